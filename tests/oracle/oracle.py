"""Answers requests as the engine should: one JSON object a line in, one line of canonical JSON out.

    python3 tests/oracle/oracle.py 26-2026.json 148-2023.json 1048-2019.json < requests

The files are exports of the editions, newest first. Requests are those of `core/examples/answer.rs`.
An error is `{"concern", "errors": [{"code", "place", "value", "allowed", "member"}]}`, sorted.
"""

import json
import sys

from council import check_rules, rate_council
from law import Law
from preview import preview
from rating import Rating
from reading import Failed, clip, is_text, is_whole, problem, read_json, read_sheet, set_named


def canonical(value):
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def find_set(law, edition, wanted):
    edition = edition if is_text(edition) else ""
    if edition not in law.editions:
        raise Failed("catalogue", [problem("unknown-edition", None, clip(edition), law.editions)])
    sets = law.editions[edition]
    if not sets:
        raise Failed("catalogue", [problem("no-criteria", None, edition)])
    wanted = set_named(wanted) if is_whole(wanted) or is_text(wanted) else ""
    for product_set in sets:
        # A number names the text in force; a superseded one is found by its slug alone.
        if wanted == product_set.slug or wanted == product_set.number and not product_set.superseded:
            return product_set
    raise Failed("catalogue", [problem("unknown-set", edition, clip(str(wanted)), [s.slug for s in sets])])


def data(request, name):
    """A sheet or a council: the value itself, or what its text says."""
    value = request.get(name)
    return read_json(value, name) if is_text(value) else value


def report(law, request):
    product_set = find_set(law, request.get("edition"), request.get("set"))
    match request.get("op"):
        case "rate":
            return Rating(product_set, read_sheet(product_set, data(request, "sheet"), True)).report()
        case "preview":
            return preview(product_set, read_sheet(product_set, data(request, "sheet"), False))
        case "council":
            rules = [request.get(rule) for rule in ("gate_rule", "knockout_rule")]
            rules = check_rules(["majority" if rule is None else rule for rule in rules])
            return rate_council(product_set, data(request, "council"), rules)
        case _:
            return {key: product_set.identity[key] for key in ("edition", "set", "slug", "max")}


def failure(failed):
    """Problems are compared as a set: the rules do not say which one comes first."""
    return {"concern": failed.concern, "errors": sorted(failed.problems, key=canonical)}


def answer(law, line):
    """The answer to a request that is itself JSON text."""
    request = dict(read_json(line))
    try:
        return {"id": request.get("id"), "ok": report(law, request)}
    except Failed as failed:
        return {"id": request.get("id"), "error": failure(failed)}


def main():
    law = Law.of_files(sys.argv[1:])
    for line in sys.stdin:
        print(canonical(answer(law, line)))


if __name__ == "__main__":
    main()
