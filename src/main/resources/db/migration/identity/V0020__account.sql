create table account (
    id           uuid         primary key,
    email        varchar(200) not null check (email = lower(email)),
    name         varchar(100) not null,
    organisation uuid         references organisation (id),
    password     varchar(200),
    opened_at    timestamptz  not null,
    ended_at     timestamptz,
    sample       varchar(200),
    stamp        int          not null default 0,
    version      int          not null
);

create unique index account_email on account (email);

comment on table account is 'Who may sign in to this region; ended when the person leaves, and kept because the log names it';
comment on column account.email is 'How the person signs in, in lower case';
comment on column account.organisation is 'Empty for a resident';
comment on column account.password is 'Argon2id hash; empty until the person chose one';
comment on column account.sample is 'Only for a sample person of a demonstration region: what this person does all day';
comment on column account.stamp is 'Raised whenever every session of the account has to end; a session knows the stamp it began with';

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
