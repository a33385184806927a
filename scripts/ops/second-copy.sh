#!/bin/sh
# Starts a second program on the same data, and a second one on the same port; and commands beside the first.
. "$(dirname "$0")/lib.sh"

start
answer=$(mktemp)
if "$root/nabij" run --port $((port + 1)) --data "$data" >/dev/null 2>"$answer"; then fail "a second copy started"; fi
one_line "$answer"
grep -q "already works with the data" "$answer" || fail "unclear: $(cat "$answer")"
say "a second program on the same data: $(cat "$answer")"

if "$root/nabij" run --port "$port" --data "$data.other" >/dev/null 2>"$answer"; then fail "two on one port"; fi
one_line "$answer"
grep -q "port $port" "$answer" || fail "unclear: $(cat "$answer")"
say "a second program on the same port: $(cat "$answer")"

nabij region list >"$answer" 2>&1 &
first=$!
nabij region list >/dev/null 2>&1 || fail "the second command failed"
wait "$first" || fail "the first command failed: $(cat "$answer")"
case "$(page)" in 000 | 5*) fail "the first program suffered" ;; esac
say "two commands at once beside it: both answered, and the pages go on"
rm -f "$answer"
