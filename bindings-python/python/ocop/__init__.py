"""OCOP star ratings exactly as the decisions of Vietnam's Prime Minister say.

>>> import ocop
>>> rubric = ocop.rubric("26/2026", 1)
>>> best = {criterion.code: len(criterion.options) for criterion in rubric.criteria}
>>> rating = ocop.rate(rubric, best)
>>> rating.total, rating.stars
(Decimal('100'), 5)
>>> print(rating.explain("en").splitlines()[0])
Result: 5 stars

One sheet: :func:`rate`, :func:`preview`; the sheets of a council: :func:`rate_council`; tables:
:func:`rate_batch`, :func:`rate_long`; what to change: :func:`plan_upgrade`, :func:`sensitivity`; the
law: :func:`editions`, :func:`edition`, :func:`rubric`, :func:`load_rubric`; procedure:
:func:`edition_for`, :func:`recognition`, :func:`certificate`, :func:`rounds`, :func:`rate_parts`,
:func:`product_code`, :func:`programme`; charts: ``ocop.plot`` (``pip install "ocop[plot]"``).
"""

from ._batch import Errors, Table, rate_batch, rate_long
from ._errors import (
    ArgumentError,
    BatchError,
    CatalogueError,
    CouncilError,
    FrameError,
    OcopError,
    Problem,
    ProcedureError,
    ProductCodeError,
    ProgrammeError,
    RubricError,
    SheetError,
)
from ._ocop import __version__
from ._plan import Costs, Sensitivity, Upgrade, plan_upgrade, sensitivity
from ._procedure import (
    ApplicableEdition,
    Certificate,
    Day,
    Level,
    PartsRating,
    Points,
    ProductCode,
    Programme,
    Purpose,
    Recognition,
    Rounds,
    certificate,
    edition_for,
    product_code,
    programme,
    rate_parts,
    recognition,
    rounds,
)
from ._rating import (
    CouncilRating,
    Preview,
    Rating,
    Rule,
    Sheet,
    preview,
    rate,
    rate_council,
)
from ._report import Lang, Report
from ._rubric import Edition, Rubric, edition, editions, load_rubric, rubric

__all__ = [
    "ApplicableEdition",
    "ArgumentError",
    "BatchError",
    "CatalogueError",
    "Certificate",
    "Costs",
    "CouncilError",
    "CouncilRating",
    "Day",
    "Edition",
    "Errors",
    "FrameError",
    "Lang",
    "Level",
    "OcopError",
    "PartsRating",
    "Points",
    "Preview",
    "Problem",
    "ProcedureError",
    "ProductCode",
    "ProductCodeError",
    "Programme",
    "ProgrammeError",
    "Purpose",
    "Recognition",
    "Rating",
    "Report",
    "Rounds",
    "Rubric",
    "RubricError",
    "Rule",
    "Sensitivity",
    "Sheet",
    "SheetError",
    "Table",
    "Upgrade",
    "__version__",
    "certificate",
    "edition",
    "edition_for",
    "editions",
    "load_rubric",
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
