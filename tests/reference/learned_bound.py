#!/usr/bin/env python3
"""How far a learned model gets on rounds it has not seen: a measure of what the reports of the case library hold.

learned_bound.py [ROUND ...]      (the last four rounds by default)

Trains gradient-boosted trees on what a report says (codes answered yes or unsure, numbers, places), with the cases of all other
rounds and the made reports that editors may read, and judges the rounds named. Nothing here is used by the program: a clinician
could not read such a model, one more symptom may lower its level, and it knows no guideline. Needs numpy and scikit-learn, and is
not part of the tests. The weight says how many levels too high count as much as one too low."""
import glob, json, os, sys

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

LEVELS = ["self_care", "routine", "soon", "urgent", "emergency"]
CASES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "cases")
WEIGHTS = (1, 1.5, 2, 3, 4)


def read_cases():
    """Every case of every round, with its round."""
    for path in sorted(glob.glob(os.path.join(CASES, "round-*", "*.json"))):
        number = int(path.split(os.sep)[-2].split("-")[1])
        with open(path, encoding="utf-8") as file:
            yield from ((number, case) for case in json.load(file))


def read_reports(without):
    """The made reports that may be read, except variations of cases in a judged round."""
    for path in sorted(glob.glob(os.path.join(CASES, "reports", "*", "read", "*.jsonl"))):
        with open(path, encoding="utf-8") as file:
            yield from (at for at in map(json.loads, file) if at.get("of") not in without)


def facts(report):
    """What a report says, as named numbers; what was not asked is not there, and a no counts as not asked."""
    for name, value in report.items():
        if name == "findings":
            for code, answer in value.items():
                if answer != "no": yield "%s %s" % (code, answer), 1.0
        elif isinstance(value, list):
            for code in value: yield "%s %s" % (name, code), 1.0
        elif isinstance(value, str):
            if value != "no": yield "%s %s" % (name, value), 1.0
        else:
            yield name, float(value)


def table(reports, columns):
    rows = np.zeros((len(reports), len(columns)), dtype=np.float32)
    numbers = [at for name, at in columns.items() if " " not in name]
    rows[:, numbers] = np.nan
    for row, report in zip(rows, reports):
        for name, value in facts(report):
            if name in columns: row[columns[name]] = value
    return rows


def main():
    cases = list(read_cases())
    last = max(number for number, _ in cases)
    judged = [int(at) for at in sys.argv[1:]] or list(range(last - 3, last + 1))
    known = [case for number, case in cases if number not in judged]
    made = list(read_reports({case["id"] for number, case in cases if number in judged}))
    columns = {}
    for report in [case["report"] for case in known] + [at["report"] for at in made]:
        for name, _ in facts(report): columns.setdefault(name, len(columns))
    levels = [LEVELS.index(case["gold"]) for case in known] + [LEVELS.index(at["levels"][0]) for at in made]
    model = HistGradientBoostingClassifier(max_iter=250, learning_rate=0.08, l2_regularization=1.0, min_samples_leaf=8, random_state=0)
    model.fit(table([x["report"] for x in known + made], columns), levels, sample_weight=[1.0] * len(known) + [0.5] * len(made))
    for rounds in [[at] for at in judged] + [judged]:
        chosen = [case for number, case in cases if number in rounds]
        chances = model.predict_proba(table([case["report"] for case in chosen], columns))
        print("round %s, %d cases" % (", ".join(map(str, rounds)), len(chosen)))
        for weight in WEIGHTS:
            cost = np.array([[(want - got) * weight if got < want else got - want for got in range(5)] for want in range(5)], dtype=float)
            exact = right = under = 0
            for case, got in zip(chosen, (chances @ cost).argmin(axis=1)):
                allowed = [LEVELS.index(level) for level in case["acceptable"]]
                exact += LEVELS[got] == case["gold"]
                right += got in allowed
                under += got < min(allowed)
            share = lambda count: 100 * count / len(chosen)
            print("  weight %-3g exact %.1f acceptable %.1f under %.1f over %.1f"
                  % (weight, share(exact), share(right), share(under), share(len(chosen) - right - under)))


if __name__ == "__main__":
    main()
