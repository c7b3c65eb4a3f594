#!/usr/bin/env python3
"""The plain reference evaluator of the clinical content, written without the engine so that the two can be compared.

eval_rules.py CONTENT_DIR REPORT.json [--all]      the level, then each fired rule; --all adds causes, advice, safety net
eval_rules.py CONTENT_DIR --batch REPORTS.jsonl    one JSON line for each line of the file:
    {"level": ..., "fired": [ids, sorted], "causes": [ids, sorted], "advice": [ids in the order given, safety net included],
     "withheld": [ids in that order]}

CONTENT_DIR holds protocol.json, vocabulary.json, sources.json, definitions.json if there are any, and one file an area. It judges only: it does not validate a
report, and it says nothing of couldBecome, worst case or questions. Slow and simple on purpose."""
import json, os, sys

LEVELS = ["self_care", "routine", "soon", "urgent", "emergency"]
TOP_LEVEL = ("fever", "weakness")  # findings that a report says beside its fields
NOT_AREAS = ("protocol.json", "vocabulary.json", "sources.json", "definitions.json")


def read(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


class Content:
    """Everything in a content folder: rules, causes, advice, and of the vocabulary the groups and follow-ups."""

    def __init__(self, folder):
        self.protocol = read(os.path.join(folder, "protocol.json"))
        self.vocabulary = read(os.path.join(folder, "vocabulary.json"))
        self.sources = read(os.path.join(folder, "sources.json"))["sources"]
        definitions = os.path.join(folder, "definitions.json")
        listed = read(definitions)["definitions"] if os.path.exists(definitions) else []
        self.definitions = {x["id"]: x["when"] for x in listed}
        self.rules, self.causes, self.advice, self.area = [], [], [], {}
        for name in sorted(os.listdir(folder)):
            if not name.endswith(".json") or name in NOT_AREAS:
                continue
            area = read(os.path.join(folder, name))
            for part in ("rules", "causes", "advice"):
                getattr(self, part).extend(area.get(part, []))
                self.area.update((x["id"], area["area"]) for x in area.get(part, []))
        self.groups = {x["code"]: [] for x in self.vocabulary["groups"]}
        for x in self.vocabulary["procedures"]:
            self.groups[x["group"]].append(x["code"])
        self.follow_ups = {x["code"]: x["followUpOf"] for x in self.vocabulary["findings"] if "followUpOf" in x}
        self.applies_to = {x.get("code") or x["field"]: x["appliesTo"]
                           for x in self.vocabulary["fields"] + self.vocabulary["findings"] if "appliesTo" in x}

    # -- the report --

    def normalise(self, report):
        """38.0 °C or more is a fever, and a follow-up's yes makes its parent yes. Nothing else is inferred."""
        r = dict(report)
        r["findings"] = dict(r.get("findings") or {})
        if (r.get("temperatureCelsius") or 0) >= 38.0:
            r["fever"] = "yes"
        for code, parent in self.follow_ups.items():
            if answer(r, code) == "yes":
                (r if parent in TOP_LEVEL else r["findings"])[parent] = "yes"
        return r

    # -- conditions --

    def holds(self, e, r, level=None):
        """Whether a condition holds for a normalised report; level is the level reached, for advice and causes."""
        keys = set(e)
        if keys == {"all"}: return all([self.holds(x, r, level) for x in e["all"]])
        if keys == {"any"}: return any([self.holds(x, r, level) for x in e["any"]])
        if keys == {"atLeast", "of"}: return sum([self.holds(x, r, level) for x in e["of"]]) >= e["atLeast"]
        if keys == {"yes"}: return answer(r, e["yes"]) == "yes"
        if keys == {"yesOrUnsure"}: return answer(r, e["yesOrUnsure"]) in ("yes", "unsure")
        if keys == {"field", "in"}: return r.get(e["field"]) is not None and r[e["field"]] in e["in"]
        if "field" in keys and keys <= {"field", "min", "max"} and len(keys) > 1:
            v = r.get(e["field"])
            return v is not None and e.get("min", v) <= v <= e.get("max", v)
        if keys == {"location"}: return any(x in e["location"] for x in r.get("painLocations") or [])
        if keys == {"procedure"}: return r.get("procedureType") in e["procedure"]
        if keys == {"group"}:
            return any(r.get("procedureType") in self.groups[g] for g in e["group"]) or (
                "neuraxial" in e["group"] and any(a in ("epidural", "spinal") for a in r.get("anaesthesia") or []))
        if keys == {"anaesthesia"}:
            given = list(r.get("anaesthesia") or []) + (["general"] if r.get("procedureType") == "general_anaesthesia" else [])
            return any(a in e["anaesthesia"] for a in given)
        if keys == {"defined"}: return self.holds(self.definitions[e["defined"]], r, level)
        if keys == {"level"} and level is not None: return level in e["level"]
        if keys == {"always"}: return e["always"] is True
        raise ValueError("not in the grammar (or a level in a rule): %s" % json.dumps(e))

    def is_open(self, code, r):
        """Whether a field or finding that was not answered could still be: its question can apply and its parent is not a no."""
        if code in self.applies_to and not self.could_hold(self.applies_to[code], r): return False
        parent = self.follow_ups.get(code)
        return parent is None or (answer(r, parent) != "no" if answer(r, parent) else self.is_open(parent, r))

    def could_hold(self, e, r, level=None):
        """Whether it could hold with the right answers to what is open. Each part for itself: an upper bound."""
        keys = set(e)
        if keys == {"all"}: return all([self.could_hold(x, r, level) for x in e["all"]])
        if keys == {"any"}: return any([self.could_hold(x, r, level) for x in e["any"]])
        if keys == {"atLeast", "of"}: return sum([self.could_hold(x, r, level) for x in e["of"]]) >= e["atLeast"]
        if keys == {"defined"}: return self.could_hold(self.definitions[e["defined"]], r, level)
        if keys & {"yes", "yesOrUnsure"}:
            code = e.get("yes") or e.get("yesOrUnsure")
            given = answer(r, code)
            return given in ("yes", "unsure") or given is None and self.is_open(code, r)
        if self.holds(e, r, level): return True
        field = ("anaesthesia" if keys == {"anaesthesia"} or keys == {"group"} and "neuraxial" in e["group"]
                 else "painLocations" if keys == {"location"} else e.get("field"))
        return field is not None and r.get(field) is None and self.is_open(field, r)

    # -- the answer --

    def evaluate(self, report):
        """(level, fired rules, the highest first)"""
        r = self.normalise(report)
        fired = sorted([x for x in self.rules if self.holds(x["when"], r)], key=lambda x: -LEVELS.index(x["level"]))
        return (fired[0]["level"] if fired else "self_care"), fired

    def causes_of(self, report, level):
        r = self.normalise(report)
        return [x for x in self.causes if self.holds(x["when"], r, level)]

    def advise(self, report, level):
        """(given, withheld), both in order; a medicine whose cautions are not all known to be absent is withheld."""
        r = self.normalise(report)
        given, withheld = [], []
        for x in sorted(self.advice, key=lambda x: (x["order"], x["id"])):
            if not self.holds(x["when"], r, level): continue
            if "notWhen" in x and self.holds(x["notWhen"], r, level): continue
            if "notWhen" in x and x["kind"] == "medicine" and self.could_hold(x["notWhen"], r, level): withheld.append(x)
            else: given.append(x)
        return given, withheld

    def assess(self, report):
        """The answer as the batch mode prints it."""
        level, fired = self.evaluate(report)
        given, withheld = self.advise(report, level)
        return {"level": level, "fired": sorted(x["id"] for x in fired),
                "causes": sorted(x["id"] for x in self.causes_of(report, level)),
                "advice": [x["id"] for x in given], "withheld": [x["id"] for x in withheld]}


def answer(r, code):
    return r.get(code) if code in TOP_LEVEL else (r.get("findings") or {}).get(code)


def main():
    args = sys.argv[1:]
    if len(args) == 3 and args[1] == "--batch":
        content = Content(args[0])
        with open(args[2], encoding="utf-8") as reports:
            for line in reports:
                if line.strip():
                    print(json.dumps(content.assess(json.loads(line))))
        return
    places = [a for a in args if a != "--all"]
    if len(places) != 2: sys.exit(__doc__)
    content, report = Content(places[0]), read(places[1])
    level, fired = content.evaluate(report)
    print(level)
    for x in fired: print("  %-10s %s" % (x["level"], x["id"]))
    if "--all" in args:
        for x in content.causes_of(report, level): print("  cause      %s" % x["id"])
        given, withheld = content.advise(report, level)
        for x in given:
            if x["kind"] != "safety_net": print("  advice     %s" % x["id"])
        for x in withheld: print("  withheld   %s" % x["id"])
        for x in given:
            if x["kind"] == "safety_net": print("  safety net %s" % x["id"])


if __name__ == "__main__":
    main()
