#!/usr/bin/env bash
# Runs once, when the server's folder is empty: a database and an owner for each that keeps data here. None of the owners is a superuser.
set -euo pipefail

owner() {
  psql --set=ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
    --set=name="$1" --set=password="$(cat "/run/secrets/$2")" <<'SQL'
create role :"name" login password :'password';
create database :"name" owner :"name" encoding 'UTF8' locale 'C.UTF-8' template template0;
revoke all on database :"name" from public;
SQL
}

# The copies of the server are taken over the network of the containers, by the password of the superuser.
echo 'host replication postgres samenet scram-sha-256' >> "$PGDATA/pg_hba.conf"

owner pactway database_password
owner keycloak keycloak_database_password
owner pactway_simulators simulators_database_password
