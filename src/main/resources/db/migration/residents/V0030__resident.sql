create table resident (
    id             uuid         primary key,
    client_number  varchar(20)  unique,
    given_name     varchar(100) not null,
    infix          varchar(30)  not null,
    family_name    varchar(200) not null,
    called_name    varchar(100) not null,
    birth_date     date,
    sex            varchar(10)  check (sex in ('FEMALE', 'MALE', 'OTHER')),
    postcode       varchar(6)   check (postcode ~ '^[1-9][0-9]{3}[A-Z]{2}$'),
    house_number   int          check (house_number > 0),
    house_addition varchar(10)  not null,
    language       varchar(8)   not null,
    household      varchar(30)  check (household in ('SINGLE', 'SINGLE_PARENT', 'COUPLE', 'COUPLE_WITH_CHILDREN', 'LIVING_IN')),
    phone          varchar(30),
    email          varchar(200),
    provenance     varchar(30)  not null check (provenance in ('PARTICIPATION_ACT', 'WMO', 'OWN_WORDS', 'SIGNAL')),
    deceased_on    date,
    moved_away_on  date,
    secret_address boolean      not null default false,
    do_not_contact boolean      not null default false,
    created_at     timestamptz  not null,
    version        int          not null
);

create index resident_family_name on resident (lower(family_name));
create index resident_birth_date on resident (birth_date);

comment on table resident is 'A person Nabij works with and for; everything about that person goes when this row goes, the log excepted';
comment on column resident.client_number is 'The number at the municipality''s work and income department; never a BSN';
comment on column resident.called_name is 'How the person wants to be called';
comment on column resident.sex is 'For the fairness view only; no criterion can use it';
comment on column resident.language is 'Language of contact, ISO 639-1';
comment on column resident.provenance is 'Under which Act the data were obtained';
