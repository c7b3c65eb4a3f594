#!/usr/bin/env bash
# Gets every rule wrong in every way, one at a time, and sees whether the approved table of rule boundaries notices.
# Prints the figures of docs/mutation.md, the changes that change nothing, and the survivors if there are any.
set -euo pipefail
cd "$(dirname "$0")/../.."
dotnet build tests/PostRecovery.Triage.Tests -c Release -v quiet
tests/PostRecovery.Triage.Tests/bin/Release/net10.0/PostRecovery.Triage.Tests \
  -class '*ContentMutation' -showLiveOutput -noColor | sed 's/^ *[^ ]*ContentMutation[^ ]* \[OUTPUT\] //'
