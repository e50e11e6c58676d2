"""Editions by date, recognition, certificates, rounds, subtotals, codes, programmes."""

from __future__ import annotations

import datetime as dt
import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import ocop
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from conftest import speaks

ROOT = Path(__file__).resolve().parents[2]
PORTFOLIO = ROOT / "core/examples/portfolios/quang-tri-sample.json"


@pytest.mark.parametrize(
    ("purpose", "rated", "edition", "ground"),
    [
        ("first", dt.date(2026, 5, 21), "148/2023", "in-force"),
        ("first", dt.date(2026, 5, 22), "148/2023", "transition"),
        ("re-rating", dt.date(2026, 6, 21), "148/2023", "transition"),
    ],
)
def test_edition_for(purpose: Any, rated: dt.date, edition: str, ground: str) -> None:
    answer = ocop.edition_for(dt.date(2026, 5, 20), purpose, rated)
    assert (answer.edition, answer.ground, answer.purpose) == (edition, ground, purpose)
    assert (answer.submitted, answer.rated) == (dt.date(2026, 5, 20), rated)
    assert answer == ocop.edition_for("2026-05-20", purpose, rated.isoformat())
    assert (answer.deadline is not None) == (ground == "transition")
    speaks(answer)


def test_new_files_are_rated_by_the_edition_in_force() -> None:
    answer = ocop.edition_for("2026-05-22", "first", "2026-07-01")
    assert (answer.edition, answer.article) == ("26/2026", "26/2026 art. 11.1")
    assert answer.documents and answer.deadline is None


def test_edition_for_errors() -> None:
    wrong: list[tuple[str, Any, Any, Any]] = [
        ("transition-lapsed", "2026-05-20", "re-rating", "2026-06-23"),
        ("no-such-day", "2026-02-29", "first", "2026-06-22"),
        ("ambiguous-date", "12/5/2026", "first", "2026-06-22"),
        ("unreadable-date", dt.datetime(2026, 5, 22, 7), "first", "2026-06-22"),
    ]
    for code, *arguments in wrong:
        with pytest.raises(ocop.ProcedureError) as caught:
            ocop.edition_for(*arguments)
        assert caught.value.code == code and caught.value.message_vi
    with pytest.raises(ocop.OcopError) as unknown:
        ocop.edition_for("2026-05-22", "second", "2026-06-22")  # type: ignore[arg-type]
    assert unknown.value.allowed == ("first", "upgrade", "re-rating")
    with pytest.raises(ocop.ArgumentError):
        ocop.edition_for(20260522, "first", "2026-06-22")  # type: ignore[arg-type]


def test_outcome(rubric: ocop.Rubric, best: dict[str, int], council_file: dict[str, Any]) -> None:
    five = ocop.recognition("26/2026", "province", 5, Decimal("93"))
    assert (five.step, five.to, five.certificate) == ("forwarded", "central", False)
    assert five == ocop.recognition(ocop.edition("26/2026"), "province", 5, 93)
    assert five.band == five.stars == 5
    speaks(five)
    rating = ocop.rate(rubric, {**best, "4.1": 2})
    three = ocop.recognition(rating, "province")
    assert (three.stars, three.band, three.step, three.certificate) == (3, 5, "recognised", True)
    assert three.by is not None and three.by.name.vi
    assert "gate-below-band" in [note.code for note in three.notes]
    council = ocop.rate_council(rubric, council_file)
    assert ocop.recognition(council, "province").stars == council.stars
    rejected = ocop.rate(rubric, {"choices": best, "knockouts": ["forged-file"]})
    assert ocop.recognition(rejected, "province").step == "none"


def test_outcome_errors(rubric: ocop.Rubric, best: dict[str, int]) -> None:
    with pytest.raises(ocop.CatalogueError):
        ocop.recognition("1/2030", "province", 3, 60)
    with pytest.raises(ocop.ArgumentError) as caught:
        ocop.recognition("26/2026", "province", 6, 60)
    assert caught.value.code == "no-such-star"
    with pytest.raises(ocop.ProcedureError):
        ocop.recognition("26/2026", "province", 5, 60)
    with pytest.raises(ocop.ProcedureError):
        ocop.recognition("26/2026", "district", 3, 60)
    totals: list[Any] = [93.25, True]
    for total in totals:
        with pytest.raises(ocop.ArgumentError, match="exact"):
            ocop.recognition("26/2026", "province", 5, total)
    with pytest.raises(ocop.ArgumentError):
        ocop.recognition("26/2026", "province")  # type: ignore[call-overload]
    with pytest.raises(ocop.ArgumentError):
        ocop.recognition(ocop.rate(rubric, best), "province", 5, 93)  # type: ignore[call-overload]


