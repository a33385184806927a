create table response (
    id                 uuid        primary key,
    resident           uuid        not null references resident (id) on delete cascade,
    instrument         varchar(60) not null check (instrument <> ''),
    instrument_version int         not null check (instrument_version > 0),
    filled_by          varchar(20) not null check (filled_by in ('RESIDENT', 'WITH_HELP', 'PROFESSIONAL')),
    answers            jsonb       not null,
    scores             jsonb       not null,
    filled_on          date        not null,
    conversation       uuid,
    account            uuid        not null references account (id),
    kept_at            timestamptz not null
);

create index response_resident on response (resident, filled_on);

comment on table response is 'One instrument as it was filled in by or with one resident; never changed; goes with the resident';
comment on column response.instrument_version is 'The version of the instrument by which it was filled in and scored; it stays so';
comment on column response.answers is 'By item, only what was answered';
comment on column response.scores is 'By scale, only those that were valid, as they were on the day';
comment on column response.conversation is 'The talk in which it was filled in; without a foreign key, because talks are kept by a module above';
comment on column response.account is 'Who entered it; only that account can take it back, on the same day';
