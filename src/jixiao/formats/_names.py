"""Names of sheets: what Excel allows, different from one another, and a mark where one had to be shortened."""

from __future__ import annotations

from collections.abc import Iterable

from jixiao.pattern import pattern
from jixiao.values.folding import HIDDEN

LONGEST = 31
#: What Excel forbids, and what nobody would see or XML cannot hold.
_FORBIDDEN = pattern(rf"[\[\]:*?/\\{HIDDEN}]")


def sheet_names(wanted: Iterable[str]) -> list[str]:
    """A name for each sheet: forbidden signs become ``_``, long ones end in ``…``, equal ones are numbered."""
    taken: set[str] = set()
    return [_free(each, taken) for each in wanted]


def _free(wanted: str, taken: set[str]) -> str:
    name = _FORBIDDEN.sub("_", wanted).strip().strip("'") or "表"
    if name.lower() in ("history", "历史记录"):
        name = f"{name}_"
    number = 1
    while (made := _short(name, "" if number == 1 else f" ({number})")).lower() in taken:
        number += 1
    taken.add(made.lower())
    return made


def _short(name: str, end: str) -> str:
    """The name within Excel's limit, which counts UTF-16 units."""
    if _length(name + end) <= LONGEST:
        return name + end
    while _length(name) + 1 + len(end) > LONGEST:
        name = name[:-1]
    return f"{name}…{end}"


def _length(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
