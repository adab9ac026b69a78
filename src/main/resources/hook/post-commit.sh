#!/bin/sh
# Tells Dragline of every commit: the hook @HOOK@.
#
# 1. Save this as hooks/post-commit of the repository and make it executable; if there is one already, call this from it.
# 2. Write the value of the secret @SECRET@ into hooks/dragline.secret, and: chmod 600 hooks/dragline.secret
# 3. Try it: hooks/post-commit "$PWD" "$(svnlook youngest "$PWD")"
#
# It needs svnlook, curl and openssl. The secret is on no command line, so no other account of this machine sees it.

url='@URL@'
repository=$1
revision=$2
most=4000

PATH=$PATH:/usr/local/bin:/usr/bin:/bin
LC_ALL=C.UTF-8
export PATH LC_ALL
umask 077

work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT

hex() { od -An -v -tx1 | tr -d ' \n'; }

# HMAC-SHA256 as RFC 2104 builds it out of SHA-256, since openssl takes a key on its command line only
key=$(head -n 1 "$repository/hooks/dragline.secret" | tr -d '\r\n' | hex)
[ -n "$key" ] || { echo "Dragline was not told: $repository/hooks/dragline.secret is missing or empty." >&2; exit 1; }
[ ${#key} -le 128 ] || key=$(head -n 1 "$repository/hooks/dragline.secret" | tr -d '\r\n' | openssl dgst -sha256 -binary | hex)
while [ ${#key} -lt 128 ]; do key=${key}00; done

pad() {
  rest=$key
  while [ -n "$rest" ]; do
    tail=${rest#??}
    printf "\\$(printf '%03o' $((0x${rest%"$tail"} ^ $1)))"
    rest=$tail
  done
}

{
  echo "revision $revision"
  svnlook changed "$repository" -r "$revision" | head -n "$most"
  [ "$(svnlook changed "$repository" -r "$revision" | wc -l)" -le "$most" ] || echo more
} > "$work/body"

time=$(date +%s)
signature=$(
  { pad 0x5c
    { pad 0x36; printf '%s.' "$time"; cat "$work/body"; } | openssl dgst -sha256 -binary
  } | openssl dgst -sha256 -binary | hex
)

curl --silent --show-error --max-time 10 --output "$work/answer" --write-out '%{http_code}' \
  --header 'Content-Type: text/plain; charset=utf-8' \
  --header "X-Dragline-Delivery: r$revision" \
  --header "X-Dragline-Signature: t=$time,v1=$signature" \
  --data-binary "@$work/body" "$url" > "$work/status"
case $(cat "$work/status") in
  2??) exit 0 ;;
esac
echo "Dragline did not take revision $revision ($(cat "$work/status")): $(cat "$work/answer" 2> /dev/null)" >&2
exit 1
