#!/usr/bin/env bash
# Several real servers on one machine, without virtual machines: each with an address, sshd, container engine, nginx, /etc, /home, pids of its own.
#   lab.sh up N       N hosts, h1 at $LAB_NET.11, h2 at .12 …; this machine is at .1 of the same switch
#   lab.sh down       ends all of it and leaves nothing; also what a killed `up` has left
#   lab.sh guard PID  does so as soon as that process has ended
#   lab.sh cut I      pulls the cable of host I; heal I plugs it in again
#   lab.sh sh hI …    runs words on host I as root, without the network
# Accounts root and deploy (in group docker) with the key $LAB_HOME/id. The hosts have no uplink: nothing can leave.
# Needs root, and Debian's docker.io openssh-server nginx-light libnginx-mod-http-lua sudo iproute2 iptables procps.
set -euo pipefail
export LC_ALL=C
LAB_HOME=${LAB_HOME:-${TMPDIR:-/tmp}/dragline-lab} # everything is in here
LAB=${LAB:-lab}                                    # begins the names of namespaces, interfaces and cgroups: 6 characters at most
LAB_NET=${LAB_NET:-10.250.0}                       # the switch is this /24

hosts() { for folder in "$LAB_HOME"/h[0-9]; do [ ! -d "$folder" ] || basename "$folder"; done; }
address() { echo "$LAB_NET.$((10 + ${1#h}))"; }
alive() { [ -s "$LAB_HOME/$1/init.pid" ] && grep -qa "^$LAB-init-$1" "/proc/$(cat "$LAB_HOME/$1/init.pid")/cmdline" 2>/dev/null; }

inhost() { # HOST WORDS. Not `ip netns exec`: it mounts /sys anew, and the cgroups are gone
  local host=$1
  shift
  nsenter --target "$(cat "$LAB_HOME/$host/init.pid")" --net --mount --uts --pid -- "$@"
}

runs() { inhost "$1" sh -c "[ -s $2 ] && kill -0 \$(cat $2) 2>/dev/null"; } # HOST PIDFILE

up() {
  local count=$1 host all=()
  [ "$count" -ge 1 ] && [ "$count" -le 9 ] || { echo "1 to 9 hosts, not '$count'" >&2; exit 2; }
  mkdir -p "$LAB_HOME"
  [ -f "$LAB_HOME/id" ] || ssh-keygen -q -t ed25519 -N '' -f "$LAB_HOME/id"
  switch
  for host in $(seq -f 'h%g' "$count"); do
    all+=("$host")
    files "$host" "$count"
    cable "$host"
    init "$host"
    sshd "$host"
    engine "$host"
    nginx "$host"
  done
  for host in "${all[@]}"; do answers "$host"; done
}

switch() { # a bridge in a namespace of its own, and this machine's leg on it
  [ ! -e "/run/netns/$LAB-sw" ] || return 0
  ip netns add "$LAB-sw" || { echo "this machine or container may not make network namespaces; run as root, in a container with --privileged" >&2; exit 1; }
  ip -n "$LAB-sw" link add br0 type bridge
  ip -n "$LAB-sw" link set br0 up
  ip link add "$LAB-leg" type veth peer name leg netns "$LAB-sw"
  ip -n "$LAB-sw" link set leg master br0 up
  ip addr add "$LAB_NET.1/24" dev "$LAB-leg"
  ip link set "$LAB-leg" up
}

cable() {
  [ ! -e "/run/netns/$LAB-$1" ] || return 0
  ip netns add "$LAB-$1"
  ip link add "$1" netns "$LAB-sw" type veth peer name eth0 netns "$LAB-$1"
  ip -n "$LAB-sw" link set "$1" master br0 up
  ip -n "$LAB-$1" addr add "$(address "$1")/24" dev eth0
  ip -n "$LAB-$1" link set lo up
  ip -n "$LAB-$1" link set eth0 up
}

