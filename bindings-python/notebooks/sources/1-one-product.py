# %% [markdown]
# # One product, from sheet to explanation
#
# A score sheet says for each criterion which printed option holds. This notebook rates one sheet,
# looks at what holds the star back, hands the sheet of an unfinished assessment to the engine, and
# follows the product from the choice of the decision to the days of its certificate.
# The product and its answers are **simulated**.

# %%
import datetime as dt

import ocop

applies = ocop.edition_for(
    submitted=dt.date(2026, 9, 1), purpose="first", rated=dt.date(2026, 11, 20)
)
print(applies.explain("en"))

# %% [markdown]
# A file submitted before the decision came into force can still fall under the one before it, until
# a last day that depends on what the file asks for. Where no more than the subtotals of the parts was
# published, they say the band; gates cannot be checked from them.

# %%
for purpose in ("first", "upgrade", "re-rating"):
    older = ocop.edition_for("2026-05-20", purpose, "2026-06-15")
    print(f"{purpose:9} {older.edition} ({older.ground}), until {older.deadline.last_day}")
ocop.rate_parts(older.edition, "33.25", "21.5", "30")

# %%
coffee = ocop.rubric(applies.edition, "coffee-cocoa")
coffee

# %% [markdown]
# Every option has points, and some are *gates*: the least that a product must reach on that
# criterion to be awarded so many stars, whatever its total is.

# %%
for gate in coffee.gates[:6]:
    option = gate.option
    print(f"{gate.criterion:6} {gate.stars} stars need {option.points} points: {option.label.en}")

# %% [markdown]
# A simulated sheet: the best option everywhere, except where distribution, uniqueness and
# certificates are not there yet.

# %%
sheet = {criterion.code: len(criterion.options) for criterion in coffee.criteria}
sheet |= {"4.1": 3, "7": 3, "9": 2, "11": 2}
rating = ocop.rate(
    coffee,
    {
        "member": "Simulated assessor",
        "header": {"product": "Simulated coffee of a simulated commune"},
        "choices": sheet,
    },
)
rating

# %%
rating.total, rating.band, rating.stars

# %% [markdown]
# The same in words, for a council's minutes, in both languages.

# %%
print(rating.explain("vi"))

# %%
print(rating.explain("en"))

# %% [markdown]
# ## What separates it from the next star

# %%
rating.next

# %%
from ocop import plot

plot.criteria(rating, coffee.gates, lang="en")

# %% [markdown]
# The cheapest way there, if a step from one option to the next costs 1 and new markets (criterion
# 4.1) cost three times as much.

# %%
upgrade = ocop.plan_upgrade(coffee, sheet, rating.next.stars, costs={"4.1": 3})
print(upgrade.explain("en"))

# %%
assert ocop.rate(coffee, upgrade.best.sheet).stars == rating.next.stars
ocop.sensitivity(coffee, upgrade.best.sheet)

# %% [markdown]
# ## Who recognises it, and for how long
#
# The outcome depends on the star and on the level of the assessment. A certificate runs for 36
# months; the window for a new rating opens before it ends.

# %%
outcome = ocop.recognition(rating, "province")
print(outcome.explain("en"))

# %%
certificate = ocop.certificate(dt.date(2026, 12, 15), rating.stars, on=dt.date(2029, 9, 1))
print(certificate.explain("en"))

# %%
for round in ocop.rounds(certificate.filing.from_).rounds:
    print(
        f"{round.level} round {round.number}: files by {round.propose_by}, rated by {round.rate_by}"
    )

# %% [markdown]
# ## An unfinished sheet
#
# A preview says what is certain so far: the lowest and the highest total and star that are still
# possible.

# %%
half = dict(list(sheet.items())[:20])
ocop.preview(coffee, half)

# %% [markdown]
# ## What is wrong with a sheet comes back at once

# %%
try:
    ocop.rate(coffee, {**sheet, "7": 9, "9.9": 1, "1.1": True})
except ocop.SheetError as error:
    for problem in error.errors:
        print(f"{problem.code}: {problem.message}")
