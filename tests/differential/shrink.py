"""Makes a request smaller while it still shows a difference."""

import json
import time

SECONDS = 20


def shrink(line, still):
    """The smallest request found in some seconds by leaving things out, one after the other."""
    best, until = json.loads(line), time.monotonic() + SECONDS
    improved = True
    while improved:
        improved = False
        for candidate in smaller(best):
            if time.monotonic() > until:
                break
            if still(json.dumps(candidate, ensure_ascii=False)):
                best, improved = candidate, True
                break
    return json.dumps(best, ensure_ascii=False)


def smaller(request):
    for name in ("sheet", "council"):
        for value in cut(request.get(name)):
            yield request | {name: value}
    for name in ("gate_rule", "knockout_rule"):
        if name in request:
            yield {key: value for key, value in request.items() if key != name}


def cut(value):
    """Values with a part missing, large parts first."""
    if isinstance(value, str):
        yield from parsed(value)
        yield from pieces(value, len)
    elif isinstance(value, list):
        yield from pieces(value, len)
        for i, item in enumerate(value):
            for less in cut(item):
                yield [*value[:i], less, *value[i + 1 :]]
    elif isinstance(value, dict):
        for keys in pieces(list(value), len):
            yield {key: value[key] for key in keys}
        for key in value:
            for less in cut(value[key]):
                yield value | {key: less}


def pieces(whole, length):
    size = length(whole) // 2
    while size > 0:
        for start in range(0, length(whole), size):
            yield whole[:start] + whole[start + size :]
        size //= 2


def parsed(text):
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return
    if isinstance(value, (dict, list)):
        yield value
