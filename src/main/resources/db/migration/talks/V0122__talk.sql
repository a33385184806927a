create table talk (
    id            uuid         primary key,
    resident      uuid         not null references resident (id) on delete cascade,
    account       uuid         not null references account (id),
    status        varchar(20)  not null check (status in ('PREPARED', 'REGISTERED', 'CALLED_OFF')),
    guide         varchar(60)  not null,
    guide_version int          not null,
    purpose       varchar(500) check (purpose <> ''),
    place         varchar(20)  not null check (place in ('HOME', 'OFFICE', 'WALKING', 'PHONE', 'ELSEWHERE')),
    place_about   varchar(200) check (place_about <> ''),
    held_on       date         not null,
    held_at       time,
    prepared_at   timestamptz  not null,
    ended_at      timestamptz,
    version       int          not null,
    check ((status = 'PREPARED') = (ended_at is null))
);

create index talk_resident on talk (resident, held_on);

comment on table talk is 'A talk that is prepared: guide, purpose, place and moment; goes with the resident';
comment on column talk.account is 'Who prepared it, and registers what was said';
comment on column talk.guide is 'Key of the guide; with the version that was chosen, also when a newer one appears';

create table talk_partner (
    id           uuid        primary key,
    talk         uuid        not null references talk (id) on delete cascade,
    resident     uuid        not null references resident (id) on delete cascade,
    side         varchar(20) not null check (side in ('PROFESSIONAL', 'EXPERT', 'VOLUNTEER', 'NETWORK')),
    account      uuid        references account (id),
    name         varchar(100) check (name <> ''),
    about        varchar(100) check (about <> ''),
    agreed_on    date,
    permission   uuid        references permission (id),
    sheet        jsonb       not null,
    asked_at     timestamptz not null,
    handed_in_at timestamptz,
    check ((account is null) <> (name is null))
);

create unique index talk_partner_once on talk_partner (talk, account) where account is not null;
create index talk_partner_talk on talk_partner (talk);
create index talk_partner_resident on talk_partner (resident);
create index talk_partner_permission on talk_partner (permission) where permission is not null;

comment on table talk_partner is 'Who joins a talk, with notes of the own; the first is who prepared it';
comment on column talk_partner.agreed_on is 'When the resident said that it is all right; empty for who prepared the talk';
comment on column talk_partner.permission is 'The declaration it rests on, where who joins works for another organisation';
comment on column talk_partner.sheet is 'Notes by number of the question; only this partner reads them until they are handed in, and registering empties them';
