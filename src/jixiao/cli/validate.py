"""`jixiao validate`: everything that is wrong, doubtful or worth a look in declarations."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from jixiao.cli._words import FORCE, FORMAT, JOBS, OUTPUT, help_
from jixiao.language import M

SUMMARY = M("Check projects, schemes and actual values: what to change, what to check, and how.")
NEEDS_ARGUMENTS = True


def command(
    context: typer.Context,
    path: Annotated[list[str], typer.Argument(help=help_(M("files, folders or patterns; - is standard input")))],
    actuals: Annotated[
        list[str] | None,
        typer.Option("--actuals", "-a", help=help_(M("hold the projects against these actual values (实际完成值)"))),
    ] = None,
    scheme: Annotated[
        str | None, typer.Option("--scheme", help=help_(M("scoring scheme (评分办法): a built-in name or a path")))
    ] = None,
    select: Annotated[
        list[str] | None, typer.Option("--select", help=help_(M("only these findings: codes, families (JX4) or names")))
    ] = None,
    ignore: Annotated[
        list[str] | None, typer.Option("--ignore", help=help_(M("not these findings: codes, families or names")))
    ] = None,
    fail_on: Annotated[
        Literal["error", "warning", "info", "none"] | None,
        typer.Option("--fail-on", help=help_(M("exit with 1 at findings of this weight or above; default: error"))),
    ] = None,
    fix: Annotated[
        bool, typer.Option("--fix", help=help_(M("write corrections that keep the meaning into the files")))
    ] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help=help_(M("show these corrections instead of writing them")))
    ] = False,
    settings: Annotated[
        bool, typer.Option("--settings", help=help_(M("show what is configured and where it comes from")))
    ] = False,
    format_: Annotated[str | None, FORMAT] = None,
    output: Annotated[str | None, OUTPUT] = None,
    force: Annotated[bool, FORCE] = False,
    jobs: Annotated[int, JOBS] = 0,
) -> None:
    from jixiao.cli._validating import Wanted, validate_all

    wanted = Wanted(
        tuple(path), tuple(actuals or ()), scheme, tuple(select or ()), tuple(ignore or ()), fail_on, fix, diff,
        settings, format_, output, force, jobs,
    )  # fmt: skip
    raise typer.Exit(validate_all(wanted, context.obj))
