create table own_instrument (
    key           varchar(60)   not null check (key like 'own-%'),
    version       int           not null check (version > 0),
    content       text          not null check (length(content) <= 262144),
    published_by  uuid          not null references account (id),
    published_at  timestamptz   not null,
    withdrawn_by  uuid          references account (id),
    withdrawn_at  timestamptz,
    withdrawn_why varchar(2000) not null default '',
    primary key (key, version),
    check ((withdrawn_by is null) = (withdrawn_at is null))
);

comment on table own_instrument is 'A questionnaire of this region, one row for each version that was published; the content never changes, so that what was filled in with it can always be read';
comment on column own_instrument.key is 'Begins with own-, which no instrument of the program does';
comment on column own_instrument.content is 'The file as it was published, in the format of docs/instruments.md';
comment on column own_instrument.withdrawn_at is 'Since when it is no longer offered; it stays readable';
