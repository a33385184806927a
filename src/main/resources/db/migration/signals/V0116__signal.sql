create table signal (
    id           uuid          primary key,
    resident     uuid          not null references resident (id) on delete cascade,
    origin       varchar(10)   not null check (origin in ('ACCOUNT', 'PUBLIC', 'SELF')),
    sender       uuid          references account (id),
    seen         varchar(2000) not null,
    topics       varchar(20)[] not null,
    about        varchar(300),
    postcode     varchar(6)    check (postcode ~ '^[1-9][0-9]{3}([A-Z]{2})?$'),
    contact      varchar(200),
    knows        varchar(20)   not null check (knows in ('NO', 'YES', 'YES_WITH_NAME', 'SELF')),
    receipt      varchar(64)   unique,
    state        varchar(10)   not null check (state in ('WAITING', 'APART', 'TAKEN', 'CONTACTED', 'REFUSED')),
    apart        varchar(10)   check (apart in ('NETWORK', 'REGION', 'TRAP', 'FAST')),
    team         uuid          not null references team (id),
    taken_by     uuid          references account (id),
    raised_at    timestamptz   not null,
    due          date          not null,
    taken_at     timestamptz,
    ended_at     timestamptz,
    escalated_at timestamptz,
    reason       varchar(20)   check (reason in ('WHO_UNKNOWN', 'ELSEWHERE', 'HELPED_ALREADY', 'NO_REASON', 'UNUSABLE', 'DIED')),
    note         varchar(2000),
    wish         varchar(10)   check (wish in ('TALK', 'NOT_NOW', 'NO')),
    sender_told  boolean       not null default true,
    check ((origin = 'PUBLIC') = (sender is null)),
    check ((origin = 'PUBLIC') = (receipt is not null)),
    check (state <> 'APART' or apart is not null),
    check ((state in ('TAKEN', 'CONTACTED')) <= (taken_by is not null)),
    check ((taken_by is null) = (taken_at is null)),
    check ((state in ('CONTACTED', 'REFUSED')) = (ended_at is not null)),
    check ((state = 'REFUSED') = (reason is not null)),
    check ((state = 'CONTACTED') = (wish is not null))
);

create index signal_resident on signal (resident);
create index signal_open on signal (due) where state in ('WAITING', 'APART', 'TAKEN');
create index signal_sender on signal (sender, raised_at) where sender is not null;
create index signal_ended on signal (ended_at) where ended_at is not null;

comment on table signal is 'What somebody noticed about a resident and told; a refused one goes after a term that the region sets, the others with the resident';
comment on column signal.seen is 'What was noticed, in the words of who told it';
comment on column signal.topics is 'Kinds of things that were noticed; never counted into a score';
comment on column signal.about is 'Who it is about, in the words of who told it; not checked';
comment on column signal.contact is 'How the one who told it may be reached; never shown to the resident unless knows = YES_WITH_NAME';
comment on column signal.knows is 'Whether the resident knows that this was told, and may know by whom';
comment on column signal.receipt is 'Keyed hash of the receipt code of somebody without an account';
comment on column signal.apart is 'Why it waited apart: too many from one network or in the region, the field nobody sees, too fast for a person';
comment on column signal.escalated_at is 'When the team of the whole region heard that it stands still; told once';
comment on column signal.sender_told is 'Whether the one who told it may hear that there was contact';

create table signal_reader (
    area varchar(12) primary key,
    team uuid        not null references team (id)
);

comment on table signal_reader is 'Which team reads the signals of an area; kept while the region wants it so';
comment on column signal_reader.area is 'CBS code of a neighbourhood or municipality; empty for everything that no other row names';

create table signal_secret (
    single boolean primary key default true check (single),
    secret bytea   not null
);

comment on table signal_secret is 'One row: what makes form tickets and receipt codes of this region unguessable; kept while the region exists';
