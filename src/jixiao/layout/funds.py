"""项目资金: amounts in a table of rows and columns, or each beside its label."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import field
from unicodedata import normalize

from jixiao.dataclass import dataclass
from jixiao.layout import words
from jixiao.layout.view import View
from jixiao.model.form import Field, FormKind, Funds, GridCell, Printed, Sum
from jixiao.model.scalars import blank
from jixiao.values.unit import known_unit

_AMOUNT = re.compile(r"(?:[¥￥]|人民币)?\s*(-?[\d,]*\.?\d+)\s*((?:亿|千万|百万|万|千)?元)?整?")
_TEXT_AMOUNT = re.compile(r"(-?\d[\d,]*(?:\.\d+)?)\s*((?:亿|千万|百万|万|千)?元)")
_AMOUNT_KEYS = ("initial", "adjusted", "executed", "budget")


@dataclass
class Found:
    """The funds of a form as they are found; `budget` is an 预算数 that does not say which."""

    sums: dict[str, Sum] = field(default_factory=dict)
    sources: dict[str, dict[str, Sum]] = field(default_factory=dict)
    rate: Field | None = None
    points: Field | None = None
    score: Field | None = None
    note: Field | None = None
    #: Amounts with a meaning that another one already has: told, not read.
    others: list[Field] = field(default_factory=list)
    #: Amounts whose label says that they are the year's: 年度预算 is read where 资金总额 stands beside it.
    annual: set[str] = field(default_factory=set)

    def give(self, key: str, label: str, amount: Sum) -> None:
        """Keeps an amount beside its label; of two, the one of the year, else the first."""
        annual = words.pattern("annual").search(label) is not None
        there = self.sums.get(key)
        if there is not None and (not annual or key in self.annual):
            if words.fold(there.figure.text) != words.fold(amount.figure.text):
                self.others.append(amount.figure)
            return
        if there is not None:
            self.others.append(there.figure)
        self.sums[key] = amount
        if annual:
            self.annual.add(key)

    def settled(self, kind: FormKind) -> Funds:
        """With 预算数 read as the adjusted budget where results are reported against it, else as the initial one."""
        sums = dict(self.sums)
        told = sums.pop("budget", None)
        if told is not None:
            key = "initial" if kind == "targets" else "adjusted"
            if key in sums and words.fold(sums[key].figure.text) != words.fold(told.figure.text):
                self.others.append(told.figure)
            sums.setdefault(key, told)
        return Funds(sums.get("initial"), sums.get("adjusted"), sums.get("executed"), self.sources)

    def printed(self) -> Printed:
        """What the form says of the execution of the budget."""
        return Printed(self.rate, self.points, self.score)


def read_funds(view: View, rows: Sequence[int], page_unit: str | None, found: Found) -> None:
    """All amounts above the indicators. `page_unit` is the one told for the whole page (单位：万元)."""
    done: set[int] = set()
    for at, row in enumerate(rows):
        columns = _columns(view, row, rows[at + 1 :])
        if columns and row not in done:
            done.update(_table(view, row, columns, rows[at + 1 :], page_unit, found))
    for row in rows:
        if row not in done:
            _pairs(view, row, page_unit, found)
            _results_beside(view, row, found)


def is_amount(text: str) -> bool:
    """Whether a cell is an amount of money, with or without its unit."""
    return _AMOUNT.fullmatch(normalize("NFKC", text).replace("，", ",").strip()) is not None


def _columns(view: View, row: int, below: Sequence[int]) -> dict[str, GridCell]:
    """The headings of a funds' table in this row by what they mean; {} where it is none."""
    found: dict[str, GridCell] = {}
    for cell in view.rows[row]:
        key = words.funds_column(cell.text)
        if key is not None and (key not in _AMOUNT_KEYS or _figures_below(view, cell, below)):
            found.setdefault(key, cell)
    amounts = [key for key in _AMOUNT_KEYS if key in found]
    return found if len(amounts) >= 2 or (amounts and "rate" in found) else {}


def _figures_below(view: View, heading: GridCell, below: Sequence[int]) -> bool:
    """Whether amounts stand under a heading; under the corner of the table stand the names of its rows."""
    cells = [cell for row in below[:2] if (cell := view.at(row, heading.column)) is not None and cell is not heading]
    return bool(cells) and (is_amount(cells[0].text) or blank(cells[0].text))


