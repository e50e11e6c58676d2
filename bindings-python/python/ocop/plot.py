"""Charts of ratings, councils and rounds, made with altair (``pip install "ocop[plot]"``).

Each function returns an altair chart, to be shown, changed or saved like any other. No number is
worked out here; charts show what ratings say.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, cast

from . import _ocop
from ._bases import Gate, Lang
from ._batch import ArrowStream, Table
from ._guard import guarded
from .models import CouncilReport, SheetReport, Text

try:
    import altair as alt
except ImportError as error:  # pragma: no cover
    raise ImportError('ocop.plot needs altair: pip install "ocop[plot]"') from error

STAR_COLOURS = {
    "1": "#9aa5b1",
    "2": "#6f8fa6",
    "3": "#3f8f7b",
    "4": "#d9a300",
    "5": "#cf5c1b",
    "–": "#7a3b4e",
}
"""Colours of the stars; the dash stands for products without one."""

_WORDS = {
    "points": ("điểm", "points"),
    "criterion": ("tiêu chí", "criterion"),
    "gate": ("điều kiện sao", "star gate"),
    "other": ("khác", "other"),
    "missed": ("còn thiếu", "missing"),
    "total": ("tổng điểm", "total"),
    "member": ("thành viên", "member"),
    "stars": ("sao", "stars"),
    "products": ("số sản phẩm", "products"),
    "set": ("bộ sản phẩm", "set"),
    "mean": ("trung bình", "mean"),
}


def _word(key: str, lang: str) -> str:
    return _WORDS[key][_ocop.language(lang) == "en"]


def _data(values: list[dict[str, Any]]) -> alt.Data:
    data: alt.Data = alt.Data(values=values)  # type: ignore[no-untyped-call]
    return data


def _label(code: str, name: Text, lang: str) -> str:
    title = name.get(lang)
    return f"{code} {title if len(title) <= 44 else title[:43] + '…'}"


@guarded
def criteria(rating: SheetReport, gates: Iterable[Gate] = (), *, lang: Lang = "vi") -> alt.LayerChart:
    """A rating by criterion: points of each, its maximum, and its star gates.

    Args:
        rating: A rated sheet.
        gates: Gates to mark besides those that the rating names (the gates that hold the star
            back, or that the next star needs), such as ``rubric.gates``.
        lang: The language of labels.
    """
    named = [*rating.blockers, *(() if rating.next is None else rating.next.gates)]
    points = {(gate.criterion, gate.stars): gate.needed for gate in named}
    others = {(gate.criterion, gate.stars): gate.option.points for gate in gates}
    lines = {line.criterion: line for line in rating.lines}
    labels = {code: _label(code, line.name, lang) for code, line in lines.items()}
    bars = [
        {"label": labels[line.criterion], "points": line.points, "max": line.max}
        for line in rating.lines
    ]
    marks = [
        {
            "label": labels[criterion],
            "at": at,
            "gate": f"{stars} ★",
            "state": _word("missed" if (criterion, stars) in points else "other", lang),
        }
        for (criterion, stars), at in {**others, **points}.items()
    ]
    order = list(labels.values())
    y = alt.Y("label:N", sort=order, title=None, axis=alt.Axis(labelLimit=340))
    x = alt.X("points:Q", title=_word("points", lang), axis=alt.Axis(tickMinStep=1))
    base = alt.Chart(_data(bars))
    frame = base.mark_bar(fill="transparent", stroke="#8884", height=12).encode(
        y=y, x=alt.X("max:Q", title=_word("points", lang))
    )
    filled = base.mark_bar(color="#4c8bb0", height=12).encode(
        y=y, x=x, tooltip=[alt.Tooltip("label:N"), alt.Tooltip("points:Q"), alt.Tooltip("max:Q")]
    )
    states = [_word("other", lang), _word("missed", lang)]
    gate = alt.Chart(_data(marks)).encode(
        y=y,
        x=alt.X("at:Q"),
        color=alt.Color(
            "state:N",
            title=_word("gate", lang),
            scale=alt.Scale(domain=states, range=["#777777", "#d6322b"]),
        ),
        tooltip=[alt.Tooltip("label:N"), alt.Tooltip("gate:N"), alt.Tooltip("at:Q")],
    )
    ticks = gate.mark_tick(thickness=3, size=16)
    words = gate.mark_text(dx=14, fontSize=10).encode(text="gate:N")
    layers = [frame, filled, ticks, words] if marks else [frame, filled]
    title = f"{rating.name.get(lang)}: {rating.total}/{rating.max}"
    return cast("alt.LayerChart", alt.layer(*layers).properties(title=title, width=360))


@guarded
def council(rating: CouncilReport, *, lang: Lang = "vi") -> alt.VConcatChart:
    """A council's spread: each member's total between the star bands, and the criteria on which
    the members differ, from lowest to highest with the mean.
    """
    bands = rating.bands
    rules = [
        {"at": at, "star": f"{star} ★"}
        for star, at in ((2, bands.two), (3, bands.three), (4, bands.four), (5, bands.five))
    ]
    members = [
        {
            "member": member.member,
            "total": float(member.total),
            "stars": "–" if member.stars is None else str(member.stars),
        }
        for member in rating.members
    ]
    span = alt.X(
        "total:Q", title=_word("total", lang), scale=alt.Scale(domain=[0, rating.max], nice=False)
    )
    colour = _star_colour(lang)
    dots = (
        alt.Chart(_data(members))
        .mark_circle(size=90, opacity=1)
        .encode(
            x=span,
            y=alt.Y("member:N", sort=None, title=None),
            color=colour,
            tooltip=[alt.Tooltip("member:N"), alt.Tooltip("total:Q"), alt.Tooltip("stars:N")],
        )
    )
    lines = alt.Chart(_data(rules)).encode(x="at:Q")
    limits = lines.mark_rule(strokeDash=[3, 3], color="#888")
    names = lines.mark_text(dy=-6, y=0, color="#888").encode(text="star:N")
    mean = (
        alt.Chart(_data([{"mean": float(rating.total)}]))
        .mark_rule(color="#d6322b", strokeWidth=2)
        .encode(x="mean:Q", tooltip=[alt.Tooltip("mean:Q", title=_word("mean", lang))])
    )
    title = f"{rating.name.get(lang)}: {_word('mean', lang)} {rating.total}"
    top = alt.layer(limits, names, mean, dots).properties(title=title, width=460)
    disputed = [
        {
            "label": _label(opinion.criterion, opinion.name, lang),
            "lowest": opinion.lowest,
            "highest": opinion.highest,
            "mean": float(opinion.mean),
        }
        for opinion in rating.criteria
        if opinion.disputed
    ]
    base = alt.Chart(_data(disputed)).encode(
        y=alt.Y("label:N", sort=None, title=None, axis=alt.Axis(labelLimit=340))
    )
    points = _word("points", lang)
    spans = base.mark_bar(height=6, color="#4c8bb0", opacity=0.55).encode(
        x=alt.X("lowest:Q", title=points, axis=alt.Axis(tickMinStep=1)), x2="highest:Q"
    )
    means = base.mark_tick(thickness=3, size=14, color="#d6322b").encode(
        x=alt.X("mean:Q", title=points),
        tooltip=[alt.Tooltip(f"{name}:Q") for name in ("lowest", "mean", "highest")],
    )
    return alt.vconcat(top, alt.layer(spans, means).properties(width=460))


@guarded
def distribution(
    table: Table | ArrowStream,
    *,
    set: str | None = None,
    stars: str = "stars",
    lang: Lang = "vi",
) -> alt.Chart:
    """The distribution of a round: how many products of each set have each star.

    Args:
        table: A rated table, or any that speaks Arrow's PyCapsule interface.
        set: The column that says which set a product belongs to; without it all are one.
        stars: The column of stars; null is a product without a star.
        lang: The language of labels.
    """
    _ocop.check_table(table)
    _ocop.column_name(stars, "stars")
    if set is not None:
        _ocop.column_name(set, "set")
    counts = _counts(table, set, stars)
    values = [
        {"set": str(name), "stars": "–" if star is None else str(star), "count": count}
        for (name, star), count in counts.items()
    ]
    names = sorted({name for name, _ in counts}, key=lambda name: (isinstance(name, str), name))
    chart: alt.Chart = (
        alt.Chart(_data(values))
        .mark_bar()
        .encode(
            y=alt.Y(
                "set:N",
                sort=[str(name) for name in names],
                title=_word("set", lang) if set else None,
            ),
            x=alt.X("count:Q", title=_word("products", lang), axis=alt.Axis(tickMinStep=1)),
            color=_star_colour(lang),
            order=alt.Order("stars:N"),
            tooltip=[alt.Tooltip("set:N"), alt.Tooltip("stars:N"), alt.Tooltip("count:Q")],
        )
        .properties(width=460)
    )
    return chart


def _counts(
    table: Table | ArrowStream, set: str | None, stars: str
) -> dict[tuple[Any, int | None], int]:
    frame: Any
    try:
        import polars

        frame = polars.DataFrame(table)
        names = [""] * frame.height if set is None else frame[set].to_list()
        found = frame[stars].to_list()
    except ImportError:
        import pyarrow

        frame = pyarrow.table(table)
        names = [""] * frame.num_rows if set is None else frame[set].to_pylist()
        found = frame[stars].to_pylist()
    counts: dict[tuple[Any, int | None], int] = {}
    for key in zip(names, found, strict=True):
        counts[key] = counts.get(key, 0) + 1
    return counts


def _star_colour(lang: str) -> alt.Color:
    scale = alt.Scale(domain=list(STAR_COLOURS), range=list(STAR_COLOURS.values()))
    return alt.Color("stars:N", title=_word("stars", lang), scale=scale)


__all__ = ["STAR_COLOURS", "council", "criteria", "distribution"]
