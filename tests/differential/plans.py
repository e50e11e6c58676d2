"""The cheapest way to a star, found a second time and compared with the engine's plan.

    python3 tests/differential/plans.py [N] [--seed S]

For N random complete sheets and targets the engine's first plan has to cost what a plain dynamic
programme over points costs, and the oracle has to give the changed sheet the target. Where the
programme finds no way, the engine has to say so, and the other way round. Costs are the engine's default:
one per step to a later option of the same case, and as many as the position where an answer starts
from nothing or changes its case. Set 26 is left out: a plan avoids mixing its cases across sections,
a wish that the programme here does not know.
"""

import argparse
import json
import random
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(ROOT / "tests" / "oracle"))

from law import Law  # noqa: E402
from oracle import answer  # noqa: E402

EDITIONS = ["26/2026", "1048/2019"]


def positions(criterion):
    """Option number to (case, position within the case), both as the annex prints them."""
    places, seen = {}, {}
    for option in criterion.options:
        seen[option.case] = seen.get(option.case, -1) + 1
        places[option.number] = (option.case, seen[option.case])
    return places


def floor(criterion, target):
    """The points that the gates up to the target ask of a criterion."""
    return max((o.points for o in criterion.options if o.gate and o.gate <= target), default=0)


def ways(product_set, criterion, now, target):
    """(cost, points) of every answer that the target allows and that gives no fewer points."""
    places = positions(criterion)
    reached = criterion.by_number[now].points if now else 0
    stops = {
        o.number
        for k in product_set.knockouts
        if criterion.code in k.shown_by
        for o in criterion.options
        if o.points <= k.at_most
    }
    for option in criterion.options:
        if option.points < reached or option.points < floor(criterion, target) or option.number in stops:
            continue
        case, place = places[option.number]
        if option.number == now:
            yield 0, option.points
        elif now and places[now][0] == case:
            if place > places[now][1]:
                yield place - places[now][1], option.points
        else:
            yield place + 1, option.points


def groups(product_set, sheet, target):
    """Each criterion that decides for itself, joined with those that depend on it."""
    for criterion in product_set.criteria:
        if criterion.needs:
            continue
        dependents = [c for c in product_set.criteria if c.needs and c.needs[0] == criterion.code]
        together = []
        for cost, points in ways(product_set, criterion, sheet.get(criterion.code), target):
            sums = [(cost, points)]
            for other in dependents:
                now = sheet.get(other.code)
                if points >= other.needs[1]:
                    more = list(ways(product_set, other, now, target))
                    if now is None and other.zero_option is None and floor(other, target) == 0:
                        more.append((0, 0))  # left at "no option holds"
                elif floor(other, target) == 0 and (now is None or other.by_number[now].points == 0):
                    more = [(0, 0)]
                else:
                    more = []
                sums = [(a + c, b + p) for a, b in sums for c, p in more]
            together += sums
        yield together


def cheapest(product_set, sheet, target):
    """The least cost, or None where no answers reach the target."""
    best = {0: 0}
    for group in groups(product_set, sheet, target):
        further = {}
        for total, spent in best.items():
            for cost, points in group:
                key, value = total + points, spent + cost
                if value < further.get(key, value + 1):
                    further[key] = value
        best = further
    return min((cost for total, cost in best.items() if total >= product_set.threshold(target)), default=None)


def random_sheet(r, product_set):
    level = r.random()
    sheet = {}
    for criterion in product_set.criteria:
        if criterion.needs:
            other = product_set.by_code[criterion.needs[0]]
            if other.by_number[sheet[other.code]].points < criterion.needs[1]:
                continue
        later = [o.number for o in criterion.options if r.random() < level]
        sheet[criterion.code] = max(later, default=r.choice(criterion.options).number)
    return sheet


def requests(law, number, seed):
    sets = [s for s in law.all_sets() if s.number != 26]
    for i in range(number):
        r = random.Random(seed * 1_000_003 + i)
        product_set = r.choice(sets)
        sheet, target = random_sheet(r, product_set), r.choice([2, 3, 4, 4, 5, 5])
        yield product_set, sheet, target


def difference(law, product_set, sheet, target, report):
    """What the engine says wrongly, or None."""
    cost = cheapest(product_set, sheet, target)
    if report["reachable"] != (cost is not None):
        return f"reachable is {report['reachable']}, the least cost is {cost}"
    if cost is None:
        return None
    plan = report["plans"][0]
    if plan["cost"] != cost:
        return f"the plan costs {plan['cost']}, the least cost is {cost}"
    request = {"edition": product_set.edition, "set": product_set.number, "op": "rate", "sheet": plan["sheet"]}
    rated = answer(law, json.dumps(request))["ok"]
    if (rated["stars"] or 0) < target or rated["total"] != plan["total"]:
        return f"the plan comes to {rated['stars']} stars and {rated['total']} points"
    return None


def example(name, *arguments, **options):
    """What an example program of the crate prints, built first where it has to be."""
    command = ["cargo", "run", "-q", "-p", "ocop", "--example", name, "--", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True, **options).stdout


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("number", nargs="?", type=int, default=4000)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    law = Law([json.loads(example("export", edition)) for edition in EDITIONS])
    asked = list(requests(law, arguments.number, arguments.seed))
    lines = [
        json.dumps({"edition": s.edition, "set": s.slug, "op": "plan", "sheet": sheet, "target": target, "options": {"circumstances": True}})
        for s, sheet, target in asked
    ]
    said = example("answer", input="\n".join(lines))
    found, ways_found = 0, 0
    for (product_set, sheet, target), line in zip(asked, said.splitlines(), strict=True):
        report = json.loads(line)["ok"]
        ways_found += report["reachable"]
        wrong = difference(law, product_set, sheet, target, report)
        if wrong:
            found += 1
            print(f"{product_set.edition} {product_set.slug}, target {target}: {wrong}")
            print(json.dumps(sheet))
    print(f"plans: {arguments.number} requests, {ways_found} with a way, {found} differences")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
