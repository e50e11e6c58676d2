"""Every report in one line, as it prints in a shell."""

from __future__ import annotations

from ._bases import summary
from .models import (
    CertificateReport,
    CompositionReport,
    CouncilReport,
    CouncilSensitivityReport,
    EditionReport,
    EligibilityReport,
    EvidenceReport,
    FileListReport,
    PartsReport,
    PreviewReport,
    ProductCodeReport,
    ProgrammeReport,
    Reach,
    RecognitionReport,
    RoundsReport,
    SensitivityReport,
    SheetReport,
    UpgradeReport,
)


def _result(rated: SheetReport | CouncilReport) -> str:
    band = "" if rated.band == rated.award else f", band of {rated.band}"
    stars = rated.outcome if rated.stars is None else f"{rated.stars} stars"
    return f"{rated.total} points, {stars}{band}"


@summary.register
def _(report: SheetReport) -> str:
    return f"{report.edition} set {report.set}: {_result(report)}"


@summary.register
def _(report: CouncilReport) -> str:
    members = "member" if report.count == 1 else "members"
    return f"{report.edition} set {report.set}: {report.count} {members}, {_result(report)}"


def _star(reach: Reach) -> str:
    return "no" if reach.stars is None else str(reach.stars)


@summary.register
def _(report: PreviewReport) -> str:
    low, high = report.lowest, report.highest
    points, stars = f"{low.total} to {high.total}", f"{_star(low)} to {_star(high)}"
    place = f"{report.edition} set {report.set}"
    return f"{place}: {len(report.open)} open, {points} points, {stars} stars"


@summary.register
def _(report: UpgradeReport) -> str:
    best = report.best
    way = "out of reach" if best is None else f"cost {best.cost}, {len(best.changes)} changes"
    return f"{report.edition} set {report.set}: to {report.target} stars, {way}"


@summary.register(SensitivityReport)
@summary.register(CouncilSensitivityReport)
def _(report: SensitivityReport | CouncilSensitivityReport) -> str:
    result = report.outcome if report.stars is None else f"{report.stars} stars"
    return f"{report.edition} set {report.set}: {result}, band of {report.band}"


@summary.register
def _(report: EditionReport) -> str:
    return f"{report.edition!r}, {report.ground}"


@summary.register
def _(report: RecognitionReport) -> str:
    by = "" if report.by is None else f" by {report.by.name.en}"
    return f"{report.edition} {report.level}: {report.step}{by}"


@summary.register
def _(report: CertificateReport) -> str:
    standing = "" if report.standing is None else f", {report.standing} on {report.on}"
    return f"{report.stars} stars, {report.issued} to {report.expires}{standing}"


@summary.register
def _(report: RoundsReport) -> str:
    return f"{report.on}: {len(report.rounds)}"


@summary.register
def _(report: PartsReport) -> str:
    return f"{report.edition}: {report.total} points, band of {report.band}"


@summary.register
def _(report: ProductCodeReport) -> str:
    return f"{report.code!r}, {report.form}"


@summary.register
def _(report: ProgrammeReport) -> str:
    return f"{report.plan!r}: {report.met} of {len(report.targets)} targets"


@summary.register
def _(report: EligibilityReport) -> str:
    may = "may" if report.eligible else "may not"
    return f"{report.edition}: {report.applicant} {may} register a product of set {report.set}"


@summary.register
def _(report: FileListReport) -> str:
    return f"{report.edition} {report.purpose}: {len(report.items)} items"


@summary.register
def _(report: CompositionReport) -> str:
    return f"{report.edition} {report.level}: {len(report.seats)} seats, {report.least} members or more"


@summary.register
def _(report: EvidenceReport) -> str:
    return f"{report.edition} set {report.set}: {len(report.rows)} kinds of proof"
