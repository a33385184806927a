#!/bin/sh
# Starts the program where it may not write, and on the data of another user. As root it does so as an ordinary user.
. "$(dirname "$0")/lib.sh"

home=$(mktemp -d)
answer=$(mktemp)
mkdir "$home/closed"
chmod 555 "$home/closed"
refused() {
    if [ "$(id -u)" = 0 ]; then
        setpriv --reuid=65534 --regid=65534 --clear-groups env HOME="$home" "$@" >/dev/null 2>"$answer" && return 1
    else
        "$@" >/dev/null 2>"$answer" && return 1
    fi
    return 0
}

chmod 755 "$home"
refused "$root/nabij" run --port "$port" --data "$home/closed/nabij" || fail "it started without rights"
one_line "$answer"
grep -q "may not write" "$answer" || fail "unclear: $(cat "$answer")"
say "without the right to write: $(cat "$answer")"

if [ "$(id -u)" = 0 ]; then
    mkdir -p "$home/theirs/postgres"
    chown -R 65534:65534 "$home/theirs"
    if "$root/nabij" run --port "$port" --data "$home/theirs" >/dev/null 2>"$answer"; then
        fail "it started on the data of another user"
    fi
    one_line "$answer"
    grep -q "belong to user" "$answer" || fail "unclear: $(cat "$answer")"
    say "on the data of another user: $(cat "$answer")"

    mkdir "$home/ordinary"
    chown 65534:65534 "$home/ordinary"
    refused "$root/nabij" region list --data "$home/ordinary/nabij" && fail "an ordinary user: $(cat "$answer")"
    say "an ordinary user starts the database on data of its own"
else
    say "not started as root, so another user's data were not tried"
fi
rm -rf "$home" "$answer"
