alter table selected
    add column kept_at timestamptz,
    add check (kept_at is null or read_at is not null);

comment on column selected.kept_at is 'When the client manager, having read the page, chose the name for an invitation another day; empty where that was not so';
