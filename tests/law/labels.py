#!/usr/bin/env python3
"""Reads every label of edition 26/2026 against the print, word by word.

    python3 tests/law/labels.py EXPORT.json PATH_TO_LAW

Titles are what one looks a criterion up by: they are the print's, letter case apart. Options, notes
and knock-outs are the project's own, shorter wording; what is compared there is

- order: numbers with their comparison, có, không, chưa, và, hoặc and the like, and the punctuation
  that joins or encloses conditions, in the order of the print;
- words: every other word, in any order, after what is said in two ways was brought to one (`SAME`)
  and what only fills was left out (`FILLERS`).

A difference is mended in the label or settled in `labels-settled.toml`, with its reason. Exit 1
where one is not settled, or a settled one no longer occurs.
"""

import json
import re
import sys
import tomllib
import unicodedata
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from read_2026 import BREAK, CASE, KNOCK_OUTS, PART, REMARKS, SetReader, kinds_in

HERE = Path(__file__).resolve().parent
SETTLED = HERE / "labels-settled.toml"

# Said by data and not by a label: the condition of a criterion and the two cases.
IN_DATA = {"story-only", "choose-one-case"}
# What names a note and says nothing of it.
LEAD = re.compile(r"^(?:Ghi chú|Chú ý|Yêu cầu): ")

NUMBER = r"(\d+(?:,\d+)?%?)"
# One comparison, said in words or as a sign; ranges come first, for their ends are no bounds.
COMPARISONS = [
    (r"\b0+(?=\d)", ""), (r"(?<=\d) %", "%"), (r"(?<=[<>≥≤]) ", ""),
    (r"(\d+) - (\d+)%", r"\1% - \2%"),
    (rf"(?:từ )?{NUMBER} đến dưới {NUMBER}", r"[\1..\2)"),
    (rf"(?:từ )?{NUMBER} (?:đến|-) {NUMBER}", r"[\1..\2]"),
    (rf"có {NUMBER} (\D+?) trở xuống", r"có [1..\1] \2"),
    (rf"từ {NUMBER} (\w+) trở lên", r"≥\1 \2"),
    (rf"(?:ít nhất|tối thiểu) {NUMBER}", r"≥\1"),
    (rf"dưới {NUMBER}", r"<\1"),
    (rf"(?:trên|nhiều hơn) {NUMBER}", r">\1"),
]
# One punctuation: before "hoặc", for "and so on", around a note, between numbers, at the end.
MARKS = [(r"[,;]? ?hoặc\b", " hoặc"), (r"[,;]? ?(?:\.\.+|…)[.,]*", " "), (r"\s+", " "),
         (r"^\((.*)\)$", r"\1"), (r"(?<=\d) ?[-–] ?(?=\d)", " - "), (r"[.;,: ]+$", "")]
# One wording of what the print and the labels say in two.
SAME = [
    (r"sử dụng|ứng dụng", "dùng"),
    (r"quy định (?:của )?pháp luật", "pháp luật"),
    (r"theo đúng", "đúng"),
    (r"chịu trách nhiệm", "phụ trách"),
    (r"mức độ nhỏ", "nhỏ"),
    (r"so sánh", "so"),
    (r"trong quá trình", "khi"),
    (r"theo hình thức ", ""),
    (r"\(dưới dạng ", "("),
    (r"\bntm\b", "nông thôn mới"),
    (r"khu vực đông nam á", "đông nam á"),
    (r"xuất khẩu (?:đến|sang)\b", "xuất khẩu"),
    (r"^sản phẩm (?:được |là )(?=trồng|nuôi|sản xuất|đặc sản)", ""),
    (r"\bnếu có (?=(?:các )?tạp chất)", "có "),
    (r"\((?:các )?tạp chất có", "(có"),
    (r"[,:]? ?(?:sẽ )?không đánh giá (?:các bước )?tiếp(?: theo)?", " không đánh giá tiếp"),
    (r"trừ giấy chứng nhận đăng ký quyền tác giả", "trừ quyền tác giả"),
]
CANONICAL = [(re.compile(pattern), replacement) for pattern, replacement
             in MARKS + COMPARISONS + SAME]
FILLERS = set("các của những được là về đối với cho sự".split())
DECISIVE = set("có không chưa và hoặc nhưng nếu thì trừ phải trong ngoài".split())
TOKEN = re.compile(r"\[[^\])]+[\])]|[<>≥≤]?\d+(?:,\d+)?%?|\w+|[,;/()]")


class Text(NamedTuple):
    kind: str          # title, option, case, note, knock-out
    place: str         # "1.1", "1.1#2"; for grounds above the table: "head"
    text: str


class Difference(NamedTuple):
    place: str         # "16 option 1.1#2"
    what: str          # order, words, title; missing: on one side only
    printed: str
    label: str

    def __str__(self):
        return f"set {self.place}: {self.what}: printed «{self.printed}», label «{self.label}»"


