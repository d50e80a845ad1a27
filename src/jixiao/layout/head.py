"""What stands above (and below) the indicators: labels with their values, titles, the year."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import field
from unicodedata import normalize

from jixiao.dataclass import dataclass
from jixiao.faults import forms
from jixiao.language import M
from jixiao.layout import words
from jixiao.layout.view import View
from jixiao.model.diagnostic import Diagnostic, Related
from jixiao.model.form import Field, GridCell, position
from jixiao.values.tidying import shown

_INLINE = re.compile(r"\s*([^:：\n]{2,24}?)\s*[:：]\s*(.*?)\s*", re.DOTALL)
_PARTS = re.compile(r"\n|\t|\s{2,}|　+")
#: How long a cell may be filled in, told behind the label or the text.
_ROOM = re.compile(r"\s*[（(][^（）()]{0,6}\d+\s*字(?:以内|左右|以下)?[)）]")
#: Where a seal or a signature goes, which is no part of a name.
_SEAL = re.compile(r"\s*[（(]\s*(?:加?盖)?(?:公?章|签[章字名])\s*[)）]")
_YEAR = re.compile(r"(20\d\d)\s*年")
_YEARS_IN = re.compile(r"(20\d\d)\s*年?\s*[-—–~～至]+\s*(20\d\d)\s*年?")
_DATED = re.compile(r"日期|时间|发布|来源|\d月")


@dataclass
class Head:
    """What has been found so far; the first of two different values stays, the second is told."""

    file: str
    fields: dict[str, Field] = field(default_factory=dict)
    weak: dict[str, Field] = field(default_factory=dict)
    money: list[Field] = field(default_factory=list)
    notices: list[Diagnostic] = field(default_factory=list)

    def give(self, label: words.Label, value: Field) -> None:
        """Keeps the value of a label."""
        if label.path == "money":
            self.money.append(value)
        elif label.path == "basis" and "basis" in self.fields:
            return
        elif label.weak:
            self.weak.setdefault(label.path, value)
        elif label.path not in self.fields:
            self.fields[label.path] = value
        elif words.fold(self.fields[label.path].text) != words.fold(value.text):
            self.notices.append(
                forms.TWO_VALUES.found(
                    M("the form says {first} and {second} of the same thing; the first is read",
                      first=shown(self.fields[label.path].text), second=shown(value.text)),
                    hint=M("correct the form"),
                    position=position(self.file, value.place),
                    related=[Related(position(self.file, self.fields[label.path].place), M("first here"))],
                )
            )  # fmt: skip

    def settled(self) -> dict[str, Field]:
        """All fields; a weak one only where nothing better is there."""
        return {**self.weak, **self.fields}


def read_labels(view: View, rows: Sequence[int], head: Head) -> None:
    """Every label in these rows with its value, wherever the value stands."""
    last = rows[-1] if rows else -1
    skip: set[int] = set()
    for at, row in enumerate(rows):
        if row in skip:
            continue
        cells = view.rows[row]
        if len(cells) == 1 and (label := words.label(cells[0].text)) is not None and cells[0].place not in view.used:
            skip.update(_below_alone(view, cells[0], label, rows[at + 1 :], head))
            continue
        for cell in cells:
            if cell.place in view.used:
                continue
            label = words.label(cell.text)
            if label is None:
                _inline(view, cell, head)
            else:
                _beside(view, cell, label, last, head)


def _clean(text: str) -> str:
    text = _SEAL.sub("", _ROOM.sub("", text)).strip()
    return "" if words.pattern("left_out").fullmatch(words.fold(text)) else text


def _give(view: View, head: Head, label: words.Label, cell: GridCell, text: str, label_text: str) -> None:
    text = _clean(text)
    if not text or label.path == "aside":
        return
    if label.path == "contact":
        head.fields.setdefault(f"contact.{words.fold(label_text)}", view.take(cell, text))
        return
    if label.path == "agency.department":
        text = re.sub(r"\s*[（(\[【][^）)\]】]*略[^）)\]】]*[）)\]】]\s*$", "", text)
    if label.path == "goals.overall" and (years := _YEARS_IN.search(label_text)):
        head.fields.setdefault("goals.years", Field(f"{years[1]}-{years[2]}", cell.place))
    head.give(label, view.take(cell, text))


def _beside(view: View, cell: GridCell, label: words.Label, last: int, head: Head) -> None:
    """The value to the right; where only labels stand in the row, the one below."""
    right = view.right(cell)
    value: GridCell | None = None
    if right is not None and not _is_label(right.text):
        value = right
    elif all(_is_label(each.text) for each in view.rows[cell.row]):
        below = view.at(cell.row + cell.rows, cell.column)
        if below is not None and below.row <= last and not _is_label(below.text) and below.place not in view.used:
            value = below
    if label.path == "aside" and value is not None:
        return
    view.spend(cell)
    if value is None:
        return
    view.spend(value)
    _give(view, head, label, value, value.text, cell.text)


def _is_label(text: str) -> bool:
    return words.label(text) is not None or words.amount_label(text) is not None


def _inline(view: View, cell: GridCell, head: Head) -> None:
    """Label and value in one cell: ``实施单位：某市图书馆``, several of them on lines or behind wide blanks."""
    parts = [cell.text] if _whole(cell.text) else [part for part in _PARTS.split(cell.text) if part.strip()]
    found = [(label, text, value) for part in parts for label, text, value in _pairs(part)]
    if not found:
        return
    if len(found) == len(parts) and all(label.path != "aside" for label, _, _ in found):
        view.spend(cell)
    for label, text, value in found:
        _give(view, head, label, cell, value, text)


def _whole(text: str) -> bool:
    """Whether a cell of several lines is one label with a value of several lines."""
    return "\n" in text and sum(1 for part in text.split("\n") if any(True for _ in _pairs(part))) == 1


def _pairs(part: str) -> Iterable[tuple[words.Label, str, str]]:
    if (found := _INLINE.fullmatch(part)) and (label := words.label(found[1])) is not None:
        yield label, found[1], found[2]


def _below_alone(view: View, cell: GridCell, label: words.Label, below: Sequence[int], head: Head) -> list[int]:
    """A label alone in its row: its value is what follows, row by row, up to the next such label or title."""
    taken: list[int] = []
    texts: list[GridCell] = []
    for row in below:
        cells = view.rows[row]
        if len(cells) != 1 or words.label(cells[0].text) is not None or words.pattern("title").search(cells[0].text):
            break
        taken.append(row)
        texts.append(cells[0])
    view.spend(cell)
    rest: list[GridCell] = []
    for each in texts:
        pairs = [part for part in each.text.split("\n") if any(True for _ in _pairs(part))]
        if label.path.startswith("agency") and pairs:
            _inline(view, each, head)
        else:
            rest.append(each)
    if rest and label.path != "aside":
        view.spend(*rest)
        _give(view, head, label, rest[0], "\n".join(each.text for each in rest), cell.text)
    return taken


def find_year(view: View, rows: Sequence[int], head: Head) -> Field | None:
    """The form's year: its own field, its title, a line like （2024年度）, the year of a goal; the nearest first."""
    told = head.fields.pop("year", None)
    if told is not None and (found := re.search(r"20\d\d", normalize("NFKC", told.text))):
        return Field(found[0], told.place)
    titles: list[tuple[int, Field]] = []
    for row in rows:
        for cell in view.rows[row]:
            text = normalize("NFKC", cell.text)
            years = sorted(set(_YEAR.findall(text)))
            if len(years) != 1:
                continue
            rank = _rank(text, len(view.rows[row]) == 1)
            if rank is not None:
                titles.append((rank, Field(years[0], cell.place)))
    if not titles:
        return None
    best = min(rank for rank, _ in titles)
    return [each for rank, each in titles if rank == best][-1]


