create table permission (
    id           uuid         primary key,
    resident     uuid         not null references resident (id) on delete cascade,
    kind         varchar(40)  not null check (kind in ('NO_OBJECTION_DECLARATION', 'CROSS_ACT_CONSENT', 'HEALTH_DATA_CONSENT', 'MEDICAL_SECRECY_RELEASE', 'PLAN_SHARING', 'RESEARCH', 'CONTACT_PREFERENCE')),
    purpose      varchar(30)  not null,
    receiver     uuid         references organisation (id),
    parts        varchar(30)[] not null check (cardinality(parts) > 0),
    given_by     varchar(20)  not null check (given_by in ('RESIDENT', 'REPRESENTATIVE')),
    form         varchar(20)  not null check (form in ('WRITTEN', 'ORAL', 'DIGITAL')),
    text_version varchar(40)  not null,
    given_on     date         not null,
    valid_from   date         not null,
    valid_until  date,
    withdrawn_at timestamptz,
    recorded_by  varchar(100) not null,
    recorded_at  timestamptz  not null,
    version      int          not null,
    check (kind <> 'NO_OBJECTION_DECLARATION' or form = 'WRITTEN'),
    check (receiver is not null or kind in ('RESEARCH', 'CONTACT_PREFERENCE')),
    check (given_on <= valid_from),
    check (valid_from <= valid_until)
);

create index permission_resident on permission (resident);

comment on table permission is 'What one resident allows: which data, to whom, for what, by which text; none of it is a legal basis; kept as long as the file, also when withdrawn';
comment on column permission.text_version is 'The text that was signed or read out, such as no-objection-v1';
comment on column permission.valid_until is 'The last day on which it holds; empty until it is withdrawn';
comment on column permission.recorded_by is 'Kind and identity of who wrote it down';
