create table tie (
    id       uuid        primary key,
    resident uuid        not null references resident (id) on delete cascade,
    account  uuid        references account (id),
    team     uuid        references team (id),
    kind     varchar(20) not null check (kind in ('CASELOAD', 'RECEIVER', 'SELF', 'REPRESENTATIVE', 'TEAM_LEAD')),
    cause    uuid,
    begins   timestamptz not null,
    ends     timestamptz,
    check ((account is null) <> (team is null)),
    check (begins <= ends)
);

create index tie_account on tie (account, resident);
create index tie_team on tie (team, resident) where team is not null;
create index tie_resident on tie (resident);
create unique index tie_one_caseload on tie (resident) where kind = 'CASELOAD' and ends is null;

comment on table tie is 'Why a professional or a team may know a resident, or that the account is the resident''s own; kept as long as the resident''s file';
comment on column tie.cause is 'The record that caused it: an import, a referral; empty when made by hand';
comment on column tie.ends is 'Empty as long as it holds';
