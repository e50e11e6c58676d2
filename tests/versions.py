"""Crate, wheel and npm package carry one version, and the changelog knows it."""

import json
import re
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def toml(path):
    return tomllib.loads((ROOT / path).read_text(encoding="utf-8"))


def versions():
    workspace = toml("Cargo.toml")["workspace"]
    yield "Cargo.toml [workspace.package]", workspace["package"]["version"]
    yield "Cargo.toml [workspace.dependencies] ocop", workspace["dependencies"]["ocop"]["version"]
    for crate in workspace["members"]:
        version = toml(f"{crate}/Cargo.toml")["package"]["version"]
        if version != {"workspace": True}:
            yield f"{crate}/Cargo.toml", version
    project = toml("bindings-python/pyproject.toml")["project"]
    if "version" not in project.get("dynamic", []):
        yield "bindings-python/pyproject.toml", project["version"]
    package = json.loads((ROOT / "bindings-wasm/package.json").read_text(encoding="utf-8"))
    yield "bindings-wasm/package.json", package["version"]
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    yield "CHANGELOG.md", re.search(r"^## (\d+\.\d+\.\d+)", changelog, re.MULTILINE)[1]


def main():
    found = list(versions())
    if len({version for _, version in found}) != 1:
        for place, version in found:
            print(f"{version:10} {place}")
        sys.exit("versions differ")
    print(f"{found[0][1]} in {len(found)} places")


if __name__ == "__main__":
    main()
