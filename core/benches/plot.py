"""Draws how the time for each sheet grows with the number of sheets.

    cargo bench --bench batch -- --long --json target/batch.json
    python core/benches/plot.py target/batch.json docs/batch.svg
"""

import json
import sys

import matplotlib

matplotlib.use("svg")
matplotlib.rcParams["svg.hashsalt"] = "ocop"

import matplotlib.pyplot as plt  # noqa: E402

COLOURS = {
    "one pass over the bytes": "#777777",
    "total and star": "#0072b2",
    "everything": "#009e73",
    "councils of nine": "#d55e00",
    "one sheet at a time": "#cc79a7",
}


def main(source: str, target: str) -> None:
    with open(source, encoding="utf-8") as file:
        measured = json.load(file)
    figure, axes = plt.subplots(figsize=(8, 5))
    series = {(m["what"], m["threads"]) for m in measured}
    for what, threads in sorted(series, key=lambda s: (list(COLOURS).index(s[0]), s[1])):
        points = [m for m in measured if (m["what"], m["threads"]) == (what, threads)]
        unit = "thread" if threads == 1 else "threads"
        axes.plot(
            [p["rows"] for p in points],
            [p["middle"] for p in points],
            label=f"{what}, {threads} {unit}",
            color=COLOURS[what],
            linestyle="-" if threads == 1 else "--",
            marker="o",
            markersize=3,
        )
        axes.fill_between(
            [p["rows"] for p in points],
            [p["low"] for p in points],
            [min(p["high"], 4 * p["middle"]) for p in points],
            color=COLOURS[what],
            alpha=0.1,
            linewidth=0,
        )
    axes.set(
        xscale="log",
        yscale="log",
        xlabel="sheets",
        ylabel="nanoseconds for each sheet (middle run; shade: quickest to slowest)",
    )
    axes.grid(visible=True, which="major", alpha=0.3)
    axes.legend(fontsize="small")
    figure.tight_layout()
    figure.savefig(target, metadata={"Date": None})


if __name__ == "__main__":
    main(*sys.argv[1:3])
