create table resident_compared (
    resident uuid        primary key references resident (id) on delete cascade,
    print    varchar(32) not null
);

comment on table resident_compared is 'That a resident was compared with all others, and on which data; of whom nothing changed is not compared again; kept as long as the resident';
comment on column resident_compared.print is 'Of the data that were compared; says nothing by itself';

create table resident_double (
    id         uuid          primary key,
    one        uuid          not null references resident (id) on delete cascade,
    other      uuid          not null references resident (id) on delete cascade,
    strength   varchar(10)   not null check (strength in ('CLEAR', 'POSSIBLE')),
    signs      varchar(20)[] not null check (cardinality(signs) > 0),
    found_at   timestamptz   not null,
    decided_by varchar(100),
    decided_at timestamptz,
    prints     varchar(65),
    unique (one, other),
    check (one < other),
    check ((decided_at is null) = (decided_by is null)),
    check ((decided_at is null) = (prints is null))
);

create index resident_double_other on resident_double (other);
create index resident_double_open on resident_double (strength, found_at) where decided_at is null;

comment on table resident_double is 'Two residents who may be one person, for somebody to look at; goes with either of them, and when they are alike no longer';
comment on column resident_double.decided_at is 'When somebody said that these are two people; it stays so until the data of one of them change';
comment on column resident_double.prints is 'Of the data on which that was decided';

create table resident_merge (
    id          uuid         primary key,
    kept        uuid         not null references resident (id) on delete cascade,
    away        uuid         not null unique,
    away_number varchar(20),
    merged_by   varchar(100) not null,
    merged_name varchar(200) not null,
    merged_at   timestamptz  not null,
    undo_until  timestamptz,
    away_row    jsonb,
    kept_before jsonb,
    kept_after  jsonb,
    kept_rows   jsonb,
    check ((undo_until is null) = (away_row is null)),
    check (num_nulls(away_row, kept_before, kept_after, kept_rows) in (0, 4))
);

create index resident_merge_kept on resident_merge (kept, merged_at);
create index resident_merge_number on resident_merge (away_number) where away_number is not null;
create index resident_merge_over on resident_merge (undo_until) where undo_until is not null;

comment on table resident_merge is 'That two residents turned out to be one: the old identity and number still lead to the one that was kept; kept as long as that resident';
comment on column resident_merge.merged_name is 'Who did it, as the resident reads it';
comment on column resident_merge.undo_until is 'Until when it can be undone; after that what is needed for it is emptied';
comment on column resident_merge.kept_rows is 'How many rows of each table the kept resident had, so that what was added since can be told';

create table resident_merge_row (
    merge  uuid         not null references resident_merge (id) on delete cascade,
    place  bigint       generated always as identity,
    kind   varchar(10)  not null check (kind in ('MOVED', 'ASIDE')),
    table_ varchar(130) not null,
    field  varchar(130) not null,
    depth  int          not null check (depth >= 0),
    row    jsonb        not null,
    primary key (merge, place)
);

comment on table resident_merge_row is 'One row that went along in a merge, or was set aside because there can be only one; gone when the merge can be undone no more';
comment on column resident_merge_row.field is 'The column that names the resident; empty for a row that goes with one that was set aside';
comment on column resident_merge_row.row is 'The primary key of what was moved; the whole of what was set aside';
