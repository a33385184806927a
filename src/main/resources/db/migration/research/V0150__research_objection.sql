create table research_objection (
    resident    uuid        primary key references resident (id) on delete cascade,
    objected_at timestamptz not null,
    told_by     varchar(100) not null
);

comment on table research_objection is 'One resident who does not want to be counted in any figure; goes when the resident changes that, or with the resident';
comment on column research_objection.told_by is 'Kind and identity of who wrote it down';
