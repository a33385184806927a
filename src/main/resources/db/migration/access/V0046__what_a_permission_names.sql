alter table permission add column data varchar(30)[];
alter table permission add column source varchar(200);
alter table permission add column content varchar(500);

update permission set data = case when kind <> 'NO_OBJECTION_DECLARATION' then '{}' else
    (case when 'PERSON' = any (parts) then array['NAME', 'LANGUAGE', 'PHONE', 'EMAIL'] else '{}'::text[] end
     || case when 'TALK' = any (parts) then array['QUESTION', 'AGREED'] else '{}'::text[] end
     || case when 'PLAN' = any (parts) then array['GOAL'] else '{}'::text[] end)::varchar[] end;

alter table permission alter column data set not null;

comment on column permission.data is 'What a declaration of no objection names, item by item; empty for the other kinds, which name parts';
comment on column permission.source is 'Who may tell something: a doctor, an insurer, a care professional; empty where the municipality does';
comment on column permission.content is 'What it is about, in the words of who gave it; empty where the parts say it all';
