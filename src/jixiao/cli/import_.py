"""`jixiao import`: official forms to declarations, and a filled self-evaluation to its actuals too."""

from __future__ import annotations

from typing import Annotated

import typer

from jixiao.cli._words import FORCE, FORMAT, help_
from jixiao.language import M

SUMMARY = M("Turn official forms (Excel, Word, web pages, flattened text) into declarations.")
NEEDS_ARGUMENTS = True


def command(
    context: typer.Context,
    form: Annotated[list[str], typer.Argument(help=help_(M("forms, or folders of them")))],
    output: Annotated[
        str | None,
        typer.Option(
            "--output", "-o", help=help_(M("write the declarations: a .yaml file for one form, else a folder"))
        ),
    ] = None,
    format_: Annotated[str | None, FORMAT] = None,
    force: Annotated[bool, FORCE] = False,
) -> None:
    from jixiao.cli._importing import import_all

    raise typer.Exit(import_all(form, output, format_, force, context.obj))
