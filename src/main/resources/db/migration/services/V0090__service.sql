create table organisation_page (
    id             uuid         primary key references organisation (id) on delete cascade,
    alternate_name varchar(300),
    description    text         not null,
    url            varchar(1000),
    email          varchar(300)
);

comment on table organisation_page is 'What the social map tells of one organisation besides its name (HSDS organization, same id); kept while the organisation takes part';

create table organisation_source (
    key          varchar(300) primary key,
    organisation uuid         not null references organisation (id) on delete cascade
);

create index organisation_source_organisation on organisation_source (organisation);

comment on table organisation_source is 'Under which name and id one organisation stands in one data set; kept so that a next import finds it';
comment on column organisation_source.key is 'Source and id there, such as sociale-kaart/1234';

create table taxonomy_term (
    id          uuid         primary key,
    taxonomy    varchar(300),
    name        varchar(300) not null,
    description text         not null,
    parent      uuid
);

create index taxonomy_term_name on taxonomy_term (lower(name));

comment on table taxonomy_term is 'One theme by which services are found (HSDS taxonomy_term); kept while the social map uses it';
comment on column taxonomy_term.parent is 'A wider term; no foreign key, data sets name terms that they do not hold';

create table service (
    id             uuid         primary key,
    organisation   uuid         not null references organisation (id) on delete cascade,
    name           varchar(300) not null check (name <> ''),
    alternate_name varchar(300),
    description    text         not null,
    form           varchar(20)  not null check (form in ('INFORMAL', 'GROUP', 'BUDDY', 'SUPPORT', 'TREATMENT', 'UNKNOWN')),
    status         varchar(20)  not null check (status in ('ACTIVE', 'INACTIVE', 'DEFUNCT', 'TEMPORARILY_CLOSED')),
    url            varchar(1000),
    email          varchar(300),
    how_to_join    text,
    eligibility    text,
    minimum_age    int          check (minimum_age between 0 and 150),
    maximum_age    int          check (maximum_age between 0 and 150),
    fees           text,
    free_of_charge boolean,
    keywords       text,
    alert          text,
    assured_on     date,
    source         varchar(100) not null,
    known_on       date         not null,
    search         tsvector     not null default ''
);

create index service_organisation on service (organisation);
create index service_search on service using gin (search);

comment on table service is 'One thing that people can take part in or get help from (HSDS service); kept while the social map has it';
comment on column service.form is 'What it is like: HSDS has no field for it';
comment on column service.how_to_join is 'HSDS application_process';
comment on column service.free_of_charge is 'Empty where the source does not say';
comment on column service.assured_on is 'The day on which its provider last said that this is right';
comment on column service.known_on is 'The day on which it was added here or last changed';
comment on column service.source is 'The data set it came from, or ''here'' when somebody typed it';

create table location (
    id             uuid         primary key,
    organisation   uuid         references organisation (id) on delete set null,
    type           varchar(20)  not null check (type in ('PHYSICAL', 'POSTAL', 'VIRTUAL')),
    name           varchar(300),
    description    text,
    transportation text,
    url            varchar(1000),
    latitude       double precision,
    longitude      double precision
);

comment on table location is 'One place where something is offered (HSDS location); kept while the social map has it';

create table address (
    id            uuid         primary key,
    location      uuid         not null references location (id) on delete cascade,
    type          varchar(20)  not null check (type in ('PHYSICAL', 'POSTAL', 'VIRTUAL')),
    attention     varchar(300),
    lines         varchar(600) not null,
    city          varchar(200) not null,
    province      varchar(100),
    postcode      varchar(20),
    country       varchar(10),
    neighbourhood varchar(12)  references neighbourhood (code) on delete set null
);

create index address_location on address (location);
create index address_neighbourhood on address (neighbourhood);

comment on table address is 'One address of a location (HSDS address); goes with the location';
comment on column address.neighbourhood is 'Found by the postcode; empty where the region has no entry for it';

create table service_at_location (
    id          uuid primary key,
    service     uuid not null references service (id) on delete cascade,
    location    uuid not null references location (id) on delete cascade,
    description text
);

create index service_at_location_service on service_at_location (service);
create index service_at_location_location on service_at_location (location);

comment on table service_at_location is 'One service at one location (HSDS service_at_location); goes with either';

create table contact (
    id                  uuid primary key,
    organisation        uuid references organisation (id) on delete cascade,
    service             uuid references service (id) on delete cascade,
    service_at_location uuid references service_at_location (id) on delete cascade,
    location            uuid references location (id) on delete cascade,
    name                varchar(300),
    title               varchar(300),
    department          varchar(300),
    email               varchar(300),
    check (num_nonnulls(organisation, service, service_at_location, location) > 0)
);

