#!/usr/bin/env python3
"""Writes the TypeScript declarations and the Python models from the JSON Schema of all documents.

    tests/models/generate.py            writes both files
    tests/models/generate.py --check    says whether they are what the schema gives

Fields are declared once, in the crate's Rust types; core/schemas is made from those. Tools for JSON
Schema were tried: none keeps the engine's names, doc comments and camelCase keys together, and each
wanted its output repaired.
"""

from __future__ import annotations

import json
import keyword
import re
import sys
import textwrap
from graphlib import TopologicalSorter
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
SCHEMA = ROOT / "core/schemas/ocop.schema.json"
PYTHON = ROOT / "bindings-python/python/ocop/models.py"
TYPESCRIPT = ROOT / "bindings-wasm/js/models.d.ts"
NOTE = "Made by tests/models/generate.py from core/schemas/ocop.schema.json; not edited by hand."

# Python classes that can do more than hold fields have bases of their own in `_bases.py`.
BASES = {"Criterion", "Edition", "Part", "Rubric", "Sheet", "Text", "UpgradeReport"}
# What a rubric has whenever it is written, although it may be left out where it is read, and the
# shorthand that is never written.
ALWAYS = {"Criterion": {"max", "name", "cases"}, "Option": {"option"}}
NEVER = {"Criterion": {"options"}}
TYPING = "TYPE_CHECKING, Any, Literal, TypeAlias, TypedDict"

Schema = dict[str, Any]

class Definitions:
    """What the schemas define, by the name of the object."""

    def __init__(self) -> None:
        schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
        self.by_name: dict[str, Schema] = dict(sorted(schema["$defs"].items()))
        self.documents = [name_of(document) for document in schema["oneOf"]]
        # Objects that are written, as they are then; objects that a caller may write out by hand.
        self.written: dict[str, Schema] = {}
        self.given: set[str] = set()
        for path in sorted(SCHEMA.parent.glob("*.schema.json")):
            document = json.loads(path.read_text(encoding="utf-8"))
            name = name_of(document) if "$ref" in document else ""
            if name.endswith(("Report", "Summary")) or name in ("Edition", "Failure"):
                self.written |= {n: d for n, d in document["$defs"].items() if is_object(d)}
            elif name not in ("", "Rubric"):
                self.given |= document["$defs"].keys()

def name_of(reference: Schema) -> str:
    return reference["$ref"].rpartition("/")[2]

def is_object(schema: Schema) -> bool:
    return schema.get("type") == "object" and "properties" in schema

def without_null(schema: Schema) -> tuple[Schema, bool]:
    """The schema of a value that may be null, and whether it may."""
    kind = schema.get("type")
    if isinstance(kind, list) and "null" in kind:
        rest = [one for one in kind if one != "null"]
        values = [v for v in schema.get("enum", []) if v is not None]
        enum = {"enum": values} if values else {}
        return {**schema, "type": rest[0] if len(rest) == 1 else rest, **enum}, True
    for union in ("anyOf", "oneOf"):
        rest = [one for one in schema.get(union, []) if one != {"type": "null"}]
        if len(rest) < len(schema.get(union, [])):
            return (rest[0] if len(rest) == 1 else {union: rest}), True
    return schema, False

def literals(schema: Schema) -> list[Any] | None:
    """The values of a schema that lists them, with or without words for each."""
    if "const" in schema:
        return [schema["const"]]
    if "enum" in schema:
        return list(schema["enum"])
    choices = schema.get("oneOf") or schema.get("anyOf")
    if choices and all("const" in one or "enum" in one for one in choices):
        return [value for one in choices for value in literals(one) or []]
    return None

def description(schema: Schema) -> str:
    """What a schema says of itself; listed values with words for each one add them."""
    text: str = schema.get("description", "")
    choices = schema.get("oneOf", [])
    if choices and all("const" in one for one in choices):
        words = [f"`{one['const']}`: {one.get('description', '')}" for one in choices]
        text = "\n".join([text, "", *words]).strip()
    return text

def wrapped(text: str, width: int) -> list[str]:
    return [line for part in text.split("\n") for line in textwrap.wrap(part, width) or [""]]

