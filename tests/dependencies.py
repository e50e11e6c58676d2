"""Every direct dependency has its line with a reason in the README, and no line is stale."""

import json
import re
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def crates(manifest):
    data = tomllib.loads((ROOT / manifest).read_text(encoding="utf-8"))
    tables = [data, *data.get("target", {}).values()]
    for table in tables:
        for kind in ("dependencies", "dev-dependencies", "build-dependencies"):
            yield from table.get(kind, {})


def direct():
    members = tomllib.loads((ROOT / "Cargo.toml").read_text(encoding="utf-8"))["workspace"]["members"]
    for member in [*members, "fuzz"]:
        yield from crates(f"{member}/Cargo.toml")
    for package in ("bindings-wasm/package.json", "bindings-wasm/form/package.json"):
        data = json.loads((ROOT / package).read_text(encoding="utf-8"))
        for kind in ("dependencies", "devDependencies"):
            yield from data.get(kind, {})
    project = tomllib.loads((ROOT / "bindings-python/pyproject.toml").read_text(encoding="utf-8"))
    requirements = list(project["project"].get("dependencies", []))
    for extra in project["project"].get("optional-dependencies", {}).values():
        requirements += extra
    requirements += project["build-system"]["requires"]
    for file in ("requirements-test.txt", "examples/requirements.txt"):
        lines = (ROOT / "bindings-python" / file).read_text(encoding="utf-8").splitlines()
        requirements += [line for line in lines if line.strip() and not line.startswith(("#", "-"))]
    for requirement in requirements:
        yield re.match(r"[A-Za-z0-9_.-]+", requirement)[0]


def main():
    own = {"ocop"}
    wanted = {name.lower() for name in direct()} - own
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    section = text.split("## Dependencies", 1)[1].split("\n## ", 1)[0]
    rows = [line for line in section.splitlines() if line.startswith("| ") and "`" in line]
    named = {name.lower() for row in rows for name in re.findall(r"`([^`]+)`", row.split("|")[1])}
    missing, stale = sorted(wanted - named), sorted(named - wanted)
    if missing or stale:
        sys.exit(f"README, Dependencies: missing {missing}, stale {stale}")
    print(f"{len(named)} direct dependencies named with a reason")


if __name__ == "__main__":
    main()
