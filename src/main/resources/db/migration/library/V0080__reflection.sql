create table reflection (
    id            uuid          primary key,
    account       uuid          not null references account (id) on delete cascade,
    guide         varchar(60)   not null,
    guide_version int           not null,
    written_on    date          not null,
    answers       varchar(2000)[] not null
);

create index reflection_account on reflection (account, written_on);
create index reflection_written on reflection (written_on);

comment on table reflection is 'What somebody who held a talk thinks of the own part in it; for that person alone, a year at most. On purpose without resident and without talk';
comment on column reflection.guide is 'Key of the guide whose questions these are';
comment on column reflection.answers is 'In the order of the questions; empty where nothing was written';
