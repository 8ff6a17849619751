#!/usr/bin/env bash
# Makes what the containers need and nobody may choose by hand: a secret for each file that compose.yaml names. What stands is left as it is.
#   prepare.sh                 the secrets
#   prepare.sh --self-signed   and a certificate to try it out with, for the hosts in .env
set -euo pipefail
cd "$(dirname "$0")"
umask 077
mkdir -p secrets
# The containers run as users of their own, who must be able to read what the host's root made.
chmod 711 secrets

sed -n 's#^ *file: \./secrets/\([a-z_]*\)$#\1#p' compose.yaml | while read -r name; do
  if [ ! -s "secrets/$name" ]; then
    case "$name" in
      # What seals the case files: 32 bytes. Who loses it has lost every case; keep a copy apart from the database and its dumps.
      *master_key) head -c 32 /dev/urandom | base64 > "secrets/$name" ;;
      *) od -An -N24 -tx1 /dev/urandom | tr -d ' \n' > "secrets/$name" ;;
    esac
    echo "made secrets/$name"
  fi
  chmod 444 "secrets/$name"
done

if [ "${1:-}" = --self-signed ] && [ ! -s secrets/certificate.pem ]; then
  # shellcheck disable=SC1091
  . ./.env
  openssl req -x509 -newkey rsa:3072 -nodes -days 30 -subj "/CN=$PACTWAY_HOST" -addext "subjectAltName=DNS:$PACTWAY_HOST,DNS:$KEYCLOAK_HOST" \
    -keyout secrets/key.part -out secrets/certificate.part 2>/dev/null
  cat secrets/certificate.part secrets/key.part > secrets/certificate.pem
  rm secrets/key.part secrets/certificate.part
  chmod 444 secrets/certificate.pem
  echo "made secrets/certificate.pem, which no browser trusts"
fi
