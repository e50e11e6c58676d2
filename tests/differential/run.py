"""Compares the engine with the oracle on random requests: equal answers, or equal errors.

    python3 tests/differential/run.py [N] [--long] [--seed S] [--answer PATH] [--exports DIR]
        [--python [COMMAND]] [--node [COMMAND]] [--plant]

N is 100,000 unless given; `--long` makes it a million. `--answer` is the built example of that name,
`--exports` holds the exports of the editions; both are made with cargo when not given. With `--python`
and `--node` the Python module and the npm package answer too, as `bindings-python/check` and
`bindings-wasm/check` leave them, or whatever the given commands ask; they have to equal the example
byte for byte, messages and all.

Before the run, one of a thousand answers is falsified to see that it is found; `--plant` does so
within the run itself and thus has to end with code 1.
"""

import argparse
import json
import multiprocessing
import shlex
import subprocess
import sys
import tempfile
import time
from copy import copy
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(ROOT / "tests" / "oracle"), str(HERE)]

from law import Law  # noqa: E402
from oracle import answer, canonical  # noqa: E402
from requests import Requests  # noqa: E402
from shrink import shrink  # noqa: E402

EDITIONS = ["26/2026", "148/2023", "1048/2019"]
CHUNK = 1000
FEW = 200_000
REPORTED = 5
VENV = ROOT / "target" / "python" / "venv" / "bin" / "python"
PYTHON = shlex.join([str(VENV if VENV.exists() else sys.executable), str(HERE / "answer.py")])
NODE = shlex.join(["node", str(HERE / "answer.mjs"), str(ROOT / "bindings-wasm" / "js" / "node.js")])


class Broken(Exception):
    """Somebody does not answer at all; raised, as a process of a pool that exits is only replaced."""


class Comparison:
    """Asks everybody and compares; one in each process."""

    def __init__(self, options):
        self.law = Law.of_files(options.exports)
        self.requests = Requests(self.law, options.seed)
        self.engine = options.answer
        self.others = {name: shlex.split(c) for name, c in options.others.items() if c}
        self.planted = options.planted

    def line(self, number):
        request = {"id": number, **self.requests.make(number)}
        return json.dumps(request, ensure_ascii=False)

    def differences(self, lines, only=None):
        """(line, who, what was expected, what came) for each line on which somebody differs, or on
        which the one who is named does."""
        text = "".join(line + "\n" for line in lines)
        answers = self.ask(self.engine, text, len(lines))
        for line, got in zip(lines, answers) if only in (None, "engine") else ():
            expected = answer(self.law, line)
            if expected["id"] == self.planted:
                got = falsified(got)
            if not agrees(expected, got):
                yield line, "engine", canonical(expected), got
        for name, command in self.others.items():
            if only not in (None, name):
                continue
            for line, expected, got in zip(lines, answers, self.ask(command, text, len(lines))):
                if expected != got and unordered(expected) != unordered(got):
                    yield line, name, expected, got

    def ask(self, command, text, count):
        done = subprocess.run(command, input=text.encode(), stdout=subprocess.PIPE, check=False)
        lines = done.stdout.decode().split("\n")[:-1]
        if done.returncode or len(lines) != count:
            raise Broken(f"{shlex.join(command)} gave {len(lines)} of {count} answers, exit {done.returncode}")
        return lines

    def shrunk(self, line, who):
        def still(smaller):
            return any(self.differences([smaller], who))

        return shrink(line, still)


def agrees(expected, got):
    return canonical(expected) == (got if "ok" in expected else canonical(essence(json.loads(got))))


def essence(got):
    """An answer without what the oracle does not say: messages, articles, help, order of errors."""
    if "error" not in got:
        return got
    keys = ("code", "place", "value", "allowed", "member")
    errors = [{key: error[key] for key in keys} for error in got["error"]["errors"]]
    return got | {"error": {"concern": got["error"]["concern"], "errors": sorted(errors, key=canonical)}}


def unordered(line):
    """An answer whose errors stand in an order of their own, as JavaScript moves keys like `7`
    to the front of an object. Messages and all stay."""
    got = json.loads(line)
    if "error" not in got:
        return line
    error = got["error"]
    return canonical([got["id"], error["concern"], sorted(map(canonical, error["errors"]))])


def falsified(line):
    """The answer with one small lie in it."""
    got = json.loads(line)
    if "error" in got:
        got["error"]["errors"][0]["code"] += "x"
    elif got["ok"].get("kind") in ("sheet", "council"):
        got["ok"]["band"] = got["ok"]["band"] % 5 + 1
    else:
        got["ok"]["max"] += 1
    return canonical(got)


