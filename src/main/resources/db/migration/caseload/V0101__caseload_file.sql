create unlogged table caseload_row (
    import        uuid        not null,
    number        int         not null,
    resident      uuid        not null,
    assessment    uuid        not null,
    client_number varchar(20) not null,
    told          text[]      not null,
    manager       uuid,
    team          uuid,
    benefit_since date,
    assessed_on   date,
    edition       smallint,
    scores        smallint[]  not null,
    reasons       jsonb       not null,
    good          boolean     not null,
    known         boolean     not null default false,
    primary key (import, number)
);

grant maintain on caseload_row to ${login};

create index caseload_row_client on caseload_row (import, client_number);

comment on table caseload_row is 'One row of a caseload file that was checked and waits to be loaded; gone when it is loaded or not wanted';
comment on column caseload_row.resident is 'The identity of the resident if the client is new; as soon as the loading begins, that of who is known';
comment on column caseload_row.told is 'What the file says of the person, in the order of the program''s Told';
comment on column caseload_row.scores is 'In the order of the domains; empty is not assessed';
comment on column caseload_row.known is 'Somebody has this client number; set when the loading begins';
comment on column caseload_row.good is 'False for a row with a fault: it is not loaded, but its client is not gone either';

create table caseload_change (
    import   uuid        not null,
    resident uuid        not null references resident (id) on delete cascade,
    kind     varchar(10) not null check (kind in ('PERSON', 'CLIENT', 'ZRM', 'MANAGER', 'GONE')),
    subject  uuid        not null,
    before   jsonb       not null,
    version  int,
    primary key (import, kind, subject)
);

create index caseload_change_resident on caseload_change (resident);

comment on table caseload_change is 'What a caseload file changed, as it was before, so that the whole file can be undone; goes with the resident';
comment on column caseload_change.subject is 'The record that was changed: the resident, or one assessment';
comment on column caseload_change.version is 'Of the resident after the change; another one now means that somebody worked on it since';
