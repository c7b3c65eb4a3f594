#!/usr/bin/env python3
"""Tries what survived a run of Stryker again, each mutant in a process of its own, and prints the score and what is left.

alone.py REPORT TESTS      fails below 90 %

REPORT is Stryker's JSON report; TESTS, the folder of the tests with the mutated program as Stryker put it there.

Stryker's runner keeps one process for all mutants. What is made once for the whole program (static readonly) is made before a
mutant is turned on, so no test can tell; what ran out of time on a busy machine counts as killed; and a process that is started
anew after that may make such a value under a mutant and keep it, so that whatever follows is killed. Alone, all three show: what
survived or ran out of time is tried again, and so is every 20th of the killed."""
import collections, json, os, re, subprocess, sys

FLOOR = 90.0
SECONDS = 300  # more than any part's tests take, so what does not end by then never does


def alone(mutant, tests):
    """(what became of a mutant, "" for none, and the first test that failed)"""
    turned_on = {**os.environ, "STRYKER_MUTANT_ID_CONTROL_VAR": "ALONE", "ALONE": mutant}
    try:
        run = subprocess.run([os.path.join(tests, "PostRecovery.Triage.Tests"), "-noColor"], cwd=tests, env=turned_on,
                             stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace", timeout=SECONDS)
    except subprocess.TimeoutExpired:
        return "Never ended", ""
    failed = re.search(r"(\w+\.\w+)(\(.*\))? \[FAIL\]", run.stdout)
    return ("Killed alone", failed.group(1) if failed else "the process ended") if run.returncode else ("Survived", "")


def main():
    if len(sys.argv) != 3: sys.exit(__doc__)
    report, tests = sys.argv[1], os.path.abspath(sys.argv[2])
    untouched, by = alone("", tests)
    if untouched != "Survived": sys.exit("The tests fail without any mutant: %s" % by)
    became, killed = collections.Counter(), 0
    for path, file in json.load(open(report, encoding="utf-8"))["files"].items():
        lines = file["source"].split("\n")
        for mutant in file["mutants"]:
            status, by = mutant["status"], ""
            if status in ("Ignored", "CompileError"): continue
            if status in ("Survived", "NoCoverage", "Timeout"):
                status, by = alone(mutant["id"], tests)
                line = mutant["location"]["start"]["line"]
                print("%-12s %s:%d %s | %s => %s %s" % (status, os.path.basename(path), line, mutant["mutatorName"],
                      lines[line - 1].strip()[:100], " ".join(mutant["replacement"].split())[:80], by), flush=True)
            elif (killed := killed + 1) % 20 == 0 and alone(mutant["id"], tests)[0] == "Survived":
                sys.exit("%s in %s is said to be killed and survives alone: run the part again" % (mutant["id"], path))
            became[status] += 1
    total = sum(became.values())
    score = 100.0 * (total - became["Survived"]) / total
    print("%d mutants: %s; score %.1f %%" % (total, ", ".join("%d %s" % (n, s.lower()) for s, n in became.most_common()), score))
    sys.exit(score < FLOOR)


if __name__ == "__main__":
    main()
