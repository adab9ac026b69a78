# shellcheck shell=bash
# shellcheck disable=SC2154
# Puts a Java of chosen modules at /opt/java.
source "$here/../../bin/lib/say"
source "$here/../../bin/lib/java"
java_need

java() { # MODULES
  local level=zip-2 parts
  [ "$JAVA_MAJOR" -ge 21 ] || level=2
  mkdir -p "$tree/opt"
  "$JAVA_HOME/bin/jlink" --add-modules "$1" --strip-debug --no-man-pages --no-header-files --compress=$level --output "$tree/opt/java"
  mapfile -t parts < <(find "$tree/opt/java" -type f \( -name '*.so' -o -path '*/bin/*' \))
  mapfile -t parts < <(libraries "${parts[@]}")
  copy "${parts[@]}"
}
