create table letterhead (
    id            int          primary key default 1 check (id = 1),
    region        varchar(100) not null,
    demonstration boolean      not null default false,
    organisation  varchar(200) not null default '',
    address       varchar(300) not null default '',
    phone         varchar(30)  not null default '',
    email         varchar(200) not null default '',
    website       varchar(200) not null default '',
    sender        varchar(200) not null default '',
    version       int          not null default 0
);

insert into letterhead (region) values ('');

comment on table letterhead is 'One row: what this region is called and what stands on its letters; kept while the region exists';
comment on column letterhead.demonstration is 'All people in it are invented; decided when the region is empty, never after';
comment on column letterhead.address is 'Lines of the address, separated by line breaks';
comment on column letterhead.sender is 'Who signs the letters, such as a team or a function';
