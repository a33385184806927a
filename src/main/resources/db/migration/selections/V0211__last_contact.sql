create table last_contact (
    resident uuid primary key references resident (id) on delete cascade,
    last_on  date not null
);

insert into last_contact (resident, last_on)
select resident, max(greatest(reached_on, talked_on)) from selected
where reached_on is not null or talked_on is not null
group by resident;

comment on table last_contact is 'The last day on which there was contact with a client, as far as Nabij knows; for criteria that ask for who was not spoken for long; goes with the resident';
comment on column last_contact.last_on is 'Of a conversation, or of an answer to an invitation';
