alter table selected drop constraint selected_state_check;
alter table selected
    add constraint selected_state_check check (state in ('OPEN', 'LATER', 'INVITED', 'REACHED', 'TALKED', 'DECLINED', 'MOVED', 'IN_CONTACT', 'WRONG_LIST', 'NOT_REACHED', 'ENDED', 'WITHDRAWN')),
    add column read_at timestamptz;

comment on column selected.read_at is 'When the client manager first opened the page about this name; nobody is invited before';

alter table invitation drop constraint invitation_channel_check;
alter table invitation
    add constraint invitation_channel_check check (channel in ('LETTER', 'BY_HAND', 'PHONE', 'MESSAGE', 'MAIL'));

create table contact_attempt (
    selected       uuid         not null references selected (id) on delete cascade,
    number         int          not null check (number between 1 and 9),
    resident       uuid         not null references resident (id) on delete cascade,
    channel        varchar(20)  not null check (channel in ('LETTER', 'BY_HAND', 'PHONE', 'MESSAGE', 'MAIL')),
    language       varchar(2)   not null check (language in ('nl', 'en')),
    made_by        uuid         not null references account (id),
    made_at        timestamptz  not null,
    reach          varchar(20)  not null check (reach in ('SENT', 'CALL_BACK', 'REACHED', 'NO_ANSWER', 'WRONG_NUMBER', 'RETURNED', 'DECLINED', 'NO_CONTACT')),
    told_at        timestamptz  not null,
    call_on        date,
    note           varchar(200) not null default '',
    text_version   int          check (text_version >= 0),
    contact_before date,
    primary key (selected, number)
);

create index contact_attempt_resident on contact_attempt (resident, made_at);

comment on table contact_attempt is 'One time that a client manager tried to make contact with a selected client, and what came of it; goes with the resident';
comment on column contact_attempt.number is 'From 1; the same number twice is the same attempt, so a double click counts once';
comment on column contact_attempt.told_at is 'When the outcome was written down last';
comment on column contact_attempt.call_on is 'The working day on which a letter or mail says that the client manager calls';
comment on column contact_attempt.note is 'For the next attempt, for the client manager alone; emptied when the name ends';
comment on column contact_attempt.text_version is 'Which version of the fixed text was sent, 0 for the text of the program; empty where none was';
comment on column contact_attempt.contact_before is 'The last contact before this one, to put back where an attempt was written down by mistake';

insert into contact_attempt (selected, number, resident, channel, language, made_by, made_at, reach, told_at)
select i.selected, 1, i.resident, i.channel, i.language, i.invited_by, i.invited_at,
       case when s.reached_on is not null then 'REACHED'
            when s.state = 'DECLINED' then 'DECLINED'
            when s.state = 'INVITED' then 'SENT'
            else 'NO_ANSWER' end,
       s.changed_at
from invitation i join selected s on s.id = i.selected;

create table letter_ready (
    selected    uuid        primary key references selected (id) on delete cascade,
    resident    uuid        not null references resident (id) on delete cascade,
    language    varchar(2)  not null check (language in ('nl', 'en')),
    call_on     date,
    prepared_by uuid        not null references account (id),
    prepared_at timestamptz not null
);

create index letter_ready_resident on letter_ready (resident);

comment on table letter_ready is 'A letter that a client manager read and put with others to print; gone when it is posted, and with the resident';
