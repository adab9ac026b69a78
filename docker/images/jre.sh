#!/usr/bin/env bash
# A Java runtime with what a small server needs.
source "$(dirname "$0")/tree.sh"
source "$here/java.sh"
image jre "$JAVA_HOME/release"
java java.base,java.logging,java.net.http,jdk.httpserver
import 'ENV PATH=/opt/java/bin:/bin' 'CMD ["java","-version"]'
