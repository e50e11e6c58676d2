# %% [markdown]
# # One product, from sheet to explanation
#
# A score sheet says for each criterion which printed option holds. This notebook rates one sheet,
# looks at what holds the star back, and hands the sheet of an unfinished assessment to the engine.
# The product and its answers are **simulated**.

# %%
import ocop

coffee = ocop.rubric("26/2026", "coffee-cocoa")
coffee

# %% [markdown]
# Every option has points, and some are *gates*: the least that a product must reach on that
# criterion to be awarded so many stars, whatever its total is.

# %%
for gate in coffee.gates[:6]:
    print(f"{gate.criterion:6} {gate.stars} stars need {gate.points} points: {gate.label.en}")

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
