create table setting (
    key        varchar(60)  primary key,
    value      int          not null,
    changed_by varchar(100) not null,
    changed_at timestamptz  not null
);

comment on table setting is 'One setting of this region that differs from the standard of the program; who changed it last';