class Language:
    """What both languages share: the walk through the kinds of values."""

    def __init__(self, definitions: Definitions) -> None:
        self.definitions = definitions
        # Whether the object at hand is declared as it is written.
        self.writing = False

    def fields_of(self, name: str, schema: Schema) -> dict[str, tuple[Schema, bool]]:
        """The fields of an object, each with its schema and whether it is always there."""
        always, never = (ALWAYS, NEVER) if self.writing else ({}, {})
        sure = {*schema.get("required", []), *always.get(name, ())}
        fields = {k: v for k, v in schema["properties"].items() if k not in never.get(name, ())}
        for key in always.get(name, ()):
            fields[key] = without_null(fields[key])[0]
        return {key: (value, key in sure) for key, value in fields.items()}

    def type_of(self, schema: Schema) -> str:
        schema, nullable = without_null(schema)
        return f"{self.plain(schema)} | {self.nothing}" if nullable else self.plain(schema)

    def plain(self, schema: Schema) -> str:
        if "$ref" in schema:
            name = name_of(schema)
            # A label is written in both languages.
            return "Text" if name == "Label" and self.writing else name
        values = literals(schema)
        if values is not None:
            return self.literal(values)
        choices = schema.get("oneOf") or schema.get("anyOf")
        if choices:
            return " | ".join(dict.fromkeys(self.type_of(one) for one in choices))
        kind = schema.get("type")
        if isinstance(kind, list):
            return " | ".join(self.plain({**schema, "type": one}) for one in kind)
        if kind == "array":
            return self.array(self.type_of(schema.get("items", {})))
        if kind == "object":
            values = schema.get("additionalProperties") or next(
                iter(schema.get("patternProperties", {}).values()), {}
            )
            return self.map(self.type_of(values) if isinstance(values, dict) else self.anything)
        if kind == "string":
            return self.formats.get(schema.get("format", ""), self.text)
        return self.kinds.get(kind or "", self.anything)

    nothing: str
    anything: str
    text: str
    formats: dict[str, str] = {}
    kinds: dict[str, str]

class TypeScript(Language):
    nothing = "null"
    anything = "unknown"
    text = "string"
    kinds = {"integer": "number", "number": "number", "boolean": "boolean", "null": "null"}

    def literal(self, values: list[Any]) -> str:
        return " | ".join(json.dumps(value, ensure_ascii=False) for value in values)

    def array(self, item: str) -> str:
        return f"readonly {item}[]" if re.fullmatch(r"\w+", item) else f"readonly ({item})[]"

    def map(self, value: str) -> str:
        return f"{{ readonly [key: string]: {value} | undefined }}"

    def comment(self, text: str, indent: str = "") -> list[str]:
        if not text:
            return []
        lines = wrapped(text, 96 - len(indent))
        if len(lines) == 1:
            return [f"{indent}/** {lines[0]} */"]
        return [f"{indent}/**", *(f"{indent} * {line}".rstrip() for line in lines), f"{indent} */"]

    def field(self, name: str, schema: Schema, required: bool) -> list[str]:
        key = re.sub(r"_([a-z])", lambda found: found[1].upper(), name)
        mark = ":" if required else "?:"
        line = f"  readonly {key}{mark} {self.type_of(schema)};"
        return [*self.comment(description(schema), "  "), line]

    def definition(self, name: str, schema: Schema) -> list[str]:
        written = self.definitions.written
        self.writing = name in written and name not in self.definitions.given
        schema = written[name] if self.writing else schema
        head = self.comment(description(schema))
        if is_object(schema):
            fields = [self.field(key, *of) for key, of in self.fields_of(name, schema).items()]
            return [*head, f"export interface {name} {{", *(ln for f in fields for ln in f), "}"]
        least, most = schema.get("minimum", 0), schema.get("maximum", 99)
        few = schema.get("type") == "integer" and most - least < 10  # told one by one
        of = self.literal(list(range(least, most + 1))) if few else self.type_of(schema)
        return [*head, f"export type {name} = {of};"]

    def file(self) -> str:
        blocks = [[f"// {NOTE}"]]
        blocks += [self.definition(*item) for item in self.definitions.by_name.items()]
        return "\n\n".join("\n".join(block) for block in blocks) + "\n"

