#!/usr/bin/env bash
# Dumps the databases, looks whether the dumps can be read, notes it where Pactway shows it, and lets old dumps go.
#   backup.sh once       one round
#   backup.sh dump NAME  one database
#   backup.sh            a round each BACKUP_EVERY_HOURS, for ever
#   backup.sh healthy    whether the last dump is young enough
# Settings: PGHOST, PGPORT, PGUSER, BACKUP_FOLDER, BACKUP_DATABASES, BACKUP_EVERY_HOURS, BACKUP_KEEP_DAYS, PGPASSWORD_FILE
set -euo pipefail

folder="${BACKUP_FOLDER:-/backups}"
databases="${BACKUP_DATABASES:-pactway keycloak}"
every="${BACKUP_EVERY_HOURS:-6}"
keep="${BACKUP_KEEP_DAYS:-30}"
if [ -n "${PGPASSWORD_FILE:-}" ]; then
  PGPASSWORD="$(cat "$PGPASSWORD_FILE")"
  export PGPASSWORD
fi
umask 077

dump() {
  local database="$1" name part
  name="$folder/$database-$(date -u +%Y%m%dT%H%M%SZ).dump"
  part="$name.part"
  # Without who is signed in at this moment: that is over when the dump is needed, and holds tokens.
  pg_dump --dbname="$database" --exclude-table-data='pactway.web_session*' --format=custom --compress=6 --file="$part"
  # A dump that cannot be read to its end is none.
  pg_restore --file=/dev/null "$part"
  mv "$part" "$name"
  (cd "$folder" && sha256sum "$(basename "$name")" > "$name.sha256")
  if [ "$database" = pactway ]; then
    psql --dbname=pactway --set=ON_ERROR_STOP=1 --quiet --set=bytes="$(stat -c %s "$name")" --set=sha256="$(cut -d' ' -f1 "$name.sha256")" <<'SQL'
insert into pactway.backup_taken (bytes, sha256) values (:'bytes', :'sha256');
SQL
  fi
  echo "dumped $database to $(basename "$name")"
}

# Those past their days, but never the youngest of a database: where dumps fail for long, the last good one stays.
let_go() {
  local database="$1"
  find "$folder" -maxdepth 1 -name "$database-*.dump" -printf '%f\n' | sort -r | tail -n +2 | while read -r old; do
    find "$folder" -maxdepth 1 -name "$old" -mtime +"$((keep - 1))" -exec rm -f {} {}.sha256 \; -exec echo "let go of $old" \;
  done
  find "$folder" -maxdepth 1 -name "$database-*.dump.part" -mmin +720 -delete
}

round() {
  local failed=0
  for database in $databases; do
    # In a bash of its own: left of ||, this one would go on after a command that failed, and half a dump would pass for a dump.
    bash "$0" dump "$database" || { echo "no dump of $database" >&2; failed=1; continue; }
    let_go "$database"
  done
  return "$failed"
}

healthy() {
  for database in $databases; do
    [ -n "$(find "$folder" -maxdepth 1 -name "$database-*.dump" -mmin -"$((every * 60 + 60))" -print -quit)" ] || return 1
  done
}

case "${1:-for-ever}" in
  once) round ;;
  dump) dump "${2:?which database}" ;;
  healthy) healthy ;;
  for-ever)
    while true; do
      bash "$0" once || true
      sleep "$((every * 3600))" & wait $!
    done
    ;;
  *) echo "no such thing: $1" >&2; exit 64 ;;
esac
