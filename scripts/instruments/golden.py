#!/usr/bin/env python3
"""Golden vectors for the instruments, by the rules as their sources tell them, written apart from the program.

Reads nothing of the program. Writes src/test/resources/instruments/golden.json:

    python3 scripts/instruments/golden.py > src/test/resources/instruments/golden.json

Sources: manual of the loneliness scale (paragraph 8) for De Jong Gierveld; the explanations named in the files of the
registry for the others. Random cases come from one seed, so the same file comes out every time.
"""
import json
import random
from fractions import Fraction

chance = random.Random(20261125)
cases = []


def add(instrument, case, answers, scores, missing=None, categories=None):
    cases.append({"instrument": instrument, "case": case, "answers": answers, "scores": scores,
                  "missing": missing or {}, "categories": sorted(categories or [])})


# De Jong Gierveld: an emotional item counts for yes and more or less, a social one for no and more or less.
SOCIAL = [1, 4, 7, 8, 11]
EMOTIONAL = [2, 3, 5, 6, 9, 10]


def lonely(item, answer):
    word = answer.replace("-certainly", "")
    return word == "more-or-less" or word == ("yes" if item in EMOTIONAL else "no")


def count(items, answers, allowed):
    gone = [str(i) for i in items if str(i) not in answers]
    if len(gone) > allowed:
        return None, gone
    return sum(lonely(i, answers[str(i)]) for i in items if str(i) in answers), gone


def name(score, *bounds):
    for upper, word in bounds:
        if score <= upper:
            return word


def djg(length, case, answers):
    items = range(1, 12) if length == 11 else [3, 4, 7, 8, 9, 10]
    scores, missing, categories = {}, {}, []
    for scale, of, allowed in (("total", items, 1), ("emotional", [i for i in items if i in EMOTIONAL], 0),
                               ("social", [i for i in items if i in SOCIAL], 0)):
        scores[scale], gone = count(of, answers, allowed)
        if scores[scale] is None:
            missing[scale] = gone
            continue
        s = scores[scale]
        if length == 11 and scale == "total":
            categories.append([scale, "van-tilburg-de-jong-gierveld", name(
                s, (2, "not-lonely"), (8, "moderately-lonely"), (10, "severely-lonely"), (11, "very-severely-lonely"))])
            categories.append([scale, "ggd-monitor", name(s, (2, "not-lonely"), (8, "lonely"), (11, "strongly-lonely"))])
        elif length == 11:
            categories.append([scale, "ggd-monitor", name(s, (1, "not-lonely"), (6, "lonely"))])
        elif scale == "total":
            categories.append([scale, "vu-manual", name(
                s, (1, "not-lonely"), (4, "moderately-lonely"), (6, "severely-lonely"))])
            categories.append([scale, "cbs", name(s, (1, "not-lonely"), (4, "somewhat-lonely"), (6, "strongly-lonely"))])
        else:
            categories.append([scale, "vu-manual", name(s, (0, "not-lonely"), (3, "lonely"))])
            categories.append([scale, "cbs", name(s, (0, "not-lonely"), (2, "somewhat-lonely"), (3, "strongly-lonely"))])
    add(f"de-jong-gierveld-{length}", case, answers, scores, missing, categories)


for length in (11, 6):
    items = list(range(1, 12)) if length == 11 else [3, 4, 7, 8, 9, 10]
    for word in ("yes", "more-or-less", "no", "yes-certainly", "no-certainly"):
        djg(length, f"all {word}", {str(i): word for i in items})
    djg(length, "least lonely", {str(i): "no" if i in EMOTIONAL else "yes" for i in items})
    most = {str(i): "yes" if i in EMOTIONAL else "no" for i in items}
    djg(length, "most lonely", most)
    djg(length, "nothing", {})
    for i in items:
        djg(length, f"most lonely, {i} missing", {k: v for k, v in most.items() if k != str(i)})
    djg(length, "first two missing", {k: v for k, v in most.items() if int(k) not in items[:2]})
    for number in range(40):
        answers = {str(i): chance.choice(["yes", "more-or-less", "no"]) for i in items if chance.random() > 0.06}
        djg(length, f"random {number}", answers)


# UCLA-3: 1, 2, 3 for each of three questions; 6 or more is often called lonely.
UCLA = {"hardly-ever": 1, "sometimes": 2, "often": 3}
for a in UCLA:
    for b in UCLA:
        for c in UCLA:
            given = {"1": a, "2": b, "3": c}
            s = UCLA[a] + UCLA[b] + UCLA[c]
            add("ucla-3", f"{a} {b} {c}", given, {"total": s}, {},
                [["total", "six-or-more", "lonely" if s >= 6 else "not-lonely"]])
add("ucla-3", "third missing", {"1": "often", "2": "often"}, {"total": None}, {"total": ["3"]})

# Campaign to End Loneliness: strongly agree 0 to strongly disagree 4, three statements.
AGREE = {"strongly-agree": 0, "agree": 1, "neutral": 2, "disagree": 3, "strongly-disagree": 4}
for word, value in AGREE.items():
    add("campaign-to-end-loneliness", f"all {word}", {i: word for i in "123"}, {"total": 3 * value})
