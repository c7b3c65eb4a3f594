#!/usr/bin/env bash
# Builds in Release, runs every test project and ends with "N passed, N failed", summed from the real results.
set -uo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT
failed_steps=0
step() { echo "== $*"; "$@" || { echo "FAILED: $*"; failed_steps=$((failed_steps + 1)); }; }

step dotnet tool restore
step dotnet csharpier check .
step dotnet build PostRecovery.sln -c Release
for project in tests/*.Tests; do
  step dotnet test "$project" -c Release --no-build --logger "trx;LogFileName=$(basename "$project").trx" --results-directory "$results"
done

total() { cat "$results"/*.trx 2>/dev/null | grep -o "<Counters [^>]*" | grep -o " $1=\"[0-9]*\"" | tr -dc '0-9\n' | awk '{ n += $1 } END { print n + 0 }'; }
echo "$(total passed) passed, $(($(total failed) + failed_steps)) failed"
[ "$failed_steps" -eq 0 ] && [ "$(total failed)" -eq 0 ] && [ "$(total passed)" -gt 0 ]
