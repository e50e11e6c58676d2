"""Every object of the engine's documents.

Made by tests/models/generate.py from core/schemas/ocop.schema.json; not edited by hand.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, TypedDict

import msgspec

from ._bases import (
    CriterionBase,
    EditionBase,
    Model,
    PartBase,
    ReportBase,
    RubricBase,
    SheetBase,
    TextBase,
    UpgradeReportBase,
)

if TYPE_CHECKING:
    from typing import NotRequired


Deed: TypeAlias = Literal["recognise", "approve", "send", "consider", "notify", "verify", "withdraw"]
"""What somebody does in the course of a procedure.

``recognise``: Recognises the product and issues its certificate.
``approve``: Approves the result of an assessment that goes to the next level.
``send``: Sends the file.
``consider``: May recognise a star on the result of the level above, or have the product rated.
``notify``: Tells others of a result or a decision.
``verify``: Finds out the facts and submits them for decision.
``withdraw``: Withdraws.
"""


class Text(TextBase, frozen=True, kw_only=True):
    """One phrase in Vietnamese and English."""

    vi: str
    """The Vietnamese phrase, UTF-8 in normal form C."""
    en: str
    """The English phrase."""


Reading: TypeAlias = Literal["by-points", "gates-missed"]
"""What is read otherwise.

``by-points``: Points alone decide, star gates aside (26/2026, articles 7.3e and 7.4g).
``gates-missed``: Gates or knock-outs, which were not checked, leave a lower star or none.
"""


Stars: TypeAlias = int
"""A star class, from 1 to 5 (26/2026, article 3.3)."""


Step: TypeAlias = Literal["recognised", "forwarded", "referred-back", "none", "unsettled"]
"""What follows from an assessment.

``recognised``: The product is recognised and gets a certificate.
``forwarded``: The result is approved and the file goes to the next level.
``referred-back``: The level below is told, and may recognise the star that the result supports
or rate the product itself.
``none``: No decision and no certificate.
``unsettled``: The decision says nothing of such a result.
"""


Level: TypeAlias = Literal["district", "province", "central"]
"""A level at which councils assess.

Decision 26/2026/QĐ-TTg knows two (article 4.1): province and centre. The district stands in the
two earlier editions.

``district``: The district, until 2025.
``province``: The province.
``central``: The centre.
"""


Answer: TypeAlias = int | Literal["none"]
"""An answer to a criterion: the number of an option in printed order, counted from 1 through all
cases; ``none`` where no printed option holds.
"""


Applicant: TypeAlias = Literal["cooperative", "cooperative-group", "small-or-medium-enterprise", "large-enterprise", "farm", "household", "unregistered-household", "association", "operating-centre", "other"]
"""Who wants to register a product (26/2026, article 2.3).

``cooperative``: A cooperative (hợp tác xã).
``cooperative-group``: A cooperative group (tổ hợp tác).
``small-or-medium-enterprise``: A small or medium enterprise (doanh nghiệp nhỏ và vừa).
``large-enterprise``: A larger enterprise.
``farm``: A farm with business registration (trang trại).
``household``: A producing household or family household with business registration.
``unregistered-household``: A household without business registration.
``association``: An association (hội, hiệp hội).
``operating-centre``: A tourism operating centre, or an organisation equivalent to it or to an
association.
``other``: Anybody else.
"""


AuthorityId: TypeAlias = Literal["producer", "commune", "district", "province", "province-committee", "province-chair", "province-agency", "central-council", "ministry", "minister", "agency", "recogniser", "concerned"]
"""Who acts, or is told.

``producer``: The producer, who registers the product.
``commune``: The People's Committee of the commune.
``district``: The district (until July 2025).
``province``: The province (editions before 26/2026).
``province-committee``: The provincial People's Committee.
``province-chair``: The chair of the provincial People's Committee.
``province-agency``: The provincial agency that advises on OCOP.
``central-council``: The central council (editions before 26/2026).
``ministry``: The Ministry of Agriculture and Environment.
``minister``: The Minister of Agriculture and Environment.
``agency``: The OCOP agency of the province or of the ministry.
``recogniser``: The authority that recognised the product.
``concerned``: Agencies concerned.
"""


class Bands(Model, frozen=True, kw_only=True):
    """The points from which each class above the first begins (article 3.3): 30, 50, 70 and 90.

    Bands are half-open on the exact value. A mean of 89.99 lies in the band of 4 stars, 90 in
    the band of 5; nothing is rounded before the comparison.
    """

    two: int
    """Lowest points of 2 stars."""
    three: int
    """Lowest points of 3 stars."""
    four: int
    """Lowest points of 4 stars."""
    five: int
    """Lowest points of 5 stars."""


Code: TypeAlias = str
"""The printed number of a section, sub-section or criterion, such as ``6.1.1``: one to four
components, each a number from 1 to 9999 or one small Vietnamese letter, composed.
"""


Points: TypeAlias = int
"""A number of whole points: of an option, a section, a part or one sheet."""


Extension: TypeAlias = Literal["clear", "partial", "doubtful", "none"]
"""Whether a certificate may run on after its last day under article 12.3, a transitional rule
for products whose file could not be submitted in the window of article 7.6a.

``clear``: The window had closed before the decision came into force.
``partial``: The window had opened before the decision came into force, and closed after.
``doubtful``: The whole window lay under the decision; whether a transitional rule still serves
is for the authority to say.
``none``: The certificate had expired before the decision came into force.
"""


Day: TypeAlias = dt.date
"""A day, such as ``2026-05-22``."""


Standing: TypeAlias = Literal["not-issued", "valid", "filing-open", "filing-closed", "extendable", "expired"]
"""How a certificate stands on a day.

``not-issued``: It is not issued yet.
``valid``: It runs; it is too early for a re-rating file, or the window is not known.
``filing-open``: It runs, and a re-rating file can be submitted.
``filing-closed``: It runs, and the window for a re-rating file has passed.
``extendable``: It has expired; it runs on only under article 12.3 while a re-rating file is
being handled.
``expired``: It has expired.
"""


CodeForm: TypeAlias = Literal["new", "old"]
"""The two forms of product codes.

``new``: Province, commune, serial, year.
``old``: Province, district, commune, serial, year; units until 30 June 2025.
"""


Concern: TypeAlias = Literal["catalogue", "rubric", "sheet", "council", "procedure", "subtotals", "product-code", "programme", "batch", "argument"]
"""What an error is about; Python has one exception class for each.

``catalogue``: Looking up editions and sets.
``rubric``: A rubric of one's own.
``sheet``: A sheet.
``council``: A council.
``procedure``: Editions by date, recognition, certificates, rounds.
``subtotals``: Subtotals of parts.
``product-code``: Product codes.
``programme``: Plans and portfolios.
``batch``: A batch as a whole: its columns, its outputs, its councils.
``argument``: An argument that is none of the above, such as a language or a rule.
"""


OptionCost: TypeAlias = int
"""The whole cost of coming to an option."""


class Header(Model, frozen=True, kw_only=True, omit_defaults=True):
    """Fields at the head of the official form (annex II). The engine carries them along and does
    not judge them.
    """

    product: str | None = msgspec.field(default=None)
    """Name of the product."""
    product_code: str | None = msgspec.field(default=None)
    """Product code, ``T-X-STT-YYYY``."""
    producer: str | None = msgspec.field(default=None)
    """Name of the producer."""
    phone: str | None = msgspec.field(default=None)
    """Telephone number."""
    address: str | None = msgspec.field(default=None)
    """Address."""
    date: str | None = msgspec.field(default=None)
    """Day of the assessment."""
    comment: str | None = msgspec.field(default=None)
    """The assessor's remarks."""


Vote: TypeAlias = Literal["majority", "every", "mean"]
"""How several members meet a gate or establish a knock-out.

``majority``: More than half of the members.
``every``: Every member.
``mean``: The mean. A gate is met where the mean points of its criterion reach it; a knock-out
holds where at least half of the members assert it (the mean of 0 and 1 reaches one half).
"""


