"""`jixiao criteria`: reads official deduction words (评（扣）分标准) into a typed deduction, or says why not."""

from __future__ import annotations

from typing import Annotated

import typer

from jixiao.cli._words import FORMAT, help_
from jixiao.language import M

SUMMARY = M(
    "Read official criteria (评（扣）分标准) into a typed deduction, or say why a careful person would not guess."
)
NEEDS_ARGUMENTS = True


def command(
    context: typer.Context,
    text: Annotated[list[str] | None, typer.Argument(help=help_(M("criteria, in quotes; - is standard input")))] = None,
    operator: Annotated[str, typer.Option("--operator", help=help_(M("operator (指标性质), such as >=")))] = "",
    target: Annotated[str, typer.Option("--target", help=help_(M("target (指标值), such as 95")))] = "",
    unit: Annotated[str, typer.Option("--unit", help=help_(M("unit (度量单位), such as %")))] = "",
    points: Annotated[str, typer.Option("--points", help=help_(M("points (分值) of the indicator")))] = "",
    direction: Annotated[
        str, typer.Option("--direction", help=help_(M("direction (指标方向): 正向, 逆向 or 适度")))
    ] = "",
    try_: Annotated[
        list[str] | None, typer.Option("--try", help=help_(M("show the points that this actual value earns")))
    ] = None,
    file: Annotated[
        str | None,
        typer.Option("--file", help=help_(M("a tab-separated file of criteria with what is expected of them"))),
    ] = None,
    format_: Annotated[str | None, FORMAT] = None,
) -> None:
    from jixiao.cli._criteria import Question, read_all

    question = Question(tuple(text or ()), operator, target, unit, points, direction, tuple(try_ or ()), file, format_)
    raise typer.Exit(read_all(question, context.obj))
