create table task_cover (
    task      uuid not null references task (id) on delete cascade,
    account   uuid not null references account (id) on delete cascade,
    absence   uuid references absence (id) on delete set null,
    looked_at timestamptz,
    primary key (task, account)
);

create index task_cover_account on task_cover (account) where looked_at is null;
create index task_cover_absence on task_cover (absence);

comment on table task_cover is 'One task that somebody sees besides the colleague of whom it is asked, who is away; goes with the task';
comment on column task_cover.absence is 'Empty when the absence is gone: it shows nothing to anybody but that somebody looked after it';
comment on column task_cover.looked_at is 'When who stands in had looked after it; empty before that';
