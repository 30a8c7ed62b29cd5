#!/bin/sh
# Makes the two databases when the server's data folder is new. The application works with its own as a role that owns nothing.
set -eu
psql -v ON_ERROR_STOP=1 -U postgres -v pilotage="$PILOTAGE_DATABASE_PASSWORD" -v owner="$PILOTAGE_MIGRATION_PASSWORD" -v keycloak="$KEYCLOAK_DATABASE_PASSWORD" <<'SQL'
create role pilotage_owner login password :'owner';
create role pilotage login password :'pilotage';
create role keycloak login password :'keycloak';
create database pilotage owner pilotage_owner;
create database keycloak owner keycloak;
SQL
