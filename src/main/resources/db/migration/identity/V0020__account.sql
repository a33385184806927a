create table account (
    id           uuid         primary key,
    email        varchar(200) not null check (email = lower(email)),
    name         varchar(100) not null,
    organisation uuid         references organisation (id),
    password     varchar(200),
    opened_at    timestamptz  not null,
    ended_at     timestamptz,
    version      int          not null
);

create unique index account_email on account (email);

comment on table account is 'Who may sign in to this region; ended when the person leaves, and kept because the log names it';
comment on column account.email is 'How the person signs in, in lower case';
comment on column account.organisation is 'Empty for a resident';
comment on column account.password is 'Argon2id hash; empty until the person chose one';

create table account_role (
    account uuid        not null references account (id) on delete cascade,
    role    varchar(30) not null,
    primary key (account, role)
);

comment on table account_role is 'What an account is for; opens menus and pages, never a file';

create table team_member (
    account uuid not null references account (id) on delete cascade,
    team    uuid not null references team (id),
    primary key (account, team)
);

create index team_member_team on team_member (team);

comment on table team_member is 'Who works in a team now';

create table spring_session (
    primary_id            char(36) primary key,
    session_id            char(36) not null unique,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval int      not null,
    expiry_time           bigint   not null,
    principal_name        varchar(200)
);

create index spring_session_expiry on spring_session (expiry_time);
create index spring_session_principal on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id char(36)     not null references spring_session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);

comment on table spring_session is 'Somebody signed in now; kept until the session ends';
