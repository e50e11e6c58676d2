# %% [markdown]
# # Which products are one cheap step from a star?
#
# A province wants to spend advice and money where a star is near. The engine finds for each product
# the cheapest change of answers that reaches the next star, gates included, and no cheaper one
# exists. The province, its products, their answers and all costs here are **simulated**: drawn by a
# random number generator, they say nothing of any province.

# %%
import time

import altair as alt
import numpy as np
import ocop
import polars as pl

SETS, PRODUCTS = (1, 13, 25), 300
rng = np.random.default_rng(2027)
rubrics = {number: ocop.rubric("26/2026", number) for number in SETS}
{number: rubric.name.en for number, rubric in rubrics.items()}

# %% [markdown]
# ## Simulated products
#
# One agreed sheet for each product. Better products have better answers; an answer that does not
# apply stays open.


# %%
def simulate(rubric: ocop.Rubric, quality: float) -> dict[str, int | None]:
    sheet: dict[str, int | None] = {}
    points: dict[str, int] = {}
    for criterion in rubric.criteria:
        seen = np.clip(quality + rng.normal(0, 0.15), 0, 0.999)
        option = criterion.options[int(seen * len(criterion.options))]
        points[criterion.code] = option.points
        needs = criterion.applies_if
        applies = needs is None or points[needs.criterion] >= needs.min_points
        sheet[criterion.code] = option.option if applies else None
    return sheet


products = []
for number in range(1, PRODUCTS + 1):
    set_ = int(rng.choice(SETS))
    sheet = simulate(rubrics[set_], rng.beta(7, 2.6))
    products.append((f"Simulated product {number:03}", set_, sheet))
len(products)

# %% [markdown]
# ## Simulated costs
#
# A step costs 1 unless said otherwise. Here a step on a criterion of part A (production, community)
# costs 3, and on any other criterion with a gate of five stars 5. A real province would put its own
# figures here, per criterion or per option.


# %%
def costs(rubric: ocop.Rubric) -> dict[str, int]:
    part_a = {criterion.code: 3 for criterion in rubric.parts[0].criteria}
    dear = {gate.criterion: 5 for gate in rubric.gates if gate.stars == 5}
    return {**part_a, **{code: cost for code, cost in dear.items() if code not in part_a}}


prices = {number: costs(rubric) for number, rubric in rubrics.items()}

# %% [markdown]
# ## The cheapest way for every product

# %%
begin = time.perf_counter()
rows = []
for name, set_, sheet in products:
    rating = ocop.rate(rubrics[set_], sheet)
    if rating.next is None:
        continue
    upgrade = ocop.plan_upgrade(rubrics[set_], sheet, rating.next.stars, costs=prices[set_], k=3)
    best = upgrade.best
    if best is not None:
        rows.append(
            {
                "product": name,
                "set": set_,
                "stars": rating.stars,
                "target": upgrade.target,
                "cost": best.cost,
                "gates_only": upgrade.missing == 0,
                "ways": len(upgrade.plans),
                "steps": ", ".join(f"{c.criterion}: {c.from_} to {c.to}" for c in best.changes),
            }
        )
near = pl.DataFrame(rows).sort("cost", "product")
print(f"{near.height} plans in {time.perf_counter() - begin:.2f} s")
near.head(12)

# %% [markdown]
# ## Where a star costs little
#
# Products whose next star costs at most 5, by the star that they would come to. Many lack no points
# at all: only a gate stands in the way.

# %%
cheap = near.filter(pl.col("cost") <= 5)
print(f"{cheap.height} of {PRODUCTS} simulated products are one cheap step from a star")
cheap.group_by("target").agg(pl.len(), pl.col("gates_only").sum().alias("gates alone")).sort(
    "target"
)

# %%
alt.Chart(near.to_pandas()).mark_bar().encode(
    x=alt.X("cost:Q", bin=alt.Bin(step=5), title="cost of the next star (simulated)"),
    y=alt.Y("count()", title="products"),
    color=alt.Color("target:O", title="next star", scale=alt.Scale(scheme="goldorange")),
).properties(width=480)

# %% [markdown]
# ## Which criteria come up most
#
# Advice that serves many products at once: the criteria that most of the cheap plans change.

# %%
changed = cheap.select(pl.col("set"), pl.col("steps").str.split(", ").alias("step")).explode("step")
changed = changed.with_columns(criterion=pl.col("step").str.split(": ").list.first())
top = changed.group_by("set", "criterion").len().sort("len", "criterion", descending=[True, False])
for set_, code, count in top.head(6).iter_rows():
    print(f"{count:3} x set {set_} criterion {code}: {rubrics[set_].criterion(code).name.en}")

# %% [markdown]
# ## One product in full
#
# The reply to its producer, in the language of the decision. Where points are missing too there is
# more than one way, and the next-best ones are listed.

# %%
chosen = cheap.filter(pl.col("ways") == 3).row(0, named=True)
set_, target = chosen["set"], chosen["target"]
sheet = next(sheet for product, _, sheet in products if product == chosen["product"])
upgrade = ocop.plan_upgrade(rubrics[set_], sheet, target, costs=prices[set_], k=3)
upgrade

# %%
for plan in upgrade.plans:
    assert ocop.rate(rubrics[set_], plan.sheet).stars == plan.stars
[(plan.cost, [change.criterion for change in plan.changes]) for plan in upgrade.plans]

# %% [markdown]
# ## And for the province's plan
#
# The portfolio as it is, and as it would be with the cheap steps taken, against the built-in plan of
# Quảng Trị for 2019 (its targets are real, the products are not).

# %%
stars_now = {name: ocop.rate(rubrics[set_], sheet).stars for name, set_, sheet in products[:40]}
now = pl.DataFrame({"product": list(stars_now), "stars": list(stars_now.values())})
now = now.with_columns(level=pl.lit("province"), origin=pl.lit("existing"))
later = now.join(cheap.select("product", "target"), on="product", how="left").select(
    "product", "level", "origin", stars=pl.coalesce("target", "stars")
)
for title, portfolio in (("now", now), ("with the cheap steps", later)):
    progress = ocop.programme("quang-tri-2019", portfolio)
    print(title, {target.id: f"{target.reached}/{target.wanted}" for target in progress.targets})
