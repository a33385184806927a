create table import_file (
    id         uuid         primary key,
    kind       varchar(40)  not null,
    file_name  varchar(255) not null,
    bytes      bigint       not null,
    format     varchar(10)  not null check (format in ('CSV', 'XLSX', 'ZIP', 'JSON')),
    charset    varchar(20)  not null,
    delimiter  varchar(1)   not null,
    rows       int          not null,
    mapping    jsonb        not null default '{}',
    choice     varchar(40)  not null default '',
    status     varchar(10)  not null check (status in ('UPLOADED', 'CHECKING', 'CHECKED', 'LOADING', 'LOADED', 'UNDOING', 'UNDONE', 'CANCELLED', 'FAILED')),
    good       int          not null default 0,
    faulty     int          not null default 0,
    warnings   int          not null default 0,
    counts     jsonb        not null default '{}',
    notices    jsonb        not null default '[]',
    failure    varchar(100),
    asked_by   uuid         not null references account (id),
    asked_at   timestamptz  not null,
    changed_at timestamptz  not null
);

create index import_file_asked on import_file (asked_at);

comment on table import_file is 'One file that somebody brought in, how far it is and what came of it; kept as the proof of where data come from';
comment on column import_file.rows is 'About how many rows it has; the check counts them';
comment on column import_file.mapping is 'Which column of the file holds what: key of the column to position, the first is 0';
comment on column import_file.counts is 'What the kind of file counted: new, changed, ...';
comment on column import_file.notices is 'What the one who loads has to know before: a message key and its arguments, each';
comment on column import_file.failure is 'Message key of why the last step did not succeed';

create table import_work (
    import   uuid        primary key references import_file (id) on delete cascade,
    worker   uuid,
    until    timestamptz not null,
    attempts int         not null,
    done     int         not null,
    total    int         not null
);

comment on table import_work is 'The step of an import that runs or waits; who lost its lease was killed, another takes over; gone when the step is done';

create table import_fault (
    import     uuid         not null references import_file (id) on delete cascade,
    row_number int          not null,
    place      int          not null,
    header     varchar(100) not null,
    value      varchar(200) not null,
    message    varchar(100) not null,
    arguments  text[]       not null,
    warning    boolean      not null,
    primary key (import, row_number, place)
);

comment on table import_fault is 'What is wrong with one cell of a file, or worth a look; the first ten thousand of a file, kept for a month';
comment on column import_fault.row_number is 'As the spreadsheet program counts: the row with the names of the columns is 1 where it comes first';

create table import_mapping (
    kind    varchar(40) not null,
    headers varchar(64) not null,
    mapping jsonb       not null,
    primary key (kind, headers)
);

comment on table import_mapping is 'How a file with these names of columns was read the last time, so that nobody has to say it twice';
comment on column import_mapping.headers is 'Fingerprint of the names of the columns in their order';
