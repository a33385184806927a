-- A colleague who stands in. One kind is added to those that are allowed by now, whichever these are.
do $$
declare
    allowed text := (select pg_get_constraintdef(oid) from pg_constraint
                     where conrelid = 'tie'::regclass and conname = 'tie_kind_check');
begin
    alter table tie drop constraint tie_kind_check;
    execute 'alter table tie add constraint tie_kind_check '
        || replace(allowed, 'ARRAY[', 'ARRAY[''STAND_IN''::character varying, ');
end $$;

alter table tie add constraint tie_stand_in_ends
    check (kind <> 'STAND_IN' or (ends is not null and account is not null and cause is not null));
