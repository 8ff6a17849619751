#!/usr/bin/env bash
# Restores one dump into a new database. The database must not be there yet: nothing that stands is written over.
#   restore.sh DUMP DATABASE OWNER
# Settings: PGHOST, PGPORT, PGUSER (one who may make databases), PGPASSWORD_FILE
set -euo pipefail

dump="${1:?which dump}"
database="${2:?into which new database}"
owner="${3:?whose it will be}"
if [ -n "${PGPASSWORD_FILE:-}" ]; then
  PGPASSWORD="$(cat "$PGPASSWORD_FILE")"
  export PGPASSWORD
fi

(cd "$(dirname "$dump")" && sha256sum --check --quiet "$(basename "$dump").sha256")
psql --dbname=postgres --set=ON_ERROR_STOP=1 --quiet --set=name="$database" --set=owner="$owner" <<'SQL'
create database :"name" owner :"owner" encoding 'UTF8' locale 'C.UTF-8' template template0;
revoke all on database :"name" from public;
SQL
pg_restore --dbname="$database" --no-owner --role="$owner" --exit-on-error --single-transaction "$dump"
psql --dbname="$database" --set=ON_ERROR_STOP=1 --quiet --command='analyze'
echo "restored $(basename "$dump") into $database"
