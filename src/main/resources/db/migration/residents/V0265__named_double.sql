alter table resident_double
    drop constraint resident_double_signs_check,
    add column named_by  varchar(100),
    add column named_at  timestamptz,
    add column parted_by varchar(100),
    add column parted_at timestamptz,
    add check ((named_at is null) = (named_by is null)),
    add check ((parted_at is null) = (parted_by is null));

comment on column resident_double.signs is 'What points at one person; empty where the program sees nothing and somebody named the pair';
comment on column resident_double.named_at is 'When somebody said that these are one person; such a pair waits until it is decided, alike or not';
comment on column resident_double.parted_at is 'When somebody said before that these are two people, of a pair that was named after that';
