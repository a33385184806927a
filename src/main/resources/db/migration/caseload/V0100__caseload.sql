create table caseload_client (
    resident      uuid        primary key references resident (id) on delete cascade,
    team          uuid        references team (id),
    benefit_since date,
    import        uuid,
    told          text[]      not null default '{}',
    last_seen_on  date        not null
);

create index caseload_client_team on caseload_client (team);

comment on table caseload_client is 'What the municipality''s caseload file says of one client besides who it is; whose client it is stands in tie; goes with the resident';
comment on column caseload_client.import is 'The file that brought this client; empty for one who was added by hand';
comment on column caseload_client.told is 'What the last file said of the person: only what a next file says otherwise is news; what was corrected by hand stays';
comment on column caseload_client.last_seen_on is 'Day of the last file, or act by hand, that named the client';

create table zrm_assessment (
    id                      uuid     primary key,
    resident                uuid     not null references resident (id) on delete cascade,
    assessed_on             date     not null,
    edition                 smallint not null check (edition in (2013, 2017)),
    finances                smallint check (finances between 1 and 5),
    daytime_activities      smallint check (daytime_activities between 1 and 5),
    work_education          smallint check (work_education between 1 and 5),
    time_use                smallint check (time_use between 1 and 5),
    housing                 smallint check (housing between 1 and 5),
    domestic_relations      smallint check (domestic_relations between 1 and 5),
    mental_health           smallint check (mental_health between 1 and 5),
    physical_health         smallint check (physical_health between 1 and 5),
    substance_use           smallint check (substance_use between 1 and 5),
    adl                     smallint check (adl between 1 and 5),
    basic_adl               smallint check (basic_adl between 1 and 5),
    instrumental_adl        smallint check (instrumental_adl between 1 and 5),
    social_network          smallint check (social_network between 1 and 5),
    community_participation smallint check (community_participation between 1 and 5),
    justice                 smallint check (justice between 1 and 5),
    not_assessed            jsonb    not null default '{}',
    import                  uuid,
    check (edition = 2013 or (daytime_activities is null and adl is null)),
    check (edition = 2017 or (work_education is null and time_use is null and basic_adl is null and instrumental_adl is null))
);

create index caseload_client_import on caseload_client (import);
create index zrm_assessment_import on zrm_assessment (import);
create unique index zrm_assessment_moment on zrm_assessment (resident, assessed_on, edition);

comment on table zrm_assessment is 'One ZRM assessment by a professional: 1 acute problems to 5 full self-sufficiency, empty is not assessed; never a total; goes with the resident';
comment on column zrm_assessment.not_assessed is 'Why a domain was not assessed, by domain, where that was told';
