create table rule (
    number   int         primary key generated always as identity,
    begun_at timestamptz not null
);

comment on table rule is 'Criteria under one name through their versions; no personal data, kept as a record of what the region decided';

create table rule_version (
    rule     int           not null references rule (number) on delete cascade,
    number   int           not null check (number > 0),
    name     varchar(100)  not null,
    aim      varchar(2000) not null,
    criteria jsonb         not null,
    status   varchar(10)   not null check (status in ('DRAFT', 'SUBMITTED', 'SENT_BACK', 'APPROVED', 'WITHDRAWN')),
    from_on  date,
    until_on date,
    dpia     varchar(300)  not null default '',
    checks   text[]        not null default '{}',
    edition  int           not null default 0,
    primary key (rule, number),
    check (from_on <= until_on),
    check ((status in ('APPROVED', 'WITHDRAWN')) = (from_on is not null)),
    check ((from_on is null) = (until_on is null))
);

create unique index rule_version_open on rule_version (rule) where status in ('DRAFT', 'SUBMITTED');

comment on table rule_version is 'One version of a rule, which does not change once it was submitted; kept as long as the rule';
comment on column rule_version.aim is 'Why this rule is needed, in the words of who wrote it';
comment on column rule_version.from_on is 'First day on which lists may be made with it; until_on is the last';
comment on column rule_version.dpia is 'Where the data protection impact assessment is kept';
comment on column rule_version.checks is 'What the second person looked at before approving';
comment on column rule_version.edition is 'Counts what was written to a draft, so that nobody overwrites what another wrote';

create table rule_step (
    id      uuid          primary key,
    rule    int           not null,
    version int           not null,
    kind    varchar(10)   not null check (kind in ('BEGUN', 'CHANGED', 'SUBMITTED', 'SENT_BACK', 'APPROVED', 'WITHDRAWN', 'REPLACED')),
    account uuid          not null references account (id),
    at      timestamptz   not null,
    note    varchar(2000) not null default '',
    foreign key (rule, version) references rule_version (rule, number) on delete cascade
);

create index rule_step_version on rule_step (rule, version);

comment on table rule_step is 'Who did what with a version, and when; kept as long as the version';

alter table selection_run add column criteria_name varchar(100);

comment on column selection_run.criteria_name is 'What the criteria were called then; empty for an example of the program, whose name is a text of the program';
