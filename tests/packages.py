"""What a package has to hold, and what it must not.

    python3 tests/packages.py crate|wheel|sdist|npm PATH VERSION
"""

import json
import re
import sys
import tarfile
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CORE = ROOT / "core"
LICENCES = ["LICENSE-APACHE", "LICENSE-MIT"]
# Never in a package: what a machine leaves behind.
STRAY = re.compile(r"(^|/)(__pycache__|node_modules|target|\.venv)(/|$)|\.(pyc|rej|swp|snap\.new)$")


def data_files():
    """The law and the other data that the crate is built from."""
    folders = ["rubrics", "units", "programmes", "build", "schemas", "examples"]
    for folder in folders:
        for file in sorted((CORE / folder).rglob("*")):
            if file.is_file():
                yield file.relative_to(CORE).as_posix()


def crate_sources():
    for file in sorted((CORE / "src").rglob("*.rs")):
        yield file.relative_to(CORE).as_posix()


def read_folder(path):
    return {p.relative_to(path).as_posix(): p.read_bytes() for p in path.rglob("*") if p.is_file()}


def read_zip(path):
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def read_tar(path):
    """The files of an archive without the folder around them."""
    with tarfile.open(path) as archive:
        members = [m for m in archive.getmembers() if m.isfile()]
        return {m.name.split("/", 1)[1]: archive.extractfile(m).read() for m in members}


def crate(files, version):
    wanted = {*LICENCES, "README.md", "Cargo.toml", "Cargo.lock", *data_files(), *crate_sources()}
    yield from wanted - set(files)
    if f'version = "{version}"' not in files["Cargo.toml"].decode():
        yield f"version {version} in Cargo.toml"


def wheel(files, version):
    info = f"ocop-{version}.dist-info"
    own = {p.name for p in (ROOT / "bindings-python/python/ocop").iterdir() if p.is_file()}
    wanted = {f"ocop/{name}" for name in own} | {f"{info}/METADATA", f"{info}/RECORD"}
    wanted |= {f"{info}/licenses/{name}" for name in LICENCES}
    yield from wanted - set(files)
    libraries = [name for name in files if re.fullmatch(r"ocop/_ocop(\.abi3)?\.(so|pyd)", name)]
    if len(libraries) != 1:
        yield f"one compiled library, found {libraries}"
    metadata = files.get(f"{info}/METADATA", b"").decode()
    licence = "License-Expression: MIT OR Apache-2.0"
    for line in (f"Version: {version}", licence, "Requires-Python: >=3.10"):
        if line not in metadata.splitlines():
            yield f"`{line}` in METADATA"
    known = re.compile(rf"ocop/[\w.]+|{re.escape(info)}/.*")
    others = [name for name in files if not known.fullmatch(name)]
    yield from (f"nothing but the package, found {name}" for name in others)


def sdist(files, version):
    wanted = {"PKG-INFO", "Cargo.lock", "bindings-python/src/lib.rs"}
    needed = [name for name in data_files() if not name.startswith("examples/")]
    wanted |= {f"core/{name}" for name in [*crate_sources(), *needed]}
    yield from wanted - set(files)
    for name in LICENCES:
        if not any(file == name or file.endswith(f"/{name}") for file in files):
            yield name
    if f"Version: {version}" not in files.get("PKG-INFO", b"").decode().splitlines():
        yield f"version {version} in PKG-INFO"


def npm(files, version):
    manifest = json.loads(files["package.json"])
    wanted = {*LICENCES, "README.md"}
    for export in manifest["exports"].values():
        targets = export.values() if isinstance(export, dict) else [export]
        wanted |= {target.removeprefix("./") for target in targets}
    yield from wanted - set(files)
    if manifest["version"] != version:
        yield f"version {version} in package.json, found {manifest['version']}"
    if manifest["license"] != "MIT OR Apache-2.0":
        yield "the licences in package.json"


READERS = {"crate": read_folder, "wheel": read_zip, "sdist": read_tar, "npm": read_folder}
RULES = {"crate": crate, "wheel": wheel, "sdist": sdist, "npm": npm}


def main(kind, path, version):
    files = READERS[kind](Path(path))
    missing = sorted(RULES[kind](files, version))
    missing += sorted(f"nothing stray, found {name}" for name in files if STRAY.search(name))
    for name in LICENCES:
        copies = [data for file, data in files.items() if file.endswith(name)]
        if any(data != (ROOT / name).read_bytes() for data in copies):
            missing.append(f"the same {name} as the project's")
    if missing:
        sys.exit(f"{kind} lacks:\n  " + "\n  ".join(missing))
    size = sum(map(len, files.values()))
    print(f"{kind}: {len(files)} files, {size / 1e6:.1f} MB unpacked, nothing missing")


if __name__ == "__main__":
    main(*sys.argv[1:])