def test_certificate() -> None:
    paper = ocop.certificate(
        dt.date(2026, 7, 1),
        4,
        on=dt.date(2029, 3, 3),
        complete="2029-03-03",
        concluded="2028-02-29",
    )
    assert (paper.stars, paper.months, paper.expires) == (4, 36, dt.date(2029, 7, 1))
    assert paper.filing is not None
    assert paper.filing.from_ < paper.filing.until < paper.expires and not paper.printed
    assert (paper.on, paper.standing) == (dt.date(2029, 3, 3), "filing-open")
    assert paper.organising is not None and paper.organising.due is not None
    days = dt.timedelta(paper.organising.days)
    assert paper.organising.due.last_day == dt.date(2029, 3, 3) + days
    withdrawal = paper.withdrawal
    assert withdrawal is not None and withdrawal.term.due is not None
    assert withdrawal.term.due.last_day == dt.date(2028, 2, 29) + dt.timedelta(withdrawal.term.days)
    assert withdrawal.by.id and len(withdrawal.grounds) > 3
    speaks(paper)
    plain = ocop.certificate("2028-02-29", 3)
    assert (plain.expires, plain.on, plain.standing) == (dt.date(2031, 2, 28), None, None)
    assert plain.organising is None or plain.organising.due is None
    printed = ocop.certificate("2026-07-01", 4, expires=dt.date(2029, 6, 30))
    assert printed.printed and printed.expires == dt.date(2029, 6, 30)
    days_off = ["2029-04-17", dt.date(2029, 4, 18)]
    moved = ocop.certificate("2026-07-01", 4, complete="2029-03-03", holidays=iter(days_off))
    assert moved.organising is not None and moved.organising.due is not None
    assert moved.organising.due.falls_on_holiday
    assert moved.organising.due.next_working_day == dt.date(2029, 4, 19)
    with pytest.raises(ocop.ProcedureError) as caught:
        ocop.certificate("2026-07-01", 3, on="soon")
    assert caught.value.place == "on"
    with pytest.raises(ocop.OcopError):
        ocop.certificate("2026-07-01", 2)


def test_who_may_register_and_who_sits() -> None:
    assert ocop.eligible("26/2026", "cooperative", 3).eligible
    assert not ocop.eligible(ocop.edition("26/2026"), "large-enterprise", 3).eligible
    file = ocop.file_list("26/2026", "first", "province")
    assert len(file.items) == 4 and file.to == "province"
    assert file.items[-1].samples == 5 and (file.paper, file.electronic) == (1, 1)
    assert len(ocop.file_list("26/2026", "first", "province", set=26).items) == 3
    council = ocop.composition("26/2026", "province")
    assert council.least == 9 and council.seats
    for answer in (ocop.eligible("26/2026", "farm", 3), file, council):
        speaks(answer)
    with pytest.raises(ocop.OcopError):
        ocop.eligible("26/2026", "cooperative", 10**20)
    with pytest.raises(ocop.OcopError):
        ocop.file_list("148/2023", "first")


def test_rounds() -> None:
    found = ocop.rounds(dt.date(2026, 6, 1))
    assert found.on == dt.date(2026, 6, 1)
    assert {round.level for round in found.rounds} == {"province", "central"}
    assert found.rounds[0].file_by == dt.date(2026, 10, 8)
    earlier = ocop.rounds("2026-06-01", holidays=iter(["2026-10-20"]))
    assert earlier.rounds[0].file_by == dt.date(2026, 10, 7)
    assert all(found.on <= r.rate_by and r.propose_by < r.rate_by for r in found.rounds)
    speaks(found)
    with pytest.raises(ocop.ProcedureError):
        ocop.rounds("2026-05-21")


