create table municipality (
    code varchar(10)  primary key,
    name varchar(100) not null
);

comment on table municipality is 'One municipality of this region, by its CBS code; kept while the region has it';

create table neighbourhood (
    code         varchar(12)  primary key,
    name         varchar(100) not null,
    municipality varchar(10)  not null references municipality (code),
    shape        jsonb
);

comment on table neighbourhood is 'One neighbourhood (CBS buurt) of a municipality; kept while the region has it';
comment on column neighbourhood.shape is 'GeoJSON geometry in WGS84, where there is one';

create table postcode_area (
    postcode      varchar(6)  primary key check (postcode ~ '^[1-9][0-9]{3}([A-Z]{2})?$'),
    neighbourhood varchar(12) not null references neighbourhood (code) on delete cascade
);

comment on table postcode_area is 'In which neighbourhood a postcode of four digits, or of four digits and two letters, lies; without a row the neighbourhood is unknown, never guessed';

create table organisation (
    id      uuid         primary key,
    name    varchar(200) not null,
    kind    varchar(30)  not null check (kind in ('MUNICIPALITY', 'NEIGHBOURHOOD_CARE', 'HEALTH_CARE', 'MENTAL_HEALTH_CARE', 'WELFARE', 'VOLUNTEERS', 'PUBLIC_HEALTH', 'HOUSING', 'OTHER')),
    phone   varchar(30),
    email   varchar(200),
    version int          not null
);

create unique index organisation_name on organisation (lower(name));

comment on table organisation is 'One organisation that takes part in the region; kept while it does';

create table team (
    id           uuid         primary key,
    organisation uuid         not null references organisation (id),
    name         varchar(100) not null,
    municipality varchar(10)  references municipality (code),
    version      int          not null
);

create unique index team_name on team (organisation, lower(name));

comment on table team is 'People of one organisation who share their work; an organisation without a team cannot receive a referral in the program';
