create table handout (
    id          uuid          primary key,
    resident    uuid          not null references resident (id) on delete cascade,
    account     uuid          not null references account (id),
    instruments varchar(70)[] not null,
    code        varchar(64)   not null unique,
    made_at     timestamptz   not null,
    ends_at     timestamptz   not null,
    began_at    timestamptz,
    at_desk     boolean       not null default false,
    device      varchar(64)   unique,
    quiet_at    timestamptz,
    filling     jsonb,
    sent_at     timestamptz,
    ended_at    timestamptz,
    check (ends_at >= made_at),
    check ((began_at is null) = (quiet_at is null)),
    check (device is null or began_at is not null),
    check (filling is null or (began_at is not null and sent_at is null and ended_at is null)),
    check (sent_at is null or ended_at is null)
);

create index handout_resident on handout (resident, made_at);
create index handout_filling on handout (quiet_at) where filling is not null;

comment on table handout is 'Questionnaires that were handed out to one resident, to fill in alone; one that was never sent goes after 90 days, the others with the resident';
comment on column handout.account is 'Who handed it out';
comment on column handout.instruments is 'Key and version of each instrument, such as conversation-map/1, in the order in which they are asked';
comment on column handout.code is 'Keyed hash of the code';
comment on column handout.ends_at is 'The moment from which the code, if nobody began, opens nothing';
comment on column handout.device is 'Hash of the secret of the one device on which it was begun; empty again when it is over';
comment on column handout.quiet_at is 'The moment at which it ends when nothing happens any more';
comment on column handout.filling is 'What is answered so far; nobody at work reads it, and it is emptied when it is sent, stopped or quiet too long';
comment on column handout.ended_at is 'When it was withdrawn or stopped; empty where it was sent';

create table handout_secret (
    single boolean primary key default true check (single),
    secret bytea   not null
);

comment on table handout_secret is 'One row: what makes the codes of this region unguessable; kept while the region exists';

create table handout_try (
    network   varchar(64) primary key,
    failures  int         not null,
    failed_at timestamptz not null
);

comment on table handout_try is 'Wrong codes from one network, and in the whole region; a network is a keyed hash, and gone after an hour';
