"""A report in one format: text for people, or bytes for programs and files."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath

from jixiao import shelf
from jixiao.language import Language
from jixiao.model.report import Report


@dataclass(frozen=True, slots=True)
class Page:
    """What the output is like: language, width in columns (None: no wrapping to a width) and whether colour is wanted.

    `root`: the folder that machine formats' paths are relative to; `encoding`: what the stream can hold.
    """

    language: Language = "zh"
    width: int | None = None
    color: bool = False
    encoding: str = "utf-8"


def formats_for(kind: str) -> tuple[str, ...]:
    """The formats that can show reports of one kind, by the word the user types."""
    return tuple(
        name.rstrip("_") for name in shelf.names("formats") if kind in shelf.leaf("formats", name).KINDS
    )


def by_suffix(kind: str, path: str) -> str | None:
    """The format that a file's suffix asks for; None where none of this kind has it."""
    suffix = PurePath(path).suffix.lower()
    for name in shelf.names("formats"):
        module = shelf.leaf("formats", name)
        if kind in module.KINDS and suffix in module.SUFFIXES:
            return name.rstrip("_")
    return None


def render(reports: Sequence[Report], form: str, page: Page) -> str | bytes:
    """Reports of one kind in one format; several results are one document (JSON: ``{"format": 1, "results": […]}``)."""
    name = form if form in shelf.names("formats") else f"{form}_"
    written: str | bytes = shelf.leaf("formats", name).write(reports, page)
    return written