def work(chunk):
    comparison, numbers = work.comparison, range(*chunk)
    found = list(comparison.differences([comparison.line(n) for n in numbers]))
    return len(numbers), found


def start(options):
    work.comparison = Comparison(options)


def exports(options, folder):
    for edition in EDITIONS:
        path = (options.exports or folder) / (edition.replace("/", "-") + ".json")
        if not path.exists():
            done = subprocess.run([built("export", options), edition], stdout=subprocess.PIPE, check=True)
            path.write_bytes(done.stdout)
        yield str(path)


def built(example, options):
    """The path of an example, built first; a long run pays for the time that optimising takes."""
    command = ["cargo", "build", "-q", "-p", "ocop", "--example", example, "--message-format=json"]
    command += ["--release"] * (options.count > FEW)
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, check=True)
    messages = [json.loads(line) for line in done.stdout.splitlines()]
    return next(m["executable"] for m in messages if m.get("executable") and m["target"]["name"] == example)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", nargs="?", type=int)
    parser.add_argument("--long", action="store_true")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--answer")
    parser.add_argument("--exports", type=Path)
    parser.add_argument("--python", nargs="?", const=PYTHON)
    parser.add_argument("--node", nargs="?", const=NODE)
    parser.add_argument("--jobs", type=int, default=multiprocessing.cpu_count())
    parser.add_argument("--plant", action="store_true")
    options = parser.parse_args()
    options.count = options.count or (1_000_000 if options.long else 100_000)
    options.planted = options.count // 2 if options.plant else None
    options.others = {"python": options.python, "node": options.node}
    return options


def main():
    options = arguments()
    with tempfile.TemporaryDirectory() as folder:
        options.exports = list(exports(options, Path(folder)))
        options.answer = [str(Path(options.answer or built("answer", options)).resolve())]
        if not options.plant and not self_test(options):
            sys.exit("differential: a planted wrong answer was not found")
        return 1 if compare(options) else 0


def compare(options):
    chunks = [(n, min(n + CHUNK, options.count)) for n in range(0, options.count, CHUNK)]
    asked, found, began = 0, [], time.monotonic()
    with multiprocessing.Pool(options.jobs, start, (options,)) as pool:
        for count, differences in pool.imap_unordered(work, chunks):
            asked += count
            found += differences
            if sys.stderr.isatty():
                print(f"\r{asked:,} of {options.count:,}, {len(found)} differences", end="", file=sys.stderr)
    report(Comparison(options), found)
    print(f"{time.monotonic() - began:.0f} s, seed {options.seed}, " + ", ".join(["engine", *named(options)]))
    print(f"differential: {asked} requests, {len(found)} differences")
    return len(found)


def report(comparison, found):
    """The first few in full, each with the smallest request that still shows it."""
    for line, who, expected, got in sorted(found, key=lambda f: json.loads(f[0])["id"])[:REPORTED]:
        print(f"\n{who} differs on {line}\n  expected {expected}\n  got      {got}")
        small = comparison.shrunk(line, who)
        for _, _, expected, got in comparison.differences([small], who):
            expected, got = json.loads(expected), json.loads(got)
            places = apart(expected, essence(got) if who == "engine" else got)
            places = "\n  ".join(list(places)[:REPORTED])
            print(f"shrunk to {small}\n  {places}")


def apart(expected, got, place=""):
    """Where two answers differ, one line a place."""
    if isinstance(expected, dict) and isinstance(got, dict):
        for key in sorted({*expected, *got}):
            yield from apart(expected.get(key, "nothing"), got.get(key, "nothing"), f"{place}.{key}")
    elif isinstance(expected, list) and isinstance(got, list) and len(expected) == len(got):
        for i, (one, other) in enumerate(zip(expected, got)):
            yield from apart(one, other, f"{place}[{i}]")
    elif expected != got:
        yield f"at {place}: expected {canonical(expected)}, got {canonical(got)}"


def named(options):
    return [name for name, command in options.others.items() if command]


def self_test(options):
    """A lie in one answer of a thousand has to be found."""
    planted = copy(options)
    planted.planted, planted.others = CHUNK // 2, {}
    comparison = Comparison(planted)
    found = comparison.differences([comparison.line(n) for n in range(CHUNK)])
    return planted.planted in [json.loads(line)["id"] for line, *_ in found]


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Broken as broken:
        sys.exit(f"differential: {broken}")
