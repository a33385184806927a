create table study (
    id               uuid          primary key,
    name             varchar(100)  not null check (name <> ''),
    question         varchar(1000) not null,
    criteria_key     varchar(60)   not null,
    criteria_version int           not null check (criteria_version > 0),
    criteria_name    varchar(100)  not null,
    criteria         jsonb         not null,
    from_on          date          not null,
    until_on         date          not null,
    new_per_week     int           not null check (new_per_week between 1 and 10),
    comparison       varchar(12)   not null check (comparison in ('NONE', 'RANDOM', 'STRATIFIED')),
    share            int           not null check (share between 0 and 50),
    training         varchar(300)  not null default '',
    seed             uuid          not null,
    status           varchar(10)   not null check (status in ('DRAFT', 'SUBMITTED', 'OPEN', 'CLOSED')),
    dpia             varchar(300)  not null default '',
    checks           text[]        not null default '{}',
    edition          int           not null default 0,
    check (from_on <= until_on),
    check ((comparison = 'NONE') = (share = 0))
);

comment on table study is 'Lists for some time, made with one rule, for the client managers who take part; no personal data, kept as a record of what was done';
comment on column study.share is 'Of a hundred names so many come by lot from those whom the rule does not select; 0 where there is no comparison group';
comment on column study.training is 'What a client manager does before the first names; empty where nothing is needed';
comment on column study.seed is 'From this and the ids of those who could be drawn, the draw can be made again';

create table study_team (
    study uuid not null references study (id) on delete cascade,
    team  uuid not null references team (id),
    primary key (study, team)
);

comment on table study_team is 'One team whose client managers can take part in a study; kept with the study';

create table study_step (
    id      uuid          primary key,
    study   uuid          not null references study (id) on delete cascade,
    kind    varchar(10)   not null check (kind in ('BEGUN', 'CHANGED', 'SUBMITTED', 'SENT_BACK', 'OPENED', 'CLOSED')),
    account uuid          not null references account (id),
    at      timestamptz   not null,
    note    varchar(2000) not null default ''
);

create index study_step_study on study_step (study);

comment on table study_step is 'Who did what with a study, and when; kept with the study';

create table study_member (
    study      uuid        not null references study (id) on delete cascade,
    account    uuid        not null references account (id) on delete cascade,
    trained_on date,
    joined_at  timestamptz not null,
    left_at    timestamptz,
    drawn_on   date,
    places     int         not null default 0 check (places >= 0),
    primary key (study, account)
);

create index study_member_account on study_member (account);

comment on table study_member is 'One client manager who takes part in a study, by that person''s own word; goes with the account';
comment on column study_member.trained_on is 'When the training is or was that comes first; empty where the study asks for none';
comment on column study_member.drawn_on is 'Monday of the last week for which names were drawn';
comment on column study_member.places is 'How many places on the list were given out, also those for which there was nobody';

create table study_frame (
    study   uuid     not null references study (id) on delete cascade,
    account uuid     not null references account (id) on delete cascade,
    by_lot  boolean  not null,
    stratum smallint not null check (stratum between 0 and 4),
    clients int      not null check (clients >= drawn),
    drawn   int      not null check (drawn >= 0),
    primary key (study, account, by_lot, stratum)
);

comment on table study_frame is 'From how many clients of one client manager names were drawn, and how many were: numbers only, for the weights of the figures; goes with the account';
comment on column study_frame.by_lot is 'Whether these are the clients whom the rule does not select';
comment on column study_frame.stratum is '0 where ages are not told apart; 1 under 40, 2 up to 66, 3 from 67, 4 not known';

create table study_name (
    selected uuid     primary key references selected (id) on delete cascade,
    study    uuid     not null references study (id) on delete cascade,
    resident uuid     not null references resident (id) on delete cascade,
    account  uuid     not null references account (id) on delete cascade,
    by_lot   boolean  not null,
    stratum  smallint not null check (stratum between 0 and 4),
    reasons  jsonb    not null default '[]',
    dropped  boolean  not null default false,
    unique (study, resident)
);

create index study_name_resident on study_name (resident);

comment on table study_name is 'How one name of a study came on a list, and why; the client manager''s pages never read this; goes with the resident';
comment on column study_name.account is 'For whom it was drawn; whose client it is now stands in tie';
comment on column study_name.dropped is 'Its seal was opened without a talk: a later talk is held by somebody who knows how it came, and counts in no figure';
comment on column study_name.reasons is 'As long as the name is sealed; then they move to selected';

alter table selection_run add column study uuid references study (id);
alter table selected
    add column sealed boolean not null default false,
    add column by_lot boolean not null default false,
    add check (not sealed or (reasons = '[]' and not by_lot));

comment on column selection_run.study is 'The draw of one week belongs to a study; empty for a list that a researcher asked for at once';
comment on column selected.sealed is 'How it came on the list is not told to whoever may talk with this person; while it is so, this row does not know it either';
comment on column selected.by_lot is 'By lot, from those whom the rule did not select; false while the name is sealed';
