"""`jixiao init`: a new project file with a comment beside every key."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

import typer

from jixiao.cli._words import FORCE, help_
from jixiao.language import Language, M

SUMMARY = M("Print a commented new project file, or write it with -o.")


def command(
    context: typer.Context,
    keys: Annotated[
        Literal["zh", "en"] | None,
        typer.Option("--keys", help=help_(M("keys in Chinese or in English; default: the language of the messages"))),
    ] = None,
    output: Annotated[str | None, typer.Option("--output", "-o", help=help_(M("write into this file")))] = None,
    force: Annotated[bool, FORCE] = False,
) -> None:
    from jixiao.cli._streams import out, tell
    from jixiao.starting import starting_file
    from jixiao.write import Unwritable, write

    language: Language = context.obj.language
    content = starting_file(language, keys or language, date.today().year).encode("utf-8")
    if output is None:
        out(content)
        return
    try:
        write(output, content, force=force)
    except Unwritable as unwritable:
        tell(unwritable.why, context.obj.language)
        raise typer.Exit(2) from None
