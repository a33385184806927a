create table program (
    single      boolean     primary key default true check (single),
    fingerprint varchar(64) not null
);

comment on table program is 'One row: fingerprint of the migrations that this host has had, by which a start knows that it has nothing to do';
