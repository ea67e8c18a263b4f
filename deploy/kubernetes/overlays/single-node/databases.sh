#!/bin/sh
# Run by the image once, on an empty folder: one database a service, each of an owner who can reach no other.
set -eu
for name in projects targets alerts; do
  psql -v ON_ERROR_STOP=1 --username postgres <<SQL
create role $name login password '$POSTGRES_PASSWORD';
create database $name owner $name;
revoke connect on database $name from public;
SQL
done
