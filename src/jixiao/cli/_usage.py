"""What is said about a command line that cannot be understood."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import Any

from jixiao.language import Language, M, Message
from jixiao.values.folding import nearest, visible

#: How typer's versions say that a word is none of those that an option takes.
_CHOICE = re.compile(r"'(.*)' is not one of (.+?)\.?$", re.S)


def usage_said(error: Any, commands: Sequence[str], language: Language) -> str | None:
    """The sentence for a usage error of typer; None where the help itself was already shown."""
    name = type(error).__name__
    if name == "NoArgsIsHelpError":
        from jixiao.cli._streams import tell_text

        tell_text(error.ctx.get_help())
        return None
    context = getattr(error, "ctx", None)
    where = getattr(context, "command_path", "jixiao")
    said = _said(name, error, commands)
    full = M("{what} (see `{command} --help`)", what=said, command=where)
    return "jixiao: " + full.said(language)


def _said(name: str, error: Any, commands: Sequence[str]) -> Message:
    if name == "NoSuchOption":
        near = (getattr(error, "possibilities", None) or [None])[0]
        if near:
            return M("there is no option {option}; is {near} meant?", option=visible(error.option_name), near=near)
        return M("there is no option {option}", option=visible(error.option_name))
    message = visible(str(error.format_message()))
    if name == "NoSuchCommand" or message.startswith("No such command"):
        word = str(getattr(error, "command_name", None) or message.split("'")[1] if "'" in message else message)
        if (plain := unicodedata.normalize("NFKC", word).replace("－", "-").replace("—", "--")).startswith("-"):
            return M("{option} is typed with full-width dashes; write {plain}", option=visible(word), plain=plain)
        near = nearest(word, list(commands))
        if near:
            return M("there is no command {command}; is {near} meant?", command=visible(word), near=near)
        return M("there is no command {command}", command=visible(word))
    parameter = getattr(error, "param", None)
    label = ""
    if parameter is not None:
        options = getattr(parameter, "opts", None) or [parameter.name]
        label = str(options[0]) if str(options[0]).startswith("-") else str(parameter.name).upper()
    if name == "MissingParameter":
        return M("{parameter} is missing", parameter=label or message)
    if name == "BadParameter":
        why = visible(str(getattr(error, "message", message)))
        if choice := _CHOICE.search(why):
            found, choices = choice[1], re.findall("'([^']+)'", choice[2])
            return M(
                "{parameter}: {found} is not one of {choices}", parameter=label, found=found, choices=tuple(choices)
            )
        return M("{parameter}: {why}", parameter=label, why=why)
    if name == "BadOptionUsage":
        return M("the option {option} needs a value", option=str(getattr(error, "option_name", "")))
    if message.startswith("Got unexpected extra argument"):
        return M("too many words: {words}", words=message.partition(" (")[2].removesuffix(")"))
    return M("{why}", why=message)
