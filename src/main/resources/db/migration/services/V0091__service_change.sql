drop table service_import_remark;
drop table service_import;

create table service_change (
    import     uuid         not null,
    table_name varchar(40)  not null,
    row_key    varchar(300) not null,
    before     jsonb,
    after      varchar(32),
    primary key (import, table_name, row_key)
);

comment on table service_change is 'What one data set added to the social map, changed or took away, as it was before, so that the whole set can be undone; kept as long as the region exists';
comment on column service_change.row_key is 'The id of the row, as text; of an organisation in a data set its key there';
comment on column service_change.before is 'The row as it was; empty for one that was added';
comment on column service_change.after is 'Fingerprint of the row as the data set left it; empty for one that was taken away';
