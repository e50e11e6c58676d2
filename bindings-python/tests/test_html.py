"""Page fragments: well-formed, escaped, in both languages."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Any

import ocop
import pytest

VOID = {"br", "img", "meta"}


class Checker(HTMLParser):
    """Fails where tags do not match; collects the text."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] != "style":
            self.text.append(data)


def text_of(html: str) -> str:
    checker = Checker()
    checker.feed(html)
    checker.close()
    assert checker.open == []
    return " ".join(checker.text)


def test_rating(rubric: ocop.Rubric, best: dict[str, int]) -> None:
    rating = ocop.rate(rubric, {**best, "4.1": 1})
    vi, en = text_of(rating._repr_html_()), text_of(rating.html("en"))
    assert "★★☆☆☆" in vi and "2 sao" in vi and "2 stars" in en
    assert "Star gates not met" in en and "Các điều kiện sao chưa đạt" in vi
    assert "By criterion (32)" in en


def test_what_comes_from_outside_is_escaped(rubric: ocop.Rubric, best: dict[str, int]) -> None:
    nasty = "<script>alert(1)</script>"
    sheet = {"choices": best, "member": nasty, "header": {"product": nasty}}
    council = ocop.rate_council(rubric, [sheet])
    for html in (ocop.rate(rubric, sheet).html(), council.html(), council.html("en")):
        assert "<script" not in html and "&lt;script&gt;" in html


def test_knockout_and_preview(rubric: ocop.Rubric, best: dict[str, int]) -> None:
    rejected = ocop.rate(rubric, {"choices": best, "knockouts": ["forged-file"]})
    assert "rejected" in text_of(rejected.html("en")) and "bị loại" in text_of(rejected.html())
    preview = text_of(ocop.preview(rubric, {"1.1": 1}).html("en"))
    assert "15 to 98" in preview and "31 criteria open" in preview


def test_council(council_file: dict[str, Any]) -> None:
    council = ocop.rate_council(ocop.rubric("26/2026", 1), council_file)
    vi, en = text_of(council.html()), text_of(council.html("en"))
    assert "75,44/100" in vi and "75.44/100" in en and "9 members" in en


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_rubrics_and_editions(lang: str) -> None:
    for edition in ocop.editions():
        assert edition.documents[0] in text_of(edition.html(lang))
        for rubric in edition.sets[:3] + edition.sets[-2:]:
            assert rubric.name.get(lang) in text_of(rubric.html(lang))


def test_colours_follow_the_page(rubric: ocop.Rubric) -> None:
    assert "currentColor" in rubric.html() and "background:#" not in rubric.html()


def test_representations(rubric: ocop.Rubric, best: dict[str, int]) -> None:
    assert repr(rubric) == "Rubric('26/2026', 1, 'fresh-vegetables-fruits-nuts')"
    assert repr(ocop.edition("26/2026")) == "Edition('26/2026')"
    assert repr(ocop.preview(rubric, {})).startswith("PreviewReport(26/2026 set 1: 32 open, 15 to 100")
    assert "1 member," in repr(ocop.rate_council(rubric, [best]))
