create table questionnaire (
    key     varchar(60) primary key check (key like 'own-%'),
    status  varchar(10) not null check (status in ('DRAFT', 'TEST', 'REST')),
    version int         not null check (version > 0),
    content text        not null check (length(content) <= 262144),
    removed text        not null default '',
    edition int         not null default 0
);

comment on table questionnaire is 'A questionnaire that this region makes itself: the copy on which people work; what is published lies in own_instrument';
comment on column questionnaire.status is 'DRAFT is written, TEST is tried out and waits for a second person, REST has no copy that is worked on';
comment on column questionnaire.version is 'The version that the content becomes, or was published as';
comment on column questionnaire.content is 'In the format of docs/instruments.md; a draft may have gaps';
comment on column questionnaire.removed is 'The part that was removed last, so that it can be put back; empty where there is none';
comment on column questionnaire.edition is 'Counts every change, so that nobody publishes what another just changed';

create table questionnaire_step (
    id            uuid          primary key,
    questionnaire varchar(60)   not null references questionnaire (key) on delete cascade,
    version       int           not null,
    kind          varchar(12)   not null check (kind in ('BEGUN', 'BROUGHT', 'CHANGED', 'IN_TEST', 'TAKEN_BACK', 'SENT_BACK', 'PUBLISHED', 'WITHDRAWN', 'THROWN_AWAY')),
    account       uuid          not null references account (id),
    at            timestamptz   not null,
    note          varchar(2000) not null default ''
);

create index questionnaire_step_of on questionnaire_step (questionnaire, version);

comment on table questionnaire_step is 'Who did what with a questionnaire, and when; kept as long as the questionnaire';
