create table broken_glass (
    id          uuid          primary key,
    resident    uuid          not null references resident (id) on delete cascade,
    account     uuid          not null references account (id),
    reason      varchar(1000) not null check (length(reason) >= 10),
    broken_at   timestamptz   not null,
    reviewed_by uuid          references account (id),
    reviewed_at timestamptz,
    check ((reviewed_by is null) = (reviewed_at is null)),
    check (broken_at <= reviewed_at)
);

create index broken_glass_open on broken_glass (broken_at) where reviewed_at is null;
create index broken_glass_account on broken_glass (account, broken_at);

comment on table broken_glass is 'One time that a professional without a tie opened a file in an emergency, for an hour; kept as long as the file';
comment on column broken_glass.reason is 'In the professional''s own words; the resident and the privacy officer read it';
