#!/usr/bin/env bash
# The search benchmark beside Tantivy, which is installed into a Python environment of its own under .build.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/../.."
environment=.build/tantivy
[ -x "$environment/bin/python" ] || python3 -m venv "$environment"
"$environment/bin/python" -c 'import tantivy' 2>/dev/null || "$environment/bin/pip" install --quiet 'tantivy==0.27.*'
program=${1:-}
if [ -z "$program" ]; then
    swift build -c release --product search-benchmarks >/dev/null
    program=.build/release/search-benchmarks
fi
SAOLANG_TANTIVY="$PWD/$environment/bin/python" "$program"
