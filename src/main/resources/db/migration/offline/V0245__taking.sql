create table taking (
    id       uuid        primary key,
    talk     uuid        not null references talk (id) on delete cascade,
    resident uuid        not null references resident (id) on delete cascade,
    account  uuid        not null references account (id),
    taken_at timestamptz not null,
    sent_at  timestamptz,
    check (sent_at >= taken_at)
);

create index taking_talk on taking (talk);
create index taking_resident on taking (resident);
create index taking_taken_at on taking (taken_at);

comment on table taking is 'A prepared talk that somebody took along on a device; kept for two days, and goes with the resident';
comment on column taking.id is 'Known to the device: notes that arrive twice under it are written once';
comment on column taking.sent_at is 'When the notes arrived; empty before';
