#!/bin/sh
# Kills the program as hard as it can be killed, while its database goes on; and stops it as it should be stopped.
. "$(dirname "$0")/lib.sh"

start
nabij region add noord >/dev/null 2>&1
left=$(server)
kill -9 "$program"
wait "$program" 2>/dev/null || true
kill -0 "$left" || fail "the database should have been left behind"
say "killed with -9; the database, process $left, runs on"

start
grep -q "Stopping the PostgreSQL server $left" "$log" || fail "the start does not tell of the database left behind"
if kill -0 "$left" 2>/dev/null; then fail "process $left still runs"; fi
nabij region list 2>/dev/null | grep -q noord || fail "region noord is gone"
say "the next start stopped process $left, and everything written before is there"

last=$(server)
began=$(date +%s)
stop
if kill -0 "$last" 2>/dev/null; then fail "the database still runs"; fi
say "SIGTERM stopped the program and its database within $(($(date +%s) - began)) s"
program=
