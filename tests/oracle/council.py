"""Rates a council: rules R10 to R12, with exact fractions throughout."""

from fractions import Fraction

from rating import Rating, award, outcome
from reading import Failed, Pairs, SheetReader, clip, is_text, problem, shown

RULES = ["majority", "every", "mean"]
FIELDS = ["edition", "set", "header", "gate_rule", "knockout_rule", "members"]


def rate_council(product_set, value, rules):
    """`rules` are those of the request; the council file may name its own."""
    file, problems = read_file(value)
    rules = check_rules([file.get(name, rule) for name, rule in zip(("gate_rule", "knockout_rule"), rules)])
    head = SheetReader(product_set).read(file["head"]).check(complete=False)
    problems += head.problems
    names = [named(member, position) for position, member in enumerate(file["members"], 1)]
    sheets = []
    for position, (member, name) in enumerate(zip(file["members"], names)):
        if name in names[:position]:
            problems.append(problem("duplicate-member", "member", clip(name)))
        reader = SheetReader(product_set).read(member).check(complete=True)
        problems += [p | {"member": clip(name)} for p in reader.problems]
        sheets.append(reader.sheet)
    if not problems and not sheets:
        problems.append(problem("no-members"))
    if problems:
        raise Failed("council", problems)
    return Council(product_set, sheets, names, rules).report(head.sheet.header)


def read_file(value):
    """The fields of a council file as far as they can be read, and what is wrong with the rest."""
    file, problems = {"members": [], "head": Pairs()}, []

    def wrong_type(place, value):
        problems.append(problem("wrong-type", place, shown(value)))

    if not isinstance(value, list):
        wrong_type("council", value)
        return file, problems
    if not isinstance(value, Pairs):
        return file | {"members": value}, problems
    seen = set()
    for key, field in value:
        if key in seen:
            problems.append(problem("duplicate-key", clip(key), clip(key)))
        elif key in ("edition", "set", "header"):
            file["head"].append((key, field))
        elif key not in FIELDS:
            problems.append(problem("unknown-field", clip(key), clip(key), FIELDS))
        elif key == "members":
            plain = isinstance(field, list) and not isinstance(field, Pairs)
            file["members"] = field if plain else wrong_type(key, field) or []
        elif is_text(field):
            file[key] = field
        elif field is not None:
            wrong_type(key, field)
        seen.add(key)
    return file, problems


def check_rules(rules):
    for rule in rules:
        if rule not in RULES:
            raise Failed("argument", [problem("unknown-rule", None, clip(rule), RULES)])
    return rules


def named(member, position):
    """The member's name; without one, the position in the council."""
    fields = member if isinstance(member, Pairs) else []
    first = next((v for k, v in fields if k == "member"), None)
    return first if is_text(first) else str(position)


