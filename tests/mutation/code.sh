#!/usr/bin/env bash
# Gets the code of a part of PostRecovery.Triage wrong with Stryker, one operator, bound or statement at a time, and sees
# whether the tests of that part notice. What survives is tried again in a process of its own (alone.py). Prints the figures of
# docs/mutation.md and what is left; fails below 90 %.
#
#   tests/mutation/code.sh [reports|patterns|conditions|standing|answers|courses|readers|content|layers|pages|releases]...
set -euof pipefail
cd "$(dirname "$0")/../PostRecovery.Triage.Tests"
dotnet tool restore

# Each part's code, and its tests: those of single parts, since every mutant runs all of them.
declare -A code=(
  [reports]='Reports/**' [conditions]='Protocols/Conditions/**'
  [patterns]='Patterns/*Demand.cs Patterns/Bits.cs Patterns/Pattern.cs Patterns/PatternCompiler.cs Patterns/TimeWindow.cs
    Patterns/AskingOrder.cs'
  [standing]='Patterns/Standing.cs Patterns/DemandTable.cs Patterns/RulePatterns.cs Patterns/PatternRow.cs
    Patterns/PatternIndex.cs Patterns/OpenPatterns.cs Patterns/ConditionTable.cs'
  [answers]='Assessments/**' [courses]='Courses/**' [readers]='Protocols/Readers/**'
  [content]='Protocols/CanonicalJson.cs Protocols/Protocol*.cs Protocols/Urgency*.cs'
  [layers]='Protocols/Layers/**' [pages]='Protocols/Pages/** Protocols/ConditionText.cs' [releases]='Releases/** Proofs/**'
)
engine='Reports/*.cs;Patterns/*.cs;Protocols/Conditions/*.cs'
declare -A tests=(
  [reports]=$engine [patterns]=$engine [conditions]=$engine
  [standing]='Assessments/*Tests.cs;Patterns/DemandTableTests.cs' [answers]='Assessments/*Tests.cs'
  [courses]='Courses/CourseTests.cs;Courses/DerivedTests.cs;Courses/FollowUpTests.cs;Courses/Timelines/*Tests.cs'
  [readers]='Protocols/Readers/*.cs;Protocols/Layers/Small*.cs;Protocols/Layers/Every*.cs'
  [content]='Protocols/Readers/*.cs;Protocols/CanonicalJsonTests.cs;Protocols/UrgencyCodesTests.cs;Protocols/Layers/Small*.cs'
  [layers]='Protocols/Layers/Every*.cs;Protocols/Layers/Small*.cs'
  [pages]='Protocols/Pages/ConditionTextTests.cs;Protocols/Pages/Small/*Tests.cs'
  [releases]='Releases/ChangeListTests.cs;Releases/ReleaseOrderTests.cs;Releases/ReleaseCheckTests.cs;Releases/ProtocolDiffTests.cs;Proofs/Small*.cs;Proofs/Flawed*.cs;Proofs/AnswerValuesTests.cs;Proofs/PatternTranslationTests.cs'
)

[ $# -gt 0 ] || set -- reports patterns conditions standing answers courses readers content layers pages releases
below=()
for part in "$@"; do
  globs=()
  for glob in ${code[$part]}; do globs+=(-m "**/$glob"); done
  out=StrykerOutput/$part bin=bin/Release/net10.0
  triage=$bin/PostRecovery.Triage.dll
  rm -rf "$out" "$triage.stryker-unchanged"
  # An environment variable is a property of MSBuild, which PostRecovery.Triage.Tests.csproj reads. Analyzers say nothing new here.
  MUTATION_TESTS=${tests[$part]} RunAnalyzers=false dotnet stryker -f ../mutation/code.json "${globs[@]}" -O "$out" & stryker=$!
  # While it runs, the tests' folder has the mutated program; what survives is tried again with a copy of it.
  until [ -s "$triage" ] && [ -e "$triage.stryker-unchanged" ] && ! cmp -s "$triage" "$triage.stryker-unchanged" ||
    ! kill -0 "$stryker" 2>/dev/null; do sleep 1; done
  sleep 5
  mkdir -p "$out" && cp -r "$bin" "$out/mutated"
  wait "$stryker" || true
  python3 ../mutation/alone.py "$out/reports/mutation-report.json" "$out/mutated" || below+=("$part")
  rm -rf "$out/mutated"
done
[ "${#below[@]}" -eq 0 ] || { echo "Below the floor, or failed: ${below[*]}"; exit 1; }
