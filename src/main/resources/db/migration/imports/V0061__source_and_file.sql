alter table import_file add column source varchar(100) not null default '';
alter table import_fault add column file varchar(200) not null default '';

comment on column import_file.source is 'From whom it comes, for a kind of file of which that matters: the same source next time finds the same things';
comment on column import_fault.file is 'Which file of a package; empty where there is one file only';
