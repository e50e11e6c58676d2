"""Reads sheets and council files from JSON, and says everything that is wrong with them.

A problem is a dictionary of `code`, `place`, `value`, `allowed`, `member`: what programs can rely
on. Messages are the engine's own affair.
"""

import json
import re
import unicodedata
from dataclasses import dataclass, field
from decimal import Decimal

SHEET_FIELDS = ["edition", "set", "member", "header", "choices", "knockouts"]
HEADER_FIELDS = ["product", "product_code", "producer", "phone", "address", "date", "comment"]
DEEPEST = 16
LARGEST_OPTION = 65535
# One to four numbers without leading zero, or single letters, with points between.
CODE = re.compile(r"(?:[1-9][0-9]{0,3}|[a-zăâđêôơư])(?:\.(?:[1-9][0-9]{0,3}|[a-zăâđêôơư])){0,3}")
# A whole number as a spreadsheet writes it: at most 15 characters before the point.
ZEROS = re.compile(r"(?=[^.]{1,15}\.)-?[0-9]+\.0+")
# A number of a set as a text: its digits and nothing else.
DIGITS = re.compile("[1-9][0-9]{0,3}")
# What a code may be typed with: letters in capitals too, and a letter apart from its mark.
TYPED = re.compile("[0-9a-zăâđêôơư.][0-9a-zA-ZăâđêôơưĂÂĐÊÔƠƯ.\u0302\u0306\u031b]*")


class Failed(Exception):
    """A request that has no answer, and why."""

    def __init__(self, concern, problems):
        super().__init__(concern, problems)
        self.concern, self.problems = concern, problems


class Pairs(list):
    """A JSON object with its keys in order, each as often as it is there."""


class Number(str):
    """A JSON number that is not a whole number of 64 bits, as it prints."""


def problem(code, place=None, value=None, allowed=(), member=None):
    allowed = [str(a) for a in allowed]
    return {"code": code, "place": place, "value": value, "allowed": allowed, "member": member}


def code_of(text):
    """The code as it is printed, or none; `Đ` alone or in front names a part, if anything."""
    if not TYPED.fullmatch(text):
        return None
    code = unicodedata.normalize("NFC", text).lower()
    return code if CODE.fullmatch(code) else None


def read_json(text, concern="sheet"):
    """A value with `Pairs` for objects; raises `Failed` for a text that is no JSON."""
    try:
        # One byte order mark in front, as some editors write it, is no part of the text.
        value = json.loads(
            text.removeprefix("\ufeff"), object_pairs_hook=Pairs, parse_int=whole, parse_float=broken, parse_constant=refuse
        )
        check_depth(value, DEEPEST)
    except (ValueError, RecursionError):
        raise Failed(concern, [problem("unreadable")]) from None
    return value


def refuse(text):
    raise ValueError(text)


def whole(text):
    if len(text) < 25:
        number = int(text)
        if -(2**63) <= number < 2**63:
            return number
        if 0 < number < 2**64:
            return Number(number)
    return broken(text)


def broken(text):
    """A whole number in whatever way it is written (`3.0`, `1e2`), since languages with one kind of
    numbers cannot tell them apart; else one of which only the printed form matters."""
    number = float(text)
    printed = repr(number)
    if ZEROS.fullmatch(printed):
        return int(printed.partition(".")[0])
    if number in (float("inf"), float("-inf")):
        raise ValueError(text)
    # Python's digits; the exponent without leading zero, and none for hundred-thousandths.
    mantissa, e, exponent = printed.partition("e")
    if e and int(exponent) == -5:
        return Number(format(Decimal(printed), "f"))
    return Number(mantissa + (f"e{int(exponent):+}" if e else ""))


def check_depth(value, left):
    if isinstance(value, Pairs):
        inner = [item for _, item in value]
        texts = [key for key, _ in value]
    elif isinstance(value, list):
        inner, texts = value, []
    else:
        inner, texts = None, [value] if isinstance(value, str) else []
    # Half of a surrogate pair can be escaped in JSON, but it is no text.
    if any("\ud800" <= c <= "\udfff" for text in texts for c in text):
        raise ValueError("lone surrogate")
    if inner is not None:
        if left == 0:
            raise ValueError("too deep")
        for item in inner:
            check_depth(item, left - 1)