def test_rate_parts() -> None:
    # The published central result of 2022 that the shared notes on the law cite.
    rating = ocop.rate_parts("1048/2019", "31.00", Decimal("24.00"), 38)
    assert (rating.total, rating.band, rating.gates_checked) == (Decimal("93.00"), 5, False)
    assert [(part.part, part.max) for part in rating.parts] == [("A", 35), ("B", 25), ("C", 40)]
    assert rating.bands.five == 90 and rating.notes
    speaks(rating)
    assert ocop.rate_parts(ocop.edition("148/2023"), 10, 10, 10).band == 2
    assert ocop.rate_parts("26/2026", Decimal("1E+1"), 0, 0).total == 10
    with pytest.raises(ocop.SubtotalsError) as caught:
        ocop.rate_parts("26/2026", 41, 26, 36)
    assert len(caught.value.errors) == 3
    with pytest.raises(ocop.SubtotalsError) as caught:
        ocop.rate_parts("26/2026", 40, "x", "-1")
    assert caught.value.code == "unreadable-points"


def test_product_code() -> None:
    code = ocop.product_code("01-00004-1-2026")
    assert (code.form, code.province.name, code.commune) == (
        "new",
        "Thành phố Hà Nội",
        "00004",
    )
    assert code.commune_name and code.commune_checked and code.district is None
    assert (code.serial, code.year, str(code.code)) == (1, 2026, "01-00004-1-2026")
    speaks(code)
    old = ocop.product_code("83-832-28882-2-2022")
    assert (old.form, old.district, old.commune_checked) == ("old", "832", False)
    assert old.province != old.province_today
    wrong = {"01-19363-1-2026": "commune-of-another-province"}
    for text, name in wrong.items():
        with pytest.raises(ocop.ProductCodeError) as caught:
            ocop.product_code(text)
        assert caught.value.code == name and caught.value.message_vi
    for text in ("", "99-00004-1-2026", "01-00004-0-2026", "01-00004-1-1999", "x" * 9999):
        with pytest.raises(ocop.ProductCodeError):
            ocop.product_code(text)


def test_programme_takes_data_text_and_tables() -> None:
    text = PORTFOLIO.read_text(encoding="utf-8")
    rows = json.loads(text)
    progress = ocop.programme("quang-tri-2019", rows)
    assert progress.plan == "quang-tri-2019" and len(progress.targets) == 6
    assert progress.met == sum(target.met for target in progress.targets)
    assert all(t.missing == max(0, t.wanted - t.reached) for t in progress.targets)
    assert any(target.counted for target in progress.targets)
    speaks(progress)
    frame = pl.DataFrame(rows)
    categories = frame.with_columns(pl.col("origin").cast(pl.Categorical))
    tables = [frame, categories, frame.to_arrow(), frame.to_arrow().to_batches()[0], text]
    tables.append(pd.DataFrame(rows).astype({"stars": "Int64"}))
    for table in tables:
        assert ocop.programme("quang-tri-2019", table) == progress
    name = {"vi": "mẫu", "en": "sample"}
    target = {"id": "one", "label": name, "count": "products", "want": 1}
    own = {"id": "own", "name": name, "targets": [target]}
    assert ocop.programme(own, frame).met == ocop.programme(json.dumps(own), rows).met == 1


def test_programme_errors() -> None:
    wrong: list[tuple[Any, Any]] = [
        ("quang-tri-2020", []),
        ("{", []),
        ({"id": "x"}, []),
        ("quang-tri-2019", {"product": "a"}),
        ("quang-tri-2019", [{"product": "a", "stars": 6}]),
        ("quang-tri-2019", [{"product": "a"}, {"product": "a"}]),
        ("quang-tri-2019", pa.table({"product": ["a"], "colour": ["red"]})),
        ("quang-tri-2019", pa.table({"product": ["a"], "stars": [3.5]})),
        ("quang-tri-2019", pa.table({"product": ["a"], "stars": [[3]]})),
        ("quang-tri-2019", pa.table({"stars": [3]})),
    ]
    for plan, portfolio in wrong:
        with pytest.raises(ocop.ProgrammeError) as caught:
            ocop.programme(plan, portfolio)
        assert caught.value.message_vi, portfolio
