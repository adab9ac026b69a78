#!/usr/bin/env bash
# A JDK, Maven and bash: BUILD_IMAGE of docker/Dockerfile. Maven still fetches libraries, from where this machine's settings say.
source "$(dirname "$0")/tree.sh"
source "$here/../../bin/lib/say"
source "$here/../../bin/lib/java"
java_need
maven=$(mvn -v 2>/dev/null | sed -n 's/^Maven home: //p')
image maven "$JAVA_HOME/release" "$maven/bin/mvn" "$(command -v bash)"
mkdir -p "$tree/opt/java" "$tree/usr/bin" "$tree/root"
tar -C "$JAVA_HOME" -h --exclude=./jmods --exclude=./demo --exclude=./man --exclude='./lib/src.zip' -c . | tar -C "$tree/opt/java" -x
cp -rL "$maven" "$tree/opt/maven"
rm -f "$tree/bin/bash"
copy "$(command -v bash)"
[ -e "$tree/bin/bash" ] || ln -s "$(command -v bash)" "$tree/bin/bash"
mapfile -t parts < <(find "$tree/opt/java" -type f \( -name '*.so' -o -path '*/bin/*' \))
mapfile -t parts < <(libraries "${parts[@]}")
copy "${parts[@]}"
import 'ENV JAVA_HOME=/opt/java PATH=/opt/java/bin:/opt/maven/bin:/bin:/usr/bin HOME=/root' 'CMD ["/bin/bash"]'
