alter table handout add column kept_until timestamptz;

update handout
set kept_until = case when at_desk or filling is null then quiet_at else quiet_at + interval '24 hours' end
where began_at is not null;

alter table handout
    add check ((began_at is null) = (kept_until is null)),
    add check (kept_until >= quiet_at);

drop index handout_filling;
create index handout_filling on handout (kept_until) where filling is not null;

comment on column handout.quiet_at is 'The moment at which the pages close when nothing happens any more';
comment on column handout.kept_until is 'The moment from which nothing is left of what was answered and not sent: a day after an own phone closed, at once on a tablet at the desk';
comment on column handout.filling is 'What is answered so far; nobody at work reads it, and it is emptied when it is sent, stopped or kept until its moment';
