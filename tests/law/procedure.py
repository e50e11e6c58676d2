#!/usr/bin/env python3
"""Reads the procedure of edition 26/2026 against the articles of the print.

    python3 tests/law/procedure.py PATH_TO_LAW

Every article that the data cites is there; every number, day and star of an entry, and everybody who
acts in it, is named in the articles that the entry cites. Exit 1 where something is not found.
"""

import re
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "core/rubrics/26-2026/procedure.toml"

# Who registers, in the words of article 2.3.
APPLICANTS = {
    "cooperative": "hợp tác xã",
    "cooperative-group": "tổ hợp tác",
    "small-or-medium-enterprise": "doanh nghiệp nhỏ và vừa",
    "farm": "trang trại",
    "household": "hộ sản xuất, hộ gia đình có đăng ký kinh doanh",
    "association": "hội, hiệp hội",
    "operating-centre": "trung tâm điều hành hoặc tổ chức tương đương",
}

# Who acts, in the words of the articles.
NAMES = {
    "producer": "[Cc]hủ thể",
    "commune": "UBND cấp xã",
    "province-committee": "UBND cấp tỉnh",
    "province-chair": "Chủ tịch UBND cấp tỉnh",
    "province-agency": "cơ quan tham mưu quản lý OCOP cấp tỉnh",
    "ministry": "Bộ Nông nghiệp và Môi trường",
    "minister": "Bộ trưởng Bộ Nông nghiệp và Môi trường",
    "agency": "cơ quan tham mưu quản lý OCOP|Quyết định thu hồi",
    "recogniser": "Chủ tịch UBND cấp tỉnh và Bộ trưởng",
    "concerned": "các cơ quan liên quan",
}


class Print:
    """The decision by article, clause and point."""

    def __init__(self, text: str) -> None:
        self.places: dict[str, str] = {}
        article = clause = point = ""
        for line in text.splitlines():
            if found := re.match(r"Điều (\d+)\. ", line):
                article, clause, point = found[1], "", ""
            elif article and (found := re.match(r"(\d+)\. ", line)):
                clause, point = found[1], ""
            elif clause and (found := re.match(r"([a-zđ])\) ", line)):
                point = found[1]
            if not article:
                continue
            places = {article, f"{article}.{clause}", f"{article}.{clause}{point}"}
            for place in places:
                self.places[place] = self.places.get(place, "") + line + "\n"

    def of(self, articles: list[str]) -> str:
        return "".join(self.places.get(article, "") for article in articles)