DataStatus: TypeAlias = Literal["printed", "both", "one", "unsettled"]
"""How far the numbers of a set are confirmed.

``printed``: Taken from the text of the decision, or supplied by the user as such.
``both``: Two independent transcriptions agree.
``one``: One transcription only.
``unsettled``: The transcriptions leave a contradiction that the errata register describes.
"""


Outcome: TypeAlias = Literal["rated", "rejected", "stopped"]
"""Whether a product was rated, or what ended its assessment instead.

``rated``: The product has a star.
``rejected``: The file or the product was turned down; there is no star.
``stopped``: The assessment went no further; there is no star.
"""


Count: TypeAlias = Literal["products", "organisations"]
"""What a target counts.

``products``: Products, each once however many outcomes it has.
``organisations``: Producers, each once however many products it has.
"""


class OptionVotes(Model, frozen=True, kw_only=True):
    """How many members chose an option."""

    option: int | None
    """The number of the option; null where no option holds or the criterion does not apply."""
    members: int
    """How many members chose it, at least 1."""


EditionGround: TypeAlias = Literal["in-force", "transition"]
"""Why an edition applies.

``in-force``: It is in force on the day of rating.
``transition``: The file is older than the edition in force and stays with the one before for a
term.
"""


Purpose: TypeAlias = Literal["first", "upgrade", "re-rating"]
"""What a file asks for (26/2026, article 6.1).

``first``: A first rating.
``upgrade``: A higher star for a recognised product.
``re-rating``: A new rating when the certificate expires.
"""


class PartMaximum(Model, frozen=True, kw_only=True):
    """The most points that a part of an edition can give."""

    part: str
    """The letter: A, B or C."""
    max: int
    """Whole points."""


Effect: TypeAlias = Literal["reject", "stop"]
"""What a knock-out does to an assessment.

``reject``: The file or the product is turned down.
``stop``: The assessment goes no further.
"""


ProducerKind: TypeAlias = Literal["enterprise", "cooperative", "cooperative-group", "farm", "household", "association"]
"""What a producer is (26/2026, article 2.3).

``enterprise``: An enterprise (doanh nghiệp).
``cooperative``: A cooperative (hợp tác xã).
``cooperative-group``: A cooperative group (tổ hợp tác).
``farm``: A farm (trang trại).
``household``: A household with a registered business (hộ sản xuất, hộ gia đình).
``association``: An association or a body like it, for tourism services (hội, hiệp hội).
"""


Origin: TypeAlias = Literal["new", "existing"]
"""Whether the programme developed a product or found it.

``new``: Developed under the programme.
``existing``: There before, and upgraded.
"""


class Problem(Model, frozen=True, kw_only=True):
    """One thing that is wrong, said for programs and for people."""

    code: str
    """A name that stays the same, such as ``option-out-of-range``; ``crate::problem::catalogue``
    lists them.
    """
    message: str
    """In English: what is wrong, where, and what is allowed."""
    message_vi: str
    """The same in Vietnamese."""
    place: str | None
    """The criterion, field or set that it stands at."""
    value: str | None
    """The value that was given, as it was read, cut after 40 characters."""
    allowed: tuple[str, ...]
    """The values that are allowed, where they can be listed."""
    article: str | None
    """The article or annex that the rule comes from."""
    help: str | None
    """In English: what to do about it."""
    help_vi: str | None
    """The same in Vietnamese."""
    member: str | None
    """The member of the council whose sheet it is."""


ObstacleCode: TypeAlias = Literal["asserted-knockout", "shown-knockout", "open", "gate", "together", "points"]
"""The kinds of obstacles.

``asserted-knockout``: The assessor asserts a knock-out, which no answer takes away.
``shown-knockout``: A criterion that must stay as it is shows a knock-out.
``open``: A criterion that must stay as it is has no answer.
``gate``: A gate is out of reach: its criterion must stay as it is, or does not apply.
``together``: What depends on one criterion cannot be answered as asked together.
``points``: Even the best answers do not give enough points.
"""


class PartSum(Model, frozen=True, kw_only=True):
    """The points of one part, usually the mean of a council."""

    part: str
    """The letter of the part: A, B or C."""
    points: Decimal
    """The exact points, from 0 to the most that the part can give."""
    max: int
    """The most points that the part can give under the edition."""


Phase: TypeAlias = Literal["open", "rating", "over"]
"""How a round stands on a day.

``open``: Files can still be proposed for it.
``rating``: Its files are fixed; the assessment is due.
``over``: It is over.
"""


class Province(Model, frozen=True, kw_only=True):
    """A province or a city under the centre."""

    code: str
    """The code, two digits."""
    name: str
    """The name in Vietnamese."""


Slug: TypeAlias = str
"""A short name in data: small Latin letters, digits and hyphens."""


WarningCode: TypeAlias = Literal["mixed-cases"]
"""The kinds of warnings."""


Withdrawn: TypeAlias = Literal["certificate", "recognition-decision"]
"""What is withdrawn.

``certificate``: The certificate (article 8.1).
``recognition-decision``: The decision that recognised the product (article 10.1b).
"""


class Class(Model, frozen=True, kw_only=True):
    """Where a set stands in annex I."""

    group: Text
    """One of the six groups of products."""
    subgroup: Text
    """The group within it."""
    ministries: tuple[Text, ...]
    """Managing ministries."""
    samples: bool
    """Whether five samples go with the file (article 6.2d)."""


class Erratum(Model, frozen=True, kw_only=True):
    """One blemish of the print, or one reading that a lawyer may want to know of."""

    id: str
    """A name that stays the same."""
    set: int | None
    """The set, if it concerns one only."""
    criterion: str | None
    """The criterion or section."""
    option: int | None
    """The option."""
    field: str
    """What it concerns: ``points``, ``max`` and ``gate`` are deviations from the print, anything
    else is a remark that changes no number.
    """
    printed: str
    """What is printed; empty where nothing is."""
    applied: str
    """What is applied."""
    reason: Text
    """Why."""


class FileItem(Model, frozen=True, kw_only=True):
    """One item of a file."""

    text: Text
    """What it is."""
    samples: bool
    """Whether it is samples of the product, which tourism services do not send."""


Label: TypeAlias = str | Text
"""A phrase in both languages, or in Vietnamese alone."""


class Note(Model, frozen=True, kw_only=True):
    """A remark on an answer: what it rests on, or what could not be checked."""

    code: str
    """A name that stays the same, such as ``gate-below-band``."""
    message: Text
    """What it says."""
    article: str | None
    """The article that it speaks of: ``26/2026 art. 7.3e``."""
    citation: Text | None
    """The same as drafts cite it."""


class Seat(Model, frozen=True, kw_only=True):
    """A seat on a council."""

    id: str
    """A name that stays the same, such as ``chair`` or ``health``."""
    label: Text
    """Whom it is for."""
    least: int
    """The fewest members on it: 0 where the decision leaves the seat open."""


class Margin(Model, frozen=True, kw_only=True):
    """The distance of a total or a mean to the beginning of a band."""

    stars: Stars
    """The band, 2 to 5 stars."""
    from_: int = msgspec.field(name="from")
    """The points from which the band begins (article 3.3)."""
    points: Decimal
    """The points to spare, rounded down to two digits; negative where the band is not reached."""
    sum: int
    """The exact margin times the number of members: the sum of their totals less what the band
    needs of it.
    """
    members: int
    """The number of members, 1 for a sheet."""


class Option(Model, frozen=True, kw_only=True):
    """One option."""

    option: int
    """The printed position, counted through all cases; checked where it is given."""
    points: int
    """The points that it gives."""
    gate: Stars | None
    """The star level for which it is the least that a product must reach."""
    label: Text
    """What it says."""


Choices: TypeAlias = dict[str, Answer | None]
"""The answers of a sheet by criterion code; null while a criterion is open."""


class EligibilityReport(ReportBase, frozen=True, kw_only=True):
    """Whether somebody may register a product of a set (26/2026, article 2.3)."""

    kind: Literal["eligibility"]
    """Tells the document from others."""
    edition: str
    """The short name of the edition."""
    applicant: Applicant
    """Who wants to register."""
    set: int
    """The number of the set."""
    eligible: bool
    """Whether they may."""
    sets: tuple[int, ...]
    """The sets for which they may, where not for all; empty where for all or for none."""
    article: str | None
    """Where it is written."""
    citation: Text | None
    """The same as drafts cite it."""


