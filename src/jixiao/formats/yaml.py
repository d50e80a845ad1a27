"""A form's declaration as YAML: the official words unchanged, a comment where something was inferred."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from jixiao.language import Language, M, Message
from jixiao.model.diagnostic import Path
from jixiao.model.page import Page
from jixiao.model.report import Report
from jixiao.pattern import pattern
from jixiao.values.folding import HIDDEN, visible

if TYPE_CHECKING:
    from jixiao.layout.project import Tree

KINDS = ("form",)
SUFFIXES = (".yaml", ".yml")

#: A scalar that YAML, and a person, read as it stands.
_BARE = pattern(r"[^\s!-/:-@\[-`{-~“”‘’：＃，、][^\r\n\t]*")
_UNSAFE = pattern(rf"[{HIDDEN}]|: |:$| #|^\s|\s$|^[-?](?: |$)|＃|^：")
_WORDS = frozenset(["~", "null", "true", "false", "yes", "no", "on", "off", "y", "n"])
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def write(reports: Sequence[Report], page: Page) -> bytes:
    """The declaration of one form; several are divided by a line, for a file holds one."""
    return "\n".join(declaration(report, page.language) for report in reports).encode("utf-8")


def declaration(report: Report, language: Language) -> str:
    """One form's declaration as the text of a file."""
    imported = report.extra["imported"]
    form = imported.form
    title = form.title.text if form.title is not None else form.sheet
    head = [
        M(
            "made from the form “{title}” ({file}, {sheet})",
            title=title,
            file=PurePath(form.file).name,
            sheet=form.sheet,
        )
    ]
    lines = [f"# {_comment(each, language)}" for each in head]
    lines += _Writer(imported.tree, language).mapping(imported.tree.root, (), 0)
    return "\n".join(lines) + "\n"


def _comment(message: Message, language: Language) -> str:
    return visible(message.said(language))


class _Writer:
    def __init__(self, tree: Tree, language: Language) -> None:
        self.tree = tree
        self.language = language

    def mapping(self, node: dict[str, Any], path: Path, depth: int) -> Iterator[str]:
        """The lines of a mapping's keys, indented."""
        indent = "  " * depth
        for key, value in node.items():
            here = (*path, key)
            if isinstance(value, dict):
                yield f"{indent}{scalar(key)}:"
                yield from self.mapping(value, here, depth + 1)
            elif isinstance(value, list):
                yield f"{indent}{scalar(key)}:"
                yield from self.sequence(value, here, depth + 1)
            else:
                yield f"{indent}{scalar(key)}: {scalar(value)}{self.note(here)}"
        for missing in (each for each in self.tree.notes if each[:-1] == path and each[-1] not in node):
            if isinstance(missing[-1], str):
                yield f"{indent}{self.note(missing).strip()}"

    def sequence(self, nodes: list[Any], path: Path, depth: int) -> Iterator[str]:
        """The lines of a list, a dash before each entry."""
        indent = "  " * depth
        for at, value in enumerate(nodes):
            here = (*path, at)
            if not isinstance(value, dict):
                yield f"{indent}- {scalar(value)}{self.note(here)}"
                continue
            if (note := self.note(here)).strip():
                yield f"{indent}{note.strip()}"
            for number, line in enumerate(self.mapping(value, here, depth + 1)):
                yield line if number else f"{indent}- {line.lstrip()}"

    def note(self, path: Path) -> str:
        """What was inferred about a value, and from which cell, as a comment behind it."""
        note = self.tree.notes.get(path)
        if note is None:
            return ""
        place = self.tree.places.get(path)
        told = M("{note} ({place})", note=note, place=place) if place else note
        return f"  # {_comment(told, self.language)}"


def scalar(text: str) -> str:
    """A text as a YAML scalar: bare where nothing in it could be read otherwise, else in double quotes."""
    if _BARE.fullmatch(text) and not _UNSAFE.search(text) and text.lower() not in _WORDS:
        return text
    return '"' + "".join(_escaped(sign) for sign in text) + '"'


def _escaped(sign: str) -> str:
    if sign in _ESCAPES:
        return _ESCAPES[sign]
    if re.match(f"[{HIDDEN}]", sign) is None:
        return sign
    code = ord(sign)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