class TextReader(SetReader):
    """Keeps the words that the reader of the facts only recognises."""

    def __init__(self, number_in_annex, lines):
        super().__init__(number_in_annex, lines)
        self.texts = []

    def keep(self, kind, place, text):
        if text:
            self.texts.append(Text(kind, place, text))

    def read_line_above(self, line):
        lines_before = self.result["heading_lines"]
        super().read_line_above(line)
        if lines_before == 0 and self.result["heading_lines"] == 1:
            self.keep("knock-out", "head", line.split("ị loại khi:", 1)[1])

    def read_row(self, line):
        super().read_row(line)
        text = line.rpartition(" | ")[0].strip()
        if PART.match(text):
            self.keep("title", self.part["part"], re.sub(r" \(\d+ điểm\)$", "",
                      text.split(BREAK, 1)[1], flags=re.IGNORECASE))
        elif CASE.match(text):
            case = CASE.match(text)
            self.keep("case", f"{self.node['code']}/{case.group(2)}", text[case.end():])

    def open_node(self, code, dot, text, cell):
        super().open_node(code, dot, text, cell)
        title, _, note = text.partition(BREAK)
        self.keep("title", code, title[len(code + dot):])
        self.keep("note", code, note)

    def read_option(self, box, text, cell):
        super().read_option(box, text, cell)
        label, _, note = text.partition(BREAK)
        code = self.node["code"]
        self.keep("option", f"{code}#{sum(map(len, self.node['cases']))}", label.strip(" *"))
        self.keep("knock-out", code, note)

    def read_note(self, text):
        super().read_note(text)
        knock_outs, remarks = kinds_in(text, KNOCK_OUTS), kinds_in(text, REMARKS)
        if knock_outs:
            node = self.section if knock_outs == ["zero-points"] else self.node
            self.keep("knock-out", node["code"], text)
        elif remarks[0] not in IN_DATA:
            self.keep("note", self.node["code"], text)


def printed_texts(law_folder, set_number):
    path = Path(law_folder) / "qd26-2026" / "annex-2" / f"{set_number:02}.txt"
    reader = TextReader(set_number, path.read_text(encoding="utf-8").splitlines())
    reader.read()
    return joined(reader.texts)


def export_texts(product_set):
    texts = []

    def add(kind, place, text):
        texts.append(Text(kind, place, text["vi"]))

    for part in product_set["parts"]:
        add("title", part["part"], part["name"])
        for section in part["sections"]:
            for node in [section, *section.get("subsections", []), *section["criteria"]]:
                if node is section or node["code"] != section["code"]:
                    add("title", node["code"], node["name"])
            for criterion in section["criteria"]:
                if criterion["note"]:
                    add("note", criterion["code"], criterion["note"])
                for number, case in enumerate(criterion["cases"], start=1):
                    if "name" in case:
                        add("case", f"{criterion['code']}/{number}", case["name"])
                    for option in [] if criterion["implied"] else case["options"]:
                        add("option", f"{criterion['code']}#{option['option']}", option["label"])
    for entry in product_set["knockouts"]:
        add("knock-out", entry["criterion"] or "head", entry["label"])
    return joined(texts)


def joined(texts):
    """One text for each kind and place: notes and grounds may be printed, or told, in several."""
    places = {}
    for kind, place, text in texts:
        places.setdefault((kind, place), []).append(LEAD.sub("", text).strip(" .;"))
    return {key: (" hoặc " if key[1] == "head" else ". ").join(parts)
            for key, parts in places.items()}


def lower(text):
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def tokens(text):
    text = lower(text).replace("¶", " ")
    for pattern, replacement in CANONICAL:
        text = pattern.sub(replacement, text)
    return [token for token in TOKEN.findall(text) if token not in FILLERS]


def is_decisive(token):
    return token in DECISIVE or not token[-1].isalpha()


def surplus(words, others):
    """The words that the other side has less often, in their order."""
    left = Counter(others)
    found = []
    for word in words:
        left[word] -= 1
        if left[word] < 0:
            found.append(word)
    return " ".join(found)


def differences_of(place, kind, printed, label):
    if printed is None or label is None:
        return [Difference(place, "missing", printed or "", label or "")]
    if kind == "title":
        same = lower(printed) == lower(label)
        return [] if same else [Difference(place, "title", printed, label)]
    sides = [tokens(printed), tokens(label)]
    order = [" ".join(filter(is_decisive, side)) for side in sides]
    words = [[token for token in side if not is_decisive(token)] for side in sides]
    more = [surplus(words[0], words[1]), surplus(words[1], words[0])]
    return [Difference(place, what, *pair) for what, pair in (("order", order), ("words", more))
            if pair[0] != pair[1]]


def compare(export, law_folder):
    """(differences, number of texts compared)"""
    found, count = [], 0
    for product_set in export["sets"]:
        printed = printed_texts(law_folder, product_set["set"])
        label = export_texts(product_set)
        for kind, place in {**printed, **label}:
            count += 1
            found += differences_of(f"{product_set['set']} {kind} {place}", kind,
                                    printed.get((kind, place)), label.get((kind, place)))
    return found, count


def places(entry):
    """ "1,3-5 note 7" are four places."""
    for at in entry["at"]:
        sets, _, where = at.partition(" ")
        for part in sets.split(","):
            first, _, last = part.partition("-")
            for number in range(int(first), int(last or first) + 1):
                yield f"{number} {where}"


def settled_differences(entries):
    return {Difference(place, what, *entry[what]) for entry in entries for place in places(entry)
            for what in ("order", "words", "title", "missing") if what in entry}


def main(arguments):
    if len(arguments) != 2:
        print("usage: labels.py EXPORT.json PATH_TO_LAW")
        return 2
    export = json.loads(Path(arguments[0]).read_text(encoding="utf-8"))
    settled = settled_differences(tomllib.loads(SETTLED.read_text(encoding="utf-8"))["settled"])
    found, count = compare(export, arguments[1])
    unsettled, idle = [one for one in found if one not in settled], settled - set(found)
    for difference in unsettled:
        print(f"unsettled: {difference}")
    for difference in sorted(idle):
        print(f"no longer occurs: {difference}")
    print(f"labels {export['edition']}: {count} texts against the print, {len(found)} differences, "
          f"{len(unsettled)} unsettled, {len(idle)} settled ones that no longer occur")
    return 1 if unsettled or idle else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