class Authority(Model, frozen=True, kw_only=True):
    """Someone who decides or is told."""

    id: AuthorityId
    """A name that stays the same, such as ``province-chair``."""
    name: Text
    """The name for people."""


class Condition(Model, frozen=True, kw_only=True):
    """A criterion that another one must meet first."""

    criterion: Code
    """The other criterion, printed earlier."""
    min_points: int
    """The points that it must have."""


class Derived(Model, frozen=True, kw_only=True):
    """Criteria on which too few points bring the knock-out about."""

    criteria: tuple[Code, ...]
    """The criteria, any one of which suffices."""
    max_points: int
    """The points at or below which it holds."""


class Subsection(Model, frozen=True, kw_only=True):
    """A numbered heading between a section and its criteria."""

    code: Code
    """The printed number."""
    max: int
    """The most points that its criteria can give together."""
    name: Text
    """The title."""


class Blocker(Model, frozen=True, kw_only=True):
    """A star gate that is missed: the stars printed after an option are the least that a product
    must reach on its criterion (annex I, under every table).
    """

    criterion: Code
    """The criterion that the gate stands at."""
    name: Text
    """The title of the criterion."""
    stars: Stars
    """The star that the gate is printed for, 3 to 5; no star from it upwards is awarded."""
    reached: Points
    """The points that the sheet has on the criterion."""
    needed: Points
    """The least points on the criterion that meet the gate."""
    option: int
    """The number of the option that the stars are printed after."""
    label: Text
    """The label of that option."""


class Change(Model, frozen=True, kw_only=True):
    """A changed answer to a criterion."""

    criterion: Code
    """The printed number of the criterion."""
    name: Text
    """The title of the criterion."""
    from_: Answer | None = msgspec.field(name="from")
    """The answer now; null while the criterion is open."""
    to: Answer | None
    """The new answer; null where the criterion no longer applies and its answer is taken back."""
    label: Text | None
    """The label of the new option; null without one."""
    before: Points
    """Points on the criterion now."""
    after: Points
    """Points on the criterion afterwards."""
    cost: int
    """What the change costs: the number of steps from option to option, unless the options of an
    upgrade say otherwise.
    """
    source: Text
    """The document, annex, criterion and option where the new answer is printed."""


class GateVote(Model, frozen=True, kw_only=True):
    """How a council stands to a star gate."""

    criterion: Code
    """The criterion that the gate stands at."""
    name: Text
    """The title of the criterion."""
    stars: Stars
    """The star that the gate is printed for, 3 to 5."""
    option: int
    """The number of the option that the stars are printed after."""
    label: Text
    """The label of that option."""
    needed: Points
    """The least points on the criterion that meet the gate."""
    mean: Decimal
    """The mean of the members' points on the criterion, cut off after two digits."""
    votes: int
    """How many members gave the criterion at least the points needed."""
    met: bool
    """Whether the council meets the gate under its rule."""


class Line(Model, frozen=True, kw_only=True):
    """What a criterion contributed."""

    criterion: Code
    """The printed number of the criterion."""
    name: Text
    """The title of the criterion."""
    option: int | None
    """The number of the chosen option; null where no option holds or the criterion does not
    apply.
    """
    label: Text | None
    """The label of the chosen option; null without one."""
    points: Points
    """The points of the chosen option; 0 without one."""
    max: Points
    """The most points that the criterion can give."""
    applies: bool
    """Whether the criterion applies: false where another one does not meet its condition."""
    source: Text
    """The document, annex, criterion and option where it is printed."""


class PartMean(Model, frozen=True, kw_only=True):
    """Mean points of a part."""

    part: str
    """The letter of the part: A, B or C."""
    name: Text
    """The title of the part."""
    mean: Decimal
    """The mean of the members' points, cut off after two digits."""
    max: Points
    """The most points that the part can give."""


class PartPoints(Model, frozen=True, kw_only=True):
    """Points of a part of one sheet."""

    part: str
    """The letter of the part: A, B or C."""
    name: Text
    """The title of the part."""
    points: Points
    """The sum of the points on its criteria."""
    max: Points
    """The most points that the part can give."""


class SectionMean(Model, frozen=True, kw_only=True):
    """Mean points of a section."""

    code: Code
    """The printed number of the section."""
    name: Text
    """The title of the section."""
    mean: Decimal
    """The mean of the members' points, cut off after two digits."""
    max: Points
    """The most points that the section can give."""


class SectionPoints(Model, frozen=True, kw_only=True):
    """Points of a section of one sheet."""

    code: Code
    """The printed number of the section."""
    name: Text
    """The title of the section."""
    points: Points
    """The sum of the points on its criteria."""
    max: Points
    """The most points that the section can give."""


class CertificateExtension(Model, frozen=True, kw_only=True):
    """Whether a certificate may run on after its last day."""

    serves: Extension
    """Whether the transitional rule serves."""
    until: Day | None
    """The last day at most; the result ends it earlier. None unless the rule serves clearly or
    in part.
    """
    duty: Text | None
    """What the producer owes meanwhile."""
    article: str | None
    """Where it is written."""
    citation: Text | None
    """The same as drafts cite it."""


class CertificateQuestion(TypedDict):
    """What may be said with the question about a certificate."""

    expires: NotRequired[Day | None]
    """The last day printed on the decision on recognition, which wins over 36 months."""
    on: NotRequired[Day | None]
    """The day on which its standing is asked for."""
    received: NotRequired[Day | None]
    """The day on which the commune received the re-rating file."""
    complete: NotRequired[Day | None]
    """The day on which that file was complete."""
    concluded: NotRequired[Day | None]
    """The day of a conclusion that leads to withdrawal."""
    holidays: NotRequired[tuple[Day, ...] | None]
    """Days off beside Saturdays and Sundays."""


class Deadline(Model, frozen=True, kw_only=True):
    """The end of a term in days."""

    last_day: Day
    """The last day as it is counted."""
    falls_on_weekend: bool
    """Whether the last day is a Saturday or a Sunday."""
    falls_on_holiday: bool
    """Whether it is one of the holidays that were given, and no weekend."""
    next_working_day: Day
    """The day to which the Civil Code moves the end (article 148.5): the last day itself where
    that is a working day.
    """


class EditionQuestion(TypedDict):
    """What may be said with the question which edition applies."""

    holidays: NotRequired[tuple[Day, ...] | None]
    """Days off beside Saturdays and Sundays."""


Cost: TypeAlias = int | dict[str, OptionCost]
"""What changes on a criterion cost."""


class CouncilRules(TypedDict):
    """The rules by which a council votes; each is ``majority`` where nothing is said."""

    gates: NotRequired[Vote | None]
    """How the members meet a gate."""
    knockouts: NotRequired[Vote | None]
    """How the members establish a knock-out."""


class MemberResult(Model, frozen=True, kw_only=True):
    """What the sheet of one member comes to by itself."""

    member: str
    """The name of the member, or its position from 1 where the sheet names none."""
    total: Points
    """The total of the sheet."""
    distance: Decimal
    """The total less the council's mean in points, cut off after two digits; negative below it."""
    outcome: Outcome
    """Whether the product was rated, or what ended the assessment instead."""
    stars: Stars | None
    """The awarded star, 1 to 5; null unless the outcome is ``rated``."""
    band: Stars
    """The band of the sheet alone."""
    apart: bool
    """Whether the sheet alone comes to another result than the council."""


class Reach(Model, frozen=True, kw_only=True):
    """One end of the range of an unfinished sheet."""

    total: Points
    """The sum of the points on all criteria."""
    outcome: Outcome
    """Whether the product was rated, or what ended the assessment instead."""
    stars: Stars | None
    """The awarded star, 1 to 5; null unless the outcome is ``rated``."""


class ResultAfter(Model, frozen=True, kw_only=True):
    """What a result would become."""

    outcome: Outcome
    """Whether the product was rated, or what ended the assessment instead."""
    stars: Stars | None
    """The awarded star, 1 to 5; null unless the outcome is ``rated``."""
    award: Stars
    """The star that points and gates would lead to."""


