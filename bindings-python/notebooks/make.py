"""Writes the notebooks from the texts below, or runs them.

    python notebooks/make.py          writes *.ipynb, without outputs
    python notebooks/make.py --run    runs them and fails where a cell does
    python notebooks/make.py --check  fails where a file differs from the texts below

A text is cut at lines `# %%`: `# %% [markdown]` begins a cell of prose, `# %%` one of code.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import nbformat

HERE = Path(__file__).resolve().parent


def cells(text: str) -> list[nbformat.NotebookNode]:
    """The cells of a text."""
    made = []
    for number, block in enumerate(text.strip().removeprefix("# %%").split("\n# %%")):
        head, _, body = block.partition("\n")
        if head.strip() == "[markdown]":
            prose = "\n".join(line.removeprefix("#").removeprefix(" ") for line in body.split("\n"))
            cell = nbformat.v4.new_markdown_cell(prose.strip())
        else:
            cell = nbformat.v4.new_code_cell(body.strip())
        cell["id"] = f"cell-{number}"
        made.append(cell)
    return made


def notebook(source: Path) -> nbformat.NotebookNode:
    """The notebook that a source makes."""
    made = nbformat.v4.new_notebook(cells=cells(source.read_text(encoding="utf-8")))
    made.metadata["kernelspec"] = {
        "display_name": "Python 3",
        "language": "python",
        "name": "python3",
    }
    made.metadata["language_info"] = {"name": "python"}
    return made


def run(made: nbformat.NotebookNode, name: str) -> None:
    """Runs a notebook in an empty folder."""
    from nbclient import NotebookClient

    with tempfile.TemporaryDirectory() as folder:
        resources = {"metadata": {"path": folder}}
        NotebookClient(made, timeout=300, kernel_name="python3", resources=resources).execute()
    print(f"{name}: {sum(cell.cell_type == 'code' for cell in made.cells)} code cells ran")


def main() -> None:
    """Writes, compares or runs every notebook."""
    mode = sys.argv[1] if len(sys.argv) > 1 else "--write"
    for source in sorted((HERE / "sources").glob("*.py")):
        made, path = notebook(source), HERE / f"{source.stem}.ipynb"
        if mode == "--run":
            run(nbformat.read(path, as_version=4), path.name)
        elif mode == "--check":
            same = path.exists() and nbformat.reads(path.read_text("utf-8"), as_version=4) == made
            if not same:
                sys.exit(f"{path.name} differs from sources/{source.name}; run make.py")
        else:
            nbformat.write(made, path)


if __name__ == "__main__":
    main()
