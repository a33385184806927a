#!/bin/sh
# Measures what somebody meets who starts Nabij: a first start with its demonstration region, a stop, a second start, and the
# memory of the Java process before and after the pages were walked. Prints the load of the machine beside each figure,
# and ends with 1 when a limit is passed: ready within 45 s, second start within 6 s, 450 MB.
# It throws away the cache of loaded classes in target/app, as the first start after a build has none.
#
# usage: scripts/measure/start.sh            (PORT=8199 when not given; NABIJ_MEMORY and NABIJ_JAVA as ./nabij run)
set -eu

root=$(cd "$(dirname "$0")/../.." && pwd)
port=${PORT:-8199}
place=$(mktemp -d)
log=$place/log
program=
failed=0

clean_up() {
    [ -z "$program" ] || kill "$program" 2>/dev/null || true
    [ -z "$program" ] || wait "$program" 2>/dev/null || true
    rm -rf "$place"
}
trap clean_up EXIT

now() {
    date +%s%N
}

seconds() {
    awk "BEGIN { printf \"%.1f\", ($2 - $1) / 1e9 }"
}

load() {
    cut -d' ' -f1 /proc/loadavg
}

memory() {
    awk '/^VmRSS/ { printf "%d", $2 / 1024 }' "/proc/$program/status"
}

cpu() {
    awk '{ printf "%.1f", ($14 + $15) / 100 }' "/proc/$program/stat"
}

# figure NAME VALUE UNIT LIMIT: prints it, and remembers when the limit is passed
figure() {
    verdict=
    if [ -n "${4:-}" ]; then
        verdict=" (at most $4)"
        if awk "BEGIN { exit !($2 > $4) }"; then
            verdict=" (MORE than $4)"
            failed=1
        fi
    fi
    printf '%-52s %8s %s%s, load %s\n' "$1" "$2" "$3" "$verdict" "$(load)"
}

start() {
    began=$(now)
    "$root/nabij" run --port "$port" --data "$place/data" >"$log" 2>&1 &
    program=$!
    until curl -sf -o /dev/null -m 10 "http://localhost:$port/sign-in"; do
        kill -0 "$program" 2>/dev/null || { cat "$log"; exit 1; }
        sleep 0.05
    done
    answered=$(now)
}

stop() {
    began=$(now)
    kill "$program"
    wait "$program" || true
    program=
    figure "$1" "$(seconds "$began" "$(now)")" s
}

"$root/nabij" help >/dev/null
rm -f "$root"/target/app/nabij.aot "$root"/target/app/run.*
echo "$(date +%F), $(nproc) cores, load $(load)"

start
release=$(dirname "$(dirname "$(readlink "/proc/$program/exe")")")/release
echo "Java $(sed -n 's/^JAVA_VERSION="\(.*\)"/\1/p' "$release")"
figure "first start: first page answers" "$(seconds "$began" "$answered")" s
until grep -q "demonstration region is ready" "$log"; do
    kill -0 "$program" 2>/dev/null || { cat "$log"; exit 1; }
    sleep 0.1
done
figure "first start: demonstration region, from that page on" "$(seconds "$answered" "$(now)")" s 45
figure "first start: memory" "$(memory)" MB
stop "first stop, which writes the cache of classes"

start
figure "second start: first page answers" "$(seconds "$began" "$answered")" s 6
figure "second start: processor time until then" "$(cpu)" s
sleep 3
figure "second start: memory" "$(memory)" MB
"${JAVA_HOME:+$JAVA_HOME/bin/}java" -XX:TieredStopAtLevel=1 "$root/scripts/measure/Walk.java" "http://localhost:$port" \
    "$root/src/test/resources/caseload/caseload-2017-excel.csv" || failed=1
figure "memory after the pages were walked" "$(memory)" MB 450
stop "second stop"
exit "$failed"
