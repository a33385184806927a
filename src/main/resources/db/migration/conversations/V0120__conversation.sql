create table conversation (
    id             uuid          primary key,
    resident       uuid          not null references resident (id) on delete cascade,
    account        uuid          not null references account (id),
    status         varchar(20)   not null check (status in ('DRAFT', 'REGISTERED')),
    held_on        date          not null,
    words          varchar(4000) check (words <> ''),
    no_words_yet   varchar(20)   check (no_words_yet in ('FIRST_ACQUAINTANCE', 'DID_NOT_WANT', 'COULD_NOT', 'TOO_MUCH', 'OTHER')),
    spoken_by      varchar(20)   check (spoken_by in ('RESIDENT', 'REPRESENTATIVE')),
    representative varchar(200)  check (representative <> ''),
    presence       varchar(20)   check (presence in ('YES', 'NO', 'DOUBTFUL', 'NOT_DISCUSSED')),
    according_to   varchar(20)   check (according_to in ('RESIDENT', 'PROFESSIONAL')),
    certainty      varchar(20)   check (certainty in ('SURE', 'FAIRLY_SURE', 'UNSURE')),
    kind           varchar(20)   check (kind in ('SOCIAL', 'EMOTIONAL', 'BOTH', 'UNKNOWN')),
    agreed         varchar(4000) check (agreed <> ''),
    next_on        date,
    begun_at       timestamptz   not null,
    saved_at       timestamptz   not null,
    registered_at  timestamptz,
    version        int           not null,
    check (words is null or no_words_yet is null),
    check ((status = 'REGISTERED') = (registered_at is not null)),
    check (status = 'DRAFT' or (words is not null and spoken_by is not null) or no_words_yet is not null),
    check (status = 'DRAFT' or presence is not null),
    check (representative is null or spoken_by = 'REPRESENTATIVE')
);

create unique index conversation_one_draft on conversation (resident, account) where status = 'DRAFT';
create index conversation_resident on conversation (resident, held_on);

comment on table conversation is 'One talk with one resident: the own words, the view of the professional apart from them, what was agreed; goes with the resident';
comment on column conversation.account is 'Who holds the talk and registers it';
comment on column conversation.words is 'The own question, literally as it was said or written';
comment on column conversation.no_words_yet is 'Why there is no own question yet; a goal, plan or referral still needs one';
comment on column conversation.spoken_by is 'Whose words they are';
comment on column conversation.representative is 'Who spoke for the resident, as the professional names that person';
comment on column conversation.presence is 'Whether loneliness is there: a view, never the person''s words';
comment on column conversation.according_to is 'Whose view that is';

create table conversation_earlier (
    conversation uuid         not null references conversation (id) on delete cascade,
    version      int          not null,
    resident     uuid         not null references resident (id) on delete cascade,
    answers      jsonb        not null,
    why          varchar(500) not null check (why <> ''),
    corrected_by uuid         not null references account (id),
    corrected_at timestamptz  not null,
    primary key (conversation, version)
);

create index conversation_earlier_resident on conversation_earlier (resident);

comment on table conversation_earlier is 'A registered talk as it stood before a correction; kept as long as the talk';
comment on column conversation_earlier.answers is 'The whole row of conversation at that time';
