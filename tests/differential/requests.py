"""Random requests, each the same for ever under its seed and number.

About a third are complete sheets of all qualities, many of them pushed to the edge of a band; then
unfinished ones, councils, sheets with everything that can be wrong with them, and broken JSON.
"""

import json
import random

FIELDS = ["edition", "set", "member", "header", "choices", "knockouts", "members"]
NAMES = ["Lan", "Minh", "Hoa", "Hùng", "Mai", "Đức", "Thu", "Nam", "Hằng", "1", "2", "", "Nguyễn Thị Kim Ngân, Hội đồng cấp tỉnh, phiếu số 7"]
TEXTS = ["Bưởi da xanh", "1-2-3-2026", "", "x\u202ey", "tab\there", "\"quoted\"", "日本", "a\u0301", "\u0000", "2026-10-20"]
# Written as JSON: some cannot be written any other way.
ODD_VALUES = ["0", "-1", "99", "65536", "-0", "1.0", "2.5", "1e2", "1E-7", "9223372036854775808", "1e400", "true", "false", "null", '"1"', '"none"', '"None"', "[]", "[1]", "{}", '{"a":1}', '""', "NaN", "1.", "01", '"\\ud800"', '"\\ud83d\\ude00"', "123456789012345678901234567890"]
ODD_CODES = ["9.9", "1", "6", "1.1.1", "01", "x", "1.0", " 1.1", "1,1", "١.١", "1.1.1.1.1", "A", "", "1.10", "10000", "choices ", "6.a", "a\u202eb" * 15]
ODD_RULES = ["most", "", "Majority", "every"]
RULES = ["majority", "every", "mean"]


class Requests:
    def __init__(self, law, seed):
        self.law, self.seed = law, seed
        self.sets = law.all_sets()

    def make(self, number):
        """The request with this number, as a dictionary without `id`."""
        r = random.Random(self.seed * 1_000_003 + number)
        product_set = r.choice(self.sets)
        kind = r.choices(
            ["rate", "preview", "council", "wrong", "wrong-council", "malformed", "catalogue", "rubric"],
            [34, 20, 17, 15, 3, 7, 2, 2],
        )[0]
        one = One(r, product_set)
        request = {"edition": product_set.edition, "set": product_set.number, "op": kind}
        if product_set.superseded or r.random() < 0.1:
            request["set"] = product_set.slug
        if kind in ("rate", "preview"):
            sheet = one.sheet() if kind == "rate" else one.unfinished()
            request["sheet"] = one.text(sheet) if r.random() < 0.3 else sheet
        elif kind == "wrong":
            request |= {"op": r.choice(["rate", "rate", "preview"]), "sheet": one.wrong()}
        elif kind == "malformed":
            one.malformed(request)
        elif kind in ("council", "wrong-council"):
            one.council(request, kind == "wrong-council")
            request["op"] = "council"
        elif kind == "catalogue":
            request |= {
                "edition": r.choice(["26/2026", "1048/2019", "148/2023", "26-2026", ""]),
                "set": r.choice([0, -1, 27, 26, 2**40, "no-such-set", "1", "tourism-as-issued-2019", "handicrafts"]),
                "op": r.choice(["rate", "preview", "council", "rubric"]),
            }
        return request