def find_title(view: View, rows: Sequence[int]) -> Field | None:
    """What the form calls itself: the last short line above its table that is called 绩效…表."""
    found: Field | None = None
    last: GridCell | None = None
    for row in rows:
        for cell in view.rows[row]:
            text = next((part for part in cell.text.split("\n") if words.pattern("title").search(words.fold(part))), "")
            if text and len(words.fold(text)) < 50 and ":" not in words.fold(text):
                if found is not None and words.fold(found.text) == words.fold(text):
                    view.spend(cell)
                    continue
                found = Field("".join(text.split()), cell.place)
                last = cell if words.fold(text) == words.fold(cell.text) else None
            elif re.fullmatch(r"\(?20\d\d年度?\)?", words.fold(cell.text)):
                view.spend(cell)
    if last is not None:
        view.spend(last)
    return found


def _rank(text: str, alone: bool) -> int | None:
    """How much a cell with one year speaks for it: a bare （2024年度） or a title most."""
    bare = words.fold(text).strip("()")
    if re.fullmatch(r"20\d\d年度?", bare) or (words.pattern("title").search(bare) and len(bare) < 60):
        return 0
    if re.search(r"预算年度\(?20\d\d年?\)?|20\d\d年度?\)?(绩效)?目标", bare):
        return 1
    if _DATED.search(bare) or len(bare) > 60 or not alone:
        return None
    return 2 if "年度" in bare else 3
