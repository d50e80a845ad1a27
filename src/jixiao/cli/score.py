"""`jixiao score`: the scorecard of one or more projects."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from jixiao.cli._words import FORCE, FORMAT, JOBS, OUTPUT, help_
from jixiao.language import M

SUMMARY = M("Score projects against their actual values and print the scorecard (得分表).")
NEEDS_ARGUMENTS = True


def command(
    context: typer.Context,
    project: Annotated[
        list[str], typer.Argument(help=help_(M("project files, or folders of them; - is standard input")))
    ],
    actuals: Annotated[
        list[str] | None,
        typer.Option(
            "--actuals",
            "-a",
            help=help_(M("files, folders or patterns of actual values (实际完成值); - is standard input")),
        ),
    ] = None,
    scheme: Annotated[
        list[str] | None,
        typer.Option(
            "--scheme",
            help=help_(M("scoring scheme (评分办法): a built-in name or a path; given twice, both side by side")),
        ),
    ] = None,
    through: Annotated[
        str | None, typer.Option("--through", help=help_(M("score up to this period, such as 2023Q3")))
    ] = None,
    missing: Annotated[
        Literal["partial", "zero"],
        typer.Option("--missing", help=help_(M("what is not reported: left open, or 0"))),
    ] = "partial",
    fail_under: Annotated[
        str | None,
        typer.Option("--fail-under", help=help_(M("exit with 1 unless the lowest possible total reaches this"))),
    ] = None,
    require_settled: Annotated[
        bool, typer.Option("--require-settled", help=help_(M("exit with 1 while a row is unsettled")))
    ] = False,
    format_: Annotated[str | None, FORMAT] = None,
    output: Annotated[str | None, OUTPUT] = None,
    force: Annotated[bool, FORCE] = False,
    jobs: Annotated[int, JOBS] = 0,
) -> None:
    from jixiao.cli._scoring import Wanted, score_all

    wanted = Wanted(
        projects=tuple(project),
        actuals=tuple(actuals or ()),
        schemes=tuple(scheme or ()),
        through=through,
        missing=missing,
        fail_under=fail_under,
        require_settled=require_settled,
        format=format_,
        output=output,
        force=force,
        jobs=jobs,
    )
    raise typer.Exit(score_all(wanted, context.obj))