add("campaign-to-end-loneliness", "mixed", {"1": "agree", "2": "disagree", "3": "strongly-disagree"}, {"total": 8})
add("campaign-to-end-loneliness", "first missing", {"2": "agree", "3": "agree"}, {"total": None}, {"total": ["1"]})

# ONS4: four marks, never a total.
ONS = ["satisfaction", "worthwhile", "happiness", "anxiety"]
for number in range(12):
    marks = [chance.randint(0, 10) for _ in ONS]
    gone = chance.randint(0, 5)
    given = {str(i + 1): str(mark) for i, mark in enumerate(marks) if i != gone}
    add("ons-4", f"random {number}", given,
        {scale: marks[i] if i != gone else None for i, scale in enumerate(ONS)},
        {ONS[gone]: [str(gone + 1)]} if gone < 4 else {})

# WHO-5: sum of five times 0 to 5, and that times 4 (not: minus 5, times 4). 50 or less is a reason to look further.
for number in range(30):
    marks = [number // 5] * 5 if number % 5 == 0 else [chance.randint(0, 5) for _ in range(5)]
    raw = sum(marks)
    add("who-5", f"case {number}", {str(i + 1): str(mark) for i, mark in enumerate(marks)},
        {"raw": raw, "index": raw * 4}, {},
        [["index", "further-look", "further-look" if raw <= 12 else "no-further-look"]])
add("who-5", "fourth missing", {"1": "5", "2": "5", "3": "5", "5": "5"}, {"raw": None, "index": None},
    {"raw": ["4"], "index": ["4"]})

# One question, goal attainment, experienced fit: the answer itself.
for value, word in enumerate(["never", "hardly-ever", "sometimes", "often", "always"]):
    add("direct-question", word, {"1": word}, {"how-often": value})
add("direct-question", "nothing", {}, {"how-often": None}, {"how-often": ["1"]})
for value in range(-2, 3):
    add("goal-attainment", f"{value}", {"goal": "Elke week naar de tuin", "attained": str(value)}, {"attained": value})
add("goal-attainment", "only the goal", {"goal": "Elke week naar de tuin"}, {"attained": None}, {"attained": ["attained"]})
FIT = ["not-at-all", "a-little", "mostly", "completely"]
for helped, h in enumerate(FIT):
    for understood, u in enumerate(FIT):
        add("experienced-fit", f"{h} {u}", {"helped": h, "understood": u}, {"helped": helped, "understood": understood})
add("experienced-fit", "one of two", {"helped": "mostly"}, {"helped": 2, "understood": None}, {"understood": ["understood"]})

# Conversation map: six own marks, none needed, no total; own words never score.
SIDES = ["body", "mind", "meaning", "quality-of-life", "participation", "daily-life"]
for number in range(10):
    marks = {side: chance.randint(0, 10) for side in SIDES if chance.random() > 0.2}
    add("conversation-map", f"random {number}", {**{k: str(v) for k, v in marks.items()}, "goes-well": "De tuin."},
        {side: marks.get(side) for side in SIDES}, {side: [side] for side in SIDES if side not in marks})

# Self-efficacy: mean of three tasks in two decimals, half up; every task is needed.
TASKS = {"signal": ["notice", "apart", "own-view"], "discuss": ["open", "stay", "wish"],
         "tackle": ["step", "offer", "hand-over"]}


def two_decimals(fraction):
    hundreds = (fraction * 100 + Fraction(1, 2)).__floor__()
    return hundreds / 100


for number in range(15):
    given, scores, missing = {}, {}, {}
    for area, tasks in TASKS.items():
        marks = {f"{area}-{task}": chance.randint(0, 10) for task in tasks if number == 0 or chance.random() > 0.05}
        given.update({k: str(v) for k, v in marks.items()})
        gone = [f"{area}-{task}" for task in tasks if f"{area}-{task}" not in marks]
        scores[area] = None if gone else two_decimals(Fraction(sum(marks.values()), 3))
        if gone:
            missing[area] = gone
    add("self-efficacy", f"random {number}", given, scores, missing)

# ZRM: the level of each domain, no total; 'not assessed' is an answer without a score.
ZRM = {"zrm-2013": ["finances", "daytime-activities", "housing", "domestic-relations", "mental-health", "physical-health",
                    "addiction", "adl", "social-network", "community-participation", "justice"],
       "zrm-2017": ["finances", "work-education", "time-use", "housing", "domestic-relations", "mental-health",
                    "physical-health", "substance-use", "basic-adl", "instrumental-adl", "social-network",
                    "community-participation", "justice"]}
for edition, domains in ZRM.items():
    assert len(domains) == (11 if edition == "zrm-2013" else 13)
    for number in range(8):
        given = {domain: chance.choice(["1", "2", "3", "4", "5", "not-assessed"]) for domain in domains
                 if chance.random() > 0.1}
        scores = {d: int(given[d]) if given.get(d, "not-assessed") != "not-assessed" else None for d in domains}
        add(edition, f"random {number}", given, scores, {d: [d] for d in domains if scores[d] is None})

lines = ",\n".join(json.dumps(case, ensure_ascii=False) for case in cases)
print(f"[\n{lines}\n]")
