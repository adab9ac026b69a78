# shellcheck shell=bash
# Base images where no hub can be reached: programs of this machine with the libraries they name, imported as one layer.
# A recipe says what it is made of (image), lays out $tree, and imports it. An image that is already made of the same is kept.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
PATH=$PATH:/usr/sbin:/sbin

image() { # NAME FILE…: begins dragline/NAME; ends the recipe here when nothing it is made of has changed
  name=dragline/$1
  shift
  content=$({ cat "$0" "$here"/{tree,java}.sh; stat -L -c '%n %s %Y' "$@"; } | sha256sum | cut -c 1-16)
  if [ "$(docker image inspect -f '{{index .Config.Labels "dragline.content"}}' "$name" 2>/dev/null)" = "$content" ]; then exit 0; fi
  work=$(mktemp -d "${TMPDIR:-/tmp}/dragline-image.XXXXXX")
  trap 'rm -rf "$work"' EXIT
  tree=$work/tree
  mkdir -p "$tree"/{bin,etc,run,tmp}
  chmod 755 "$tree"
  chmod 1777 "$tree/tmp"
  printf 'root:x:0:0::/:/bin/sh\nnobody:x:65534:65534::/:/bin/sh\n' > "$tree/etc/passwd" # some programs must be able to name their user
  printf 'root:x:0:\nnogroup:x:65534:\n' > "$tree/etc/group"
  cp "$(command -v busybox)" "$tree/bin/busybox"
  busybox --list | { grep -vx busybox || true; } | while read -r applet; do ln -sf busybox "$tree/bin/$applet"; done
}

libraries() { # FILE…: what they are linked with, outside $work, the loader too
  local file
  for file in "$@"; do ldd "$file" 2>/dev/null || true; done |
    { grep -oE '(=> )?/[^ ]+ \(' || true; } | sed -E 's/^=> //; s/ \($//' | { grep -vF "$work" || true; } | sort -u
}

copy() { # FILE… into the tree under their own paths, with their libraries
  local file
  for file in "$@" $(libraries "$@"); do
    [ -e "$tree$file" ] || install -D -m 755 "$file" "$tree$file"
  done
}

import() { # INSTRUCTION… of a Dockerfile
  local changes=() line
  for line in "$@" "LABEL dragline.content=$content"; do changes+=(-c "$line"); done
  tar -C "$tree" --owner=0 --group=0 -c . | docker import "${changes[@]}" - "$name" >/dev/null
  echo "made $name, $(docker image inspect -f '{{.Size}}' "$name" | awk '{ printf "%d MB", $1 / 1e6 + 0.5 }')"
}
