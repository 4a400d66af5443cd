#!/usr/bin/env bash
# Pages under load: the product's page against a bare route of the same program and against nginx with the same bytes as a
# file; the officials' list; start-up and memory. Prints Markdown. Needs wrk, nginx, curl and a built `benchmarks`.
set -euo pipefail
root=$(cd "$(dirname "$(readlink -f "$0")")/.." && pwd)
cd "$root"
program=${BENCHMARKS:-$root/.build/release/benchmarks}
port=${PORT:-18480}
seconds=${SECONDS_EACH:-4}
rounds=${ROUNDS:-5}
folder=$(mktemp -d)
trap 'kill ${server:-} ${nginx:-} 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$folder"' EXIT

started=$(date +%s%N)
"$program" pages "$folder/data" "$port" >"$folder/out" 2>"$folder/err" &
server=$!
until curl -fsS -o /dev/null "http://127.0.0.1:$port/healthz" 2>/dev/null; do
    kill -0 $server 2>/dev/null || { cat "$folder/err" >&2; exit 1; }
    sleep 0.01
done
kill $server; wait $server 2>/dev/null || true
# The first start filled the store; the second is the one that counts.
started=$(date +%s%N)
"$program" pages "$folder/data" "$port" >"$folder/out" 2>"$folder/err" &
server=$!
until curl -fsS -o /dev/null "http://127.0.0.1:$port/healthz" 2>/dev/null; do sleep 0.005; done
start_ms=$((($(date +%s%N) - started) / 1000000))
session=$(sed -n 's/^session=//p' "$folder/out")
path=/san-pham/33-11977-7-2026
site=http://127.0.0.1:$port$path
bare=http://127.0.0.1:$((port + 1))$path
file=http://127.0.0.1:$((port + 2))$path

curl -fsS -o "$folder/page" "$site"
curl -fsS -X PUT --data-binary @"$folder/page" "http://127.0.0.1:$((port + 1))/page"
mkdir -p "$folder/www/san-pham"
cp "$folder/page" "$folder/www$path"
chmod -R a+rX "$folder"
cat >"$folder/nginx.conf" <<CONF
daemon off;
worker_processes 2;
pid $folder/nginx.pid;
error_log $folder/nginx.err;
events { worker_connections 1024; }
http {
    access_log off;
    sendfile on;
    default_type "text/html; charset=utf-8";
    server { listen 127.0.0.1:$((port + 2)); root $folder/www; }
}
CONF
nginx -p "$folder" -c "$folder/nginx.conf" 2>/dev/null &
nginx=$!
until curl -fsS -o /dev/null "$file" 2>/dev/null; do sleep 0.05; done
cmp -s <(curl -fsS "$bare") <(curl -fsS "$file") || { echo "the servers send different bytes" >&2; exit 1; }

rate() { wrk -t1 -c32 -d"$seconds"s "$1" | awk '/Requests\/sec/ {print $2} /Non-2xx/ {exit 1}'; }
median() { sort -n | awk '{v[NR] = $1} END {print v[int((NR + 1) / 2)]}'; }
for target in "$site" "$bare" "$file"; do wrk -t1 -c32 -d1s "$target" >/dev/null; done
for _ in $(seq "$rounds"); do
    rate "$site" >>"$folder/site"
    rate "$bare" >>"$folder/bare"
    rate "$file" >>"$folder/file"
done
s=$(median <"$folder/site") b=$(median <"$folder/bare") f=$(median <"$folder/file")
rss=$(awk '/VmRSS/ {printf "%.0f", $2/1024}' /proc/$server/status)

# The median time of a page that somebody of the standing office reads; every answer has to be 200.
office_page() {
    for _ in $(seq 41); do
        curl -fsS -o /dev/null -w '%{time_total}\n' -H "Cookie: sl_phien=$session" "http://127.0.0.1:$port$1"
    done | median | awk '{printf "%.1f ms", $1*1000}'
}
list=$(office_page /ho-so)
worklist=$(office_page /viec)

echo "## Pages"
echo
echo "\`wrk -t1 -c32\`, median of $rounds alternations of $seconds s; the load generator shares the machine. The page has $(stat -c %s "$folder/page") bytes."
echo
echo "| what | measured | target |"
echo "|---|---:|---:|"
echo "| public product page, requests a second | $s | – |"
echo "| bare Hummingbird route, same bytes, same program | $b | – |"
echo "| nginx, 2 workers, no access log, same bytes as a file | $f | – |"
awk -v s="$s" -v b="$b" -v f="$f" 'BEGIN {
    printf "| product page ÷ bare route | %.2f | ≥ 0.85 |\n", s / b
    printf "| product page ÷ nginx | %.2f | ≥ 0.35 |\n", s / f }'
echo "| officials' list of dossiers, first page of 1,000, median of 41 | $list | – |"
echo "| officials' worklist with counts by state, first 50 of 1,000, median of 41 | $worklist | 10 ms |"
echo "| start to first answer, store with 1,000 dossiers | $start_ms ms | – |"
echo "| memory after the load | $rss MB | – |"
