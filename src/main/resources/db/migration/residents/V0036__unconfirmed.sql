alter table resident add column unconfirmed boolean not null default false;

create index resident_unconfirmed on resident (created_at) where unconfirmed;

comment on column resident.unconfirmed is 'Somebody told of this person, and nobody knows yet who it is; goes when the signal is refused and its term has passed';
