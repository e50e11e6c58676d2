"""The Python module's side of the comparison: reads and writes what `core/examples/answer.rs` does.

Sheets that are objects go in as dictionaries, councils as lists of them; anything else as JSON text.
In a list, a text would be a sheet's own JSON text, which a request does not mean.
"""

import json
import sys

import ocop


def canonical(value):
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def data(request, name):
    value = request.get(name)
    plain = isinstance(value, dict) or isinstance(value, list) and not any(isinstance(v, str) for v in value)
    return value if plain or isinstance(value, str) else json.dumps(value)


def report(request):
    rubric = ocop.rubric(request.get("edition", ""), request.get("set", ""))
    op = request.get("op")
    if op == "rate":
        return json.loads(ocop.rate(rubric, data(request, "sheet")).to_json())
    if op == "preview":
        return json.loads(ocop.preview(rubric, data(request, "sheet")).to_json())
    if op == "council":
        rules = {"gates": request.get("gate_rule"), "knockouts": request.get("knockout_rule")}
        rules = {name: rule for name, rule in rules.items() if rule is not None}
        return json.loads(ocop.rate_council(rubric, data(request, "council"), **rules).to_json())
    return {"edition": rubric.edition, "set": rubric.set, "slug": rubric.slug, "max": rubric.max}


def answer(line):
    request = json.loads(line)
    try:
        return {"id": request.get("id"), "ok": report(request)}
    except ocop.OcopError as error:
        errors = [problem.to_dict() for problem in error.errors]
        failure = {"concern": error.concern, **errors[0], "errors": errors}
        return {"id": request.get("id"), "error": failure}


def main():
    sys.stdin.reconfigure(encoding="utf-8")
    sys.stdout.reconfigure(encoding="utf-8")
    for line in sys.stdin:
        print(canonical(answer(line)))


if __name__ == "__main__":
    main()