ESCAPES = {"\t": "\\t", "\n": "\\n", "\r": "\\r"}
# Soft hyphen, direction marks, spaces of no width, line separators, the mark of byte order.
UNSEEN = re.compile("[\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")


def clip(text):
    """Somebody else's text in an answer: 40 characters, the unseen ones as their escapes."""
    return "".join(map(seen, text[:40])) + ("…" if len(text) > 40 else "")


def seen(character):
    if unicodedata.category(character) == "Cc" or UNSEEN.match(character):
        return ESCAPES.get(character, f"\\u{{{ord(character):x}}}")
    return character


def shown(value):
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, str):
        return clip(value)
    return "{...}" if isinstance(value, Pairs) else "[...]"


def is_text(value):
    return isinstance(value, str) and not isinstance(value, Number)


def is_whole(value):
    return isinstance(value, int) and not isinstance(value, bool)


def set_named(value):
    """The number of a set may be written as a text."""
    return int(value) if is_text(value) and DIGITS.fullmatch(value) else value


@dataclass
class Sheet:
    edition: str | None = None
    number: object = None  # the set's number, or its slug
    member: str | None = None
    header: dict = field(default_factory=dict)
    answers: dict = field(default_factory=dict)  # code -> option number or "none"
    spoilt: set = field(default_factory=set)  # codes whose answer was given but cannot be read
    knockouts: list = field(default_factory=list)


