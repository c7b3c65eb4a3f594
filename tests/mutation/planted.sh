#!/usr/bin/env bash
# Plants one fault at a time into a clone of the last commit and sees that the proof meant to catch it fails, and shows a
# report to paste. Prints the table of docs/mutation.md; ends in failure if a fault went unnoticed. Takes a quarter of an hour on an idle machine.
# usage: planted.sh [NAME...]   the faults to plant, as tests/mutation/planted/NAME.patch; all by default
set -euo pipefail
cd "$(dirname "$0")"
faults=$PWD/planted
[ $# -gt 0 ] || set -- $(cd "$faults" && ls | sed 's/\.patch$//')

clone=$(mktemp -d)
trap 'rm -rf "$clone"' EXIT
git clone -q --shared "$(git rev-parse --show-toplevel)" "$clone"
cd "$clone"
engine=src/PostRecovery.Triage
tests=tests/PostRecovery.Triage.Tests

# Only the engine is built for each fault, and style is no part of it: a planted fault may leave a parameter unused.
quietly() { "$@" >"$clone/build.txt" 2>&1 || { cat "$clone/build.txt"; exit 1; }; }
build() {
  quietly dotnet build "$engine" -c Release --no-restore -v quiet -p:RunAnalyzers=false -p:TreatWarningsAsErrors=false
  cp "$engine"/bin/Release/net10.0/PostRecovery.Triage.dll "$tests"/bin/Release/net10.0/
}
header() { sed -n "s/^$1: //p" "$2" | head -1; }

quietly dotnet build "$tests" -c Release -v quiet -p:RunAnalyzers=false
unnoticed=0
echo '| fault | proof | failed | shows a report |'
echo '|---|---|---|---|'
for name; do
  patch=$faults/$name.patch
  proof=$(header Proof "$patch")
  git apply "$patch"
  build
  if "$tests/bin/Release/net10.0/PostRecovery.Triage.Tests" -method "*.$proof*" -noColor >"$clone/$name.txt" 2>&1; then
    failed=no
    unnoticed=$((unnoticed + 1))
  else
    failed=yes
  fi
  shown=no
  grep -q '{"procedureType"' "$clone/$name.txt" && shown=yes
  echo "| $(header Fault "$patch") | \`$proof\` | $failed | $shown |"
  [ -z "${SHOW:-}" ] || grep -E ' found:|\{"|\[FAIL\]|rror' "$clone/$name.txt" | cut -c1-300 | head -"$SHOW" || true
  git apply -R "$patch"
done
[ "$unnoticed" -eq 0 ]
