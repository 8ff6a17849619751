#!/usr/bin/env bash
# Prepares an empty folder as a server that, when it is started, goes forward from a copy to a moment and opens there.
#   restore-to-moment.sh BASE FOLDER MOMENT      for example: /bases/20261127T020000Z /new/data '2026-11-27 14:35:00+00'
# Settings: WAL_FOLDER, as the started server will see it
set -euo pipefail

base="${1:?which copy}"
folder="${2:?into which empty folder}"
moment="${3:?to which moment}"
wal="${WAL_FOLDER:-/wal}"
umask 077

if [ -n "$(ls -A "$folder" 2>/dev/null)" ]; then
  echo "$folder is not empty; nothing that stands is written over" >&2
  exit 65
fi
case "$moment" in
  *[!0-9:+.TZ\ -]*) echo "no moment: $moment" >&2; exit 65 ;;
esac
mkdir -p "$folder"
cp -a "$base/." "$folder/"
chmod 700 "$folder"
cat >> "$folder/postgresql.auto.conf" <<CONF
restore_command = 'cp "$wal/%f" "%p"'
recovery_target_time = '$moment'
recovery_target_action = 'promote'
CONF
# That it archives stands in the command that starts it, which no file here overrules; postgres/archive.sh looks for this one.
touch "$folder/restored-on-trial"
touch "$folder/recovery.signal"
echo "start a server on $folder: it goes to $moment and opens there, on trial: it archives nothing while $folder/restored-on-trial is there"
