alter table conversation add column at_table jsonb;

comment on column conversation.at_table is 'Who was there, who does what by when, what was decided on sharing; one record, empty where nobody wrote it down';

create table undertaking (
    id           uuid         primary key,
    resident     uuid         not null references resident (id) on delete cascade,
    conversation uuid         not null references conversation (id) on delete cascade,
    place        int          not null,
    domain       varchar(40),
    what         varchar(300) not null check (what <> ''),
    doer         varchar(20)  not null check (doer in ('RESIDENT', 'NETWORK', 'HOUSE', 'OTHER')),
    who          varchar(100) check (who <> ''),
    account      uuid         references account (id),
    due          date,
    done_at      timestamptz,
    check ((doer = 'HOUSE') = (account is not null))
);

create index undertaking_conversation on undertaking (conversation);
create index undertaking_resident on undertaking (resident);

comment on table undertaking is 'Who does what by when, as it was agreed in a registered talk; goes with the resident';
comment on column undertaking.domain is 'Domain of life, by the name of the ZRM 2017; no score, and empty where none was chosen';
comment on column undertaking.account is 'Who does it, where that is somebody of the house: it is a task';
