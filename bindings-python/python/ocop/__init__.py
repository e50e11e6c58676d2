"""OCOP star ratings: applies the decisions of Vietnam's Prime Minister, explains every point, and
names every place where they are silent or contradict themselves.

>>> import ocop
>>> rubric = ocop.rubric("26/2026", 1)
>>> best = {criterion.code: len(criterion.options) for criterion in rubric.criteria}
>>> rating = ocop.rate(rubric, best)
>>> rating.total, rating.stars
(100, 5)
>>> print(rating.explain("en").splitlines()[0])
Result: 5 stars

One sheet: :func:`rate`, :func:`preview`; the sheets of a council: :func:`rate_council`; tables:
:func:`rate_batch`, :func:`rate_long`; what to change: :func:`plan_upgrade`, :func:`sensitivity`;
what proves what: :func:`evidence`; the law: :func:`editions`, :func:`edition`, :func:`rubric`, :func:`load_rubric`; procedure:
:func:`edition_for`, :func:`recognition`, :func:`certificate`, :func:`rounds`, :func:`eligible`,
:func:`file_list`, :func:`composition`, :func:`rate_parts`,
:func:`product_code`, :func:`programme`; the objects that they give: :mod:`ocop.models`; charts:
``ocop.plot`` (``pip install "ocop[plot]"``).
"""

from . import _html, _summary, models
from ._bases import Gate, Lang
from ._batch import Errors, Table, rate_batch, rate_long
from ._errors import (
    ArgumentError,
    BatchError,
    CatalogueError,
    CouncilError,
    OcopError,
    ProcedureError,
    ProductCodeError,
    ProgrammeError,
    RubricError,
    SheetError,
    SubtotalsError,
)
from ._law import edition, editions, load_rubric, rubric
from ._ocop import __version__
from ._procedure import (
    Day,
    Points,
    certificate,
    composition,
    edition_for,
    eligible,
    file_list,
    product_code,
    programme,
    rate_parts,
    recognition,
    rounds,
)
from ._rating import (
    CouncilData,
    Costs,
    SheetData,
    evidence,
    plan_upgrade,
    preview,
    rate,
    rate_council,
    sensitivity,
)
from .models import (
    Applicant,
    CertificateReport,
    CompositionReport,
    CouncilReport,
    CouncilSensitivityReport,
    Edition,
    EditionReport,
    EligibilityReport,
    EvidenceReport,
    FileListReport,
    Level,
    PartsReport,
    PreviewReport,
    Problem,
    ProductCodeReport,
    ProgrammeReport,
    Purpose,
    RecognitionReport,
    Report,
    RoundsReport,
    Rubric,
    SensitivityReport,
    Sheet,
    SheetReport,
    Text,
    UpgradeReport,
    Vote,
)

__all__ = [
    "Applicant",
    "ArgumentError",
    "BatchError",
    "CatalogueError",
    "CertificateReport",
    "CompositionReport",
    "Costs",
    "CouncilData",
    "CouncilError",
    "CouncilReport",
    "CouncilSensitivityReport",
    "Day",
    "Edition",
    "EditionReport",
    "EligibilityReport",
    "Errors",
    "EvidenceReport",
    "FileListReport",
    "Gate",
    "Lang",
    "Level",
    "OcopError",
    "PartsReport",
    "Points",
    "PreviewReport",
    "Problem",
    "ProcedureError",
    "ProductCodeError",
    "ProductCodeReport",
    "ProgrammeError",
    "ProgrammeReport",
    "Purpose",
    "RecognitionReport",
    "Report",
    "RoundsReport",
    "Rubric",
    "RubricError",
    "SensitivityReport",
    "Sheet",
    "SheetData",
    "SheetError",
    "SheetReport",
    "SubtotalsError",
    "Table",
    "Text",
    "UpgradeReport",
    "Vote",
    "__version__",
    "certificate",
    "composition",
    "edition",
    "edition_for",
    "editions",
    "eligible",
    "evidence",
    "file_list",
    "load_rubric",
    "models",
    "plan_upgrade",
    "preview",
    "product_code",
    "programme",
    "rate",
    "rate_batch",
    "rate_council",
    "rate_long",
    "rate_parts",
    "recognition",
    "rounds",
    "rubric",
    "sensitivity",
]
