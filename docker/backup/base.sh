#!/usr/bin/env bash
# Copies the whole server as it stands, as the beginning from which the archived write-ahead log leads to any later moment.
#   base.sh once       one copy; lets copies and log go that are past their days
#   base.sh            a copy each BASE_EVERY_HOURS, for ever
#   base.sh healthy    whether the last copy is young enough and the log has arrived lately
# Settings: PGHOST, PGPORT, PGUSER (a superuser, or one with replication), PGPASSWORD_FILE, BASE_FOLDER, WAL_FOLDER, BASE_EVERY_HOURS, BASE_KEEP_DAYS
set -euo pipefail

folder="${BASE_FOLDER:-/bases}"
wal="${WAL_FOLDER:-/wal}"
every="${BASE_EVERY_HOURS:-24}"
keep="${BASE_KEEP_DAYS:-7}"
if [ -n "${PGPASSWORD_FILE:-}" ]; then
  PGPASSWORD="$(cat "$PGPASSWORD_FILE")"
  export PGPASSWORD
fi
umask 077

copy() {
  local name part
  name="$folder/$(date -u +%Y%m%dT%H%M%SZ)"
  part="$name.part"
  # With the log of the copy itself, so that it starts even where the archive is lost.
  pg_basebackup --pgdata="$part" --format=plain --wal-method=stream --checkpoint=fast --no-password
  pg_verifybackup --quiet "$part"
  mv "$part" "$name"
  echo "copied the server to $(basename "$name")"
}

# Copies past their days, but never the youngest; then the log from before the oldest that is left.
let_go() {
  local old oldest first
  find "$folder" -mindepth 1 -maxdepth 1 -type d -name '*Z' -printf '%f\n' | sort -r | tail -n +2 | while read -r old; do
    find "$folder/$old" -maxdepth 0 -mtime +"$((keep - 1))" -exec rm -rf {} \; -exec echo "let go of $old" \;
  done
  find "$folder" -mindepth 1 -maxdepth 1 -type d -name '*.part' -mmin +720 -exec rm -rf {} +
  oldest="$(find "$folder" -mindepth 1 -maxdepth 1 -type d -name '*Z' | sort | head -n 1)"
  first="$(sed -n 's/^START WAL LOCATION: .* (file \(.*\))$/\1/p' "$oldest/backup_label")"
  pg_archivecleanup "$wal" "$first"
}

once() {
  copy
  let_go
}

healthy() {
  [ -n "$(find "$folder" -mindepth 1 -maxdepth 1 -type d -name '*Z' -mmin -"$((every * 60 + 120))" -print -quit)" ]
  [ -n "$(find "$wal" -maxdepth 1 -type f -mmin -"$((every * 60 + 120))" -print -quit)" ]
}

case "${1:-for-ever}" in
  once) once ;;
  healthy) healthy ;;
  for-ever)
    while true; do
      # In a bash of its own: left of ||, this one would go on after a command that failed, and half a copy would pass for a copy.
      bash "$0" once || true
      sleep "$((every * 3600))" & wait $!
    done
    ;;
  *) echo "no such thing: $1" >&2; exit 64 ;;
esac
