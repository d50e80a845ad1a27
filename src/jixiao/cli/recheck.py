"""`jixiao recheck`: a filled official form, recomputed."""

from __future__ import annotations

from typing import Annotated

import typer

from jixiao.cli._words import FORCE, FORMAT, help_
from jixiao.language import M

SUMMARY = M("Recompute filled forms: every score, sum, rate, grade and missing reason that does not follow, by cell.")
NEEDS_ARGUMENTS = True


def command(
    context: typer.Context,
    form: Annotated[list[str], typer.Argument(help=help_(M("filled forms, or folders of them")))],
    scheme: Annotated[
        str | None, typer.Option("--scheme", help=help_(M("scoring scheme (评分办法): a built-in name or a path")))
    ] = None,
    declared: Annotated[
        str | None,
        typer.Option(
            "--declared", help=help_(M("the declared targets, a form or a project: what was changed since is told too"))
        ),
    ] = None,
    format_: Annotated[str | None, FORMAT] = None,
    output: Annotated[
        str | None,
        typer.Option("--output", "-o", help=help_(M("a copy of the workbook (.xlsx) with the findings as comments"))),
    ] = None,
    force: Annotated[bool, FORCE] = False,
) -> None:
    from jixiao.cli._rechecking import Wanted, recheck_all

    raise typer.Exit(recheck_all(Wanted(tuple(form), scheme, declared, format_, output, force), context.obj))
