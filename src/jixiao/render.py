"""A report in one format: text for people, or bytes for programs and files."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePath
from typing import Any

from jixiao import shelf
from jixiao.model.page import Page
from jixiao.model.report import Report, made

__all__ = ["Page", "by_suffix", "formats_for", "part", "render", "whole"]


def offers(form: str, kind: str) -> bool:
    """Whether a format can show reports of one kind; only that format is loaded."""
    return form in shelf.names("formats") and kind in shelf.leaf("formats", form).KINDS


def formats_for(kind: str) -> tuple[str, ...]:
    """The formats that can show reports of one kind, by the word the user types."""
    return tuple(name for name in shelf.names("formats") if kind in shelf.leaf("formats", name).KINDS)


def by_suffix(kind: str, path: str) -> str | None:
    """The format that a file's suffix asks for; None where none of this kind has it."""
    suffix = PurePath(path).suffix.lower()
    for name in shelf.names("formats"):
        module = shelf.leaf("formats", name)
        if kind in module.KINDS and suffix in module.SUFFIXES:
            return name
    return None


def part(report: Report, form: str, page: Page) -> Any:
    """What one report comes to in a document of several: small, and fit to be sent from one process to another.

    A format that has no parts is given the report, all its views made.
    """
    own = getattr(shelf.leaf("formats", form), "part", None)
    if own is not None:
        return own(report, page)
    return replace(report, blocks=made(report.blocks), data=made(report.data), records=made(report.records))


def whole(parts: Sequence[Any], form: str, page: Page) -> str | bytes:
    """The document of the parts, in their order: the same as of `render` with their reports."""
    module = shelf.leaf("formats", form)
    written: str | bytes = module.whole(parts, page) if hasattr(module, "part") else module.write(parts, page)
    return written


def render(reports: Sequence[Report], form: str, page: Page) -> str | bytes:
    """Reports of one kind in one format; several results are one document (JSON: ``{"format": 1, "results": […]}``)."""
    written: str | bytes = shelf.leaf("formats", form).write(reports, page)
    return written