class One:
    """What one request needs: randomness and a set."""

    def __init__(self, r, product_set):
        self.r, self.set = r, product_set

    # Answers

    def answers(self):
        r = self.r
        quality = r.choice([0.0, 0.2, 0.5, 0.8, 0.9, 0.97, 1.0, None])
        answers = {c.code: self.answer(c, quality) for c in self.set.criteria}
        self.settle_conditions(answers)
        if r.random() < 0.4:
            self.push_to_edge(answers)
        return answers

    def answer(self, criterion, quality):
        r = self.r
        if criterion.zero_option is None and r.random() < 0.03:
            return "none"
        if quality is None:
            return r.choice(criterion.options).number
        by_points = sorted(criterion.options, key=lambda o: o.points)
        if r.random() < 0.02:
            return r.choice(criterion.options).number
        return by_points[min(int(quality * len(by_points) + r.random() * 0.5), len(by_points) - 1)].number

    def points(self, answers, criterion):
        answer = answers.get(criterion.code)
        return criterion.by_number[answer].points if answer in criterion.by_number else 0

    def settle_conditions(self, answers):
        """Drops, or answers with 0 points, what does not apply."""
        for c in self.set.criteria:
            if c.needs and self.points(answers, self.set.by_code[c.needs[0]]) < c.needs[1]:
                if c.zero_option is not None and self.r.random() < 0.5:
                    answers[c.code] = c.zero_option
                else:
                    del answers[c.code]

    def push_to_edge(self, answers):
        """Moves single answers until the total is at, or one or two beside, the edge of a band."""
        goal = self.r.choice([30, 50, 70, 90]) + self.r.choice([-2, -1, -1, 0, 0, 1])
        total = sum(self.points(answers, c) for c in self.set.criteria)
        fixed = {c.needs[0] for c in self.set.criteria if c.needs}
        criteria = [c for c in self.set.criteria if not c.needs and c.code not in fixed]
        for criterion in self.r.sample(criteria, len(criteria)):
            if total == goal:
                break
            rest = total - self.points(answers, criterion)
            best = min(criterion.options, key=lambda o: abs(rest + o.points - goal))
            if abs(rest + best.points - goal) < abs(total - goal):
                answers[criterion.code], total = best.number, rest + best.points

    # Sheets

    def sheet(self):
        return self.dress(self.answers())

    def unfinished(self):
        answers = self.answers()
        keep = self.r.choice([0.0, 0.1, 0.5, 0.9, 0.97])
        answers = {code: a for code, a in answers.items() if self.r.random() < keep}
        for code in self.r.sample([c.code for c in self.set.criteria], 2):
            if code not in answers and self.r.random() < 0.2:
                answers[code] = None
        return self.dress(answers)

    def dress(self, answers):
        """Bare choices, or a whole sheet with some of its fields."""
        r = self.r
        grounds = [k.id for k in self.set.knockouts]
        if r.random() < 0.35:
            return answers
        sheet = {"choices": answers}
        if r.random() < 0.3:
            sheet["edition"] = self.set.edition
        if r.random() < 0.3:
            sheet["set"] = self.set.slug if self.set.superseded else self.set.number
        if r.random() < 0.3:
            sheet["member"] = r.choice(NAMES)
        if r.random() < 0.2:
            fields = ["product", "product_code", "producer", "phone", "address", "date", "comment"]
            sheet["header"] = {f: r.choice([*TEXTS, None]) for f in r.sample(fields, r.randint(0, 3))}
        if grounds and r.random() < 0.15:
            sheet["knockouts"] = r.sample(grounds, r.randint(0, min(2, len(grounds))))
        return sheet

    # Councils

    def council(self, request, wrong):
        r = self.r
        base = self.answers()
        # Above a hundred members, means can lie closer to a total than two digits show.
        size = r.randint(101, 130) if r.random() < 0.003 else r.choice([1, 2, 2, 3, 4, 5, 5, 7, 9, 9, 11, 15])
        ground = r.choice([k.id for k in self.set.knockouts] or [None])
        asserting = r.choice([0, 0, 0, 0.4, 0.5, 0.6, 1])
        members = []
        for position in range(size):
            answers = self.like(base) if r.random() < 0.8 else self.answers()
            member = {"choices": answers, "member": f"{position + 1}. {r.choice(NAMES)}"}
            if r.random() < 0.2:
                del member["member"]
            if ground and r.random() < asserting:
                member["knockouts"] = [ground]
            if r.random() < 0.1:
                member["header"] = {"product": r.choice(TEXTS)}
            members.append(answers if r.random() < 0.1 else member)
        council = members
        file = r.random() < 0.4
        if file:
            council = {"members": members}
            if r.random() < 0.5:
                council["header"] = {"product": r.choice(TEXTS)}
            if r.random() < 0.3:
                council |= {"edition": self.set.edition}
        for rule in ("gate_rule", "knockout_rule"):
            if r.random() < 0.7:
                (council if file and r.random() < 0.5 else request)[rule] = r.choice(RULES)
        request["council"] = council
        if wrong:
            self.spoil_council(request, members, file)
        elif r.random() < 0.1:
            request["council"] = self.text(council)

    def like(self, base):
        """The answers of a member who mostly agrees."""
        answers = dict(base)
        for c in self.set.criteria:
            if not c.needs and self.r.random() < 0.12:
                answers[c.code] = self.r.choice(c.options).number
            elif c.needs and c.code not in answers:
                answers[c.code] = self.r.choice(c.options).number
        self.settle_conditions(answers)
        return answers

    def spoil_council(self, request, members, file):
        r = self.r
        match r.randrange(7):
            case 0:
                members.clear()
            case 1:
                for member in r.sample(members, r.randint(1, len(members))):
                    member["member"] = "Lan"
                    member.setdefault("choices", {c.code: c.options[-1].number for c in self.set.criteria})
                    for code in [k for k in member if k not in FIELDS]:
                        del member[code]
            case 2:
                for i in r.sample(range(len(members)), r.randint(1, min(3, len(members)))):
                    members[i] = json.loads(self.text(self.wrong(inline=True)))
            case 3:
                members[r.randrange(len(members))] = r.choice([None, 3, "x", [], True])
            case 4:
                rule = r.choice(["gate_rule", "knockout_rule"])
                (request["council"] if file else request)[rule] = r.choice(ODD_RULES)
            case 5:
                place = request["council"] if file else members[0]
                place["edition"] = r.choice(["1048/2019", "26/2026", "x"])
                place["set"] = r.choice([1, 2, 26, "x"])
            case 6:
                request["council"] = r.choice([
                    3, None, {}, {"members": {}}, {"members": None}, {"members": members, "foo": 1},
                    {"members": members, "gate_rule": 3}, {"members": members, "header": {"foo": 1}},
                    {"members": members, "header": []}, '{"members":[],"members":[]}', "[", "{}", "[[]]",
                    {"members": members, "header": None, "edition": None, "set": None},
                    {"members": members, "edition": 4},
                ])

    # What is wrong

    def wrong(self, inline=False):
        """A sheet with one to four mistakes; as text where data could not carry them."""
        r = self.r
        answers = self.answers() if r.random() < 0.7 else {}
        entries = [[code, json.dumps(a)] for code, a in answers.items()]
        bare = r.random() < 0.3
        extra = []
        for _ in range(r.randint(1, 4)):
            self.mistake(entries, extra, bare, inline)
        r.random() < 0.3 and r.shuffle(entries)
        body = self.object(entries)
        if r.random() < 0.03:
            body = r.choice(["null", "[]", "3", '"x"'])
        text = body if bare else self.object([["choices", body], *extra])
        if inline:
            return json.loads(text, parse_constant=lambda _: None)
        return text

    def mistake(self, entries, extra, bare, inline):
        r = self.r
        odd = ["0", "-1", "99", "65536", "true", "null", '"1"', '"none"', "[]", "{}"] if inline else ODD_VALUES
        kind = r.randrange(5 if bare else 11)
        if kind == 0 and entries:
            del entries[r.randrange(len(entries))]
        elif kind == 1 and entries:
            r.choice(entries)[1] = r.choice(odd)
        elif kind == 2:
            entries.append([r.choice(ODD_CODES), r.choice(["1", "2", "null", *odd])])
        elif kind == 3:
            for needy in [c for c in self.set.criteria if c.needs]:
                other = self.set.by_code[needy.needs[0]]
                entries[:] = [e for e in entries if e[0] not in (needy.code, other.code)]
                entries.append([other.code, str(other.zero_option)])
                entries.append([needy.code, str(r.choice(needy.options).number)])
        elif kind == 4 and entries and not inline:
            entries.append([r.choice(entries)[0], r.choice(["1", "null", "true", "0"])])
        elif kind == 5:
            grounds = [json.dumps(k.id) for k in self.set.knockouts] or ['"x"']
            ground = r.choice(grounds)
            extra.append(["knockouts", r.choice([f"[{ground},{ground}]", f'[{ground},"no-such-ground"]', "[3]", "3", "null", "{}", '["' + "x" * 41 + '"]', "[null]"])])
        elif kind == 6:
            extra.append(["header", r.choice(["3", "[]", '{"product":3}', '{"foo":1}', '{"product":"a","product":"b"}', '{"date":[],"phone":null,"x":null}'][: 4 if inline else 6])])
        elif kind == 7:
            extra.append(["edition", json.dumps(r.choice(["26/2026", "1048/2019", "", "x" * 41, 3, None]))])
        elif kind == 8:
            extra.append(["set", r.choice(["1", "2", "26", "0", "-5", '"x"', '"1"', "true", "[]", f'"{self.set.slug}"', "null"])])
        elif kind == 9:
            extra.append(["member", r.choice(["3", "null", "[]", '"Lan"', "{}"])])
        elif kind == 10:
            extra.append([r.choice(["foo", "Choices", "choice", "", "x" * 41, "choices"]), r.choice(["1", "{}", "null"])])

    def object(self, entries):
        return "{" + ",".join(f"{json.dumps(k, ensure_ascii=False)}:{v}" for k, v in entries) + "}"

    def text(self, value):
        return json.dumps(value, ensure_ascii=self.r.random() < 0.5, indent=self.r.choice([None, None, 1]))

    def malformed(self, request):
        """A good text with a few characters changed; what comes out may still be JSON."""
        r = self.r
        request["op"] = r.choice(["rate", "preview", "council"])
        value = self.sheet() if request["op"] == "rate" else self.unfinished()
        text = self.text([value] if request["op"] == "council" else value)
        for _ in range(r.randint(1, 3)):
            at = r.randrange(len(text) + 1)
            match r.randrange(6):
                case 0:
                    text = text[:at]
                case 1:
                    text = text[:at] + r.choice('{}[]",:0 1.-eE\\ntfu\t\n\u00a0\ufeff') + text[at:]
                case 2:
                    text = text[:at] + text[at + 1 :]
                case 3:
                    text = text[:at] + text[r.randrange(len(text) + 1) :]
                case 4:
                    deep = r.choice([3, 14, 15, 16, 17, 130, 3000])
                    text = text[:at] + "[" * deep + "]" * deep + text[at:]
                case 5:
                    text = text[:at] + r.choice(["NaN", "\\u0000", "\x01", "null", "1e999", "//", "\\ud800"]) + text[at:]
        request["council" if request["op"] == "council" else "sheet"] = text
