create table text_template (
    medium     varchar(10)   not null check (medium in ('MESSAGE', 'MAIL')),
    language   varchar(2)    not null check (language in ('nl', 'en')),
    number     int           not null check (number > 0),
    subject    varchar(100)  not null,
    body       varchar(3000) not null check (body <> ''),
    written_by uuid          not null references account (id),
    written_at timestamptz   not null,
    primary key (medium, language, number),
    check ((medium = 'MAIL') = (subject <> ''))
);

comment on table text_template is 'Versions of the fixed texts for messages and mails, the highest number is in use; no personal data';
comment on column text_template.body is 'With placeholders between square brackets';
