-- Until the database has counted a table that was empty, it plans as if it still were: a file of thousands is counted at once.
grant maintain on resident, tie, caseload_client, zrm_assessment to ${login};
