create table task (
    id           uuid         primary key,
    resident     uuid         not null references resident (id) on delete cascade,
    kind         varchar(40)  not null,
    subject      uuid         not null,
    path         varchar(300) not null,
    account      uuid         references account (id),
    team         uuid         references team (id),
    asked_at     timestamptz  not null,
    due          date         not null,
    lead_told_at timestamptz,
    done_at      timestamptz,
    outcome      varchar(20)  check (outcome in ('DONE', 'WITHDRAWN')),
    version      int          not null,
    check ((account is null) <> (team is null)),
    check ((done_at is null) = (outcome is null))
);

create index task_account on task (account, due) where done_at is null;
create index task_team on task (team, due) where done_at is null;
create index task_late on task (due) where done_at is null and lead_told_at is null;
create index task_subject on task (subject);
create index task_resident on task (resident);

comment on table task is 'One thing that is asked of one account or team by a day; goes with the resident it is about';
comment on column task.kind is 'Which text the page shows: tasks.kind.<kind>';
comment on column task.subject is 'The record it is about: a referral, a selected resident, a step';
comment on column task.path is 'The page where it can be done';
comment on column task.lead_told_at is 'When the team lead heard that it stands still; told once';
