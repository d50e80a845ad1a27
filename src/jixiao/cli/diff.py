"""`jixiao diff`: what became of the targets from one year, file, folder or revision to another."""

from __future__ import annotations

from typing import Annotated

import typer

from jixiao.cli._words import FORCE, FORMAT, OUTPUT, help_
from jixiao.language import M

SUMMARY = M("Compare the targets of two declarations: harder, easier, gone, renamed or copied unchanged.")
NEEDS_ARGUMENTS = True


def command(
    context: typer.Context,
    old: Annotated[str, typer.Argument(help=help_(M("the earlier file or folder, or REV:PATH through git")))],
    new: Annotated[str | None, typer.Argument(help=help_(M("the later one; left out with --within")))] = None,
    actuals: Annotated[
        list[str] | None,
        typer.Option("--actuals", "-a", help=help_(M("actual values (实际完成值) of the earlier year"))),
    ] = None,
    within: Annotated[
        bool, typer.Option("--within", help=help_(M("compare one year's initial targets with the adjusted ones")))
    ] = False,
    fail_on: Annotated[
        str | None,
        typer.Option(
            "--fail-on", help=help_(M("exit with 1 where a change of these kinds occurs, as loosened,removed"))
        ),
    ] = None,
    format_: Annotated[str | None, FORMAT] = None,
    output: Annotated[str | None, OUTPUT] = None,
    force: Annotated[bool, FORCE] = False,
) -> None:
    from jixiao.cli._differing import Wanted, diff_all

    wanted = Wanted(old, new, tuple(actuals or ()), within, fail_on, format_, output, force)
    raise typer.Exit(diff_all(wanted, context.obj))
