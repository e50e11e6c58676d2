"""OCOP star ratings exactly as the decisions of Vietnam's Prime Minister say.

>>> import ocop
>>> rubric = ocop.rubric("26/2026", 1)
>>> best = {criterion.code: len(criterion.options) for criterion in rubric.criteria}
>>> rating = ocop.rate(rubric, best)
>>> rating.total, rating.stars
(100, 5)
>>> print(rating.explain("en").splitlines()[0])
Result: 5 stars

One sheet: :func:`rate`, :func:`preview`; the sheets of a council: :func:`rate_council`; tables:
:func:`rate_batch`, :func:`rate_long`; what to change: :func:`plan_upgrade`, :func:`sensitivity`; the
law: :func:`editions`, :func:`edition`, :func:`rubric`, :func:`load_rubric`; procedure:
:func:`edition_for`, :func:`outcome`, :func:`certificate`, :func:`rounds`, :func:`rate_parts`,
:func:`product_code`, :func:`programme`; the objects that they give: :mod:`ocop.models`; charts:
``ocop.plot`` (``pip install "ocop[plot]"``).
"""

from . import _html, _summary, models
from ._bases import Gate, Lang, Report
from ._batch import Errors, Table, rate_batch, rate_long
from ._errors import (
    ArgumentError,
    BatchError,
    CatalogueError,
    CouncilError,
    FrameError,
    OcopError,
    ProcedureError,
    ProductCodeError,
    ProgrammeError,
    RubricError,
    SheetError,
)
from ._law import edition, editions, load_rubric, rubric
from ._ocop import __version__
from ._procedure import (
    Day,
    Points,
    certificate,
    edition_for,
    outcome,
    product_code,
    programme,
    rate_parts,
    rounds,
)
from ._rating import (
    CouncilData,
    Costs,
    SheetData,
    plan_upgrade,
    preview,
    rate,
    rate_council,
    sensitivity,
)
from .models import (
    CertificateReport,
    CouncilReport,
    Edition,
    EditionReport,
    Level,
    PartsReport,
    PreviewReport,
    Problem,
    ProductCodeReport,
    ProgrammeReport,
    Purpose,
    RecognitionReport,
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
    "ArgumentError",
    "BatchError",
    "CatalogueError",
    "CertificateReport",
    "Costs",
    "CouncilData",
    "CouncilError",
    "CouncilReport",
    "Day",
    "Edition",
    "EditionReport",
    "Errors",
    "FrameError",
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
    "Table",
    "Text",
    "UpgradeReport",
    "Vote",
    "__version__",
    "certificate",
    "edition",
    "edition_for",
    "editions",
    "load_rubric",
    "models",
    "outcome",
    "plan_upgrade",
    "preview",
    "product_code",
    "programme",
    "rate",
    "rate_batch",
    "rate_council",
    "rate_long",
    "rate_parts",
    "rounds",
    "rubric",
    "sensitivity",
]
