create table wording_pack (
    id                 uuid         primary key,
    instrument         varchar(60)  not null check (instrument <> ''),
    instrument_version int          not null check (instrument_version > 0),
    holder             varchar(200) not null check (holder <> ''),
    licence            varchar(200) not null check (licence <> ''),
    licence_url        varchar(400),
    licence_until      date,
    texts              jsonb        not null,
    brought_by         uuid         not null references account (id),
    brought_at         timestamptz  not null,
    used_by            uuid         references account (id),
    used_at            timestamptz,
    withdrawn_by       uuid         references account (id),
    withdrawn_at       timestamptz,
    check ((used_by is null) = (used_at is null)),
    check ((withdrawn_by is null) = (withdrawn_at is null))
);

create unique index wording_pack_one_used on wording_pack (instrument, instrument_version)
    where used_at is not null and withdrawn_at is null;

comment on table wording_pack is 'The wording of one instrument that a holder of a licence brought into this region; kept after it was withdrawn, as proof under which licence its words were used';
comment on column wording_pack.holder is 'The organisation that holds the licence';
comment on column wording_pack.texts is 'By language: intro, words by item, words by answer';
comment on column wording_pack.used_at is 'Since when its words are shown; empty as long as it was only looked at';
