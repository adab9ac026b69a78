#!/usr/bin/env bash
# An image registry.
source "$(dirname "$0")/tree.sh"
image registry "$(command -v docker-registry)"
copy "$(command -v docker-registry)"
mkdir -p "$tree/var/lib/registry" "$tree/etc/docker/registry"
ln -s ../usr/bin/docker-registry "$tree/bin/registry"
cat > "$tree/etc/docker/registry/config.yml" <<'REGISTRY'
version: 0.1
storage: { filesystem: { rootdirectory: /var/lib/registry }, delete: { enabled: true } }
http: { addr: ":5000" }
REGISTRY
# the same words as the hub's registry image, so that either can be used
import 'ENV PATH=/bin:/usr/bin' 'ENTRYPOINT ["registry"]' 'CMD ["serve","/etc/docker/registry/config.yml"]' 'EXPOSE 5000' 'VOLUME /var/lib/registry'
