#!/usr/bin/env bash
# A redis server.
source "$(dirname "$0")/tree.sh"
program=$(command -v redis-check-rdb) # Debian's tools package holds the server too: one program, its name decides
image redis "$program"
copy "$program"
cp "$program" "$tree/bin/redis-server"
rm "$tree$program"
mkdir -m 1777 "$tree/data"
import 'ENV PATH=/bin' 'WORKDIR /data' 'USER 65534' 'ENTRYPOINT ["redis-server","--bind","0.0.0.0","--protected-mode","no","--dir","/data"]' 'CMD ["--save",""]' 'EXPOSE 6379' 'VOLUME /data'
