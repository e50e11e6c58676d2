# %% [markdown]
# # How often does one dissenting member change a star?
#
# A council's total is the mean of its members, and a gate is met by a majority unless another rule
# is agreed. How much can one member do who sees everything one option worse? All councils here are
# **simulated**; the answer is about the rules, not about any council.

# %%
import numpy as np
import ocop
import polars as pl

rubric = ocop.rubric("26/2026", 1)
codes, most = rubric.codes, np.array([len(c.options) for c in rubric.criteria])
rng = np.random.default_rng(7)
COUNCILS = 400

# %% [markdown]
# ## Simulated councils
#
# The members of a council agree, except that each answer is one option off in one of twelve cases.
# In the second run the last member chooses one option less wherever there is one. The story
# criterion keeps an option with a story, so that every criterion applies.


# %%
def councils(members: int) -> np.ndarray:
    quality = rng.beta(7, 2.2, (COUNCILS, 1, 1))
    shared = np.clip(quality + rng.normal(0, 0.12, (COUNCILS, 1, len(codes))), 0, 0.999)
    options = 1 + (shared * most).astype(int)
    off = rng.choice([-1, 0, 1], (COUNCILS, members, len(codes)), p=[1 / 24, 22 / 24, 1 / 24])
    options = np.clip(options + off, 1, most)
    story = codes.index("5.1")
    options[:, :, story] = np.maximum(options[:, :, story], 2)
    return options


def dissent(options: np.ndarray) -> np.ndarray:
    changed = options.copy()
    changed[:, -1, :] = np.maximum(changed[:, -1, :] - 1, 1)
    story = codes.index("5.1")
    changed[:, -1, story] = np.maximum(changed[:, -1, story], 2)
    return changed


def rate(options: np.ndarray, rule: ocop.Vote) -> pl.DataFrame:
    count, members, width = options.shape
    product, member, criterion = (
        axis.ravel() for axis in np.indices((count, members, width), dtype=np.int32)
    )
    table = pl.DataFrame(
        {
            "product": product,
            "member": member,
            "criterion": pl.Series(codes).gather(criterion),
            "option": options.ravel(),
        }
    )
    return ocop.rate_long(table, rubric=rubric, gates=rule, errors="raise").to_polars()


# %%
found = []
for members in (3, 5, 7, 9, 11):
    together = councils(members)
    apart = dissent(together)
    for rule in ("majority", "every", "mean"):
        before, after = rate(together, rule), rate(apart, rule)
        changed = (before["stars"] != after["stars"]).sum()
        found.append((members, rule, before["stars"].mean(), changed / COUNCILS))
summary = pl.DataFrame(found, schema=["members", "gates", "mean_stars", "changed"], orient="row")
summary

# %% [markdown]
# A majority is hard for one member to move, the more so the larger the council. Where every member
# must meet a gate one member decides it, and a mean is moved by each of them.

# %%
import altair as alt

alt.Chart(summary).mark_line(point=True).encode(
    x=alt.X("members:O", title="members of the council"),
    y=alt.Y("changed:Q", title="councils where one member changes the star").axis(format="%"),
    color=alt.Color("gates:N", title="rule of gates"),
).properties(width=420)

# %%
by_rule = summary.group_by("gates").agg(pl.col("changed").mean()).sort("changed")
assert by_rule["gates"][-1] == "every"
by_rule
