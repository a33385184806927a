#!/bin/sh
# Fills the disk under the running program, and makes room again. Needs root, for a small disk in memory.
. "$(dirname "$0")/lib.sh"

[ "$(id -u)" = 0 ] || { say "needs root to make a small disk"; exit 2; }
disk=$(mktemp -d)
mount -t tmpfs -o size=400m tmpfs "$disk"
trap 'clean_up; umount "$disk"; rmdir "$disk"' EXIT
data=$disk/nabij

start
nabij region add noord >/dev/null 2>&1
nabij backup "$disk/before.nabij" >/dev/null 2>&1 || fail "no backup while there is room"
say "before: $(df -h --output=avail "$disk" | tail -n 1 | tr -d ' ') free, the page answers $(page)"

dd if=/dev/zero of="$disk/filler" bs=1M >/dev/null 2>&1 || true
say "full: $(df -h --output=avail "$disk" | tail -n 1 | tr -d ' ') free"
answer=$(mktemp)
if nabij region add zuid >/dev/null 2>"$answer"; then fail "a region was made on a full disk"; fi
say "adding a region: $(tail -n 1 "$answer")"
if grep -q "Exception" "$answer"; then fail "unclear: $(cat "$answer")"; fi
status=$(page)
case "$status" in 200 | 302 | 503) ;; *) fail "the page answers $status" ;; esac
say "a page: $status $([ "$status" = 503 ] && curl -s "http://localhost:$port/" | sed -n 's/.*<h1>\(.*\)<.h1>.*/(\1)/p')"

rm "$disk/filler"
waited=0
until nabij region add zuid >/dev/null 2>"$answer"; do
    waited=$((waited + 1))
    [ "$waited" -lt 20 ] || fail "it does not go on: $(cat "$answer")"
    sleep 2
done
kill -0 "$program" || fail "the program stopped"
case "$(page)" in 200 | 302) ;; *) fail "no page: $(page)" ;; esac
say "with room again: the same program goes on, writes, and its page answers $(page)"
stop

dd if=/dev/zero of="$disk/filler" bs=1M >/dev/null 2>&1 || true
if "$root/nabij" run --port "$port" --data "$data" >/dev/null 2>"$answer"; then fail "it started on a full disk"; fi
one_line "$answer"
say "starting on a full disk: $(cat "$answer")"

rm "$disk/filler"
start
for name in noord zuid; do
    nabij region list 2>/dev/null | grep -q "$name" || fail "region $name is gone"
done
nabij restore "$disk/before.nabij" --replace >/dev/null 2>&1 || fail "the backup cannot be restored"
say "with room again: it starts, nothing is lost, and the backup can be restored"
stop
program=
rm -f "$answer"
