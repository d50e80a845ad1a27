"""The typer application: only the command that was asked for is imported."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import Annotated, Literal

import typer

from jixiao import shelf
from jixiao.cli._language import language_of
from jixiao.cli._streams import out, tell_text
from jixiao.cli._usage import usage_said
from jixiao.cli._words import help_
from jixiao.language import Language, M

UNABLE = 2
Color = Literal["auto", "always", "never"]


class Settings:
    """What the global options say, for the commands."""

    def __init__(self, language: Language, color: str) -> None:
        self.language = language
        self.color = color


def commands() -> tuple[str, ...]:
    """The commands by the word that is typed."""
    return tuple(name.rstrip("_") for name in shelf.names("cli"))


def asked(words: Sequence[str]) -> str | None:
    """The command in a command line: the first word that is no option and no option's value."""
    skip = False
    for word in words:
        if skip:
            skip = False
        elif word in ("--lang", "--color"):
            skip = True
        elif not word.startswith("-"):
            return word
    return None


def hoisted(words: Sequence[str]) -> list[str]:
    """The words with the global options in front, wherever they were typed before a ``--``."""
    front: list[str] = []
    rest: list[str] = []
    left = list(words)
    while left:
        word = left.pop(0)
        if word == "--":
            return [*front, *rest, word, *left]
        if word in ("--lang", "--color") and left:
            front += [word, left.pop(0)]
        elif word == "--debug" or word.startswith(("--lang=", "--color=")):
            front.append(word)
        else:
            rest.append(word)
    return [*front, *rest]


def build(language: Language, only: str | None = None) -> typer.Typer:
    """The application with one command, or with all of them (help, completion, an unknown word)."""
    app = typer.Typer(
        name="jixiao", rich_markup_mode=None, pretty_exceptions_enable=False, no_args_is_help=True,
        help=M("Declare, check, score and compare the performance (绩效) of public-budget projects.").said(language),
        context_settings={"help_option_names": ["--help", "-h"]},
    )  # fmt: skip

    app.callback()(_settings)
    for name in shelf.names("cli"):
        word = name.rstrip("_")
        if only is None or only == word:
            module = shelf.leaf("cli", name)
            app.command(
                word,
                help=module.SUMMARY.said(language),
                no_args_is_help=getattr(module, "NEEDS_ARGUMENTS", False),
            )(module.command)
    return app


def _version(value: bool) -> None:
    if value:
        from jixiao.version import version

        out(f"jixiao {version()}")
        raise typer.Exit


def _settings(
    context: typer.Context,
    lang: Annotated[
        Literal["zh", "en"] | None, typer.Option("--lang", help=help_(M("language of the messages")))
    ] = None,
    color: Annotated[Color, typer.Option("--color", help=help_(M("colour: on a terminal, always or never")))] = "auto",
    debug: Annotated[bool, typer.Option("--debug", help=help_(M("show the traceback of a defect")))] = False,
    version: Annotated[
        bool,
        typer.Option("--version", "-V", is_eager=True, callback=_version, help=help_(M("show the version"))),
    ] = False,
) -> None:
    context.obj = Settings(language_of(sys.argv[1:]), color)


def invoke(words: Sequence[str], language: Language) -> int:
    """Runs the command and returns its exit code; a usage error is said in one line."""
    command = asked(words)
    only = command if command in commands() and "_JIXIAO_COMPLETE" not in os.environ else None
    group = typer.main.get_command(build(language, only))
    try:
        code = group.main(hoisted(words), prog_name="jixiao", standalone_mode=False)
    except typer.Exit as leaving:
        return leaving.exit_code
    except typer.Abort:
        raise KeyboardInterrupt from None
    except Exception as error:
        # typer carries a copy of click of its own in newer versions: its usage errors are known by what they can do.
        if not hasattr(error, "format_message"):
            raise
        said = usage_said(error, commands(), language)
        if said is None:
            return UNABLE
        tell_text(said)
        return int(getattr(error, "exit_code", UNABLE))
    return code if isinstance(code, int) else 0