class TargetProgress(Model, frozen=True, kw_only=True):
    """How far a target is reached."""

    id: str
    """The short name of the target within the plan."""
    label: Text
    """What is to be reached, in words."""
    count: Count
    """What is counted."""
    wanted: int
    """How many are wanted, at least 1."""
    aim: int | None
    """The upper end of a range such as 3 to 5; null where the plan names one number."""
    about: bool
    """Whether the plan says "about"."""
    reached: int
    """How many products or organisations count."""
    missing: int
    """How many are missing to the number wanted; 0 where none is."""
    met: bool
    """Whether none is missing."""
    counted: tuple[str, ...]
    """The products or organisations that count."""
    undecided: tuple[str, ...]
    """Those that may count, but lack a fact that the target asks for."""


class CriterionVotes(Model, frozen=True, kw_only=True):
    """How the members of a council judged a criterion."""

    criterion: Code
    """The printed number of the criterion."""
    name: Text
    """The title of the criterion."""
    mean: Decimal
    """The mean of the members' points, cut off after two digits."""
    lowest: Points
    """Fewest points that a member gave."""
    highest: Points
    """Most points that a member gave."""
    max: Points
    """The most points that the criterion can give."""
    disputed: bool
    """Whether the members gave different points."""
    votes: tuple[OptionVotes, ...]
    """How many members chose each option that was chosen, in printed order, "no option" first."""


class RecognitionQuestion(TypedDict):
    """What may be said with the question who recognises a product."""

    on: NotRequired[Day | None]
    """The day of the result."""
    purpose: NotRequired[Purpose | None]
    """What the file asked for."""


class HeldKnockout(Model, frozen=True, kw_only=True):
    """A knock-out that holds: a ground on which a product gets no star."""

    id: str
    """The id by which a sheet asserts it, such as ``forged-file``."""
    effect: Effect
    """What follows from it."""
    criterion: Code | None
    """The criterion or section under which it is printed; null where it stands in the heading of
    the set.
    """
    label: Text
    """The ground in words."""
    derived: bool
    """Whether the points on the sheet show it; false where the assessor asserts it."""


class KnockoutVote(Model, frozen=True, kw_only=True):
    """How a council stands to a knock-out."""

    id: str
    """The id by which a sheet asserts it, such as ``forged-file``."""
    effect: Effect
    """What follows from it."""
    criterion: Code | None
    """The criterion or section under which it is printed; null where it stands in the heading of
    the set.
    """
    label: Text
    """The ground in words."""
    votes: int
    """How many members assert it or show it by the points on their sheets."""
    holds: bool
    """Whether it holds under the council's rule."""


class Entry(TypedDict):
    """One outcome: what a product came to at a level. A product assessed by the province and by
    the centre has two.

    A fact that is not known is left out; a product's origin and producer and a producer's kind
    need to be said once only. Targets that ask for a fact that nobody said answer that they
    cannot tell.
    """

    product: str
    """The product: a code or a name that tells it from others."""
    producer: NotRequired[str | None]
    """The producer."""
    producer_kind: NotRequired[ProducerKind | None]
    """What the producer is."""
    origin: NotRequired[Origin | None]
    """Whether the programme developed the product or found it."""
    level: NotRequired[Level | None]
    """The level of the outcome; none for a product that was not assessed yet."""
    stars: NotRequired[Stars | None]
    """The star; none where the assessment gave none."""


class Target(TypedDict):
    """One number to reach. Filters that are left out let everything pass."""

    id: str
    """The short name, once in a plan."""
    label: Text
    """What is to be reached, in words."""
    count: Count
    """What is counted."""
    want: int
    """How many are wanted, at least 1."""
    aim: NotRequired[int | None]
    """The upper end, where the plan names a range such as 3 to 5."""
    about: NotRequired[bool]
    """Whether the plan says "about"."""
    origin: NotRequired[Origin | None]
    """Only products that are new, or that existed before."""
    level: NotRequired[Level | None]
    """Only outcomes of this level."""
    min_stars: NotRequired[Stars | None]
    """Only outcomes with this star or a higher one."""
    producer_kinds: NotRequired[tuple[ProducerKind, ...]]
    """Only outcomes of producers of these kinds; empty for all."""


class Failure(Model, frozen=True, kw_only=True):
    """Everything that is wrong with a request: the fields of the first problem, what the request
    was about, and all problems.
    """

    concern: Concern
    """What the request was about."""
    code: str
    """A name that stays the same, such as ``option-out-of-range``; ``crate::problem::catalogue``
    lists them.
    """
    message: str
    """In English: what is wrong, where, and what is allowed."""
    message_vi: str
    """The same in Vietnamese."""
    place: str | None
    """The criterion, field or set that it stands at."""
    value: str | None
    """The value that was given, as it was read, cut after 40 characters."""
    allowed: tuple[str, ...]
    """The values that are allowed, where they can be listed."""
    article: str | None
    """The article or annex that the rule comes from."""
    help: str | None
    """In English: what to do about it."""
    help_vi: str | None
    """The same in Vietnamese."""
    member: str | None
    """The member of the council whose sheet it is."""
    errors: tuple[Problem, ...]
    """All problems, the first one included."""


class Obstacle(Model, frozen=True, kw_only=True):
    """Why a star cannot be reached."""

    code: ObstacleCode
    """What kind of obstacle it is."""
    message: Text
    """The obstacle in words."""
    criterion: Code | None
    """The criterion concerned; null where no single one is."""
    knockout: str | None
    """The id of the knock-out concerned; null where none is."""
    stars: Stars | None
    """The star that a gate out of reach is printed for, 3 to 5; null where it is no gate."""
    reached: Points | None
    """The most points within reach: on the criterion of a gate, or in all."""
    needed: Points | None
    """The points needed: on the criterion of a gate, or in all."""


class Round(Model, frozen=True, kw_only=True):
    """One round."""

    level: Level
    """Province or centre."""
    number: int
    """Its number in article 5: 1 or 2."""
    phase: Phase
    """``open`` while files can be proposed, ``rating`` while the assessment is due."""
    propose_by: Day
    """The last day on which files are proposed."""
    rate_by: Day
    """The last day of the assessment."""
    article: str | None
    """Where it is written: ``26/2026 art. 5.1``."""
    citation: Text | None
    """The same as drafts cite it."""


class ProductCodeReport(ReportBase, frozen=True, kw_only=True):
    """A product code, read."""

    kind: Literal["product-code"]
    """Tells the document from others."""
    code: str
    """The code as it prints, such as ``44-19363-7-2026``."""
    form: CodeForm
    """Which of the two forms the code has."""
    province: Province
    """The province, as it was when codes of that form were given."""
    province_today: Province
    """The province of today that it is, or is part of."""
    district: str | None
    """The code of the district, three digits; null in the new form."""
    commune: str
    """The code of the commune, five digits."""
    commune_name: str | None
    """The name of the commune; null in the old form, and where the names are not built in."""
    commune_checked: bool
    """Whether the commune was looked up; districts and communes of the old form are not known."""
    serial: int
    """The number of the product within the commune, 1 or more."""
    year: int
    """The year of the code."""


SetRef: TypeAlias = int | Slug
"""The printed number of a set, or its slug."""


class Warning(Model, frozen=True, kw_only=True):
    """Something that a council should look at, although it changes no number."""

    code: WarningCode
    """What kind of warning it is."""
    message: Text
    """The warning in words."""
    criteria: tuple[Code, ...]
    """The criteria concerned, in printed order."""
    member: str | None
    """The member of a council on whose sheet it was found; null for a sheet by itself."""


class WithdrawalGround(Model, frozen=True, kw_only=True):
    """A ground for withdrawal."""

    id: str
    """A name that stays the same, such as ``false-file``."""
    withdraws: Withdrawn
    """What is withdrawn."""
    label: Text
    """What it says."""
    article: str | None
    """Where it is printed."""
    citation: Text | None
    """The same as drafts cite it."""


class SetSummary(Model, frozen=True, kw_only=True):
    """A set in a list of choices."""

    set: int
    """The number of the set within the edition; a superseded text shares it with its successor."""
    slug: str
    """The short name of the set, once in an edition."""
    superseded: bool
    """Whether a later text of the same edition replaced the set."""
    data_status: DataStatus
    """How far the numbers are confirmed."""
    name: Text
    """The name of the set."""
    class_: Class | None = msgspec.field(name="class")
    """Where the set stands in annex I."""


