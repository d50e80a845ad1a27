"""`jixiao export`: the official forms of a project."""

from __future__ import annotations

from typing import Annotated

import typer

from jixiao.cli._words import FORCE, help_
from jixiao.language import M

SUMMARY = M("Write the official forms of a project as Excel or Word: 绩效目标表, 自评表, 监控表.")
NEEDS_ARGUMENTS = True


def command(
    context: typer.Context,
    project: Annotated[list[str], typer.Argument(help=help_(M("project files, or folders of them")))],
    form: Annotated[
        str | None,
        typer.Option(
            "--form",
            help=help_(
                M(
                    "绩效目标表 (targets), 自评表 (self-evaluation) or 监控表 (monitoring); default: 自评表 with "
                    "actual values, else 绩效目标表"
                )
            ),
        ),
    ] = None,
    actuals: Annotated[
        list[str] | None,
        typer.Option("--actuals", "-a", help=help_(M("files, folders or patterns of actual values (实际完成值)"))),
    ] = None,
    scheme: Annotated[
        str | None, typer.Option("--scheme", help=help_(M("scoring scheme (评分办法): a built-in name or a path")))
    ] = None,
    through: Annotated[
        str | None, typer.Option("--through", help=help_(M("score up to this period, such as 2023Q3")))
    ] = None,
    output: Annotated[
        str | None,
        typer.Option("--output", "-o", help=help_(M("the file to write, .xlsx or .docx; default: named by the form"))),
    ] = None,
    force: Annotated[bool, FORCE] = False,
) -> None:
    from jixiao.cli._exporting import Wanted, export_all

    wanted = Wanted(tuple(project), form, tuple(actuals or ()), scheme, through, output, force)
    raise typer.Exit(export_all(wanted, context.obj))
