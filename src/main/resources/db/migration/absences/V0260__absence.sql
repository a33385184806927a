create table absence (
    id       uuid        primary key,
    account  uuid        not null references account (id) on delete cascade,
    begins   date        not null,
    ends     date        not null,
    stand_in uuid        references account (id) on delete set null,
    told_by  uuid        not null references account (id) on delete cascade,
    told_at  timestamptz not null,
    begun_at timestamptz,
    check (begins <= ends),
    check (stand_in <> account)
);

create index absence_account on absence (account, ends);
create index absence_ends on absence (ends);

comment on table absence is 'One period in which a colleague is away, never why; gone 30 days after its last day';
comment on column absence.ends is 'The last day of it';
comment on column absence.stand_in is 'Who was named to stand in; empty where the team does';
comment on column absence.begun_at is 'When the program gave on what could not wait; empty before its first day';
