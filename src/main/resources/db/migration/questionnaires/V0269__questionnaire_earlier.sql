create table questionnaire_earlier (
    questionnaire varchar(60) not null references questionnaire (key) on delete cascade,
    edition       int         not null,
    content       text        not null check (length(content) <= 262144),
    account       uuid        not null references account (id),
    at            timestamptz not null,
    primary key (questionnaire, edition)
);

comment on table questionnaire_earlier is 'A draft as it was before one change, so that it can be undone; the last 20, gone when it is published or thrown away';
comment on column questionnaire_earlier.edition is 'Of the questionnaire, until that change';
comment on column questionnaire_earlier.account is 'Who made the change';

alter table questionnaire drop column removed;
