"""Page fragments for notebooks.

Colours mix with the colour of the page's own text, so that they suit light and dark pages alike
without knowing which one it is. Everything from outside is escaped.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from html import escape
from typing import NamedTuple, TypeAlias

from . import _law, _ocop
from ._bases import Lang, ReportBase, fragment
from .models import (
    CouncilReport,
    Criterion,
    Edition,
    GateVote,
    PartMean,
    PartPoints,
    PreviewReport,
    Rubric,
    SheetReport,
    Text,
)

STYLE = """<style>
.ocop{--gold:color-mix(in srgb,#d98200 78%,currentColor);--bad:color-mix(in srgb,#d6322b 72%,currentColor);
--good:color-mix(in srgb,#17813f 72%,currentColor);--line:color-mix(in srgb,currentColor 18%,transparent);
--soft:color-mix(in srgb,currentColor 6%,transparent);--quiet:color-mix(in srgb,currentColor 66%,transparent);
font:14px/1.45 system-ui,sans-serif;max-width:60rem;text-align:left}
.ocop h4{font-size:1.05em;margin:.9em 0 .3em}.ocop p{margin:.2em 0}
.ocop .o-top{display:flex;flex-wrap:wrap;gap:.2em 1.4em;align-items:baseline}
.ocop .o-stars{color:var(--gold);font-size:1.5em;letter-spacing:.08em;white-space:nowrap}
.ocop .o-big{font-size:1.35em;font-weight:600}.ocop .o-quiet{color:var(--quiet)}
.ocop .o-bad{color:var(--bad)}.ocop .o-good{color:var(--good)}
.ocop table{border-collapse:collapse;margin:.3em 0;font:inherit;font-size:.95em;color:inherit}
.ocop th,.ocop td{border-bottom:1px solid var(--line);padding:.22em .6em;text-align:left;vertical-align:top;
background:none;white-space:normal}
.ocop th{font-weight:600;color:var(--quiet)}.ocop .o-n{text-align:right;white-space:nowrap;
font-variant-numeric:tabular-nums}
.ocop .o-bar{display:block;width:7rem;height:.55em;margin-top:.4em;background:var(--line);border-radius:.3em}
.ocop .o-bar i{display:block;height:100%;background:var(--gold);border-radius:.3em}
.ocop details{margin:.5em 0}.ocop summary{cursor:pointer}.ocop .o-gate{color:var(--gold);white-space:nowrap}
.ocop .o-note{background:var(--soft);border-left:3px solid var(--gold);padding:.35em .7em;margin:.5em 0}
</style>"""

WORDS = {
    "stars": ("sao", "stars"),
    "star": ("sao", "star"),
    "rejected": ("bị loại", "rejected"),
    "stopped": ("dừng đánh giá", "stopped"),
    "points": ("điểm", "points"),
    "band": ("khung điểm {} sao", "band of {} stars"),
    "parts": ("Phần", "Part"),
    "held": ("Các điều kiện sao chưa đạt", "Star gates not met"),
    "criterion": ("Tiêu chí", "Criterion"),
    "reached": ("Đạt", "Reached"),
    "needed": ("Cần", "Needed"),
    "gate": ("Điều kiện", "Gate"),
    "option": ("Phương án", "Option"),
    "lines": ("Từng tiêu chí ({})", "By criterion ({})"),
    "na": ("không áp dụng", "does not apply"),
    "none": ("không phương án nào", "no printed option"),
    "knockouts": ("Căn cứ loại, dừng", "Knock-outs"),
    "warnings": ("Lưu ý", "Please look at"),
    "data": ("dữ liệu phiên bản {}", "data version {}"),
    "preview": ("Phiếu chưa hoàn tất", "Unfinished sheet"),
    "open": ("Còn {} tiêu chí chưa chấm", "{} criteria open"),
    "between": ("từ {} đến {}", "{} to {}"),
    "members": ("Thành viên", "Member"),
    "count": ("{} thành viên", "{} members"),
    "total": ("Tổng điểm", "Total"),
    "result": ("Kết quả", "Result"),
    "distance": ("So với trung bình", "From the mean"),
    "spread": ("Ý kiến khác nhau ({})", "Where members differ ({})"),
    "mean": ("Trung bình", "Mean"),
    "range": ("Thấp nhất – cao nhất", "Lowest – highest"),
    "votes": ("Đồng ý", "Votes"),
    "rule": ("cách tính điều kiện sao: {}", "gate rule: {}"),
    "set": ("Bộ", "Set"),
    "name": ("Tên", "Name"),
    "criteria": ("Tiêu chí", "Criteria"),
    "errata": ("Đính chính ({})", "Errata ({})"),
    "condition": ("chỉ khi {} đạt từ {} điểm", "only where {} has {} points or more"),
}


_Rated: TypeAlias = SheetReport | CouncilReport


class Right(NamedTuple):
    """A cell that stands to the right, as numbers do."""

    content: str


Cell: TypeAlias = str | Right


class _Page:
    """Writes one fragment in one language."""

    def __init__(self, lang: Lang) -> None:
        self.lang = lang

    def word(self, key: str, *values: object) -> str:
        return escape(WORDS[key][self.lang == "en"].format(*values))

    def text(self, text: Text | None) -> str:
        return "" if text is None else escape(text.get(self.lang))

    def number(self, value: Decimal | int) -> str:
        shown = str(value)
        return shown if self.lang == "en" else shown.replace(".", ",")

    def stars(self, stars: int | None, outcome: str = "rated") -> str:
        if stars is None:
            return f'<span class="o-big o-bad">{self.word(outcome)}</span>'
        label = f"{stars} {self.word('star' if stars == 1 else 'stars')}"
        glyphs = "★" * stars + "☆" * (5 - stars)
        return (
            f'<span class="o-stars" role="img" aria-label="{label}">{glyphs}</span>'
            f'<span class="o-big">{label}</span>'
        )

    def table(self, head: Iterable[Cell], rows: Iterable[Iterable[Cell]]) -> str:
        body = "".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in rows)
        names = "".join(_cell(name, "th") for name in head)
        return f"<table><thead><tr>{names}</tr></thead><tbody>{body}</tbody></table>"

    def details(self, title: str, body: str) -> str:
        return f"<details><summary>{title}</summary>{body}</details>"

    def bar(self, value: Decimal | int, most: int) -> str:
        share = 0 if most == 0 else int(100 * value / most)
        return f'<span class="o-bar"><i style="width:{share}%"></i></span>'

    def wrap(self, *blocks: str) -> str:
        lang = "en" if self.lang == "en" else "vi"
        return f'{STYLE}<div class="ocop" lang="{lang}">{"".join(blocks)}</div>'

    def identity(self, report: _Rated | PreviewReport) -> str:
        source, version = self.text(report.source), self.word("data", report.data_version)
        place = source or escape(f"{report.edition} {report.set}")
        return f'<p class="o-quiet">{self.text(report.name)} · {place} · {version}</p>'


def _cell(cell: Cell, tag: str = "td") -> str:
    if isinstance(cell, Right):
        return f'<{tag} class="o-n">{cell.content}</{tag}>'
    return f"<{tag}>{cell}</{tag}>"


@fragment.register
def _(report: ReportBase, lang: Lang) -> str:
    """An explanation: its first line stands out, the others keep their indent."""
    first, _, rest = report.explain(lang).partition("\n")
    return (
        f'{STYLE}<div class="ocop"><div class="o-big">{escape(first)}</div>'
        f'<div style="white-space:pre-wrap">{escape(rest.strip(chr(10)))}</div></div>'
    )


def _head(page: _Page, rated: _Rated) -> str:
    total = f"{page.number(rated.total)}/{rated.max} {page.word('points')}"
    product = escape(rated.header.product or "")
    return (
        (f"<h4>{product}</h4>" if product else "")
        + f'<div class="o-top">{page.stars(rated.stars, rated.outcome)}'
        + f'<span class="o-big">{total}</span>'
        + f'<span class="o-quiet">{page.word("band", rated.band)}</span></div>'
        + page.identity(rated)
    )


def _parts(page: _Page, parts: Sequence[PartPoints | PartMean]) -> str:
    points = [p.mean if isinstance(p, PartMean) else p.points for p in parts]
    of_mean = any(isinstance(p, PartMean) for p in parts)
    head = ("", page.word("parts"), Right(page.word("mean" if of_mean else "points")), "")
    rows = (
        (p.part, page.text(p.name), Right(f"{page.number(n)}/{p.max}"), page.bar(n, p.max))
        for p, n in zip(parts, points, strict=True)
    )
    return page.table(head, rows)


def _warnings(page: _Page, rated: _Rated) -> str:
    found = "".join(f"<p>{page.text(warning.message)}</p>" for warning in rated.warnings)
    return f'<div class="o-note"><b>{page.word("warnings")}</b>{found}</div>' if found else ""


@fragment.register
def _(rating: SheetReport, lang: Lang) -> str:
    """One rated sheet."""
    page = _Page(lang)
    parts = _parts(page, rating.parts)
    held = knocked = ""
    if rating.blockers:
        rows = (
            (
                f"{b.criterion} {page.text(b.name)}",
                f'<span class="o-gate">{b.stars} ★</span>',
                Right(f'<span class="o-bad">{b.reached}</span>'),
                Right(f"{b.needed}"),
                page.text(b.label),
            )
            for b in rating.blockers
        )
        asked = ("criterion", "gate", "reached", "needed", "option")
        held = f"<h4>{page.word('held')}</h4>" + page.table(map(page.word, asked), rows)
    if rating.knockouts:
        items = "".join(f"<p>{page.text(k.label)}</p>" for k in rating.knockouts)
        knocked = f'<h4 class="o-bad">{page.word("knockouts")}</h4>{items}'
    every = (
        (
            line.criterion,
            page.text(line.name),
            Right(f"{line.points}/{line.max}"),
            page.text(line.label) or page.word("none" if line.applies else "na"),
        )
        for line in rating.lines
    )
    names = (page.word("criterion"), "", Right(page.word("points")), page.word("option"))
    lines = page.details(page.word("lines", len(rating.lines)), page.table(names, every))
    return page.wrap(_head(page, rating), knocked, parts, held, _warnings(page, rating), lines)


@fragment.register
def _(preview: PreviewReport, lang: Lang) -> str:
    """An unfinished sheet."""
    page = _Page(lang)
    low, high = preview.lowest, preview.highest

    def star(stars: int | None, outcome: str) -> str:
        return page.word(outcome) if stars is None else f"{stars} ★"

    points = page.word("between", page.number(low.total), page.number(high.total))
    stars = page.word("between", star(low.stars, low.outcome), star(high.stars, high.outcome))
    top = (
        f"<h4>{page.word('preview')}</h4>"
        f'<div class="o-top"><span class="o-big">{points} {page.word("points")}</span>'
        f'<span class="o-stars">{stars}</span>'
        f'<span class="o-quiet">{page.word("open", len(preview.open))}</span></div>'
    )
    parts = _parts(page, preview.parts)
    opened = f'<p class="o-quiet">{escape(", ".join(preview.open))}</p>' if preview.open else ""
    return page.wrap(top, page.identity(preview), parts, opened)


@fragment.register
def _(council: CouncilReport, lang: Lang) -> str:
    """A council, its members and where they differ."""
    page = _Page(lang)
    parts = _parts(page, council.parts)
    rule = f'<p class="o-quiet">{page.word("rule", council.gate_rule)}</p>'
    held = ""
    if council.blockers:
        held = f"<h4>{page.word('held')}</h4>" + _votes(page, council, council.blockers)
    shown = "".join(
        f"<p>{page.text(k.label)}: {k.votes}/{council.count}</p>" for k in council.knockouts
    )
    knocked = f'<h4 class="o-bad">{page.word("knockouts")}</h4>{shown}' if shown else ""
    names = (
        page.word("members"),
        Right(page.word("total")),
        page.word("result"),
        Right(page.word("distance")),
    )
    rows = (
        (
            escape(m.member),
            Right(f"{page.number(m.total)}"),
            (f"{m.stars} ★" if m.stars is not None else page.word(m.outcome))
            + (' <span class="o-bad">≠</span>' if m.apart else ""),
            Right(f"{page.number(m.distance)}"),
        )
        for m in council.members
    )
    members = page.details(page.word("count", council.count), page.table(names, rows))
    disputed = [o for o in council.criteria if o.disputed]
    differ = (page.word("criterion"), Right(page.word("mean")), Right(page.word("range")))
    ranges = (
        (
            f"{o.criterion} {page.text(o.name)}",
            Right(f"{page.number(o.mean)}/{o.max}"),
            Right(f"{o.lowest} – {o.highest}"),
        )
        for o in disputed
    )
    spread = page.details(page.word("spread", len(disputed)), page.table(differ, ranges))
    top = _head(page, council)
    return page.wrap(top, rule, knocked, parts, held, _warnings(page, council), members, spread)


def _votes(page: _Page, council: CouncilReport, gates: Iterable[GateVote]) -> str:
    names = ("criterion", "gate", "mean", "needed", "votes")
    rows = (
        (
            f"{g.criterion} {page.text(g.name)}",
            f'<span class="o-gate">{g.stars} ★</span>',
            Right(f"{page.number(g.mean)}"),
            Right(f"{g.needed}"),
            Right(f"{g.votes}/{council.count}"),
        )
        for g in gates
    )
    return page.table(map(page.word, names), rows)


@fragment.register
def _(rubric: Rubric, lang: Lang) -> str:
    """A set of criteria, part by part."""
    page = _Page(lang)
    source = page.text(rubric.source) or escape(f"{rubric.edition} {rubric.set}")
    top = (
        f"<h4>{page.text(rubric.name)}</h4>"
        f'<p class="o-quiet">{source} · {page.word("data", rubric.data_version)}</p>'
    )
    blocks = []
    for part in rubric.parts:
        rows = [row for section in part.sections for row in _section(page, section.criteria)]
        names = (page.word("criterion"), "", Right(page.word("points")), page.word("gate"))
        title = f"<b>{escape(part.part)}</b> {page.text(part.name)} ({part.max})"
        blocks.append(page.details(title, page.table(names, rows)))
    if rubric.knockouts:
        items = "".join(f"<p>{page.text(k.label)}</p>" for k in rubric.knockouts)
        blocks.append(page.details(page.word("knockouts"), items))
    is_known = rubric.edition in _ocop.editions()
    law = _law.edition(rubric.edition).errata if is_known else ()
    errata = [e for e in law if e.set == rubric.set]
    if errata:
        items = "".join(
            f"<p>{escape(e.criterion or '')} {escape(e.field)}: {page.text(e.reason)}</p>"
            for e in errata
        )
        blocks.append(page.details(page.word("errata", len(errata)), items))
    return page.wrap(top, *blocks)


def _section(page: _Page, criteria: Iterable[Criterion]) -> Iterable[tuple[Cell, ...]]:
    for criterion in criteria:
        condition = ""
        if criterion.applies_if is not None:
            needs = criterion.applies_if
            asked = page.word("condition", needs.criterion, needs.min_points)
            condition = f' <span class="o-quiet">{asked}</span>'
        name = f"<b>{page.text(criterion.name)}</b>{condition}"
        yield f"<b>{escape(criterion.code)}</b>", name, Right(f"<b>{criterion.max}</b>"), ""
        for case in criterion.cases:
            if case.name is not None:
                yield "", f"<i>{page.text(case.name)}</i>", "", ""
            for option in case.options:
                gate = f'<span class="o-gate">{option.gate} ★</span>' if option.gate else ""
                number, points = Right(str(option.option)), Right(str(option.points))
                yield number, page.text(option.label), points, gate


@fragment.register
def _(edition: Edition, lang: Lang) -> str:
    """The catalogue of an edition."""
    page = _Page(lang)
    names = (Right(page.word("set")), page.word("name"), "slug", Right(page.word("criteria")))
    rows = (
        (
            Right(str(s.set)),
            page.text(s.name),
            f"<code>{escape(s.slug)}</code>",
            Right(str(len(s.criteria))),
        )
        for s in edition.sets
    )
    until = f" – {edition.in_force_until}" if edition.in_force_until else " –"
    top = (
        f"<h4>{escape(', '.join(edition.documents))}</h4>"
        f'<p class="o-quiet">{edition.in_force_from}{until}</p>'
    )
    return page.wrap(top, page.table(names, rows) if edition.sets else "")