class PartsReport(ReportBase, frozen=True, kw_only=True):
    """A rating from the published subtotals of the parts. Gates and knock-outs stand on
    criteria, so they are not checked, and the awarded star is at most the band.
    """

    kind: Literal["parts"]
    """Tells the document from others."""
    edition: str
    """The edition that rated: number and year of the decision, such as ``26/2026``."""
    documents: tuple[str, ...]
    """The decision and those that amend it, by number."""
    data_version: str
    """The version of the data of the edition; it moves with every correction that can change a
    rating.
    """
    frame_only: bool
    """Whether only parts, bands and dates of the edition are known, and not its criteria."""
    parts: tuple[PartSum, ...]
    """The parts, A first."""
    total: Decimal
    """The exact sum of the parts in points."""
    band: Stars
    """The band in which the total lies (article 3.3)."""
    bands: Bands
    """Points from which the bands of 2 to 5 stars begin (article 3.3)."""
    gates_checked: bool
    """Always false: gates and knock-outs stand on criteria, and only subtotals are known."""
    notes: tuple[Note, ...]
    """What could not be checked."""


class CompositionReport(ReportBase, frozen=True, kw_only=True):
    """Who sits on the council of a level (26/2026, articles 7.3b and 7.4b)."""

    kind: Literal["composition"]
    """Tells the document from others."""
    edition: str
    """The short name of the edition."""
    level: Level
    """The level of the council."""
    seats: tuple[Seat, ...]
    """The seats in printed order."""
    least: int
    """The fewest members that the seats imply."""
    article: str | None
    """Where it is written."""
    citation: Text | None
    """The same as drafts cite it."""


class Case(Model, frozen=True, kw_only=True, omit_defaults=True):
    """One of several cases of a criterion."""

    id: str | None = msgspec.field(default=None)
    """Ties together the cases of several criteria that speak of the same circumstance."""
    name: Text | None = msgspec.field(default=None)
    """The title."""
    options: tuple[Option, ...]
    """Options in printed order."""


class Act(Model, frozen=True, kw_only=True):
    """Something that somebody does in a procedure."""

    deed: Deed
    """What is done, as a name in data."""
    by: Authority
    """Who does it."""
    to: tuple[Authority, ...]
    """To whom it goes."""
    text: Text
    """What it is, as the end of a sentence that begins with who does it."""
    article: str | None
    """Where it is written: ``26/2026 art. 7.3g``."""
    citation: Text | None
    """The same as drafts cite it."""


class Alternative(Model, frozen=True, kw_only=True):
    """Another reading of the law or of the result, and where it leads."""

    reading: Reading
    """What is read otherwise."""
    stars: Stars | None
    """The star that the reading assumes; none for a rejection or a stop."""
    step: Step
    """What follows then."""
    by: Authority | None
    """Who decides it then."""
    to: Level | None
    """Where the file goes then."""
    text: Text
    """What it leads to, in words."""
    article: str | None
    """Where it is written."""
    citation: Text | None
    """The same as drafts cite it."""


class FileListReport(ReportBase, frozen=True, kw_only=True):
    """What a file holds (26/2026, article 6)."""

    kind: Literal["file-list"]
    """Tells the document from others."""
    edition: str
    """The short name of the edition."""
    purpose: Purpose
    """What the file asks for."""
    to: Level | None
    """The level that gets it; none for the commune."""
    prepared_by: Authority
    """Who prepares it."""
    items: tuple[FileItem, ...]
    """What it holds, in printed order."""
    article: str | None
    """Where it is written."""
    citation: Text | None
    """The same as drafts cite it."""


class Filing(Model, frozen=True, kw_only=True):
    """When and where a re-rating file is submitted."""

    from_: Day = msgspec.field(name="from")
    """The first day."""
    until: Day
    """The last day."""
    to: Authority
    """To whom."""
    article: str | None
    """Where it is written."""
    citation: Text | None
    """The same as drafts cite it."""


class Knockout(Model, frozen=True, kw_only=True, omit_defaults=True):
    """A ground on which a product gets no star at all."""

    id: str
    """A name to assert it by: small Latin letters, digits and hyphens."""
    effect: Effect
    """What follows from it."""
    criterion: Code | None
    """The criterion under which it is printed; none where it stands in the heading of the set."""
    label: Text
    """What it says."""
    derived: Derived | None = msgspec.field(default=None)
    """Set where the sheet itself shows it."""


class NextStar(Model, frozen=True, kw_only=True):
    """What separates a product from the next star."""

    stars: Stars
    """The star above the award, 2 to 5."""
    points: Points
    """Points missing to its band; 0 where the total reaches it."""
    gates: tuple[Blocker, ...]
    """Missed gates up to its level."""


class NextMean(Model, frozen=True, kw_only=True):
    """What separates a council's mean from the next star."""

    stars: Stars
    """The star above the award, 2 to 5."""
    points: Decimal
    """The points that the mean lacks to its band, never shown smaller than it is; 0 where the
    mean reaches it.
    """
    gates: tuple[GateVote, ...]
    """Gates not met up to its level."""


class EditionReport(ReportBase, frozen=True, kw_only=True):
    """Which edition applies to a file."""

    kind: Literal["edition"]
    """Tells the document from others."""
    edition: str
    """The short name of the edition, such as ``148/2023``."""
    documents: tuple[str, ...]
    """The decision and those that amend it, by number."""
    frame_only: bool
    """Whether only its frame is known, so that it rates from part subtotals only."""
    submitted: Day
    """The day of submission."""
    purpose: Purpose
    """What the file asks for."""
    rated: Day
    """The day of rating."""
    ground: EditionGround
    """Why the edition applies."""
    deadline: Deadline | None
    """The end of the term for rating an older file (26/2026, article 12.2)."""
    article: str | None
    """Where it is written, as far as the text is at hand: ``26/2026 art. 12.2b``."""
    citation: Text | None
    """The same as drafts cite it."""
    notes: tuple[Note, ...]
    """What the answer rests on."""


class Term(Model, frozen=True, kw_only=True):
    """A term in days."""

    days: int
    """How many days."""
    working_days: bool
    """Whether working days are counted, and not all days."""
    due: Deadline | None
    """Its end, where the day on which it begins was given."""
    article: str | None
    """Where it is written."""
    citation: Text | None
    """The same as drafts cite it."""


class UpgradeOptions(TypedDict):
    """How plans for a star are to be made; null and what is left out take the default."""

    fixed: NotRequired[tuple[Code, ...] | None]
    """Criteria whose answers stay as they are."""
    costs: NotRequired[dict[str, Cost] | None]
    """What changes cost, by criterion: 1 for each step where nothing is said."""
    downgrades: NotRequired[bool | None]
    """Whether answers with fewer points than now may be given; false where nothing is said."""
    plans: NotRequired[int | None]
    """How many plans are looked for at most; 3 where nothing is said."""


class PreviewReport(ReportBase, frozen=True, kw_only=True):
    """What is certain of an unfinished sheet: every completion of it lies within the range."""

    kind: Literal["preview"]
    """Tells the document from others."""
    edition: str
    """The edition: number and year of the decision, such as ``26/2026``, or the name that a
    rubric of one's own gives itself.
    """
    set: int
    """The number of the set within the edition, 1 or more."""
    slug: str
    """The short name of the set, such as ``coffee-cocoa``."""
    name: Text
    """The name of the set."""
    data_version: str
    """The version of the data of the edition; it moves with every correction that can change a
    rating.
    """
    data_status: DataStatus
    """How far the data is confirmed."""
    source: Text
    """The document and the annex where the set is printed; empty where the rubric names none."""
    bands: Bands
    """Points from which the bands of 2 to 5 stars begin (article 3.3)."""
    max: Points
    """The most points that the set can give; 100 in every built-in set."""
    open: tuple[Code, ...]
    """Criteria that still have to be answered, in printed order."""
    so_far: Points
    """The sum of the points of the answers so far."""
    lowest: Reach
    """The least that the sheet can come to."""
    highest: Reach
    """The most that the sheet can come to."""
    parts: tuple[PartPoints, ...]
    """Points of each part so far, A first."""
    blockers: tuple[Blocker, ...]
    """Gates that the answers so far miss for good, unless they are changed."""


