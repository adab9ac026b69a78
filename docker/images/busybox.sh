#!/usr/bin/env bash
# A shell and the small tools, for command lines in throw-away containers.
source "$(dirname "$0")/tree.sh"
image busybox "$(command -v busybox)"
import 'ENV PATH=/bin' 'CMD ["/bin/sh"]'
