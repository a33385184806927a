create table referral (
    id                uuid          primary key,
    resident          uuid          not null references resident (id) on delete cascade,
    service           uuid          not null references service (id),
    receiver          uuid          not null references organisation (id),
    team              uuid          not null references team (id),
    sender            uuid          not null references account (id),
    status            varchar(20)   not null check (status in ('SENT', 'SEEN', 'ACCEPTED', 'DECLINED', 'FIRST_CONTACT', 'FINISHED', 'FEEDBACK', 'WITHDRAWN')),
    sent_at           timestamptz   not null,
    changed_at        timestamptz   not null,
    full_name         varchar(400)  not null,
    called_name       varchar(100)  not null,
    language          varchar(8)    not null,
    phone             varchar(30),
    email             varchar(200),
    question          varchar(4000) not null check (question <> ''),
    by_representative boolean       not null,
    agreed            varchar(2000),
    goal              varchar(500),
    decline_reason    varchar(30)   check (decline_reason in ('NO_ROOM', 'NOT_FITTING', 'OUTSIDE_AREA', 'ELSEWHERE', 'OTHER')),
    result            varchar(2000),
    helped            varchar(20)   check (helped in ('YES', 'PARTLY', 'NO', 'NOT_ASKED')),
    version           int           not null,
    check (sent_at <= changed_at),
    check ((decline_reason is not null) = (status = 'DECLINED')),
    check ((result is not null) = (status = 'FEEDBACK')),
    check (helped is null or status = 'FEEDBACK')
);

create index referral_resident on referral (resident);
create index referral_team on referral (team, changed_at) where status not in ('DECLINED', 'FEEDBACK', 'WITHDRAWN');
create index referral_sender on referral (sender, changed_at) where status not in ('FEEDBACK', 'WITHDRAWN');
create unique index referral_one_open on referral (resident, service) where status in ('SENT', 'SEEN', 'ACCEPTED', 'FIRST_CONTACT');

comment on table referral is 'One resident brought to one service of another organisation; goes with the resident';
comment on column referral.question is 'The own question as it was sent, letter by letter; what was sent does not change afterwards';
comment on column referral.phone is 'Sent only where that was chosen; an address is never sent';
comment on column referral.helped is 'Whether the resident felt helped and understood, as the resident says';

create table referral_change (
    referral uuid          not null references referral (id) on delete cascade,
    position int           not null,
    status   varchar(20)   not null,
    at       timestamptz   not null,
    actor    varchar(100)  not null,
    name     varchar(200)  not null,
    note     varchar(2000) not null,
    primary key (referral, position)
);

comment on table referral_change is 'One step that a referral took, by whom and when; goes with the referral';

create table referral_message (
    referral uuid          not null references referral (id) on delete cascade,
    position int           not null,
    at       timestamptz   not null,
    account  uuid          not null references account (id),
    name     varchar(200)  not null,
    text     varchar(2000) not null check (text <> ''),
    primary key (referral, position)
);

comment on table referral_message is 'One message between sender and receiver, which the resident may read; goes with the referral';