class Python(Language):
    nothing = "None"
    anything = "Any"
    text = "str"
    formats = {"date": "dt.date", "decimal": "Decimal"}
    kinds = {"integer": "int", "number": "float", "boolean": "bool", "null": "None"}

    def literal(self, values: list[Any]) -> str:
        return f"Literal[{', '.join(json.dumps(value, ensure_ascii=False) for value in values)}]"

    def array(self, item: str) -> str:
        return f"tuple[{item}, ...]"

    def map(self, value: str) -> str:
        return f"dict[str, {value}]"

    def comment(self, text: str, indent: str = "    ") -> list[str]:
        if not text:
            return []
        text = text.replace("\\", "\\\\").replace("`", "``")
        lines = wrapped(f'"""{text}', 97 - len(indent))
        if len(lines) == 1:
            return [f'{indent}{lines[0]}"""']
        return [*(f"{indent}{line}".rstrip() for line in lines), f'{indent}"""']

    def field(self, key: str, schema: Schema, required: bool) -> list[str]:
        of = self.type_of(schema)
        name = f"{key}_" if keyword.iskeyword(key) else key
        renamed = f'name="{key}"' if name != key else ""
        default = "" if required else f"default={'()' if of.startswith('tuple') else 'None'}"
        if not required and not of.endswith("None") and not of.startswith("tuple"):
            of = f"{of} | None"
        arguments = ", ".join(one for one in (default, renamed) if one)
        value = f" = msgspec.field({arguments})" if arguments else ""
        return [f"    {name}: {of}{value}", *self.comment(description(schema))]

    def base(self, name: str) -> str:
        return f"{name}Base" if name in BASES else "ReportBase" if name.endswith("Report") else "Model"

    def struct(self, name: str, schema: Schema) -> list[str]:
        all_fields = self.fields_of(name, schema)
        fields = [self.field(key, value, sure) for key, (value, sure) in all_fields.items()]
        omit = "" if all(sure for _, sure in all_fields.values()) else ", omit_defaults=True"
        head = f"class {name}({self.base(name)}, frozen=True, kw_only=True{omit}):"
        return [head, *self.comment(description(schema)), "", *(ln for f in fields for ln in f)]

    def given(self, name: str, schema: Schema) -> list[str]:
        """An object that is only read: what a dictionary may hold."""
        lines = [f"class {name}(TypedDict):", *self.comment(description(schema)), ""]
        for key, (value, sure) in self.fields_of(name, schema).items():
            of = self.type_of(value)
            lines.append(f"    {key}: {of if sure else f'NotRequired[{of}]'}")
            lines += self.comment(description(value))
        return lines

    def definition(self, name: str, schema: Schema) -> list[str]:
        self.writing = name in self.definitions.written
        if self.writing:
            return self.struct(name, self.definitions.written[name])
        if is_object(schema):
            return self.given(name, schema)
        of = self.type_of(schema)
        if of == name:  # a type of Python
            return []
        return [f"{name}: TypeAlias = {of}", *self.comment(description(schema), "")]

    def file(self) -> str:
        bases = sorted({"Model", "ReportBase", *(f"{name}Base" for name in BASES)})
        blocks = [
            ['"""Every object of the engine\'s documents.\n', f'{NOTE}\n"""'],
            ["from __future__ import annotations"],
            ["import datetime as dt", "from decimal import Decimal", f"from typing import {TYPING}"],
            ["import msgspec"], ["from ._bases import (", *(f"    {base}," for base in bases), ")"],
            ["if TYPE_CHECKING:", "    from typing import NotRequired"],
        ]
        head = "\n\n".join("\n".join(block) for block in blocks)
        objects = {n: self.definition(n, d) for n, d in self.definitions.by_name.items()}
        objects = {name: block for name, block in objects.items() if block}
        # What an object refers to stands before it: aliases need it, and checkers take a name
        # that comes later for the one that Python has.
        fields = {n: re.findall(r"^(?: {4})?\w+: (.*)", "\n".join(b), re.M) for n, b in objects.items()}
        words = {name: re.findall(r"\w+", " ".join(types)) for name, types in fields.items()}
        needs = {n: [one for one in used if one in objects and one != n] for n, used in words.items()}
        order = TopologicalSorter(needs).static_order()
        body = "\n\n\n".join("\n".join(objects[name]) for name in order)
        names = "".join(f"    {json.dumps(name)},\n" for name in objects)
        return f"{head}\n\n\n{body}\n\n\n__all__ = [\n{names}]\n"

def main() -> int:
    definitions = Definitions()
    files = {PYTHON: Python(definitions).file(), TYPESCRIPT: TypeScript(definitions).file()}
    if sys.argv[1:] == ["--check"]:
        stale = [p for p, text in files.items() if not p.exists() or p.read_text("utf-8") != text]
        for path in stale:
            print(f"{path.relative_to(ROOT)} is not what core/schemas gives; run {Path(__file__).name}")
        print(f"{len(definitions.by_name)} objects of {len(definitions.documents)} documents")
        return 1 if stale else 0
    for path, text in files.items():
        path.write_text(text, encoding="utf-8")
    return 0

if __name__ == "__main__":
    sys.exit(main())
