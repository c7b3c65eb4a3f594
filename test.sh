#!/usr/bin/env bash
# Passes all tests on a machine with the .NET SDK: installs what the tests need and the machine lacks, builds in Release,
# runs every test project, lints the OpenAPI document, and ends with "N passed, N failed", summed from the real results.
set -uo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT
failed_steps=0
step() { echo "== $*"; "$@" || { echo "FAILED: $*"; failed_steps=$((failed_steps + 1)); }; }

# A test project as the program that it is: through dotnet test a result was once lost although all had ended well. What
# the hosts of its tests log is left out.
run_tests() { "$1/bin/Release/net10.0/$2" -noColor -trx "$results/$2.trx" | grep -v '^{"Timestamp"'; }

# A command on the PATH or at a path, and the Debian package that brings it.
missing=()
need() { command -v "$1" >/dev/null || missing+=("$2"); }
need chromium chromium
need /usr/sbin/nginx nginx
need python3 python3
need npm npm
compgen -G "/usr/lib/postgresql/*/bin/initdb" >/dev/null || missing+=(postgresql)
if [ "${#missing[@]}" -gt 0 ]; then
  as_root=()
  [ "$(id -u)" -eq 0 ] || as_root=(sudo)
  step "${as_root[@]}" apt-get update -qq
  step "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "${missing[@]}"
fi

# The linter of the OpenAPI document, and axe-core for the browser tests.
step npm ci --prefix openapi --no-progress
step dotnet tool restore
step dotnet csharpier check .
step dotnet build PostRecovery.sln -c Release
for project in tests/*.Tests; do
  name=$(basename "$project")
  step run_tests "$project" "$name"
  [ -s "$results/$name.trx" ] || { echo "FAILED: $name gave no results"; failed_steps=$((failed_steps + 1)); }
done
step npm run --silent --prefix openapi lint

total() { grep -ho '<Counters [^>]*' "$results"/*.trx | grep -o " $1=\"[0-9]*\"" | tr -dc '0-9\n' | awk '{ n += $1 } END { print n + 0 }'; }
passed=$(total passed)
failed=$(($(total failed) + failed_steps))
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
