#!/bin/sh
# Makes the two databases with an owner each, when the server's data folder is new.
set -eu
psql -v ON_ERROR_STOP=1 -U postgres -v pilotage="$PILOTAGE_DATABASE_PASSWORD" -v keycloak="$KEYCLOAK_DATABASE_PASSWORD" <<'SQL'
create role pilotage login password :'pilotage';
create role keycloak login password :'keycloak';
create database pilotage owner pilotage;
create database keycloak owner keycloak;
SQL
