create table view_beside (
    id         uuid          primary key,
    response   uuid          not null references response (id) on delete cascade,
    resident   uuid          not null references resident (id) on delete cascade,
    account    uuid          not null references account (id),
    words      varchar(2000) not null check (words <> ''),
    written_at timestamptz   not null
);

create index view_beside_response on view_beside (response, written_at);
create index view_beside_resident on view_beside (resident, written_at);

comment on table view_beside is 'How a professional looks at what a resident filled in, in words beside it; it changes nothing of the response, the resident reads it, and it goes with the response';
