"""What an unfinished sheet can still come to, by rating completions of it.

An open criterion that others depend on is completed in every possible way; of any other open
criterion only the worst and the best printed option matter, because points, gates and derived
knock-outs all move the same way. Lowest and highest are sought over all these completions, the
total and the outcome each for itself; `test_oracle.py` compares that with all completions there are.
"""

from copy import copy
from itertools import product

from rating import Rating, blocker, part_points


def preview(product_set, sheet):
    points = {c.code: answered_points(c, sheet) for c in product_set.criteria}
    rated = completions(product_set, sheet, points)
    totals = [r.total for r in rated]
    ranks = sorted({(rank(r), r.outcome, r.stars) for r in rated}, key=lambda r: r[0])
    so_far = {code: p or 0 for code, p in points.items()}

    def reach(total, end):
        _, outcome, stars = end
        return {"total": total, "stars": stars, "outcome": outcome}

    return {
        "kind": "preview",
        **product_set.identity,
        "open": [c.code for c in open_criteria(product_set, points)],
        "so_far": sum(so_far.values()),
        "lowest": reach(min(totals), ranks[0]),
        "highest": reach(max(totals), ranks[-1]),
        "parts": part_points(product_set, so_far),
        "blockers": [
            blocker(c, o, points[c.code])
            for c, o in product_set.gates
            if points[c.code] is not None and points[c.code] < o.points
        ],
    }


def answered_points(criterion, sheet):
    answer = sheet.answers.get(criterion.code)
    if answer is None:
        return None
    return 0 if answer == "none" else criterion.by_number[answer].points


def open_criteria(product_set, points):
    """Criteria without an answer, unless it is settled that they do not apply."""

    def settled(criterion):
        return criterion.needs and points[criterion.needs[0]] is not None and points[criterion.needs[0]] < criterion.needs[1]

    return [c for c in product_set.criteria if points[c.code] is None and not settled(c)]


def completions(product_set, sheet, points):
    open_ones = open_criteria(product_set, points)
    deciding = {c.needs[0] for c in product_set.criteria if c.needs}
    pivots = [c for c in open_ones if c.code in deciding]
    others = [c for c in open_ones if c.code not in deciding]
    rated = []
    for choice in product(*(c.options for c in pivots)):
        for pick in (min, max):
            answers = {c.code: o.number for c, o in zip(pivots, choice)}
            answers |= {c.code: pick(c.options, key=lambda o: o.points).number for c in others}
            whole = complete(product_set, sheet, answers)
            if whole is not None:
                rated.append(whole)
    return rated


def complete(product_set, sheet, answers):
    """The sheet with these answers added, rated; None where it contradicts what was claimed (R7)."""
    whole = copy(sheet)
    whole.answers = sheet.answers | answers
    rating = Rating(product_set, whole)
    for criterion in product_set.criteria:
        claimed = sheet.answers.get(criterion.code)
        if claimed is not None and not rating.applies[criterion.code] and answered_points(criterion, sheet) > 0:
            return None
    return rating


def rank(rating):
    """Outcomes from worst to best."""
    return {"rejected": -1, "stopped": 0, "rated": rating.award}[rating.outcome]
