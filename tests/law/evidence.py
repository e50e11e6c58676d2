#!/usr/bin/env python3
"""Reads evidence.toml of edition 26/2026 against the forms and the sets of the print.

    python3 tests/law/evidence.py EXPORT.json PATH_TO_LAW

- The table of form 02 has as many rows as the data, in the same order, and each row has every word of
  the name and of the Vietnamese text that the data gives it, but for words of our own.
- Form 03 has the items whose criteria the commune assesses; the boxes of form 02 are those of its list.
- Every option of annex II that speaks of months, or of years in a row, is one that takes time, and
  the months are those of the print.
- Which criteria a row serves was read a second time, from the review of the project by section number
  and title and not from the data (`SECOND`); the data names no others but those in `MORE`.

Exit 1 where something differs.
"""

import json
import re
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "core/rubrics/26-2026/evidence.toml"

# By row: titles, as the beginning of a criterion's, that the review names.
SECOND = [
    ["Loại hình tổ chức", "Đáp ứng điều kiện kinh doanh"],
    ["Đảm bảo chất lượng", "Điều kiện đảm bảo an toàn", "Chất lượng an toàn thực phẩm"],
    ["Nguồn gốc sản phẩm", "Nguồn nguyên liệu", "Vùng nguyên liệu được cấp", "Liên kết chuỗi trong", "Liên kết sản xuất"],
    ["Bảo vệ môi trường", "Sử dụng công nghệ theo hướng bền vững", "Sử dụng năng lượng tiết kiệm"],
    ["Sử dụng lao động"],
    ["Tăng trưởng sản xuất"],
    ["Sở hữu trí tuệ"],
    ["Khu vực phân phối", "Tổ chức phân phối", "Liên kết chuỗi giá trị", "Liên kết vùng", "Cơ hội thị trường"],
    ["Quảng bá sản phẩm", "Tổ chức quảng bá"],
    ["Câu chuyện", "Cấu trúc câu chuyện", "Trí tuệ/bản sắc", "Trình bày câu chuyện"],
    ["Công bố"],
    ["Công bố", "Dinh dưỡng", "Kiểm tra định kỳ"],
    ["Phong cách, ghi nhãn", "Câu chuyện sản phẩm", "Đảm bảo chất lượng"],
    ["Đảm bảo chất lượng"],
    [],
]
# By row: what the data adds to the review, each for the words of the row itself.
MORE = [
    [],
    # Conditions of the business, of safety and of food safety "theo quy định hiện hành".
    ["Đáp ứng điều kiện kinh doanh", "Đảm bảo an toàn và an ninh"],
    # Set 2's growing area, and where the materials of crafts come from.
    ["Vùng sản xuất được cấp", "Chất lượng của nguyên liệu"],
    [],
    [],
    [],
    [],
    # "hoạt động quảng bá, xúc tiến thương mại", "phát triển thị trường".
    ["Quảng bá sản phẩm", "Tổ chức quảng bá", "Tổ chức dịch vụ theo thị trường"],
    # Leaflets and films of tourism.
    ["Bộ nhận diện quảng bá"],
    [],
    [],
    # Safety of essential oils.
    ["Tính an toàn"],
    # The label of crafts and flowers with its electronic trace.
    ["Bao bì, ghi nhãn"],
    [],
    [],
]
# Sets in which a row with `said` serves "Đảm bảo chất lượng sản phẩm" by way of tracing.
TRACED = {18, 23, 24, 25}
# Words of the data's own sentences.
OWN = set(
    "quả đạt đã công bố sản phẩm nếu có đăng ký giấy tờ hợp pháp với mà buộc phải của vùng thỏa thuận giải pháp mô tả"
    " kèm không tiêu chí nào cho điểm riêng quyền về chứng minh tài liệu được chấp thuận hoặc và thành".split()
)


def words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.lower()))


def rows_of_table(forms: str) -> list[str]:
    """The rows of the table of proofs, each as one text."""
    table = re.search(r"TT \| Nội dung \| Yêu cầu\n(.*?)\nTABLE>>", forms, re.S)
    if table is None:
        return []
    return [line[4:] for line in table[1].splitlines() if line.startswith("- | ")]


def options_in_time(annex: str) -> list[tuple[str, int]]:
    """Options that speak of months or of years in a row, with the months."""
    found = []
    for line in annex.splitlines():
        label = re.match(r"\s*(?:[^|]*\|)?\s*□ ([^|]+)\|", line)
        if not label:
            continue
        if months := re.search(r"(\d+) tháng", label[1]):
            found.append((label[1], int(months[1])))
        elif years := re.search(r"0?(\d+) năm liên tiếp", label[1]):
            found.append((label[1], 12 * int(years[1])))
    return found


