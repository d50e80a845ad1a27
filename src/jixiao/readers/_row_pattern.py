"""The pattern of a whole row of a plain worksheet: many rows in one go, as columns of styles, kinds and values."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import repeat

from jixiao.dataclass import dataclass

_CELL = r'(?:<c r="{}[0-9]+"{}(?:/>|></c>|>(?:<v>|<is><t(?: [^>]*)?>)([^<]*)(?:</v>|</t></is>)</c>))?'
#: The same where the style and kind are known: a value in its plainest form, or no cell at all.
_KNOWN = r'(?:<c r="{}[0-9]+"{}><v>([^<]*)</v></c>)?'
_ANY = r'(?: s="([0-9]+)")?(?: t="(s|n|str|inlineStr)")?'


@dataclass(frozen=True, slots=True)
class Parts:
    """A column's cells: their values, and their styles and kinds, either one each or one for all."""

    values: Sequence[str]
    styles: Sequence[str]
    kinds: Sequence[str]

    @property
    def all_styles(self) -> Sequence[str]:
        """A style for every value."""
        return self.styles if len(self.styles) == len(self.values) else tuple(repeat(self.styles[0], len(self.values)))

    @property
    def all_kinds(self) -> Sequence[str]:
        """A kind for every value."""
        return self.kinds if len(self.kinds) == len(self.values) else tuple(repeat(self.kinds[0], len(self.values)))


class Pattern:
    """Rows whose cells stand in these columns, each with a style and a kind of its own or with a known pair of them."""

    def __init__(self, letters: Sequence[str], known: Sequence[tuple[str, str] | None] | None = None) -> None:
        self._known = known or [None] * len(letters)
        cells = "".join(
            _CELL.format(letter, _ANY) if pair is None else _KNOWN.format(letter, _written(*pair))
            for letter, pair in zip(letters, self._known, strict=True)
        )
        self._find = re.compile(rf'<row r="([0-9]+)"[^>]*(?:/>|>{cells}</row>)').findall if letters else None

    def columns(self, stretch: str, count: int) -> tuple[Sequence[str], list[Parts]] | None:
        """The row numbers and the columns of all `count` rows; None where some row is not of the pattern."""
        found = self._find(stretch) if self._find is not None else []
        if len(found) != count or not found:
            return None
        parts = list(zip(*found, strict=True))
        columns: list[Parts] = []
        at = 1
        for pair in self._known:
            if pair is None:
                columns.append(Parts(parts[at + 2], parts[at], parts[at + 1]))
                at += 3
            else:
                columns.append(Parts(parts[at], (pair[0],), (pair[1],)))
                at += 1
        return parts[0], columns


def _written(style: str, kind: str) -> str:
    return (f' s="{style}"' if style else "") + (f' t="{kind}"' if kind else "")


def narrower(letters: Sequence[str], found: tuple[Sequence[str], list[Parts]]) -> Pattern:
    """The pattern with one style and kind for each column that has only had one so far: a third of the work."""
    known: list[tuple[str, str] | None] = []
    for parts in found[1]:
        pairs = {
            pair for *pair_, value in zip(parts.all_styles, parts.all_kinds, parts.values, strict=True) if value
            for pair in [(pair_[0], pair_[1])]
        }  # fmt: skip
        known.append(pairs.pop() if len(pairs) == 1 else None)
    return Pattern(letters, known)