def _table(
    view: View, row: int, columns: dict[str, GridCell], below: Sequence[int], page_unit: str | None, found: Found
) -> list[int]:
    left = min(cell.column for cell in columns.values())
    corner = [cell for cell in _covering(view, row) if cell.column < left]
    unit = next((unit for cell in reversed(corner) if (unit := words.money_unit(cell.text))), page_unit)
    view.spend(*columns.values(), *corner)
    done = [row]
    total_found = False
    for each in below:
        cells = {key: view.at(each, cell.column) for key, cell in columns.items()}
        own = {key: cell for key, cell in cells.items() if cell is not None and cell.row == each}
        if not any(key in own and is_amount(own[key].text) for key in _AMOUNT_KEYS):
            break
        done.append(each)
        name = next(
            (cell for cell in reversed(view.rows[each]) if cell.column < left and not is_amount(cell.text)), None
        )
        title = words.fold(name.text) if name else ""
        part = re.match("^其中", title) is not None
        total = not part and (not title or words.pattern("sum_rows").search(title) is not None)
        if name is not None:
            view.spend(name)
        sums = {
            key: Sum(_taken(view, own[key]), _own_unit(own[key]) or words.money_unit(columns[key].text) or unit)
            for key in _AMOUNT_KEYS
            if key in own and is_amount(own[key].text)
        }
        if (total or name is None) and not total_found:
            total_found = True
            found.sums.update(sums)
            found.annual.update(sums)
            _results(view, own, found)
        else:
            _source(found, title, sums)
        view.spend_blanks(each)
    points = next((text for cell in corner if (text := words.bracketed_points(cell.text))), None)
    if points is not None and found.points is None:
        place = next(cell for cell in corner if words.bracketed_points(cell.text))
        found.points = Field(points, place.place)
    return done


def _covering(view: View, row: int) -> list[GridCell]:
    found: list[GridCell] = []
    for column in range(view.width):
        cell = view.at(row, column)
        if cell is not None and cell not in found:
            found.append(cell)
    return found


def _results(view: View, own: dict[str, GridCell], found: Found) -> None:
    for key in ("rate", "points", "score", "note"):
        cell = own.get(key)
        if cell is not None and not blank(cell.text):
            setattr(found, key, view.take(cell, cell.text.removesuffix("分") if key in ("points", "score") else None))


def _source(found: Found, title: str, sums: dict[str, Sum]) -> None:
    name = re.sub(r"^其中:?", "", title).strip()
    if name and sums:
        found.sources.setdefault(name, {}).update(sums)


def _taken(view: View, cell: GridCell) -> Field:
    """An amount's field; without 人民币 in front and 整 behind, which say nothing."""
    text = cell.text.strip()
    return view.take(cell, text.removeprefix("人民币").removesuffix("整").strip())


def _own_unit(cell: GridCell) -> str | None:
    matched = _AMOUNT.fullmatch(normalize("NFKC", cell.text).replace("，", ",").strip())
    return matched[2] if matched and matched[2] and known_unit(matched[2]) else None


def _pairs(view: View, row: int, page_unit: str | None, found: Found) -> None:
    """Amounts beside their labels: 年度资金总额： | 86.5, 其中：财政拨款 | 66.5."""
    for cell in view.rows[row]:
        if cell.place in view.used:
            continue
        if words.is_one_of("execution_points", cell.text):
            value = view.right(cell)
            if value is not None and words.amount(value.text.rstrip("%％分")) is not None:
                view.spend(cell)
                found.points = view.take(value, value.text.rstrip("%％分"))
            continue
        key = _key(cell.text)
        value = view.right(cell)
        if key is None and (inline := _inline(cell)) is not None:
            key, text, unit = inline
            found.give(key, cell.text, Sum(view.take(cell, text), unit or _unit(view, cell, page_unit)))
            continue
        if value is None or not is_amount(value.text) or value.place in view.used:
            below = view.at(cell.row + cell.rows, cell.column)
            if key in (None, "midterm") or below is None or below.column != cell.column or not is_amount(below.text):
                continue
            value = below
        if key == "midterm":
            continue
        if key is not None:
            view.spend(cell)
            found.give(key, cell.text, Sum(_taken(view, value), _own_unit(value) or _unit(view, cell, page_unit)))
        elif (whole := _is_part(view, cell, value)) is not None:
            view.spend(cell)
            total = found.sums.get(whole) or found.sums.get("budget")
            unit = _own_unit(value) or _unit(view, cell, page_unit) or (total.unit if total else None)
            _source(found, words.fold(cell.text), {"initial": Sum(_taken(view, value), unit)})