class Council:
    def __init__(self, product_set, sheets, names, rules):
        self.set, self.names = product_set, names
        self.gate_rule, self.knockout_rule = rules
        self.members = [Rating(product_set, sheet) for sheet in sheets]
        self.count = len(sheets)
        self.sum = sum(m.total for m in self.members)
        self.mean = Fraction(self.sum, self.count)
        self.band = product_set.band(self.mean)
        self.award = award(product_set, self.band, lambda c, o: not self.meets(c, o))
        self.votes = {k.id: sum(k.id in [g.id for g, _ in m.knockouts] for m in self.members) for k in product_set.knockouts}
        holding = [k for k in product_set.knockouts if self.holds(self.votes[k.id])]
        self.outcome = outcome(k.effect for k in holding)
        self.stars = self.award if self.outcome == "rated" else None

    def mean_of(self, codes):
        return Fraction(sum(m.points[code] for m in self.members for code in codes), self.count)

    def reaching(self, criterion, option):
        return sum(m.points[criterion.code] >= option.points for m in self.members)

    def meets(self, criterion, option):
        """R11: by more than half of the members, by every member, or by the mean points."""
        if self.gate_rule == "mean":
            return self.mean_of([criterion.code]) >= option.points
        return self.enough(self.gate_rule, self.reaching(criterion, option))

    def holds(self, votes):
        """R12: as R11; the mean of "no" and "yes", 0 and 1, reaches one half."""
        if self.knockout_rule == "mean":
            return Fraction(votes, self.count) >= Fraction(1, 2)
        return self.enough(self.knockout_rule, votes)

    def enough(self, rule, votes):
        return votes == self.count if rule == "every" else 2 * votes > self.count

    def report(self, header):
        headers = [header] + [m.sheet.header for m in self.members]
        totals = [m.total for m in self.members]
        return {
            "kind": "council",
            **self.set.identity,
            "header": next((h for h in headers if h), {}),
            "gate_rule": self.gate_rule,
            "knockout_rule": self.knockout_rule,
            "outcome": self.outcome,
            "stars": self.stars,
            "award": self.award,
            "band": self.band,
            "total": cut(self.mean),
            "sum": self.sum,
            "count": self.count,
            "lowest": min(totals),
            "highest": max(totals),
            "parts": [
                {"part": p.letter, "name": p.name, "max": p.max, "mean": cut(self.mean_of([c.code for s in p.sections for c in s.criteria]))}
                for p in self.set.parts
            ],
            "sections": [
                {"code": s.code, "name": s.name, "max": s.max, "mean": cut(self.mean_of([c.code for c in s.criteria]))}
                for p in self.set.parts
                for s in p.sections
            ],
            "criteria": [self.opinion(c) for c in self.set.criteria],
            "gates": [self.gate(c, o) for c, o in self.set.gates],
            "blockers": self.missed(self.band),
            "next": self.next(),
            "knockouts": [
                {"id": k.id, "effect": k.effect, "criterion": k.criterion, "label": k.label, "votes": self.votes[k.id], "holds": self.holds(self.votes[k.id])}
                for k in self.set.knockouts
                if self.votes[k.id] > 0
            ],
            "members": [self.member(m, name) for m, name in zip(self.members, self.names)],
            "warnings": [w for m, name in zip(self.members, self.names) for w in m.warnings(name)],
        }

    def opinion(self, criterion):
        points = [m.points[criterion.code] for m in self.members]
        chosen = [m.chosen[criterion.code] for m in self.members]
        numbers = [o and o.number for o in chosen]
        order = [None] + [o.number for o in criterion.options]
        return {
            "criterion": criterion.code,
            "name": criterion.name,
            "mean": cut(self.mean_of([criterion.code])),
            "lowest": min(points),
            "highest": max(points),
            "max": criterion.max,
            "disputed": min(points) != max(points),
            "votes": [{"option": n, "members": numbers.count(n)} for n in order if n in numbers],
        }

    def gate(self, criterion, option):
        return {
            "criterion": criterion.code,
            "name": criterion.name,
            "stars": option.gate,
            "option": option.number,
            "label": option.label,
            "needed": option.points,
            "mean": cut(self.mean_of([criterion.code])),
            "votes": self.reaching(criterion, option),
            "met": self.meets(criterion, option),
        }

    def missed(self, up_to):
        return [self.gate(c, o) for c, o in self.set.gates if o.gate <= up_to and not self.meets(c, o)]

    def next(self):
        if self.award == 5:
            return None
        stars = self.award + 1
        lacking = max(Fraction(0), self.set.threshold(stars) - self.mean)
        return {"stars": stars, "points": cut_up(lacking), "gates": self.missed(stars)}

    def member(self, rating, name):
        return {
            "member": name,
            "total": rating.total,
            "distance": cut(rating.total - self.mean),
            "outcome": rating.outcome,
            "stars": rating.stars,
            "band": rating.band,
            "apart": (rating.outcome, rating.stars) != (self.outcome, self.stars),
        }


def cut(value):
    """Two digits after the point, the rest cut off towards zero."""
    hundredths = abs(value * 100) // 1
    return ("-" if value < 0 and hundredths else "") + decimal(hundredths)


def cut_up(value):
    """Two digits after the point, never less than the value."""
    return decimal(-(-value * 100 // 1))


def decimal(hundredths):
    whole, rest = divmod(int(hundredths), 100)
    return f"{whole}.{rest:02}".rstrip("0").rstrip(".")
