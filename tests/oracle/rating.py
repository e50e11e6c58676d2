"""Rates one sheet: rules R2 to R9 of the decision, written down once more."""

from law import ProductSet


class Rating:
    """A complete and valid sheet, worked out criterion by criterion."""

    def __init__(self, product_set: ProductSet, sheet):
        self.set, self.sheet = product_set, sheet
        self.points, self.chosen, self.applies = {}, {}, {}
        for criterion in product_set.criteria:
            self.settle(criterion)
        self.total = sum(self.points.values())
        self.band = product_set.band(self.total)
        self.award = award(product_set, self.band, self.misses)
        self.knockouts = self.find_knockouts()
        self.outcome = outcome(k.effect for k, _ in self.knockouts)
        self.stars = self.award if self.outcome == "rated" else None

    def settle(self, criterion):
        """R7: without its condition a criterion counts 0, whatever stands there."""
        code = criterion.code
        applies = criterion.needs is None or self.points[criterion.needs[0]] >= criterion.needs[1]
        answer = self.sheet.answers.get(code) if applies else None
        option = criterion.by_number.get(answer)
        self.applies[code], self.chosen[code] = applies, option
        self.points[code] = option.points if option else 0

    def misses(self, criterion, option):
        """R4: whether the criterion stays below the points of an option that is a gate."""
        return self.points[criterion.code] < option.points

    def find_knockouts(self):
        """R9: grounds that the assessor asserts or that the points themselves show."""
        found = []
        for ground in self.set.knockouts:
            derived = any(self.points[code] <= ground.at_most for code in ground.shown_by)
            if derived or ground.id in self.sheet.knockouts:
                found.append((ground, derived))
        return found

    def missed(self, up_to):
        return [(c, o) for c, o in self.set.gates if o.gate <= up_to and self.misses(c, o)]

    def mixed_cases(self):
        """R8: criteria that speak of the same circumstances, answered for different ones."""
        groups = {}
        for criterion in self.set.criteria:
            option = self.chosen[criterion.code]
            if option is not None and option.case is not None:
                groups.setdefault(criterion.case_ids, []).append((criterion.code, option))
        return [group for group in groups.values() if len({option.case for _, option in group}) > 1]

    def report(self):
        return {
            "kind": "sheet",
            **self.set.identity,
            "member": self.sheet.member,
            "header": self.sheet.header,
            "outcome": self.outcome,
            "stars": self.stars,
            "award": self.award,
            "band": self.band,
            "total": self.total,
            "parts": part_points(self.set, self.points),
            "sections": [
                {"code": s.code, "name": s.name, "max": s.max, "points": sum(self.points[c.code] for c in s.criteria)}
                for part in self.set.parts
                for s in part.sections
            ],
            "lines": [self.line(c) for c in self.set.criteria],
            "blockers": [self.blocker(c, o) for c, o in self.missed(self.band)],
            "next": self.next(),
            "knockouts": [
                {"id": k.id, "effect": k.effect, "criterion": k.criterion, "label": k.label, "derived": derived}
                for k, derived in self.knockouts
            ],
            "warnings": self.warnings(None),
        }

    def line(self, criterion):
        option = self.chosen[criterion.code]
        return {
            "criterion": criterion.code,
            "name": criterion.name,
            "option": option and option.number,
            "label": option and option.label,
            "points": self.points[criterion.code],
            "max": criterion.max,
            "applies": self.applies[criterion.code],
            "source": citation(self.set, criterion, option),
        }

    def blocker(self, criterion, option):
        return blocker(criterion, option, self.points[criterion.code])

    def next(self):
        if self.award == 5:
            return None
        stars = self.award + 1
        return {
            "stars": stars,
            "points": max(0, self.set.threshold(stars) - self.total),
            "gates": [self.blocker(c, o) for c, o in self.missed(stars)],
        }

    def warnings(self, member):
        warnings = []
        for group in self.mixed_cases():
            vi, en = (", ".join(f"{code}: {o.case_name[lang]}" for code, o in group) for lang in ("vi", "en"))
            warnings.append({
                "code": "mixed-cases",
                "message": {
                    "vi": f"các tiêu chí được chấm theo những trường hợp khác nhau ({vi})",
                    "en": f"criteria were answered for different cases ({en})",
                },
                "criteria": [code for code, _ in group],
                "member": member,
            })
        return warnings


def award(product_set, band, misses):
    """R5: the highest of 5, 4, 3 that the band allows and whose gates, and those below, are met."""
    for stars in (5, 4, 3):
        gates = [gate for gate in product_set.gates if gate[1].gate <= stars]
        if band >= stars and not any(misses(*gate) for gate in gates):
            return stars
    return min(band, 2)


def outcome(effects):
    """A rejected file is rejected, even where the assessment would also have been stopped."""
    effects = set(effects)
    return "rejected" if "reject" in effects else "stopped" if "stop" in effects else "rated"


def part_points(product_set, points):
    return [
        {
            "part": part.letter,
            "name": part.name,
            "max": part.max,
            "points": sum(points[c.code] for s in part.sections for c in s.criteria),
        }
        for part in product_set.parts
    ]


def blocker(criterion, option, reached):
    return {
        "criterion": criterion.code,
        "name": criterion.name,
        "stars": option.gate,
        "reached": reached,
        "needed": option.points,
        "option": option.number,
        "label": option.label,
    }


def citation(product_set, criterion, option):
    vi, en = (f", phương án {option.number}", f", option {option.number}") if option else ("", "")
    return {
        "vi": f"{product_set.source['vi']}, tiêu chí {criterion.code}{vi}",
        "en": f"{product_set.source['en']}, criterion {criterion.code}{en}",
    }
