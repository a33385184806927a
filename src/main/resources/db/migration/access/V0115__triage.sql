alter table tie drop constraint tie_kind_check;
alter table tie add constraint tie_kind_check
    check (kind in ('CASELOAD', 'RECEIVER', 'TRIAGE', 'SELF', 'REPRESENTATIVE', 'TEAM_LEAD', 'GLASS'));