def _results_beside(view: View, row: int, found: Found) -> None:
    """执行率, 分值 and 得分 beside their labels, in a row that is about money: 执行率：98% | 得分：9.8."""
    told = [(cell, key, value) for cell in view.rows[row] for key, value in _told(view, cell)]
    keys = {key for _, key, _ in told}
    if not keys & {"rate"} and not any(
        words.amount_label(cell.text) or _inline(cell) for cell in view.rows[row] if cell.place in view.used
    ):
        return
    for cell, key, (value, text) in told:
        if key in ("rate", "points", "score") and getattr(found, key) is None and value.place not in view.used:
            view.spend(cell)
            setattr(found, key, view.take(value, text))


def _told(view: View, cell: GridCell) -> Iterator[tuple[str, tuple[GridCell, str]]]:
    """What of the funds' columns a cell names, with its figure in the same cell or the next one."""
    name, colon, rest = normalize("NFKC", cell.text).partition(":")
    beside = view.right(cell)
    value, text = (cell, rest) if colon and rest.strip() else (beside, beside.text if beside else "")
    key = words.funds_column(name)
    if (
        key is not None
        and value is not None
        and words.amount(text.strip().rstrip("%％").removesuffix("分")) is not None
    ):
        yield key, (value, text.strip().removesuffix("分"))


def _key(label: str) -> str | None:
    """Which amount a label beside it names; one that does not say 年初 is ``budget``."""
    key = words.amount_label(label)
    return "budget" if key == "initial" and not words.pattern("first_budget").search(label) else key


def _inline(cell: GridCell) -> tuple[str, str, str | None] | None:
    name, colon, rest = normalize("NFKC", cell.text).partition(":")
    key = _key(name) if colon else None
    matched = _AMOUNT.fullmatch(rest.replace("，", ",").strip())
    if key is None or key == "midterm" or matched is None:
        return None
    return key, rest.strip(), matched[2]


def _is_part(view: View, cell: GridCell, value: GridCell) -> str | None:
    """Which total an amount is part of: the one above its label and its figure, in the same columns."""
    for row in range(cell.row - 1, max(cell.row - 8, -1), -1):
        above = view.at(row, cell.column)
        if above is None:
            return None
        if (key := words.amount_label(above.text)) is not None:
            return key if key != "midterm" and above.place in view.used else None
        beside = view.right(above) if above.row == row else None
        if beside is None or not is_amount(beside.text):
            return None
    return None


def _unit(view: View, cell: GridCell, page_unit: str | None) -> str | None:
    """The unit told in the label, else in what stands to the left of it, else for the whole page."""
    if (unit := words.money_unit(cell.text)) is not None:
        return unit
    lefts = [each for each in _covering(view, cell.row) if each.column < cell.column]
    for each in reversed(lefts):
        if (unit := words.money_unit(each.text)) is not None:
            view.spend(each)
            return unit
    return page_unit


def page_unit(view: View, rows: Sequence[int]) -> str | None:
    """The unit of money that one line tells for the whole form: 单位：万元."""
    for row in rows:
        for cell in view.rows[row]:
            folded = words.fold(cell.text)
            if re.search(r"(金额)?单位[:为]?((?:亿|千万|百万|万|千)?元)\)?$", folded) and len(folded) < 40:
                view.spend(cell)
                return words.money_unit(cell.text)
    return None


def in_words(texts: Sequence[Field]) -> Iterator[tuple[Field, str, str]]:
    """The amounts in sentences about money: field, figure, unit."""
    for each in texts:
        for matched in _TEXT_AMOUNT.finditer(normalize("NFKC", each.text)):
            yield each, matched[1], matched[2]
