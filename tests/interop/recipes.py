"""The code of ENGINES.md, as it stands there, and the input that it is run on."""

import re

import pyarrow as pa
import pyarrow.parquet as pq

from one_machine import HERE, LIMIT, NODE, ROOT

LINK = ROOT / "pipeline" / "link"
SAYSO = [NODE, str(ROOT / "pipeline" / "extract.mjs"), *LIMIT]
RECIPES = dict(re.findall(r"```\w+\n(?:#|--) ([^\n]+)\n(.*?)```", (HERE / "ENGINES.md").read_text(), re.DOTALL))


def recipe(name):
    """The names that a recipe of ENGINES.md defines, with SAYSO as the command."""
    space = {"SAYSO": SAYSO}
    exec(compile(RECIPES[name], f"ENGINES.md: {name}", "exec"), space)
    return space


def as_parquet(documents, folder, parts):
    """The lines of a file as Parquet with a column `document`, in so many files."""
    lines = documents.read_text().splitlines()
    folder.mkdir()
    for part in range(parts):
        pq.write_table(pa.table({"document": lines[part::parts]}), folder / f"{part}.parquet")
