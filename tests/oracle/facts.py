"""The law from `tests/law/facts/`, a reading of the law text that knows nothing of the engine.

Facts are as printed, blemishes included. Where the print contradicts itself, what is applied
follows the policy of the decision's own sums: maxima and parts have to agree. There are no labels,
ids or effects in the facts, so that sets built from them rate by numbers alone.
"""

import json

from law import Criterion, Option, Part, ProductSet, Section

BANDS = {"two": 30, "three": 50, "four": 70, "five": 90}
# The only condition that is printed: without a story, what depends on it is not judged. The story
# is the first criterion of its section.
STORIES = {"26/2026": ("5.1", 1), "148/2023": ("5.a", 1), "1048/2019": ("5.1", 1)}
NAMELESS = {"vi": "", "en": ""}

# Sets of 1048/2019 that print "where there is a story" at 5.1 itself: it can only be meant for 5.2
# and 5.3, as in the other sets. Number, superseded.
STORY_AT_5_1 = {(3, False), (26, True)}

# Set, criterion, printed points, applied points: no points printed, or more than the maximum.
REPAIRED = {(4, "7", 13): 3, (11, "6.1.1", 11): 1, **{(n, "1.2", None): 0 for n in (4, 7, 10, 11)}}


def sets_of(path):
    """The sets of an edition, in printed order."""
    with open(path, encoding="utf-8") as file:
        facts = json.load(file)
    return [read_set(facts["edition"], data) for data in facts["sets"]]


def read_set(edition, data):
    superseded = data.get("superseded", False)
    parts = [
        Part(part["part"], NAMELESS, part["max"], [read_section(edition, data["set"], s) for s in part["sections"]])
        for part in data["parts"]
    ]
    if edition == "1048/2019" and (data["set"], superseded) in STORY_AT_5_1:
        for criterion in (c for part in parts for section in part.sections for c in section.criteria):
            if criterion.code in ("5.2", "5.3"):
                criterion.needs = STORIES[edition]
    slug = f"facts-{data['set']}{'-superseded' * superseded}"
    return ProductSet(
        edition, data["set"], slug, superseded, "printed", "1", NAMELESS, NAMELESS, BANDS, parts, []
    )


def read_section(edition, number, data):
    criteria = [read_criterion(edition, number, c) for c in data["criteria"]]
    # Set 23 prints two maxima for its section 9; its criterion decides.
    return Section(data["code"], NAMELESS, data["max"] or criteria[0].max, criteria)


def read_criterion(edition, number, data):
    options, gates = [], set()
    for case, printed in enumerate(data["cases"], 1):
        for points, gate in printed:
            # 148/2023 prints the star of 3.e at the title: the first option is the least.
            gate = None if gate in gates else gate
            gates.add(gate)
            if edition == "26/2026":
                points = REPAIRED.get((number, data["code"], points), points)
            case_id = f"case {case}" if len(data["cases"]) > 1 else None
            options.append(Option(len(options) + 1, points, gate, NAMELESS, case_id))
    needs = STORIES[edition] if data.get("conditional") else None
    best = max(o.points for o in options)
    # Of two printed maxima, and of one that no option reaches, the best option decides.
    most = min(data["max"] or best, best)
    return Criterion(data["code"], NAMELESS, most, options, needs)
