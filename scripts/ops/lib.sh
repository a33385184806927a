# What the scripts of this folder share. Each starts the built program in a directory of its own, does what it is named
# after, prints what it saw, and ends with 0 when that was as it should be. They need ./nabij run to have built once.

set -eu

root=$(cd "$(dirname "$0")/../.." && pwd)
port=${PORT:-8199}
place=$(mktemp -d)
data=$place/nabij
log=$(mktemp)
program=

say() {
    echo "$(basename "$0"): $*"
}

fail() {
    say "NOT AS IT SHOULD BE: $*"
    sed 's/^/    /' "$log" | tail -n 20
    exit 1
}

# Starts the program behind this script and waits for its first page.
start() {
    "$root/nabij" run --empty --port "$port" --data "$data" "$@" >"$log" 2>&1 &
    program=$!
    waited=0
    while [ "$(page)" = 000 ]; do
        kill -0 "$program" 2>/dev/null || fail "the program stopped"
        waited=$((waited + 1))
        [ "$waited" -lt 600 ] || fail "no page after two minutes"
        sleep 0.2
    done
}

stop() {
    kill "$program"
    wait "$program" || true
}

# Ends what this script started, whatever happened.
clean_up() {
    [ -z "$program" ] || kill "$program" 2>/dev/null || true
    [ -z "$program" ] || wait "$program" 2>/dev/null || true
    rm -rf "$log" "$place"
}
trap clean_up EXIT

# The status of the first page; 000 when nothing answers.
page() {
    curl -s -o /dev/null -m 20 -w '%{http_code}' "http://localhost:$port/" || true
}

nabij() {
    "$root/nabij" "$@" --data "$data"
}

server() {
    head -n 1 "$data/postgres/postmaster.pid"
}

one_line() {
    [ "$(grep -c . "$1")" = 1 ] || fail "more than one line: $(cat "$1")"
}
