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
grep -qi "no space left\|could not extend\|room" "$answer" || fail "unclear: $(cat "$answer")"
say "a page: $(page); reading with a command: $(nabij region list 2>/dev/null | wc -l) regions"

stop
if "$root/nabij" run --port "$port" --data "$data" >/dev/null 2>"$answer"; then fail "it started on a full disk"; fi
say "starting: $(tail -n 1 "$answer")"
one_line "$answer"

rm "$disk/filler"
start
nabij region add zuid >/dev/null 2>&1 || fail "no region could be added after there was room again"
nabij region list 2>/dev/null | grep -q noord || fail "region noord is gone"
nabij restore "$disk/before.nabij" --replace >/dev/null 2>&1 || fail "the backup cannot be restored"
say "with room again: the program starts, writes, and nothing is lost"
stop
program=
rm -f "$answer"
