alter table response
    alter column account drop not null,
    drop constraint response_filled_by_check,
    add column wants_to_talk varchar(60)[] not null default '{}',
    add column skipped       varchar(60)[] not null default '{}',
    add column discussed_at  timestamptz,
    add column discussed_by  uuid references account (id),
    add constraint response_filled_by_check
        check (filled_by in ('RESIDENT', 'WITH_HELP', 'ALONE', 'ON_PAPER', 'PROFESSIONAL')),
    add constraint response_entered_by_check check ((filled_by = 'ALONE') = (account is null)),
    add constraint response_discussed_check check ((discussed_at is null) = (discussed_by is null));

comment on column response.account is 'Who entered it; only that account can take it back, on the same day; empty where the person filled it in alone';
comment on column response.wants_to_talk is 'Items that the person wants to talk about: the agenda of the talk';
comment on column response.skipped is 'Items that the person said to skip; never those that were just left open';
comment on column response.discussed_at is 'When who talks with the person said that what was marked has been talked about';
