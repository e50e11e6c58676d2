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
:func:`rate_batch`, :func:`rate_long`; the law: :func:`editions`, :func:`edition`, :func:`rubric`,
:func:`load_rubric`; charts: ``ocop.plot`` (``pip install "ocop[plot]"``).
"""

from ._batch import Errors, Table, rate_batch, rate_long
from ._errors import (
    ArgumentError,
    BatchError,
    CatalogueError,
    CouncilError,
    OcopError,
    Problem,
    RubricError,
    SheetError,
)
from ._ocop import __version__
from ._rating import (
    CouncilRating,
    Lang,
    Preview,
    Rating,
    Rule,
    Sheet,
    preview,
    rate,
    rate_council,
)
from ._rubric import Edition, Rubric, edition, editions, load_rubric, rubric

__all__ = [
    "ArgumentError",
    "BatchError",
    "CatalogueError",
    "CouncilError",
    "CouncilRating",
    "Edition",
    "Errors",
    "Lang",
    "OcopError",
    "Preview",
    "Problem",
    "Rating",
    "Rubric",
    "RubricError",
    "Rule",
    "Sheet",
    "SheetError",
    "Table",
    "__version__",
    "edition",
    "editions",
    "load_rubric",
    "preview",
    "rate",
    "rate_batch",
    "rate_council",
    "rate_long",
    "rubric",
]
