alter table conversation add column talk uuid references talk (id) on delete set null;

create index conversation_talk on conversation (talk) where talk is not null;

comment on column conversation.talk is 'How it was prepared; empty where it was not';
