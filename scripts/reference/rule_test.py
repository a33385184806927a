#!/usr/bin/env python3
"""Says again, apart from the program, how a study draws and what its test of a rule comes to.

No library beside Python's own. Prints the expected values of DrawTests and RuleTestTests; with the word 'coverage' it
counts as well how often the intervals of sensitivity and specificity hold the truth.
"""
import hashlib
import math
import random
import sys

Z = 1.959963984540054  # R: qnorm(0.975)


def lot(seed, what):
    """The lot of a client number, or of a place on a list: the SHA-256 of the seed, a colon and what is drawn, in hexadecimal."""
    return hashlib.sha256(f"{seed}:{what}".encode()).hexdigest()


def is_by_lot(seed, manager, place, share):
    """The first eight hexadecimal digits of the lot of a place, as a share of all there can be, against the share."""
    return int(lot(seed, f"{manager}:{place}")[:8], 16) * 100 < share * 2**32


def names(seed, manager, places, share, selected, others):
    """Who comes on the list: per place the smallest lot of the group of that place, until one group has nobody left."""
    groups = {False: sorted(selected, key=lambda who: lot(seed, who)), True: sorted(others, key=lambda who: lot(seed, who))}
    drawn = []
    for place in range(1, places + 1):
        if not (groups[False] and groups[True]):
            break
        by_lot = is_by_lot(seed, manager, place, share)
        drawn.append((groups[by_lot].pop(0), by_lot))
    return drawn


def wilson(share, size):
    """R, for whole numbers: prop.test(x, n, correct = FALSE)$conf.int; or binom::binom.confint(x, n, methods = 'wilson')."""
    middle = (share + Z * Z / (2 * size)) / (1 + Z * Z / size)
    half = Z * math.sqrt(share * (1 - share) / size + Z * Z / (4 * size * size)) / (1 + Z * Z / size)
    return middle - half, middle + half


def group(cells):
    """cells: (clients, drawn, yes, no). Gives clients, weighted share of yes, effective number of answers."""
    weights = [(clients / drawn, yes, yes + no) for clients, drawn, yes, no in cells if drawn]
    total = sum(weight * answers for weight, _, answers in weights)
    squares = sum(weight * weight * answers for weight, _, answers in weights)
    share = sum(weight * yes for weight, yes, _ in weights) / total
    return sum(cell[0] for cell in cells), share, total * total / squares


def logit_interval(value, variance):
    middle, half = math.log(value / (1 - value)), Z * math.sqrt(variance)
    return tuple(1 / (1 + math.exp(-(middle + side * half))) for side in (-1, 1))


def rule_test(selected, compared):
    n1, p1, m1 = group(selected)
    n0, p0, m0 = group(compared)
    sizes = 1 / n1 + 1 / n0
    sensitivity = n1 * p1 / (n1 * p1 + n0 * p0)
    specificity = n0 * (1 - p0) / (n0 * (1 - p0) + n1 * (1 - p1))
    low, high = wilson(p0, m0)
    return {
        "sensitivity": (sensitivity, *logit_interval(sensitivity, sizes + (1 - p1) / (m1 * p1) + (1 - p0) / (m0 * p0))),
        "specificity": (specificity, *logit_interval(specificity, sizes + p1 / (m1 * (1 - p1)) + p0 / (m0 * (1 - p0)))),
        "positive": (p1, *wilson(p1, m1)),
        "negative": (1 - p0, 1 - high, 1 - low),
    }


def show(name, outcome):
    print(name)
    for key, values in outcome.items():
        print("  %-12s %s" % (key, "  ".join("%.10f" % value for value in values)))


def coverage(times=4000):
    """Three client managers with caseloads of unequal size and the same number of places, so that the weights differ; the
    smallest caseload has a group that is used up, which ends its names."""
    chance = random.Random(20261125)
    held = {"sensitivity": 0, "specificity": 0}
    ended = 0
    truth = {"sensitivity": 0.30 * 0.55 / (0.30 * 0.55 + 0.70 * 0.25), "specificity": 0.70 * 0.75 / (0.70 * 0.75 + 0.30 * 0.45)}
    for study in range(times):
        cells = {True: [], False: []}
        for caseload, places in ((90, 45), (150, 45), (400, 45)):
            groups = {True: {}, False: {}}
            for client in range(caseload):
                meets = chance.random() < 0.30
                groups[meets][str(client)] = chance.random() < (0.55 if meets else 0.25)
            drawn = names(str(study), str(caseload), places, 40, groups[True], groups[False])
            ended += len(drawn) < places
            for meets, people in groups.items():
                asked = [people[who] for who, by_lot in drawn if by_lot != meets]
                cells[meets].append((len(people), len(asked), sum(asked), len(asked) - sum(asked)))
        outcome = rule_test(cells[True], cells[False])
        for key in held:
            held[key] += outcome[key][1] <= truth[key] <= outcome[key][2]
    print("caseloads in which one group was used up: %d of %d" % (ended, 3 * times))
    for key in held:
        print("%s: the 95%% interval holds the truth in %.1f%% of %d made-up studies" % (key, 100 * held[key] / times, times))


if __name__ == "__main__":
    seed = "6f1c0b1e-6a0f-4a53-9c0b-3f0b6a1d2e4c"
    print("lots of numbers 00000000-0000-0000-0000-00000000000n")
    people = {n: lot(seed, "00000000-0000-0000-0000-%012d" % n) for n in range(1, 9)}
    print("  in order:", sorted(people, key=people.get), " lot of 1:", people[1][:16])
    account = "00000000-0000-0000-0000-0000000000aa"
    print("  places by lot, share 40:", [n for n in range(1, 21) if is_by_lot(seed, account, n, 40)])
    thirty, three = ([("00000000-0000-0000-0000-%012d" % n) for n in numbers] for numbers in (range(1, 31), range(31, 34)))
    drawn = names(seed, account, 20, 40, thirty, three)
    print("  thirty by the rule and three others, 20 places: %d names, the last one by lot: %s" % (len(drawn), drawn[-1][1]))
    show("one cell each, all drawn names answered", rule_test([(429, 263, 231, 32)], [(221, 81, 27, 54)]))
    show("unequal weights", rule_test([(40, 20, 9, 6), (90, 15, 8, 4)], [(210, 14, 3, 9), (60, 12, 4, 7)]))
    print("wilson 17 of 40: %.10f %.10f" % wilson(17 / 40, 40))
    if "coverage" in sys.argv:
        coverage()
