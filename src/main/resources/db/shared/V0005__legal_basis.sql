create table legal_basis (
    key         varchar(40) not null,
    version     int         not null,
    source      varchar(100) not null,
    fixed       boolean     not null,
    standard_on boolean     not null,
    valid_from  date,
    valid_until date,
    primary key (key, version),
    check (standard_on or not fixed),
    check (valid_from <= valid_until)
);

comment on table legal_basis is 'One legal basis as it reads in one version; a changed law is a new version, an old one ends';
comment on column legal_basis.source is 'The article; what it means in plain words is the message access.basis.<key>';
comment on column legal_basis.fixed is 'No region can switch it off: without it residents would lose a right';
comment on column legal_basis.standard_on is 'Whether it holds where a region decided nothing';
comment on column legal_basis.valid_from is 'Empty where the maker of the program does not know it: then the region decides by switching it on';
comment on column legal_basis.valid_until is 'The last day on which it holds; empty while nobody knows';

insert into legal_basis (key, version, source, fixed, standard_on, valid_from, valid_until) values
    ('OWN_FILE',             1, 'AVG art. 12-15; Wmo 2015 art. 5.3.2', true,  true,  '2018-05-25', null),
    ('OVERSIGHT',            1, 'AVG art. 5 lid 2 en 39; NEN 7513',    true,  true,  '2018-05-25', null),
    ('PARTICIPATION_ACT',    1, 'Participatiewet art. 7 en 65',        false, true,  '2015-01-01', null),
    ('WMO_INQUIRY',          1, 'Wmo 2015 art. 2.3.2 en 5.1.1',        false, true,  '2015-01-01', null),
    ('WMO_GENERAL_SERVICE',  1, 'Wmo 2015 art. 5.1.2',                 false, true,  '2015-01-01', null),
    ('WMO_COOPERATION',      1, 'Wmo 2015 art. 5.3.3',                 false, true,  '2015-01-01', null),
    ('TREATMENT',            1, 'BW art. 7:446 en 7:457',              false, true,  '1995-04-01', null),
    ('VITAL_INTEREST',       1, 'AVG art. 6 lid 1 onder d en 9 lid 2 onder c', false, true, '2018-05-25', null),
    ('RESEARCH',             1, 'Wmo 2015 art. 5.3.6; Participatiewet art. 65 lid 3; BW art. 7:458', false, true, '2015-01-01', null),
    ('WAMS',                 1, 'Wet aanpak meervoudige problematiek sociaal domein (voorstel)', false, false, null, null);

grant select on legal_basis to public;
