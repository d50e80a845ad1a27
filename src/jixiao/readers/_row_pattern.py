"""The pattern of a whole row of a plain worksheet: many rows in one go, as columns of attributes and values."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import cast

from jixiao.dataclass import dataclass

_ANY = "([^>/]*+)"
_FIGURE = "<v>([^<]*+)</v>"
_INLINE = "<is><t(?: [^>]*+)?+>([^<]*+)</t></is>"
#: A cell of any kind, or none. A blank one may be closed at once.
_CELL = rf'(?:<c r="{{}}[0-9]++"{_ANY}(?:/>|>(?:(?:<v>|<is><t(?: [^>]*+)?+>)([^<]*+)(?:</v>|</t></is>))?+</c>))?+'


@dataclass(frozen=True, slots=True)
class Parts:
    """A column's cells: their values ('' where there is none), and their attributes, one each or one for all."""

    values: Sequence[str]
    attributes: Sequence[str]


@dataclass(frozen=True, slots=True)
class Known:
    """What has been seen of a column: the one kind of attributes it has, if it has one; whether every row has a value;
    whether texts stand in the cells. `inline` None: nothing that could be counted on.
    """

    attributes: str | None = None
    filled: bool = False
    inline: bool | None = None


class Pattern:
    """Rows whose cells stand in these columns, in whatever form, or in the form that is known of each."""

    def __init__(self, letters: Sequence[str], known: Sequence[Known] | None = None) -> None:
        self._known = known or [Known()] * len(letters)
        cells = "".join(map(_cell, letters, self._known))
        row = re.compile(rf'<row r="([0-9]++)"[^>/]*+(?:/>|>{cells}</row>)')
        self._split, self._step = row.split, row.groups + 1

    def columns(self, stretch: str) -> tuple[Sequence[str], list[Parts]] | None:
        """The row numbers and the columns of all rows; None where some row is not of the pattern."""
        # What stands between the rows, and behind each the groups of a row: a list of its own for every column.
        found: list[str | None] = self._split(stretch)
        between, numbers, *parts = [found[at :: self._step] for at in range(self._step)]
        if len(between) < 2 or any(between[1:-1]) or "<row " in f"{between[0]}{between[-1]}":
            return None
        each = map(_filled, parts)
        return cast("list[str]", numbers), [
            Parts(attributes=next(each) if known.attributes is None else (known.attributes,), values=next(each))
            for known in self._known
        ]


def _cell(letters: str, known: Known) -> str:
    if known.inline is None:
        return _CELL.format(letters)
    attributes = _ANY if known.attributes is None else re.escape(known.attributes)
    cell = f'<c r="{letters}[0-9]++"{attributes}>{_INLINE if known.inline else _FIGURE}</c>'
    return cell if known.filled else f"(?:{cell})?+"


def _filled(groups: Sequence[str | None]) -> Sequence[str]:
    return [group or "" for group in groups] if None in groups else cast("Sequence[str]", groups)


def narrower(letters: Sequence[str], found: Sequence[Parts]) -> Pattern:
    """The pattern of the form that each column has had so far: half the work."""
    return Pattern(letters, list(map(_known, found)))


def _known(parts: Parts) -> Known:
    cells = set(zip(parts.attributes, map(bool, parts.values), strict=True))
    seen = {attributes for attributes, filled in cells if filled}
    blank = {attributes for attributes, filled in cells if not filled}
    inline = {"inlineStr" in each for each in seen}
    if len(inline) != 1 or blank - {""} or (blank and len(seen) > 1):
        return Known()
    return Known(seen.pop() if len(seen) == 1 else None, not blank, inline.pop())
