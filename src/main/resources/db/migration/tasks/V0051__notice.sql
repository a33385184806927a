create table notice (
    id        uuid         primary key,
    resident  uuid         not null references resident (id) on delete cascade,
    account   uuid         not null references account (id) on delete cascade,
    text      varchar(80)  not null,
    arguments text[]       not null,
    path      varchar(300) not null,
    told_at   timestamptz  not null,
    seen_at   timestamptz
);

create index notice_unseen on notice (account, told_at) where seen_at is null;
create index notice_resident on notice (resident);

comment on table notice is 'News for one account about one resident; goes with the resident';
comment on column notice.text is 'Message key; argument 0 is the name of the resident, the others are in arguments';
comment on column notice.arguments is 'Names and numbers, never somebody''s own words';
