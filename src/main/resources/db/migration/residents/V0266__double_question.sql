create table double_question (
    pair        uuid         primary key references resident_double (id) on delete cascade,
    asked_about uuid         not null,
    asked_by    uuid         not null references account (id),
    asked_at    timestamptz  not null,
    why         varchar(500) not null,
    due         date         not null,
    answer      varchar(10)  check (answer in ('AGREED', 'KEEPS', 'DIFFERENT')),
    reason      varchar(500),
    answered_by uuid         references account (id),
    answered_at timestamptz,
    check (num_nulls(answer, answered_by, answered_at) in (0, 3)),
    check (answer is not null or reason is null),
    check (answer is null or answer = 'AGREED' or reason is not null)
);

comment on table double_question is 'That who has one of a pair asked the colleague who has the other whether they are one person, and what the answer was; goes with the pair';
comment on column double_question.asked_about is 'The resident of the colleague who is asked';
comment on column double_question.why is 'For the colleague, in the words of who asks';
comment on column double_question.due is 'The last day on which an answer is in time';
