alter table access_log
    alter column changed type varchar(30)[] using case when changed then parts else '{}' end;

comment on column access_log.changed is 'Those of the parts that were changed; the others were only read on the way';