files() { # HOST COUNT
  local folder=$LAB_HOME/$1 other
  [ ! -d "$folder/etc" ] || return 0
  mkdir -p "$folder"/{docker,run,ssh,log,lib/nginx,lib/dragline,home/deploy/.ssh,home/root/.ssh}
  # all of /etc: single files bound into it are lost when a program renames a new one into place
  cp -a /etc "$folder/etc"
  rm -f "$folder"/etc/{resolv.conf,mtab} "$folder"/etc/nginx/conf.d/*
  : > "$folder/etc/resolv.conf"
  echo "127.0.0.1 localhost $1" > "$folder/etc/hosts"
  for other in $(seq -f 'h%g' "$2"); do echo "$(address "$other") $other" >> "$folder/etc/hosts"; done
  { grep -v '^deploy:' /etc/passwd; echo 'deploy:x:1500:1500::/home/deploy:/bin/bash'; } > "$folder/etc/passwd"
  { grep -v '^deploy:' /etc/group | sed 's/^\(docker:x:[0-9]*:\).*/\1deploy/'; echo 'deploy:x:1500:'; } > "$folder/etc/group"
  { grep -v '^deploy:' /etc/shadow; echo 'deploy:*:19000:0:99999:7:::'; } > "$folder/etc/shadow"
  cat > "$folder/etc/nginx/nginx.conf" <<CONF
user www-data;
worker_processes 2;
pid /run/nginx.pid;
error_log /var/log/nginx/error.log;
include /etc/nginx/modules-enabled/*.conf;
events { worker_connections 1024; }
http { access_log off; include /etc/nginx/conf.d/*.conf; }
CONF
}

init() { # process 1 of the host: when it dies, the kernel ends everything in it
  local host=$1 folder=$LAB_HOME/$1
  ! alive "$host" || return 0
  nsenter --net="/run/netns/$LAB-$host" unshare --mount --uts --pid --fork --propagation private bash -c "
    set -e
    mount -t proc proc /proc; hostname $host
    mount --bind $folder/run /run; mkdir -p /run/sshd
    mount --bind $folder/etc /etc; mount --bind $folder/home /home; mount --bind $folder/home/root /root
    mount --bind $folder/lib /var/lib; mount --bind $folder/log /var/log; mkdir -p /var/log/nginx
    touch /run/up
    exec -a $LAB-init-$host sleep infinity" </dev/null > "$folder/init.log" 2>&1 &
  for _ in $(seq 250); do
    pgrep -f "^$LAB-init-$host infinity" > "$folder/init.pid" && [ -e "$folder/run/up" ] && return
    sleep 0.02
  done
  echo "process 1 of $host did not start; this machine or container may not make namespaces: $(cat "$folder/init.log")" >&2
  exit 1
}

# What stays gets files on all three of its streams: else it keeps the caller's pipe, and the caller never ends.
sshd() {
  local host=$1 folder=$LAB_HOME/$1 account
  [ -f "$folder/ssh/host" ] || ssh-keygen -q -t ed25519 -N '' -f "$folder/ssh/host"
  for account in deploy root; do install -m 600 "$LAB_HOME/id.pub" "$folder/home/$account/.ssh/authorized_keys"; done
  chown -R 1500:1500 "$folder/home/deploy"
  cat > "$folder/ssh/config" <<CONF
HostKey $folder/ssh/host
PasswordAuthentication no
KbdInteractiveAuthentication no
UsePAM no
PermitRootLogin prohibit-password
Subsystem sftp /usr/lib/openssh/sftp-server
PidFile /run/sshd.pid
SetEnv PATH=/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin
CONF
  runs "$host" /run/sshd.pid || inhost "$host" /usr/sbin/sshd -f "$folder/ssh/config" -E /var/log/sshd.log </dev/null >/dev/null 2>&1
}

engine() { # bridge and address pool of its own, else the routes of two hosts collide
  local host=$1 number=${1#h}
  ! runs "$host" /run/docker.pid || return 0
  inhost "$host" sh -c "rm -f /run/docker.pid /run/docker/containerd/containerd.pid; iptables -P FORWARD ACCEPT; sysctl -qw net.ipv4.ip_forward=1
    exec setsid dockerd --data-root $LAB_HOME/$host/docker --exec-root /run/docker --pidfile /run/docker.pid -H unix:///run/docker.sock -G docker \
      --live-restore --bip 172.2$number.0.1/24 --default-address-pool base=10.2$number.0.0/16,size=24 --cgroup-parent /$LAB-$host \
      --insecure-registry $LAB_NET.0/24 </dev/null >/var/log/dockerd.log 2>&1" </dev/null >/dev/null 2>&1 &
}

nginx() {
  runs "$1" /run/nginx.pid || inhost "$1" /usr/sbin/nginx </dev/null >> "$LAB_HOME/$1/log/nginx.start" 2>&1
}

answers() {
  local socket=$LAB_HOME/$1/run/docker.sock
  for _ in $(seq 300); do
    ! docker -H "unix://$socket" version >/dev/null 2>&1 || return 0
    sleep 0.05
  done
  echo "the engine of $1 did not start: $(tail -2 "$LAB_HOME/$1/log/dockerd.log")" >&2
  exit 1
}

down() {
  local host name mount group
  set +e
  for host in $(hosts); do ! alive "$host" || kill -9 "$(cat "$LAB_HOME/$host/init.pid")"; done
  sleep 0.3
  for name in $(hosts) sw; do [ ! -e "/run/netns/$LAB-$name" ] || ip netns del "$LAB-$name"; done
  ip link del "$LAB-leg" 2>/dev/null
  for mount in $(awk -v home="$LAB_HOME/" 'index($2, home) == 1 {print $2}' /proc/mounts | sort -r); do umount -l "$mount" 2>/dev/null; done
  for group in /sys/fs/cgroup/*/"$LAB"-h[0-9] /sys/fs/cgroup/"$LAB"-h[0-9]; do
    [ ! -d "$group" ] || find "$group" -depth -type d -exec rmdir {} \; 2>/dev/null
  done
  rm -rf "$LAB_HOME"
}

guard() {
  tail --pid="$1" -f /dev/null
  [ ! -d "$LAB_HOME" ] || down
}

verb=${1:-}
[ $# -eq 0 ] || shift
case $verb in
  up | down | guard) "$verb" "$@" ;;
  cut) inhost "h$1" ip link set eth0 down ;;
  heal) inhost "h$1" ip link set eth0 up ;;
  engine) engine "h$1" ; answers "h$1" ;;
  sh) inhost "$@" ;;
  *) sed -n '2,8s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
esac
