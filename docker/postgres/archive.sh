#!/usr/bin/env bash
# PostgreSQL's archive_command: keeps one file of the write-ahead log where the database does not stand.
#   archive.sh PATH NAME
# Ends with 0 only when the file is there, whole and on the disk: PostgreSQL keeps its own until then, and tries again.
set -euo pipefail

from="${1:?which file}"
folder="${WAL_FOLDER:-/wal}"
to="$folder/${2:?its name}"
umask 077
mkdir -p "$folder"

# PostgreSQL calls from its own folder. A server that was led back to a moment is on trial until somebody takes this file away: it keeps what it
# writes, and gives it here afterwards. What it wrote in a trial that is given up would lead the next one astray.
if [ -e restored-on-trial ]; then
  echo "restored on trial: nothing is archived" >&2
  exit 75
fi

# After a crash PostgreSQL may give the same file again; another one of the same name is a fault that somebody must see.
if [ -e "$to" ]; then
  cmp --silent "$from" "$to"
  exit
fi
cp "$from" "$to.part"
sync "$to.part"
mv "$to.part" "$to"
sync "$folder"
