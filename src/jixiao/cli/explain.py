"""`jixiao explain`: what a code means, how a project will be scored, what a scheme's figures are."""

from __future__ import annotations

from typing import Annotated

import typer

from jixiao.cli._words import FORCE, FORMAT, OUTPUT, help_
from jixiao.language import M

SUMMARY = M("Explain a code, how each indicator of a project will be scored, or the figures of a scheme.")
NEEDS_ARGUMENTS = True


def command(
    context: typer.Context,
    what: Annotated[str, typer.Argument(help=help_(M("a code (JX301), a project file, or a scheme")))],
    scheme: Annotated[
        str | None, typer.Option("--scheme", help=help_(M("explain the project under this scheme")))
    ] = None,
    format_: Annotated[str | None, FORMAT] = None,
    output: Annotated[str | None, OUTPUT] = None,
    force: Annotated[bool, FORCE] = False,
) -> None:
    from jixiao.cli._explaining import explain

    raise typer.Exit(explain(what, scheme, format_, output, force, context.obj))
