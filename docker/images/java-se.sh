#!/usr/bin/env bash
# A Java runtime with all of Java SE: RUN_IMAGE of docker/Dockerfile.
source "$(dirname "$0")/tree.sh"
source "$here/java.sh"
image java-se "$JAVA_HOME/release"
java java.se,jdk.unsupported,jdk.crypto.ec,jdk.zipfs,jdk.net,jdk.management,jdk.naming.dns,jdk.jcmd
copy "$(/sbin/ldconfig -p | sed -n 's/.*libstdc++\.so\.6 .*=> //p' | head -n 1)" # the embedded PostgreSQL is linked with it
import 'ENV PATH=/opt/java/bin:/bin' 'CMD ["java","-version"]'
