#!/usr/bin/env bash
# Whether this node can work: its readiness says UP. Bash alone, for the image holds no tool that speaks HTTP.
#   healthcheck.sh [port] [path]
set -euo pipefail
port="${1:-8080}"
path="${2:-/actuator/health/readiness}"
exec 3<>"/dev/tcp/127.0.0.1/${port}"
printf 'GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' "$path" >&3
read -r -t 4 _ status _ <&3
[ "$status" = 200 ]