create index contact_organisation on contact (organisation);
create index contact_service on contact (service);
create index contact_service_at_location on contact (service_at_location);
create index contact_location on contact (location);

comment on table contact is 'Whom to ask for (HSDS contact); a professional, never a resident; goes with what it belongs to';

create table phone (
    id                  uuid primary key,
    organisation        uuid references organisation (id) on delete cascade,
    service             uuid references service (id) on delete cascade,
    service_at_location uuid references service_at_location (id) on delete cascade,
    location            uuid references location (id) on delete cascade,
    contact             uuid references contact (id) on delete cascade,
    number              varchar(60) not null,
    extension           varchar(20),
    type                varchar(30) not null,
    description         text,
    check (num_nonnulls(organisation, service, service_at_location, location, contact) > 0)
);

create index phone_organisation on phone (organisation);
create index phone_service on phone (service);
create index phone_service_at_location on phone (service_at_location);
create index phone_location on phone (location);
create index phone_contact on phone (contact);

comment on table phone is 'One telephone number (HSDS phone); goes with what it belongs to';

create table schedule (
    id                  uuid primary key,
    service             uuid references service (id) on delete cascade,
    service_at_location uuid references service_at_location (id) on delete cascade,
    location            uuid references location (id) on delete cascade,
    days                varchar(30),
    opens_at            time,
    closes_at           time,
    frequency           varchar(10) check (frequency in ('WEEKLY', 'MONTHLY')),
    valid_from          date,
    valid_to            date,
    closed              boolean not null,
    description         text,
    check (num_nonnulls(service, service_at_location, location) > 0)
);

create index schedule_service on schedule (service);
create index schedule_service_at_location on schedule (service_at_location);
create index schedule_location on schedule (location);

comment on table schedule is 'When something is open (HSDS schedule); goes with what it belongs to';
comment on column schedule.days is 'MO,TU,WE,TH,FR,SA,SU as in RFC 5545';
comment on column schedule.closed is 'Closed at this time, such as a holiday';

create table cost_option (
    id                 uuid primary key,
    service            uuid not null references service (id) on delete cascade,
    option             varchar(300),
    amount             numeric(10, 2) check (amount >= 0),
    currency           varchar(3),
    amount_description varchar(1000),
    valid_from         date,
    valid_to           date
);

create index cost_option_service on cost_option (service);

comment on table cost_option is 'What taking part costs (HSDS cost_option); goes with the service';

create table service_term (
    id      uuid primary key,
    service uuid not null references service (id) on delete cascade,
    term    uuid not null references taxonomy_term (id) on delete cascade
);

create index service_term_service on service_term (service);
create index service_term_term on service_term (term);

comment on table service_term is 'One theme of one service (HSDS attribute); goes with either';

create table language (
    id       uuid primary key,
    service  uuid references service (id) on delete cascade,
    location uuid references location (id) on delete cascade,
    name     varchar(100) not null,
    check (num_nonnulls(service, location) > 0)
);

create index language_service on language (service);
create index language_location on language (location);

comment on table language is 'One language that is spoken there (HSDS language); goes with what it belongs to';

create table accessibility (
    id          uuid          primary key,
    location    uuid          not null references location (id) on delete cascade,
    description varchar(1000) not null
);

create index accessibility_location on accessibility (location);

comment on table accessibility is 'What makes a location easier to use (HSDS accessibility); goes with the location';

create table service_import (
    id        uuid         primary key,
    file      varchar(300) not null,
    source    varchar(100) not null,
    taken     boolean      not null,
    added     int          not null,
    changed   int          not null,
    unchanged int          not null,
    removed   int          not null,
    left_out  int          not null,
    made_by   varchar(100) not null,
    made_at   timestamptz  not null
);

create table service_import_remark (
    import   uuid          not null references service_import (id) on delete cascade,
    position int           not null,
    place    varchar(400)  not null,
    what     varchar(400)  not null,
    problem  varchar(30)   not null,
    detail   varchar(400)  not null,
    left_out boolean       not null,
    primary key (import, position)
);

comment on table service_import is 'One data set that was read into the social map, with counts of rows; kept while the region exists';
comment on column service_import.taken is 'Whether anything was taken; a refused file has its reasons as remarks';
comment on table service_import_remark is 'One row, or run of rows, that was left out or taken with a change, and why; goes with the import';