class MemberChange(Model, frozen=True, kw_only=True):
    """The smallest change by one member that changes the result of the council."""

    member: str
    """The name of the member, or its position from 1 where the sheet names none."""
    steps: int
    """The steps from option to option that the change takes."""
    changes: tuple[Change, ...]
    """The changed answers in printed order; the cost of each is its number of steps."""
    result: ResultAfter
    """The result of the council afterwards."""


class Tip(Model, frozen=True, kw_only=True):
    """One step on one criterion that changes the result of a sheet."""

    criterion: Code
    """The printed number of the criterion."""
    name: Text
    """The title of the criterion."""
    from_: Answer | None = msgspec.field(name="from")
    """The answer now; null while the criterion is open."""
    to: Answer | None
    """The new answer; null where the criterion no longer applies and its answer is taken back."""
    label: Text | None
    """The label of the new option; null without one."""
    before: Points
    """Points on the criterion now."""
    after: Points
    """Points on the criterion afterwards."""
    cost: int
    """What the change costs: the number of steps from option to option, unless the options of an
    upgrade say otherwise.
    """
    source: Text
    """The document, annex, criterion and option where the new answer is printed."""
    result: ResultAfter
    """The result after the step."""


class ProgrammeReport(ReportBase, frozen=True, kw_only=True):
    """What a portfolio has reached of the targets of a plan."""

    kind: Literal["programme"]
    """Tells the document from others."""
    plan: str
    """The short name of the plan."""
    name: Text
    """The name of the plan for people."""
    source: Text
    """The document that sets the targets; empty where none is named."""
    met: int
    """How many targets are reached."""
    targets: tuple[TargetProgress, ...]
    """The targets in the order of the plan."""


Portfolio: TypeAlias = tuple[Entry, ...]
"""Outcomes that do not contradict each other."""


class ProgrammePlan(TypedDict):
    """The targets of a programme, such as a province's for one year."""

    id: str
    """The short name."""
    name: Text
    """The name for people."""
    source: NotRequired[Text]
    """The document that sets the targets; empty where none is named."""
    targets: tuple[Target, ...]
    """The targets, at least one."""


class RoundsReport(ReportBase, frozen=True, kw_only=True):
    """The rounds that matter on a day."""

    kind: Literal["rounds"]
    """Tells the document from others."""
    on: Day
    """The day asked about."""
    rounds: tuple[Round, ...]
    """The rounds, those of the province first."""
    notes: tuple[Note, ...]
    """What they do not say: further rounds, and re-ratings."""


class Sheet(SheetBase, frozen=True, kw_only=True, omit_defaults=True):
    """One assessor's choices for one product."""

    edition: str | None = msgspec.field(default=None)
    """The edition that the sheet was filled in for, such as ``26/2026``."""
    set: SetRef | None = msgspec.field(default=None)
    """The set that it was filled in for."""
    member: str | None = msgspec.field(default=None)
    """The assessor."""
    header: Header | None = msgspec.field(default=None)
    """The head of the official form."""
    choices: Choices
    """The answers; criteria that are left out are open."""
    knockouts: tuple[str, ...]
    """Ids of the knock-outs that the assessor asserts."""


class EditionSummary(Model, frozen=True, kw_only=True):
    """An edition in a list of choices: what its export says, without criteria."""

    edition: str
    """The short name: number and year, such as ``26/2026``."""
    documents: tuple[str, ...]
    """The decision and those that amend it, by number."""
    data_version: str
    """The version of the data; it moves with every correction that can change a rating."""
    in_force_from: Day
    """The first day on which it is in force."""
    in_force_until: Day | None
    """The last day on which it is in force; none while no end is known."""
    bands: Bands
    """The points from which its star bands begin."""
    parts: tuple[PartMaximum, ...]
    """Its parts, which together give 100 points."""
    has_criteria: bool
    """Whether its criteria are built in; without them it rates part subtotals and no sheet."""
    sets: tuple[SetSummary, ...]
    """Its sets by number, a superseded text after the one that replaced it."""


class Criterion(CriterionBase, frozen=True, kw_only=True):
    """One criterion."""

    code: Code
    """The printed number."""
    max: int
    """The most points that it can give; the section's where the section is the criterion."""
    name: Text
    note: Text | None
    """The note printed with the criterion."""
    applies_if: Condition | None
    """When the criterion applies at all."""
    implied: bool
    """Whether no options are printed, so that "no" and "yes" are implied."""
    cases: tuple[Case, ...]
    """Cases of which one is chosen."""


class RecognitionReport(ReportBase, frozen=True, kw_only=True):
    """What follows from a result at a level."""

    kind: Literal["recognition"]
    """Tells the document from others."""
    edition: str
    """The short name of the edition."""
    level: Level
    """The level of assessment."""
    stars: Stars | None
    """The awarded star; none after a rejection or a stop."""
    band: Stars
    """The band of the total."""
    on: Day | None
    """The day of the result, where it was given."""
    purpose: Purpose | None
    """What the file asked for, where it was given."""
    step: Step
    """What follows."""
    by: Authority | None
    """Who decides it; none where there is nothing to decide."""
    to: Level | None
    """The level that the file goes to."""
    certificate: bool
    """Whether a certificate is issued."""
    acts: tuple[Act, ...]
    """Who does what, the decision first."""
    notify: tuple[Act, ...]
    """Who tells whom of the result, whatever it is (26/2026, articles 7.3g and 7.4g)."""
    file: FileListReport | None
    """What the file holds that goes to the next level, where the purpose was given."""
    alternatives: tuple[Alternative, ...]
    """Other readings that lead elsewhere."""
    article: str | None
    """Where it is written, as far as the text is at hand: ``26/2026 art. 4.1a, 7.3e``."""
    citation: Text | None
    """The same as drafts cite it."""
    notes: tuple[Note, ...]
    """What the answer rests on."""


class SheetReport(ReportBase, frozen=True, kw_only=True):
    """One rated sheet. Points are whole."""

    kind: Literal["sheet"]
    """Tells the document from others."""
    edition: str
    """The edition: number and year of the decision, such as ``26/2026``, or the name that a
    rubric of one's own gives itself.
    """
    set: int
    """The number of the set within the edition, 1 or more."""
    slug: str
    """The short name of the set, such as ``coffee-cocoa``."""
    name: Text
    """The name of the set."""
    data_version: str
    """The version of the data of the edition; it moves with every correction that can change a
    rating.
    """
    data_status: DataStatus
    """How far the data is confirmed."""
    source: Text
    """The document and the annex where the set is printed; empty where the rubric names none."""
    bands: Bands
    """Points from which the bands of 2 to 5 stars begin (article 3.3)."""
    max: Points
    """The most points that the set can give; 100 in every built-in set."""
    member: str | None
    """The assessor; null where the sheet names none."""
    header: Header
    """The head of the official form (annex II), as the sheet has it."""
    outcome: Outcome
    """Whether the product was rated, or what ended the assessment instead."""
    stars: Stars | None
    """The awarded star, 1 to 5; null unless the outcome is ``rated``."""
    award: Stars
    """The star that points and gates lead to, whether or not a knock-out takes it away."""
    band: Stars
    """The band in which the total lies (article 3.3); the award is at most that."""
    total: Points
    """The sum of the points on all criteria."""
    parts: tuple[PartPoints, ...]
    """Points of each part, A first."""
    sections: tuple[SectionPoints, ...]
    """Points of each section, in printed order."""
    lines: tuple[Line, ...]
    """What each criterion contributed, in printed order."""
    blockers: tuple[Blocker, ...]
    """The missed gates that stand between band and award; empty where the two are equal."""
    next: NextStar | None
    """What separates the product from the star above its award; null at 5 stars."""
    knockouts: tuple[HeldKnockout, ...]
    """Knock-outs that hold, in the order of the set."""
    warnings: tuple[Warning, ...]
    """What to look at, although it changes no number."""


