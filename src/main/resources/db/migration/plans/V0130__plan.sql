create table plan (
    id           uuid          primary key,
    resident     uuid          not null references resident (id) on delete cascade,
    conversation uuid          not null references conversation (id),
    wish         varchar(4000) not null check (wish <> ''),
    goal         varchar(500)  not null check (goal <> ''),
    review_on    date,
    opened_by    uuid          not null references account (id),
    opened_at    timestamptz   not null,
    closed_at    timestamptz,
    version      int           not null,
    check (opened_at <= closed_at)
);

create index plan_resident on plan (resident);
create unique index plan_one_open on plan (resident) where closed_at is null;

comment on table plan is 'What one resident wants to reach, by small steps; goes with the resident';
comment on column plan.conversation is 'The talk in which the resident said the own question: without it there is no plan';
comment on column plan.wish is 'The own question as it was said, letter by letter, when the plan was made';
comment on column plan.review_on is 'The day on which they look together how it goes';

create table plan_step (
    id       uuid         primary key,
    plan     uuid         not null references plan (id) on delete cascade,
    position int          not null,
    text     varchar(300) not null check (text <> ''),
    doer     varchar(20)  not null check (doer in ('SELF', 'NETWORK', 'VOLUNTEER', 'PROFESSIONAL')),
    who      varchar(100) not null,
    account  uuid         references account (id),
    due      date,
    done_on  date,
    check (account is null or doer = 'PROFESSIONAL')
);

create index plan_step_plan on plan_step (plan);

comment on table plan_step is 'One small step of a plan and who does it; goes with the plan';
comment on column plan_step.who is 'Their name, as the resident calls them; empty where it needs none';
comment on column plan_step.account is 'The professional of the region whose task it is';
