"""How the facts are written down: one criterion per line, so that a diff reads like the law.

Shared by both readers. A JSON dump with an indent would spread one criterion over thirty lines;
a dump without would put an edition on one. This one keeps the frame visible and each criterion
whole.
"""

import json
from pathlib import Path


def one_line(value):
    return json.dumps(value, ensure_ascii=False, separators=(", ", ": "))


def _head(mapping, omit, indent):
    """The scalar fields of a mapping, on one line each, without the lists that follow."""
    return [f"{indent}{one_line(key)}: {one_line(value)},"
            for key, value in mapping.items() if key not in omit]


def _inline(mapping, omit):
    return ", ".join(f"{one_line(key)}: {one_line(value)}"
                     for key, value in mapping.items() if key not in omit)


def _comma(is_last):
    return "" if is_last else ","


def facts_text(facts):
    lines = ["{"] + _head(facts, {"sets"}, "  ") + ['  "sets": [']
    sets = facts["sets"]
    for product_set in sets:
        lines.append("    {")
        lines += _head(product_set, {"parts"}, "      ") + ['      "parts": [']
        parts = product_set["parts"]
        for part in parts:
            lines.append(f'        {{{_inline(part, {"sections"})}, "sections": [')
            sections = part["sections"]
            for section in sections:
                lines.append(f'          {{{_inline(section, {"criteria"})}, "criteria": [')
                criteria = section["criteria"]
                for criterion in criteria:
                    end = _comma(criterion is criteria[-1])
                    lines.append(f"            {one_line(criterion)}{end}")
                lines.append(f"          ]}}{_comma(section is sections[-1])}")
            lines.append(f"        ]}}{_comma(part is parts[-1])}")
        lines.append("      ]")
        lines.append(f"    }}{_comma(product_set is sets[-1])}")
    lines += ["  ]", "}"]
    return "\n".join(lines) + "\n"


def criteria_of(product_set):
    for part in product_set["parts"]:
        for section in part["sections"]:
            yield from section["criteria"]


def options_of(criterion):
    return [option for case in criterion["cases"] for option in case]


def counts_of(facts):
    """Criteria, options (printed and implied), gates: counted from the structure, never stored."""
    counts = {"sets": len(facts["sets"]), "criteria": 0, "options": 0, "implied_criteria": 0,
              "gates": 0, "gates_by_star": {3: 0, 4: 0, 5: 0}}
    for product_set in facts["sets"]:
        for criterion in criteria_of(product_set):
            counts["criteria"] += 1
            counts["options"] += len(options_of(criterion))
            counts["implied_criteria"] += bool(criterion.get("implied"))
            for option in options_of(criterion):
                gate = option[1]
                if gate is not None:
                    counts["gates"] += 1
                    counts["gates_by_star"][gate] += 1
    return counts


def write_facts(facts, path):
    text = facts_text(facts)
    # The hand-made layout must still be plain JSON with nothing lost.
    if json.loads(text) != facts:
        raise AssertionError("the facts file would not read back as it was written")
    Path(path).write_text(text, encoding="utf-8")
    counts = counts_of(facts)
    stars = ", ".join(f"{n} at {star}" for star, n in counts["gates_by_star"].items())
    print(f"{path}: {counts['sets']} sets, {counts['criteria']} criteria "
          f"({counts['implied_criteria']} without printed options), "
          f"{counts['options']} options, {counts['gates']} gates ({stars} stars)")
