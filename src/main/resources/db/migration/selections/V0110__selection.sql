create table selection_run (
    id               uuid        primary key,
    criteria_key     varchar(60) not null,
    criteria_version int         not null check (criteria_version > 0),
    criteria         jsonb       not null,
    asked_by         uuid        not null references account (id),
    asked_at         timestamptz not null,
    day              date        not null,
    ends_on          date        not null,
    status           varchar(10) not null check (status in ('ASKED', 'DONE')),
    done_at          timestamptz,
    check (day < ends_on),
    check ((status = 'DONE') = (done_at is not null))
);

comment on table selection_run is 'One time that criteria were laid over the caseloads of some teams; no personal data, kept as a record of the rule and its use';
comment on column selection_run.criteria is 'The expression as it was then, with its own version';
comment on column selection_run.ends_on is 'From this day its lists are gone where nobody acted on them';

create table selection_run_team (
    run        uuid not null references selection_run (id) on delete cascade,
    team       uuid not null references team (id),
    considered int  not null default 0,
    primary key (run, team)
);

comment on table selection_run_team is 'One team in one run; kept with the run';
comment on column selection_run_team.considered is 'How many clients the criteria were laid over';

create table selected (
    id           uuid        primary key,
    run          uuid        not null references selection_run (id),
    resident     uuid        not null references resident (id) on delete cascade,
    team         uuid        not null references team (id),
    manager      uuid        not null references account (id),
    reasons      jsonb       not null,
    state        varchar(20) not null check (state in ('OPEN', 'LATER', 'INVITED', 'REACHED', 'TALKED', 'DECLINED', 'MOVED', 'IN_CONTACT', 'WRONG_LIST', 'ENDED', 'WITHDRAWN')),
    changed_at   timestamptz not null,
    later_until  date,
    later_reason varchar(20) check (later_reason in ('BUSY', 'ILL', 'HARD_TIME', 'ABSENT', 'OTHER')),
    reached_on   date,
    talked_on    date,
    conversation uuid,
    unique (run, resident),
    check ((state = 'LATER') = (later_until is not null)),
    check ((later_until is null) = (later_reason is null)),
    check ((state = 'TALKED') = (talked_on is not null)),
    check (state <> 'REACHED' or reached_on is not null)
);

create unique index selected_live on selected (resident) where state in ('OPEN', 'LATER', 'INVITED', 'REACHED');
create index selected_resident on selected (resident);

comment on table selected is 'One client whom criteria gave a reason for a conversation, and what came of it; goes with the resident, its reasons go when the run ends';
comment on column selected.manager is 'Whose client it was then; whose it is now stands in tie';
comment on column selected.reasons is 'What each condition found: whether it holds, the value and the day it was seen; in the order of the conditions';

create table invitation (
    selected   uuid        primary key references selected (id) on delete cascade,
    resident   uuid        not null references resident (id) on delete cascade,
    channel    varchar(20) not null check (channel in ('LETTER', 'BY_HAND', 'PHONE', 'MESSAGE')),
    language   varchar(2)  not null check (language in ('nl', 'en')),
    invited_by uuid        not null references account (id),
    invited_at timestamptz not null
);

create index invitation_resident on invitation (resident);

comment on table invitation is 'One selected client invited for a conversation; its key keeps anybody from being invited twice; goes with the resident';

create table selection_limit (
    account uuid primary key references account (id) on delete cascade,
    talks   int  not null check (talks between 0 and 20)
);

comment on table selection_limit is 'How many conversations fit in a week of one client manager, by that person''s own word; goes with the account';
