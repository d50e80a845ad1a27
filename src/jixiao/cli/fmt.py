"""`jixiao fmt`: declarations in canonical layout, comments kept."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from jixiao.cli._words import help_
from jixiao.language import M

SUMMARY = M("Lay declarations out in one way, comments kept; write keys in one language; pin readings.")
NEEDS_ARGUMENTS = True


def command(
    context: typer.Context,
    path: Annotated[list[str], typer.Argument(help=help_(M("files, folders or patterns; - is standard input")))],
    check: Annotated[
        bool, typer.Option("--check", help=help_(M("change nothing; exit with 1 where a file would change")))
    ] = False,
    diff: Annotated[bool, typer.Option("--diff", help=help_(M("show the changes instead of writing them")))] = False,
    keys: Annotated[
        Literal["zh", "en"] | None, typer.Option("--keys", help=help_(M("write keys in Chinese or in English")))
    ] = None,
    pin: Annotated[
        bool,
        typer.Option("--pin", help=help_(M("write today's reading of the criteria as a declared deduction"))),
    ] = False,
) -> None:
    from jixiao.cli._formatting import format_all

    raise typer.Exit(format_all(path, check, diff, keys, pin, context.obj))
