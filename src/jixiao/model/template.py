"""A sheet to fill in: what is known of each row, and the cells that a person fills."""

from __future__ import annotations

from collections.abc import Mapping

from jixiao.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class TemplateRow:
    """One row: texts by column. `choices`: what the actual is chosen from; others may be typed too where `loose`."""

    texts: Mapping[str, str]
    choices: tuple[str, ...] = ()
    loose: bool = True


@dataclass(frozen=True, slots=True)
class Template:
    """The sheet. `fill` names the columns that are left for the person; the others are not to be changed."""

    name: str
    columns: tuple[str, ...]
    fill: frozenset[str]
    rows: tuple[TemplateRow, ...]
    actual: str
