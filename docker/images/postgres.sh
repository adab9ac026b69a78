#!/usr/bin/env bash
# A PostgreSQL of Debian's packages: POSTGRES_IMAGE of docker/compose.yaml. Understands POSTGRES_USER and POSTGRES_PASSWORD as the hub's does.
source "$(dirname "$0")/tree.sh"
programs=$(find /usr/lib/postgresql -maxdepth 2 -name bin | sort -V | tail -n 1)
version=$(basename "$(dirname "$programs")")
image postgres "$programs/postgres"
copy "$programs"/{postgres,initdb,pg_isready,pg_dump,psql}
# without llvmjit, which is larger than all the rest
mapfile -t parts < <(find "/usr/lib/postgresql/$version/lib" -name '*.so' ! -name 'llvmjit*')
copy "${parts[@]}"
mkdir -p "$tree/usr/share/postgresql"
cp -r "/usr/share/postgresql/$version" "$tree/usr/share/postgresql/"
cp -r /usr/share/zoneinfo "$tree/usr/share/" # clients name their zone
mkdir -m 1777 -p "$tree/var/lib/postgresql"
cat > "$tree/bin/start" <<'START'
#!/bin/sh
set -e
data=/var/lib/postgresql/data
if [ ! -s $data/PG_VERSION ]; then
  rm -rf $data
  printf %s "${POSTGRES_PASSWORD:?set it}" > /tmp/password
  initdb -D $data.half -U "${POSTGRES_USER:=postgres}" --pwfile=/tmp/password -A scram-sha-256 --locale=C --encoding=UTF8
  rm /tmp/password
  echo 'host all all all scram-sha-256' >> $data.half/pg_hba.conf
  [ "$POSTGRES_USER" = postgres ] || echo "create database \"$POSTGRES_USER\"" | postgres --single -D $data.half postgres
  mv $data.half $data
fi
exec postgres -D $data -c listen_addresses='*' -c unix_socket_directories=/tmp -c jit=off
START
chmod 755 "$tree/bin/start"
import "ENV PATH=$programs:/bin PGHOST=/tmp" 'USER 65534' 'ENTRYPOINT ["/bin/start"]' 'EXPOSE 5432' 'VOLUME /var/lib/postgresql'