class CouncilReport(ReportBase, frozen=True, kw_only=True):
    """One rated council. Means are exact in every comparison and cut off after two digits where
    they are written.
    """

    kind: Literal["council"]
    """Tells the document from others."""
    edition: str
    """The edition: number and year of the decision, such as ``26/2026``, or the name that a
    rubric of one's own gives itself.
    """
    set: int
    """The number of the set within the edition, 1 or more."""
    slug: str
    """The short name of the set, such as ``coffee-cocoa``."""
    name: Text
    """The name of the set."""
    data_version: str
    """The version of the data of the edition; it moves with every correction that can change a
    rating.
    """
    data_status: DataStatus
    """How far the data is confirmed."""
    source: Text
    """The document and the annex where the set is printed; empty where the rubric names none."""
    bands: Bands
    """Points from which the bands of 2 to 5 stars begin (article 3.3)."""
    max: Points
    """The most points that the set can give; 100 in every built-in set."""
    header: Header
    """The head of the official form (annex II): the council's own, else that of the first sheet
    that has one.
    """
    gate_rule: Vote
    """How the members met gates."""
    knockout_rule: Vote
    """How the members established knock-outs."""
    outcome: Outcome
    """Whether the product was rated, or what ended the assessment instead."""
    stars: Stars | None
    """The awarded star, 1 to 5; null unless the outcome is ``rated``."""
    award: Stars
    """The star that mean and gates lead to, whether or not a knock-out takes it away."""
    band: Stars
    """The band in which the exact mean lies (article 3.3); the award is at most that."""
    total: Decimal
    """The mean of the members' totals in points, cut off after two digits."""
    sum: int
    """The exact sum of the members' totals in points; the mean is this by ``count``."""
    count: int
    """How many members there are, at least 1."""
    lowest: Points
    """The lowest total of a member."""
    highest: Points
    """The highest total of a member."""
    parts: tuple[PartMean, ...]
    """Mean points of each part, A first."""
    sections: tuple[SectionMean, ...]
    """Mean points of each section, in printed order."""
    criteria: tuple[CriterionVotes, ...]
    """How the members judged each criterion, in printed order."""
    gates: tuple[GateVote, ...]
    """How the council stands to each gate of the set, in printed order."""
    blockers: tuple[GateVote, ...]
    """The gates not met that stand between band and award; empty where the two are equal."""
    next: NextMean | None
    """What separates the product from the star above its award; null at 5 stars."""
    knockouts: tuple[KnockoutVote, ...]
    """Knock-outs that at least one member asserts or shows, whether they hold or not."""
    members: tuple[MemberResult, ...]
    """The members in the order of their sheets."""
    warnings: tuple[Warning, ...]
    """What to look at, although it changes no number."""


class Withdrawal(Model, frozen=True, kw_only=True):
    """How a certificate is withdrawn."""

    by: Authority
    """Who decides."""
    article: str | None
    """Where that is written."""
    citation: Text | None
    """The same as drafts cite it."""
    term: Term
    """The term, from the conclusion on the violation or the commune's confirmation."""
    grounds: tuple[WithdrawalGround, ...]
    """On what grounds."""
    steps: tuple[Act, ...]
    """Who does what, in order."""


class CouncilSensitivityReport(ReportBase, frozen=True, kw_only=True):
    """How far the result of a council is from tipping."""

    kind: Literal["council-sensitivity"]
    """Tells the document from others."""
    edition: str
    """The edition: number and year of the decision, such as ``26/2026``, or the name that a
    rubric of one's own gives itself.
    """
    set: int
    """The number of the set within the edition, 1 or more."""
    slug: str
    """The short name of the set, such as ``coffee-cocoa``."""
    name: Text
    """The name of the set."""
    data_version: str
    """The version of the data of the edition; it moves with every correction that can change a
    rating.
    """
    data_status: DataStatus
    """How far the data is confirmed."""
    source: Text
    """The document and the annex where the set is printed; empty where the rubric names none."""
    bands: Bands
    """Points from which the bands of 2 to 5 stars begin (article 3.3)."""
    max: Points
    """The most points that the set can give; 100 in every built-in set."""
    outcome: Outcome
    """Whether the product was rated, or what ended the assessment instead."""
    stars: Stars | None
    """The awarded star, 1 to 5; null unless the outcome is ``rated``."""
    award: Stars
    """The star that mean and gates lead to, whether or not a knock-out takes it away."""
    band: Stars
    """The band in which the exact mean lies (article 3.3)."""
    margins: tuple[Margin, ...]
    """The distance of the exact mean to each band, 2 stars first."""
    tight_votes: tuple[GateVote, ...]
    """Gates up to the award that the council meets with nothing to spare: one vote less, or with
    the rule of the mean any point less, costs the star.
    """
    changes: tuple[MemberChange, ...]
    """For each member who alone could change the result, the smallest such change."""
    smallest: int | None
    """The smallest of these changes, by position from 0; null where there is none."""


class SensitivityReport(ReportBase, frozen=True, kw_only=True):
    """How far the result of a sheet is from tipping."""

    kind: Literal["sheet-sensitivity"]
    """Tells the document from others."""
    edition: str
    """The edition: number and year of the decision, such as ``26/2026``, or the name that a
    rubric of one's own gives itself.
    """
    set: int
    """The number of the set within the edition, 1 or more."""
    slug: str
    """The short name of the set, such as ``coffee-cocoa``."""
    name: Text
    """The name of the set."""
    data_version: str
    """The version of the data of the edition; it moves with every correction that can change a
    rating.
    """
    data_status: DataStatus
    """How far the data is confirmed."""
    source: Text
    """The document and the annex where the set is printed; empty where the rubric names none."""
    bands: Bands
    """Points from which the bands of 2 to 5 stars begin (article 3.3)."""
    max: Points
    """The most points that the set can give; 100 in every built-in set."""
    outcome: Outcome
    """Whether the product was rated, or what ended the assessment instead."""
    stars: Stars | None
    """The awarded star, 1 to 5; null unless the outcome is ``rated``."""
    award: Stars
    """The star that points and gates lead to, whether or not a knock-out takes it away."""
    band: Stars
    """The band in which the total lies (article 3.3)."""
    margins: tuple[Margin, ...]
    """The distance to each band, 2 stars first."""
    tips: tuple[Tip, ...]
    """Single steps that change the result, in printed order."""
    tight: tuple[Blocker, ...]
    """Gates up to the award that are met exactly: any step down there costs the star."""


AnySheet: TypeAlias = Sheet | Choices
"""A sheet, or its choices alone."""


class UpgradePlan(Model, frozen=True, kw_only=True):
    """Changes that together reach the target."""

    cost: int
    """What the changes cost together."""
    changes: tuple[Change, ...]
    """The changes in printed order; empty where the sheet has the star already."""
    total: Points
    """The sum of the points on all criteria afterwards."""
    outcome: Outcome
    """Whether the product was rated, or what ended the assessment instead."""
    stars: Stars | None
    """The awarded star, 1 to 5; null unless the outcome is ``rated``."""
    sheet: Sheet
    """The sheet with all changes made."""
    warnings: tuple[Warning, ...]
    """What to look at on that sheet, although it changes no number."""


class Section(Model, frozen=True, kw_only=True, omit_defaults=True):
    """A numbered section."""

    code: Code
    """The printed number."""
    max: int
    """The most points that the section can give."""
    name: Text
    """The title."""
    note: Text | None = msgspec.field(default=None)
    """The note printed under the title."""
    subsections: tuple[Subsection, ...] = msgspec.field(default=())
    """Sub-sections such as 6.1 with 6.1.1 and 6.1.2 below."""
    criteria: tuple[Criterion, ...]
    """Criteria in printed order. A section without numbered criteria is one criterion with the
    section's own code.
    """


