# %% [markdown]
# # A provincial round: from an Excel file to a ranked table
#
# 500 products, nine members each. All of it is **simulated**: products, members and answers are
# drawn by a random number generator and say nothing of any province.

# %%
import numpy as np
import ocop
import polars as pl

SETS = (1, 13, 25)
PRODUCTS, MEMBERS = 500, 9
rng = np.random.default_rng(2026)
rubrics = {number: ocop.rubric("26/2026", number) for number in SETS}
{number: rubric.name.en for number, rubric in rubrics.items()}

# %% [markdown]
# ## Simulated answers
#
# Each product has a quality between 0 and 1; each member sees it a little differently. An answer
# that does not apply (the structure of a story that is not there) stays open.


# %%
def simulate(rubric: ocop.Rubric, quality: float) -> dict[str, int | None]:
    sheet: dict[str, int | None] = {}
    points: dict[str, int] = {}
    for criterion in rubric.criteria:
        seen = np.clip(quality + rng.normal(0, 0.16), 0, 0.999)
        option = criterion.options[int(seen * len(criterion.options))]
        points[criterion.code] = option.points
        needs = criterion.applies_if
        applies = needs is None or points[needs.criterion] >= needs.min_points
        sheet[criterion.code] = option.option if applies else None
    return sheet


rows = []
for number in range(PRODUCTS):
    set_ = int(rng.choice(SETS))
    quality = rng.beta(6, 2.2)
    for member in range(MEMBERS):
        sheet = simulate(rubrics[set_], quality)
        rows += [
            (
                set_,
                f"Simulated product {number + 1:03}",
                f"Simulated member {member + 1}",
                code,
                option,
            )
            for code, option in sheet.items()
        ]
names = ["set", "product", "member", "criterion", "option"]
answers = pl.DataFrame(rows, schema=names, orient="row")
answers.height

# %% [markdown]
# ## The Excel file
#
# Councils hand in workbooks. One sheet of it holds one answer in each row. Codes are texts: as
# numbers, criteria 1.1 and 1.10 would be the same.

# %%
import openpyxl

workbook = openpyxl.Workbook(write_only=True)
page = workbook.create_sheet("answers")
page.append(names)
for row in answers.iter_rows():
    page.append(row)
workbook.save("simulated-round.xlsx")

# %%
page = openpyxl.load_workbook("simulated-round.xlsx", read_only=True)["answers"]
lines = page.iter_rows(values_only=True, max_col=len(names))
header = next(lines)
read = pl.DataFrame(list(lines), schema=list(header), orient="row")
assert read.equals(answers)
read.head()

# %% [markdown]
# ## Rating
#
# One call for each set. Means are exact; what is shown is cut off after two digits, so that no band
# shows that was not reached.

# %%
rated = pl.concat(
    ocop.rate_long(part.drop("set"), rubric=rubrics[set_])
    .to_polars()
    .with_columns(pl.col("blocker", "outcome").cast(pl.String), set=pl.lit(set_))
    for (set_,), part in read.group_by("set", maintain_order=True)
)
assert rated["error"].null_count() == PRODUCTS
ranked = rated.sort("stars", "mean", descending=True)
ranked.select("product", "set", "members", "mean", "band", "stars", "blocker").head(10)

# %%
from ocop import plot

plot.distribution(rated, set="set", lang="en")

# %% [markdown]
# ## Products that lose a star to a gate
#
# Their points lie in a higher band than the star that they are awarded.

# %%
held = ranked.filter(pl.col("stars") < pl.col("band"))
print(f"{held.height} of {PRODUCTS} simulated products are held back by a gate")
held.group_by("set", "blocker").len().sort("len", descending=True).head(10)

# %% [markdown]
# The council of one of them, in full.

# %%
first = held.row(0, named=True)
sheets: dict[str, dict[str, int | None]] = {}
for row in read.filter(pl.col("product") == first["product"]).iter_rows(named=True):
    sheets.setdefault(row["member"], {})[row["criterion"]] = row["option"]
council = ocop.rate_council(
    rubrics[first["set"]],
    [{"member": member, "choices": choices} for member, choices in sheets.items()],
)
assert council.total == first["mean"] and council.stars == first["stars"]
council

# %%
plot.council(council, lang="en")
