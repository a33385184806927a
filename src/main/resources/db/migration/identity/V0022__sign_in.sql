create table sign_in_attempt (
    kind         varchar(10) not null check (kind in ('DEVICE', 'PAIR', 'ADDRESS', 'ACCOUNT')),
    subject      varchar(64) not null,
    failures     int         not null check (failures >= 0),
    failed_at    timestamptz,
    succeeded_at timestamptz,
    primary key (kind, subject)
);

create index sign_in_attempt_failed on sign_in_attempt (failed_at);

comment on table sign_in_attempt is 'How often signing in failed lately: with an e-mail address on a known browser, with one at a network address, at a network address, with an e-mail address; removed after 90 days';
comment on column sign_in_attempt.subject is 'SHA-256 of what was typed and from where; also for an e-mail address that has no account';
comment on column sign_in_attempt.succeeded_at is 'When this e-mail address last signed in on this browser: such a browser never waits for what others do';

create table account_link (
    hash    varchar(64) primary key,
    account uuid        references account (id) on delete cascade,
    made_by varchar(100) not null,
    made_at timestamptz not null,
    ends_at timestamptz not null,
    used_at timestamptz
);

create index account_link_account on account_link (account);

comment on table account_link is 'One link with which one person chooses a password, or the first administrator makes the first account; works once; removed 30 days after its end';
comment on column account_link.hash is 'SHA-256 of the link''s secret, which is shown once and kept nowhere';
comment on column account_link.account is 'Empty for the first administrator, whose account the link makes';

create table token (
    id        uuid         primary key,
    account   uuid         not null references account (id) on delete cascade,
    name      varchar(100) not null,
    hash      varchar(64)  not null unique,
    made_at   timestamptz  not null,
    ends_at   timestamptz  not null,
    used_at   timestamptz,
    ended_at  timestamptz,
    ended_by  varchar(100),
    check (ends_at > made_at),
    check ((ended_at is null) = (ended_by is null))
);

create index token_account on token (account);

comment on table token is 'A personal access token for the JSON interface; it acts as its account; kept a year after its end, so that one can see who could come in';
comment on column token.hash is 'SHA-256 of the token, which is shown once and kept nowhere';
comment on column token.used_at is 'Last used; at most a minute old';