class CertificateReport(ReportBase, frozen=True, kw_only=True):
    """A certificate and its days, all inclusive."""

    kind: Literal["certificate"]
    """Tells the document from others."""
    stars: Stars
    """The star, 3 to 5."""
    issued: Day
    """The day of issue."""
    expires: Day
    """The last day."""
    printed: bool
    """Whether the last day is the one printed on the decision (26/2026, article 12.1), and not
    counted in months.
    """
    months: int
    """The months of the term by the law of the day of issue."""
    article: str | None
    """Where the term is written, as far as the text is at hand."""
    citation: Text | None
    """The same as drafts cite it."""
    filing: Filing | None
    """When and where a re-rating file is submitted; none where no day for it lies in the time of
    a law that is known here.
    """
    extension: CertificateExtension
    """Whether it may run on after its last day."""
    on: Day | None
    """The day asked about."""
    standing: Standing | None
    """How it stands on that day."""
    commune: Term | None
    """The commune's term to check the file and send it on, from the day it was received."""
    organising: Term | None
    """The term for organising the re-rating, at each level, from the complete file."""
    withdrawal: Withdrawal | None
    """How it is withdrawn; none where the law of the day asked about is not at hand."""
    notes: tuple[Note, ...]
    """What the answer rests on."""


Members: TypeAlias = tuple[AnySheet, ...]
"""The sheets of the members, at least one."""


class UpgradeReport(UpgradeReportBase, frozen=True, kw_only=True):
    """The cheapest ways to a star, or why there is none."""

    kind: Literal["upgrade"]
    """Tells the document from others."""
    edition: str
    """The edition: number and year of the decision, such as ``26/2026``, or the name that a
    rubric of one's own gives itself.
    """
    set: int
    """The number of the set within the edition, 1 or more."""
    slug: str
    """The short name of the set, such as ``coffee-cocoa``."""
    name: Text
    """The name of the set."""
    data_version: str
    """The version of the data of the edition; it moves with every correction that can change a
    rating.
    """
    data_status: DataStatus
    """How far the data is confirmed."""
    source: Text
    """The document and the annex where the set is printed; empty where the rubric names none."""
    bands: Bands
    """Points from which the bands of 2 to 5 stars begin (article 3.3)."""
    max: Points
    """The most points that the set can give; 100 in every built-in set."""
    target: Stars
    """The star to reach."""
    points: Points
    """The sum of the points of the answers so far."""
    missing: Points
    """Points missing to the band of the target; 0 where the answers reach it."""
    gates: tuple[Blocker, ...]
    """Gates up to the target that the answers so far miss; an open criterion has 0 points."""
    reachable: bool
    """Whether the target can be reached."""
    plans: tuple[UpgradePlan, ...]
    """Plans that reach the target, cheapest first; empty where it cannot be reached."""
    obstacles: tuple[Obstacle, ...]
    """Why the target cannot be reached; empty where it can."""


class Part(PartBase, frozen=True, kw_only=True):
    """Part A, B or C."""

    part: str
    """The letter."""
    max: int
    """The most points that the part can give."""
    name: Text
    """The title."""
    sections: tuple[Section, ...]
    """Sections in printed order."""


class CouncilFile(TypedDict):
    """The sheets of a council with what holds for all of them."""

    edition: NotRequired[str | None]
    """The edition that the sheets were filled in for."""
    set: NotRequired[SetRef | None]
    """The set that they were filled in for."""
    header: NotRequired[Header | None]
    """The head of the official form."""
    gate_rule: NotRequired[Vote | None]
    """How the members meet a gate; ``majority`` where nothing is said."""
    knockout_rule: NotRequired[Vote | None]
    """How the members establish a knock-out; ``majority`` where nothing is said."""
    members: Members
    """The sheets."""


Report: TypeAlias = SheetReport | CouncilReport | PreviewReport | PartsReport | UpgradeReport | SensitivityReport | CouncilSensitivityReport | EditionReport | RecognitionReport | CertificateReport | RoundsReport | EligibilityReport | FileListReport | CompositionReport | ProductCodeReport | ProgrammeReport
"""Any document, as it was made or as it was stored."""


class Rubric(RubricBase, frozen=True, kw_only=True, omit_defaults=True):
    """A whole set of criteria."""

    edition: str
    """The edition, for example ``26/2026``, or a name of one's own such as ``pilot/2027``."""
    set: int
    """The number of the set within the edition, 1 or more."""
    slug: str
    """A short name for addresses and file names: small Latin letters, digits and hyphens."""
    superseded: bool
    """Whether a later text of the same edition replaced the set."""
    data_status: DataStatus
    """How far the data is confirmed."""
    data_version: str
    """The version of the data, so that a correction can be told apart."""
    source: Text
    """Where the set is printed."""
    name: Text
    """The name of the set."""
    class_: Class | None = msgspec.field(default=None, name="class")
    """Where the set stands in the classification of products."""
    bands: Bands
    """Points from which the star bands begin."""
    parts: tuple[Part, ...]
    """Parts A, B and C."""
    knockouts: tuple[Knockout, ...]
    """Rejection grounds, stop notes and eligibility requirements."""


AnyCouncil: TypeAlias = Members | CouncilFile
"""The sheets of a council, with or without its rules."""


class Edition(EditionBase, frozen=True, kw_only=True):
    """An edition with all its sets: the catalogue for programs in other languages."""

    edition: str
    """The short name, such as ``26/2026``."""
    documents: tuple[str, ...]
    """The decision and those that amend it, by number."""
    data_version: str
    """The version of the data."""
    in_force_from: Day
    """The first day on which it is in force."""
    in_force_until: Day | None
    """The last day on which it is in force; none while no end is known."""
    bands: Bands
    """The points from which its star bands begin."""
    sets: tuple[Rubric, ...]
    """Its sets by number, a superseded text after the one that replaced it."""
    errata: tuple[Erratum, ...]
    """Where the print is blemished, what is applied, and why."""


__all__ = [
    "Act",
    "Alternative",
    "Answer",
    "AnyCouncil",
    "AnySheet",
    "Applicant",
    "Authority",
    "AuthorityId",
    "Bands",
    "Blocker",
    "Case",
    "CertificateExtension",
    "CertificateQuestion",
    "CertificateReport",
    "Change",
    "Choices",
    "Class",
    "Code",
    "CodeForm",
    "CompositionReport",
    "Concern",
    "Condition",
    "Cost",
    "CouncilFile",
    "CouncilReport",
    "CouncilRules",
    "CouncilSensitivityReport",
    "Count",
    "Criterion",
    "CriterionVotes",
    "DataStatus",
    "Day",
    "Deadline",
    "Deed",
    "Derived",
    "Edition",
    "EditionGround",
    "EditionQuestion",
    "EditionReport",
    "EditionSummary",
    "Effect",
    "EligibilityReport",
    "Entry",
    "Erratum",
    "Extension",
    "Failure",
    "FileItem",
    "FileListReport",
    "Filing",
    "GateVote",
    "Header",
    "HeldKnockout",
    "Knockout",
    "KnockoutVote",
    "Label",
    "Level",
    "Line",
    "Margin",
    "MemberChange",
    "MemberResult",
    "Members",
    "NextMean",
    "NextStar",
    "Note",
    "Obstacle",
    "ObstacleCode",
    "Option",
    "OptionCost",
    "OptionVotes",
    "Origin",
    "Outcome",
    "Part",
    "PartMaximum",
    "PartMean",
    "PartPoints",
    "PartSum",
    "PartsReport",
    "Phase",
    "Points",
    "Portfolio",
    "PreviewReport",
    "Problem",
    "ProducerKind",
    "ProductCodeReport",
    "ProgrammePlan",
    "ProgrammeReport",
    "Province",
    "Purpose",
    "Reach",
    "Reading",
    "RecognitionQuestion",
    "RecognitionReport",
    "Report",
    "ResultAfter",
    "Round",
    "RoundsReport",
    "Rubric",
    "Seat",
    "Section",
    "SectionMean",
    "SectionPoints",
    "SensitivityReport",
    "SetRef",
    "SetSummary",
    "Sheet",
    "SheetReport",
    "Slug",
    "Standing",
    "Stars",
    "Step",
    "Subsection",
    "Target",
    "TargetProgress",
    "Term",
    "Text",
    "Tip",
    "UpgradeOptions",
    "UpgradePlan",
    "UpgradeReport",
    "Vote",
    "Warning",
    "WarningCode",
    "Withdrawal",
    "WithdrawalGround",
    "Withdrawn",
]
