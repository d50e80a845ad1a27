"""The budget out of a sentence about money, where it says one amount and nothing else could be meant."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from unicodedata import normalize

from jixiao.dataclass import dataclass
from jixiao.faults import forms
from jixiao.language import M
from jixiao.layout import words
from jixiao.layout.amounts import Found
from jixiao.layout.head import Head
from jixiao.layout.view import View
from jixiao.model.diagnostic import Diagnostic, Severity
from jixiao.model.form import Field, Sum, position
from jixiao.values.unit import read_unit

_AMOUNT = re.compile(r"(-?\d[\d,]*(?:\.\d+)?)\s*((?:亿|千万|百万|万|千)?元)")
#: What stands between a whole and the amounts that it consists of.
_CONSISTS = re.compile(r"其中|包括|用于|分别|[（(:]")


@dataclass(frozen=True, slots=True)
class _Amount:
    field: Field
    figure: str
    unit: str
    #: The sentence up to the figure, and from its unit to the next one.
    before: str
    after: str

    @property
    def yuan(self) -> Decimal:
        return Decimal(self.figure.replace(",", "")) * read_unit(self.unit).factor


def sentences(view: View, found: Found, head: Head, year: Field | None) -> list[Diagnostic]:
    """The budget out of a sentence (全年安排资金12万元), where no table names any.

    Of several amounts the first is read where the others are its parts and add up to it. An amount of another year,
    of what was left over or of several years is no budget of the year.
    """
    amounts = list(_amounts(head.money))
    if not amounts:
        return []
    place = position(view.grid.file, head.money[0].place)
    whole = None if found.sums else _whole(amounts)
    if whole is None or _of_another(whole.before, year):
        return [
            forms.READ_AS.found(
                M("the sentence “{text}” about money was not read into the budget", text=head.money[0].text),
                position=place,
                severity=Severity.INFO if found.sums else Severity.WARNING,
            )
        ]
    text = whole.field.text
    why = M("taken from the sentence “{text}”", text=text)
    found.sums["initial"] = Sum(Field(whole.figure, whole.field.place, inferred=why), whole.unit)
    return [
        forms.READ_AS.found(
            M("年初预算数 {amount} was taken from the sentence “{text}”", amount=whole.figure + whole.unit, text=text),
            position=place,
        )
    ]


def _amounts(texts: Sequence[Field]) -> Iterator[_Amount]:
    for each in texts:
        text = normalize("NFKC", each.text)
        matches = list(_AMOUNT.finditer(text))
        ends = [*(matched.start() for matched in matches[1:]), len(text)]
        for matched, end in zip(matches, ends, strict=True):
            yield _Amount(each, matched[1], matched[2], text[: matched.start()], text[matched.end() : end])


def _whole(amounts: Sequence[_Amount]) -> _Amount | None:
    """The only amount, or the first whose parts follow and prove it: 15.8万元，其中维护12.16万元，宣传3.64万元."""
    first, *parts = amounts
    if len({(each.figure, each.unit) for each in amounts}) == 1:
        return first
    proven = sum(each.yuan for each in parts) == first.yuan and all(each.yuan > 0 for each in parts)
    return first if proven and _CONSISTS.search(first.after) else None


def _of_another(before: str, year: Field | None) -> bool:
    """Whether the words before an amount say that it is not the budget of the form's year."""
    years = set(re.findall(r"(20\d\d)年", before))
    return words.pattern("other_money").search(before) is not None or (year is not None and bool(years - {year.text}))