def check(data: dict, printed: Print) -> list[str]:
    """Everything in the data that the print does not have."""
    found: list[str] = []

    def has(what: str, articles: list[str], *patterns: str) -> None:
        text = printed.of(articles)
        for pattern in patterns:
            if not re.search(rf"(?<!\d){pattern}", text):
                found.append(f"{what}: `{pattern}` is not in {', '.join(articles)}")

    def days(number: int, unit: str = "ngày") -> str:
        return rf"0?{number} {unit}\b"

    def act(what: str, entry: dict) -> None:
        has(what, entry["articles"], NAMES[entry["by"]], *(NAMES[to] for to in entry.get("to", [])))

    for place in cited(data):
        if place not in printed.places:
            found.append(f"article {place} is not there")
    certificate = data["certificate"]
    has("certificate", certificate["articles"], days(certificate["months"], "tháng"))
    for entry in data["steps"]:
        what = f"{entry['level']} {entry['results']}"
        stars = [star for star in entry["results"] if isinstance(star, int)]
        if entry["step"] == "recognised" or stars == [1, 2] and entry["step"] == "none":
            has(what, entry["articles"], *(rf"{star} sao" for star in stars))
        for one in entry.get("acts", []):
            act(what, one)
    for entry in data["notices"]:
        act(f"notice of the {entry['level']}", entry["act"])
    refiling = data["refiling"]
    has("refiling", refiling["articles"], days(refiling["from_days"]), days(refiling["until_days"]),
        NAMES[refiling["to"]])
    has("re-rating", refiling["organise_articles"], days(refiling["organise_days"]))
    has("extension", data["extension"]["articles"], days(data["extension"]["days"]))
    withdrawal = data["withdrawal"]
    has("withdrawal", withdrawal["articles"], days(withdrawal["days"]))
    for entry in withdrawal["by"]:
        stars = (rf"{star} sao" for star in entry["results"])
        has("withdrawal", entry["articles"], NAMES[entry["authority"]], *stars)
    for entry in withdrawal["steps"]:
        act("withdrawal", entry)
    has("commune", data["commune"]["articles"], days(data["commune"]["working_days"], "ngày làm việc"))
    purposes = {"first": "lần đầu", "upgrade": "nâng hạng", "re-rating": "đánh giá, phân hạng lại"}
    for entry in data["transitions"]:
        words = (purposes[purpose] for purpose in entry["purposes"])
        has("transition", entry["articles"], days(entry["days"]), *words)
    for entry in data["rounds"]:
        ends = (entry[end].split("-") for end in ("rating_before", "files_before"))
        dates = (rf"trước ngày {day} tháng 0?{int(month)}\b" for month, day in ends)
        pattern = rf"ợt 0{entry['number']} " + ".*?".join(dates)
        has(f"round {entry['number']}", entry["articles"], pattern)
    for entry in data["dossiers"]:
        for item in entry["items"]:
            numbers = re.findall(r"\d+", item["text"]["vi"])
            has("dossier", entry["articles"], *numbers)
            if item.get("samples"):
                has("samples", entry["articles"], rf"0?{item['samples']} sản phẩm mẫu")
        has("sets of a file", entry["articles"], rf"0?{entry['paper']} bộ hồ sơ giấy")
        has("sets of a file", entry["articles"], rf"0?{entry['electronic']} bộ hồ sơ điện tử")
    # Those of 2.3 and no others; the second sentence is about tourism alone.
    general, tourism = data["applicants"]
    sentences = re.search(r"bao gồm: (.*?)\. Đối với nhóm sản phẩm dịch vụ du lịch.*?thêm: (.*?)\.", printed.of(["2.3"]))
    for entry, printed_list in zip((general, tourism), sentences.groups() if sentences else ("", ""), strict=True):
        rest = printed_list
        for applicant in entry["applicants"]:
            if APPLICANTS[applicant] not in rest:
                found.append(f"applicants: {applicant} is not in 2.3")
            rest = rest.replace(APPLICANTS[applicant], "")
        if left := re.findall(r"\w+", rest):
            rest_is_named = " ".join(left)
            # "hộ sản xuất, hộ gia đình có đăng ký kinh doanh" follows "trang trại" with a comma.
            found.append(f"applicants: {rest_is_named} of 2.3 is not in the data")
    if tourism.get("sets") != [26] or general.get("sets"):
        found.append("applicants: only those of tourism are bound to a set")
    # Article 8.1 has as many points as the data has grounds for it, in their order.
    points = [place for place in printed.places if re.fullmatch(r"8\.1[a-zđ]", place)]
    given = [ground["articles"][0] for ground in withdrawal["grounds"]]
    if [place for place in given if place.startswith("8.")] != points:
        found.append(f"grounds: {given} for {points}")
    # The commune, and the ministry that asks for a withdrawal, stand in 10.1b.
    for ground in withdrawal["grounds"]:
        if ground["withdraws"] == "recognition-decision":
            has("ground", ground["articles"], "thu hồi quyết định công nhận", "ở cấp tỉnh")
            if ground.get("results") != [3, 4]:
                found.append("10.1b is about what a province recognises, 3 and 4 stars")
    for council in data["councils"]:
        for seat in council["seats"]:
            name = re.match(r"(?:Sở|Bộ) [^(]+|Chủ tịch Hội đồng", seat["label"]["vi"])
            if name:
                has(f"seat {seat['id']}", council["articles"], re.escape(name[0].strip()))
    return found


def cited(value: object) -> set[str]:
    """All articles that the data cites."""
    if isinstance(value, list):
        return set().union(*map(cited, value))
    if not isinstance(value, dict):
        return set()
    kinds = ("articles", "below", "older", "in_force", "organise_articles")
    own = {a for k in kinds for a in value.get(k, [])}
    return own.union(*map(cited, value.values()))


def main() -> int:
    law = Path(sys.argv[1])
    printed = Print((law / "qd26-2026/articles.txt").read_text(encoding="utf-8"))
    with DATA.open("rb") as file:
        data = tomllib.load(file)
    found = check(data, printed)
    for problem in found:
        print(problem)
    if not found:
        print(f"procedure of 26/2026: {len(cited(data))} articles and all numbers found in the print")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
