create table tie (
    id       uuid        primary key,
    resident uuid        not null references resident (id) on delete cascade,
    account  uuid        references account (id),
    team     uuid        references team (id),
    kind     varchar(20) not null check (kind in ('CASELOAD', 'RECEIVER', 'SELF', 'REPRESENTATIVE', 'TEAM_LEAD', 'GLASS')),
    cause    uuid,
    proof    varchar(200),
    begins   timestamptz not null,
    ends     timestamptz,
    check ((account is null) <> (team is null)),
    check (begins <= ends),
    check ((kind = 'REPRESENTATIVE') = (proof is not null)),
    check (kind <> 'GLASS' or ends <= begins + interval '1 hour')
);

create index tie_account on tie (account, resident);
create index tie_team on tie (team, resident) where team is not null;
create index tie_resident on tie (resident);
create index tie_cause on tie (cause) where cause is not null;
create unique index tie_one_caseload on tie (resident) where kind = 'CASELOAD' and ends is null;
create unique index tie_one_self on tie (account) where kind = 'SELF' and ends is null;

comment on table tie is 'Why a professional or a team may know a resident, or that the account is the resident''s own; kept as long as the resident''s file';
comment on column tie.cause is 'The record that caused it: an import, a referral, a broken glass; empty when made by hand';
comment on column tie.proof is 'Of a representative: which paper says so, and of which day';
comment on column tie.ends is 'Empty as long as it holds';
