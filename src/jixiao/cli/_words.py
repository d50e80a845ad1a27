"""Options that several commands share, said once; help texts in the language of the command line."""

from __future__ import annotations

import sys

import typer

from jixiao.cli._language import language_of
from jixiao.language import M, Message


def help_(message: Message) -> str:
    """A help text: typer wants it while the module is imported, so the language is taken from the command line."""
    return message.said(language_of(sys.argv[1:]))


FORMAT = typer.Option("--format", "-f", help=help_(M("format of the output")))
OUTPUT = typer.Option("--output", "-o", help=help_(M("write into this file; its suffix chooses the format")))
FORCE = typer.Option("--force", help=help_(M("replace an existing file")))
