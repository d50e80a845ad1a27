"""`jixiao template`: a file of actual values to fill in."""

from __future__ import annotations

from typing import Annotated

import typer

from jixiao.cli._words import FORCE, FORMAT, OUTPUT, help_
from jixiao.language import M

SUMMARY = M("Write a file of actual values to fill in: csv, or a workbook with drop-downs.")
NEEDS_ARGUMENTS = True


def command(
    context: typer.Context,
    project: Annotated[str, typer.Argument(help=help_(M("the project's file")))],
    scheme: Annotated[
        str | None, typer.Option("--scheme", help=help_(M("scoring scheme (评分办法): a built-in name or a path")))
    ] = None,
    quarters: Annotated[
        bool, typer.Option("--quarters", help=help_(M("a row a quarter where an indicator says how periods combine")))
    ] = False,
    format_: Annotated[str | None, FORMAT] = None,
    output: Annotated[str | None, OUTPUT] = None,
    force: Annotated[bool, FORCE] = False,
) -> None:
    from jixiao import api
    from jixiao.cli._outcome import chosen_format, deliver, tell_findings
    from jixiao.model.diagnostic import Faulty
    from jixiao.reports import official

    language = context.obj.language
    form = chosen_format(format_, output, "template", "csv", language)
    try:
        sheet = api.template(api.load_project(project), scheme=scheme, quarters=quarters)
    except Faulty as faulty:
        tell_findings(faulty.diagnostics, language)
        raise typer.Exit(2) from None
    deliver([official.template(sheet)], form, output, language, context.obj.color, force=force)
