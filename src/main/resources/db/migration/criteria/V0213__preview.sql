create table preview_client (
    resident                         uuid        primary key references resident (id) on delete cascade,
    team                             uuid        not null references team (id),
    municipality                     varchar(10),
    neighbourhood                    varchar(12),
    sex                              varchar(10),
    language                         varchar(8)  not null,
    birth_date                       date,
    household                        varchar(30),
    benefit_since                    date,
    last_contact                     date,
    latest_on                        date,
    latest_finances                  smallint,
    latest_daytime_activities        smallint,
    latest_work_education            smallint,
    latest_time_use                  smallint,
    latest_housing                   smallint,
    latest_domestic_relations        smallint,
    latest_mental_health             smallint,
    latest_physical_health           smallint,
    latest_substance_use             smallint,
    latest_adl                       smallint,
    latest_basic_adl                 smallint,
    latest_instrumental_adl          smallint,
    latest_social_network            smallint,
    latest_community_participation   smallint,
    latest_justice                   smallint,
    previous_on                      date,
    previous_finances                smallint,
    previous_daytime_activities      smallint,
    previous_work_education          smallint,
    previous_time_use                smallint,
    previous_housing                 smallint,
    previous_domestic_relations      smallint,
    previous_mental_health           smallint,
    previous_physical_health         smallint,
    previous_substance_use           smallint,
    previous_adl                     smallint,
    previous_basic_adl               smallint,
    previous_instrumental_adl        smallint,
    previous_social_network          smallint,
    previous_community_participation smallint,
    previous_justice                 smallint
);

comment on table preview_client is 'What rules can know of one client, side by side in one row and made anew each day, so that a preview is there at once; goes with the resident';
comment on column preview_client.sex is 'For the fairness view only; no criterion can use it';

create table preview_day (
    id     int  primary key default 1 check (id = 1),
    day    date,
    secret uuid not null default gen_random_uuid()
);

insert into preview_day default values;

comment on table preview_day is 'One row: of which day the rows of preview_client are, and what decides by lot how the numbers of previews are rounded; kept while the region exists';

create table preview_asked (
    account     uuid        not null references account (id) on delete cascade,
    day         date        not null,
    fingerprint varchar(64) not null,
    criteria    jsonb       not null,
    at          timestamptz not null,
    primary key (account, day, fingerprint)
);

create index preview_asked_day on preview_asked (day);

comment on table preview_asked is 'Of which draft somebody saw numbers, so that it can be seen who tried what, and how many a day; kept for a year';
