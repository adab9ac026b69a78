#!/usr/bin/env bash
# A Java compiler and a shell, to build in a throw-away container.
source "$(dirname "$0")/tree.sh"
source "$here/java.sh"
image jdk "$JAVA_HOME/release"
java java.base,java.logging,java.net.http,jdk.httpserver,jdk.compiler,jdk.jartool
import 'ENV PATH=/opt/java/bin:/bin' 'CMD ["/bin/sh"]'
