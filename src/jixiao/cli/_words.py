"""Options that several commands share, said once; help texts in the language of the command line."""

from __future__ import annotations

import sys

import typer

from jixiao.cli._language import language_of
from jixiao.language import M, Message
from jixiao.values.folding import visible


def help_(message: Message) -> str:
    """A help text: typer wants it while the module is imported, so the language is taken from the command line."""
    return message.said(language_of(sys.argv[1:]))


def whole(text: object) -> int:
    """A number of things as typed: digits and nothing else; ``int`` alone would take 1_0 and ２ too."""
    if not (str(text).isascii() and str(text).isdigit() and len(str(text)) < 7):
        raise typer.BadParameter(
            M("a whole number from 0 on is wanted, not {found}", found=visible(str(text))).said(
                language_of(sys.argv[1:])
            )
        )
    return int(str(text))


FORMAT = typer.Option("--format", "-f", help=help_(M("format of the output")))
OUTPUT = typer.Option("--output", "-o", help=help_(M("write into this file; its suffix chooses the format")))
FORCE = typer.Option("--force", help=help_(M("replace an existing file")))
JOBS = typer.Option("--jobs", "-j", parser=whole, metavar="N", help=help_(M("processes for folders; 0 chooses")))