def fits(title: str, heads: list[str]) -> bool:
    return any(title.startswith(head) for head in heads)


def serves(proof: dict, criterion: dict) -> bool:
    """What the data comes to: the engine's rule, written again."""
    said = proof.get("said", {"words": "", "criteria": []})
    labels = [o["label"]["vi"] for case in criterion["cases"] for o in case["options"]]
    labels.append((criterion["note"] or {"vi": ""})["vi"])
    title = criterion["name"]["vi"]
    spoken = title in said["criteria"] and any(said["words"] in label for label in labels)
    return title in proof.get("criteria", []) or spoken


def criteria(rubric: dict) -> list[dict]:
    return [c for part in rubric["parts"] for section in part["sections"] for c in section["criteria"]]


def check(data: dict, forms: str, annexes: dict[int, str], sets: list[dict]) -> list[str]:
    """Everything in which the data differs from the print and from the second reading."""
    found: list[str] = []
    printed = rows_of_table(forms)
    proofs = data["proofs"]
    if len(printed) != 15 or len(proofs) != 15:
        return [f"{len(printed)} rows are printed, {len(proofs)} given"]
    for number, (row, proof) in enumerate(zip(printed, proofs, strict=True), 1):
        strange = words(proof["name"]["vi"]) - words(row)
        strange |= words(proof["asks"]["vi"]) - words(row) - OWN
        if strange:
            found.append(f"row {number}: {', '.join(sorted(strange))} is not printed in it")
    for rubric in sets:
        for criterion in criteria(rubric):
            title = criterion["name"]["vi"]
            for number, proof in enumerate(proofs):
                read = serves(proof, criterion)
                expected = fits(title, SECOND[number])
                # A row can serve a criterion of that title in some sets only: `said` in the data.
                if read and not expected and not fits(title, MORE[number]):
                    found.append(f"set {rubric['set']}, {title}: row {number + 1} is not in the second reading")
                if expected and not read and "said" not in proof:
                    found.append(f"set {rubric['set']}, {title}: row {number + 1} is missing")
            traced = title.startswith("Đảm bảo chất lượng") and serves(proofs[12], criterion)
            if traced and rubric["set"] not in TRACED:
                found.append(f"set {rubric['set']}: row 13 for {title}")
    for head in {head for heads in SECOND for head in heads}:
        numbers = [number for number, heads in enumerate(SECOND) if head in heads]
        own = [c for rubric in sets for c in criteria(rubric) if c["name"]["vi"].startswith(head)]
        for number in numbers:
            if not any(serves(proofs[number], criterion) for criterion in own):
                found.append(f"row {number + 1} serves no criterion called {head}")
    # Form 03, part II, and the boxes of form 02, part I, item 7.
    second = forms[forms.index("II. ĐÁNH GIÁ MỘT SỐ NỘI DUNG") :]
    items = re.findall(r"^(\d)\. ", second, re.M)
    if [str(opinion["item"]) for opinion in data["opinions"]] != items:
        found.append(f"form 03 has the items {', '.join(items)}")
    boxes = re.findall(r"□", forms[forms.index("Đánh dấu (√)") : forms.index("8. Lịch sử hình thành")])
    # "Đã có đăng ký sở hữu trí tuệ" heads the five below it and "Khác"; both have boxes.
    if len(boxes) != len(data["checklist"]) + 2:
        found.append(f"form 02 has {len(boxes)} boxes, the data {len(data['checklist'])} and two")
    # Time.
    for rubric in sets:
        given = []
        for criterion in criteria(rubric):
            for wait in data["waits"]:
                if criterion["name"]["vi"] in wait["criteria"]:
                    labels = [o["label"]["vi"] for case in criterion["cases"] for o in case["options"]]
                    given += [wait["months"] for label in labels if wait["words"] in label]
        print_has = sorted(months for _, months in options_in_time(annexes[rubric["set"]]))
        if sorted(given) != print_has:
            found.append(f"set {rubric['set']}: {print_has} months are printed, {sorted(given)} given")
    return found


def main() -> int:
    sets = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))["sets"]
    law = Path(sys.argv[2], "qd26-2026")
    forms = (law / "annex-3-forms.txt").read_text(encoding="utf-8")
    annexes = {
        int(path.stem): path.read_text(encoding="utf-8") for path in (law / "annex-2").glob("[0-9][0-9].txt")
    }
    with DATA.open("rb") as file:
        found = check(tomllib.load(file), forms, annexes, sets)
    for problem in found:
        print(problem)
    if not found:
        print("evidence of 26/2026: 15 rows, form 03, boxes and times as in the print and the second reading")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