class SheetReader:
    """Reads one sheet for one set and collects the problems."""

    def __init__(self, product_set):
        self.set = product_set
        self.sheet = Sheet()
        self.problems = []
        self.choices_lost = False  # then no criterion can be said to be missing

    def wrong_type(self, place, value):
        self.problems.append(problem("wrong-type", clip(place), shown(value)))

    def no_choices(self, place, value):
        self.choices_lost = True
        self.wrong_type(place, value)

    def once(self, pairs, inside=""):
        """Each key with its first value; the others are problems."""
        seen = {}
        for key, value in pairs:
            if key in seen:
                self.problems.append(problem("duplicate-key", inside + clip(key), clip(key)))
            else:
                seen[key] = value
        return seen.items()

    def read(self, value):
        if not isinstance(value, Pairs):
            self.no_choices("sheet", value)
        elif any(key in SHEET_FIELDS for key, _ in value):
            self.read_fields(value)
        else:
            self.read_choices(value)
        return self

    def read_fields(self, pairs):
        for key, value in self.once(pairs):
            if key == "choices":
                self.read_choices(value) if isinstance(value, Pairs) else self.no_choices(key, value)
            elif key == "knockouts":
                self.read_knockouts(value)
            elif key not in SHEET_FIELDS:
                self.problems.append(problem("unknown-field", clip(key), clip(key), SHEET_FIELDS))
            elif value is None:
                continue
            elif key == "header":
                self.read_header(value)
            elif is_text(value) or key == "set" and is_whole(value):
                setattr(self.sheet, "number" if key == "set" else key, value)
            else:
                self.wrong_type(key, value)

    def read_header(self, value):
        if not isinstance(value, Pairs):
            self.wrong_type("header", value)
            return
        for key, text in self.once(value, "header."):
            if key not in HEADER_FIELDS:
                place = "header." + clip(key)
                self.problems.append(problem("unknown-field", place, place, HEADER_FIELDS))
            elif is_text(text):
                self.sheet.header[key] = text
            elif text is not None:
                self.wrong_type("header." + key, text)

    def read_knockouts(self, value):
        if not isinstance(value, list) or isinstance(value, Pairs):
            self.wrong_type("knockouts", value)
            return
        for ground in value:
            if not is_text(ground):
                self.wrong_type("knockouts", ground)
            elif ground in self.sheet.knockouts:
                self.problems.append(problem("duplicate-key", clip(ground), clip(ground)))
            else:
                self.sheet.knockouts.append(ground)

    def read_choices(self, pairs):
        seen = set()
        for key, value in self.once(pairs):
            code = code_of(key)
            if code is None:
                self.unknown_criterion(key)
                continue
            if code in seen:
                self.problems.append(problem("duplicate-key", clip(key), clip(key)))
                continue
            seen.add(code)
            if code not in self.set.by_code:
                self.sheet.answers[code] = "none"  # reported as unknown, whatever its value
            elif value is None:
                continue  # open, as if it were not there
            elif value == "none" and is_text(value):
                self.sheet.answers[code] = "none"
            elif not is_whole(value):
                self.sheet.spoilt.add(code)
                self.wrong_type(key, value)
            elif not 1 <= value <= LARGEST_OPTION:
                self.sheet.spoilt.add(code)
                self.out_of_range(code, value)
            else:
                self.sheet.answers[code] = value

    def unknown_criterion(self, code):
        codes = [c.code for c in self.set.criteria]
        self.problems.append(problem("unknown-criterion", clip(code), clip(code), codes))

    def out_of_range(self, code, value):
        criterion = self.set.by_code.get(code)
        numbers = [o.number for o in criterion.options] if criterion else []
        self.problems.append(problem("option-out-of-range", code, str(value), numbers))

    # What the sheet says, against the set.

    def check(self, complete):
        """R1, R6, R7, R9: everything that does not fit the set, at once."""
        self.check_rubric()
        for code, answer in self.sheet.answers.items():
            criterion = self.set.by_code.get(code)
            if criterion is None:
                self.unknown_criterion(code)
            elif answer == "none":
                if criterion.zero_option is not None:
                    self.problems.append(problem("none-has-option", code, "none", [criterion.zero_option]))
            elif answer not in criterion.by_number:
                self.out_of_range(code, answer)
        for criterion in self.set.criteria:
            self.check_condition(criterion, complete and not self.choices_lost)
        for ground in self.sheet.knockouts:
            ids = [k.id for k in self.set.knockouts]
            if ground not in ids:
                self.problems.append(problem("unknown-knockout", "knockouts", clip(ground), ids))
        return self

    def check_rubric(self):
        sheet, mine = self.sheet, self.set
        same_edition = sheet.edition in (None, mine.edition)
        # A number names the text in force; a superseded one has no name but its slug.
        same_set = set_named(sheet.number) in (None, mine.slug, None if mine.superseded else mine.number)
        if not (same_edition and same_set):
            own = mine.slug if mine.superseded else mine.number
            edition = mine.edition if sheet.edition is None else clip(sheet.edition)
            number = own if sheet.number is None else shown(sheet.number)
            found, expected = f"{edition} set {number}", f"{mine.edition} set {own}"
            self.problems.append(problem("wrong-rubric", "sheet", found, [expected]))

    def check_condition(self, criterion, complete):
        code = criterion.code
        applies = None if criterion.needs is None else self.condition(criterion)
        claimed = self.points(criterion)
        if applies is False:
            if claimed:
                self.problems.append(problem("not-applicable", code, str(claimed), [0]))
        elif complete and code not in self.sheet.answers and code not in self.sheet.spoilt:
            numbers = [o.number for o in criterion.options]
            self.problems.append(problem("missing-criterion", code, None, numbers))

    def condition(self, criterion):
        """Whether the condition is met; None while nobody can tell."""
        other, least = criterion.needs
        points = self.points(self.set.by_code[other])
        return None if points is None else points >= least

    def points(self, criterion):
        """The points of the answer as it stands; None where there is none that fits."""
        answer = self.sheet.answers.get(criterion.code)
        if answer == "none":
            return 0
        option = criterion.by_number.get(answer)
        return option and option.points


def read_sheet(product_set, value, complete, concern="sheet"):
    reader = SheetReader(product_set).read(value).check(complete)
    if reader.problems:
        raise Failed(concern, reader.problems)
    return reader.sheet
