#!/usr/bin/env bash
# Node.js, npm and bash: PAGE_IMAGE of docker/Dockerfile. npm still fetches libraries, from where this machine's settings say.
source "$(dirname "$0")/tree.sh"
npm=$(readlink -f "$(command -v npm)")
case $npm in
  */nodejs/npm/*) modules=${npm%/npm/*} ;;  # Debian's npm uses its neighbours
  *) modules=${npm%/bin/*} ;;
esac
image node "$(command -v node)" "$npm" "$(command -v bash)"
mkdir -p "$tree$modules" "$tree/usr/bin" "$tree/root" "$tree/etc/ssl/certs"
cp -rL "$modules/." "$tree$modules"
rm -f "$tree/bin/bash"
copy "$(command -v bash)" "$(command -v node)"
[ -e "$tree/bin/bash" ] || ln -s "$(command -v bash)" "$tree/bin/bash"
ln -sf "$npm" "$tree/usr/bin/npm"
[ -e "$tree/usr/bin/env" ] || ln -s /bin/busybox "$tree/usr/bin/env"
[ ! -e /etc/ssl/certs/ca-certificates.crt ] || cp -L /etc/ssl/certs/ca-certificates.crt "$tree/etc/ssl/certs/"
import 'ENV PATH=/usr/bin:/bin HOME=/root' 'CMD ["/bin/bash"]'
