"""`jixiao schema`: a JSON Schema for editors and other tools."""

from __future__ import annotations

from typing import Annotated

import typer

from jixiao.cli._words import help_
from jixiao.language import M

SUMMARY = M("Print a JSON Schema: project, project.zh (Chinese keys), scheme or actuals.")
NEEDS_ARGUMENTS = True


def command(
    context: typer.Context,
    name: Annotated[str, typer.Argument(help=help_(M("project, project.zh, scheme or actuals")))],
) -> None:
    from jixiao.cli._streams import out, tell
    from jixiao.schema_of import NAMES, schema_text
    from jixiao.values.folding import nearest, visible

    if name not in NAMES:
        near = nearest(name, NAMES)
        meant = M("there is no schema {name}; is {near} meant?", name=visible(name), near=near or "")
        none = M("there is no schema {name}; there are {names}", name=visible(name), names=NAMES)
        tell(meant if near else none, context.obj.language)
        raise typer.Exit(2)
    out(schema_text(name).encode("utf-8"))
