create table region_legal_basis (
    id         bigint      generated always as identity primary key,
    basis      varchar(40) not null,
    version    int         not null,
    switched   varchar(3)  not null check (switched in ('ON', 'OFF')),
    changed_by uuid        not null references account (id),
    changed_at timestamptz not null,
    foreign key (basis, version) references shared.legal_basis (key, version)
);

create index region_legal_basis_last on region_legal_basis (basis, version, changed_at);

comment on table region_legal_basis is 'One time that this region switched a legal basis on or off; the last one holds; kept for ever, it says nothing about residents';
