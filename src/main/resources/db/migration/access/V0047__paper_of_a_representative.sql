alter table tie add column proof_kind varchar(30) check (proof_kind in ('CURATORSHIP', 'MENTORSHIP', 'ADMINISTRATION', 'AUTHORISATION', 'OTHER'));
alter table tie add column proof_on date;

update tie set proof_kind = 'OTHER', proof_on = begins::date where kind = 'REPRESENTATIVE';

alter table tie add constraint tie_paper_is_whole check ((proof is null) = (proof_kind is null) and (proof is null) = (proof_on is null));

comment on column tie.proof is 'Of a representative: which paper says so, so that it can be found again';
comment on column tie.proof_on is 'The day that stands on the paper';
