"""Amounts of money in cells, and what of a form's funds has been found so far."""

from __future__ import annotations

import re
from dataclasses import field
from unicodedata import normalize

from jixiao.dataclass import dataclass
from jixiao.layout import words
from jixiao.layout.view import View
from jixiao.model.form import Field, FormKind, Funds, GridCell, Printed, Sum
from jixiao.values.unit import known_unit

AMOUNT = re.compile(r"(?:[¥￥]|人民币)?\s*(-?[\d,]*\.?\d+)\s*((?:亿|千万|百万|万|千)?元)?整?")
AMOUNT_KEYS = ("initial", "adjusted", "executed", "budget")


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


def is_amount(text: str) -> bool:
    """Whether a cell is an amount of money, with or without its unit."""
    return AMOUNT.fullmatch(normalize("NFKC", text).replace("，", ",").strip()) is not None


def taken(view: View, cell: GridCell) -> Field:
    """An amount's field; without 人民币 in front and 整 behind, which say nothing."""
    text = cell.text.strip()
    return view.take(cell, text.removeprefix("人民币").removesuffix("整").strip())


def own_unit(cell: GridCell) -> str | None:
    matched = AMOUNT.fullmatch(normalize("NFKC", cell.text).replace("，", ",").strip())
    return matched[2] if matched and matched[2] and known_unit(matched[2]) else None


def covering(view: View, row: int) -> list[GridCell]:
    found: list[GridCell] = []
    for column in range(view.width):
        cell = view.at(row, column)
        if cell is not None and cell not in found:
            found.append(cell)
    return found


def add_source(found: Found, title: str, sums: dict[str, Sum]) -> None:
    name = re.sub(r"^其中:?", "", title).strip()
    if name and sums:
        found.sources.setdefault(name, {}).update(sums)
