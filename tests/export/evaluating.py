"""Works out the formulas of an exported sheet exactly, as a spreadsheet would but for the noise of binary figures."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from fractions import Fraction
from typing import Any

from jixiao.model.official import Figure, Formula, OfficialForm, address

_TOKEN = re.compile(r'\s*("(?:[^"]|"")*"|[A-Z]+[0-9]+(?::[A-Z]+[0-9]+)?|[A-Z]+\(|<=|>=|<>|[-+*/()<>=,]|\d+(?:\.\d+)?)')


class Sheet:
    """The cells of a form by address; formulas are worked out when they are asked for."""

    def __init__(self, form: OfficialForm) -> None:
        self.cells: dict[str, Any] = {address(box.row, box.column): box.content for box in form.boxes}

    def value(self, cell: str) -> Any:
        """A cell's value: a Fraction, text, or "" where it is blank."""
        content = self.cells.get(cell, "")
        if isinstance(content, Figure):
            return Fraction(content.amount)
        if isinstance(content, Formula):
            return _Reader(self, content.text[1:]).all()
        return content


class _Reader:
    def __init__(self, sheet: Sheet, text: str) -> None:
        self.sheet = sheet
        self.tokens = _TOKEN.findall(text)
        assert "".join(self.tokens) == text.replace(" ", ""), text
        self.at = 0

    def all(self) -> Any:
        found = self.comparison()
        assert self.at == len(self.tokens)
        return found

    def peek(self) -> str:
        return self.tokens[self.at] if self.at < len(self.tokens) else ""

    def take(self) -> str:
        self.at += 1
        return str(self.tokens[self.at - 1])

    def comparison(self) -> Any:
        left = self.sum()
        if self.peek() in _COMPARE:
            sign = self.take()
            right = self.sum()
            if isinstance(left, str) != isinstance(right, str):
                # A number is never equal to text; in the forms nothing else is asked of the two.
                return sign == "<>"
            return _COMPARE[sign](left, right)
        return left

    def sum(self) -> Any:
        found = self.product()
        while self.peek() in ("+", "-"):
            sign, other = self.take(), self.product()
            found = found + other if sign == "+" else found - other
        return found

    def product(self) -> Any:
        found = self.factor()
        while self.peek() in ("*", "/"):
            sign, other = self.take(), self.factor()
            found = found * other if sign == "*" else found / other
        return found

    def factor(self) -> Any:
        token = self.take()
        if token == "-":
            return -self.factor()
        if token == "(":
            found = self.comparison()
            assert self.take() == ")"
            return found
        if token.endswith("("):
            return self.call(token[:-1])
        if token.startswith('"'):
            return token[1:-1].replace('""', '"')
        if token[0].isdigit():
            return Fraction(token)
        if ":" in token:
            return self.range(token)
        return self.sheet.value(token)

    def range(self, token: str) -> list[Any]:
        first, last = token.split(":")
        column, low, high = first.rstrip("0123456789"), int(re.sub("[A-Z]", "", first)), int(re.sub("[A-Z]", "", last))
        assert last.startswith(column)
        return [self.sheet.value(f"{column}{row}") for row in range(low, high + 1)]

    def call(self, name: str) -> Any:
        if name == "IF":
            return self.choice()
        values = [self.comparison()]
        while self.peek() == ",":
            self.take()
            values.append(self.comparison())
        assert self.take() == ")"
        return _FUNCTIONS[name](*values)

    def choice(self) -> Any:
        """IF looks at the way that is taken only: the other one may divide by nothing."""
        asked = self.comparison()
        found: Any = None
        for wanted in (True, False):
            assert self.take() == ","
            if bool(asked) is wanted:
                found = self.comparison()
            else:
                self.skip()
        assert self.take() == ")"
        return found

    def skip(self) -> None:
        depth = 0
        while depth or self.peek() not in (",", ")"):
            token = self.take()
            depth += token.endswith("(") - (token == ")")


def _round(value: Any, places: Any) -> Any:
    digits = int(places)
    scaled = Fraction(value) * 10**digits
    sign = -1 if scaled < 0 else 1
    return Fraction(sign * math.floor(abs(scaled) + Fraction(1, 2)), 10**digits)


def _up(value: Any, places: Any) -> Any:
    assert places == 0
    return Fraction(math.ceil(value))


def _sum(*values: Any) -> Any:
    flat = [each for value in values for each in (value if isinstance(value, list) else [value])]
    return sum((each for each in flat if not isinstance(each, str)), Fraction(0))


_COMPARE: dict[str, Callable[[Any, Any], bool]] = {
    "<=": lambda a, b: a <= b, ">=": lambda a, b: a >= b, "<>": lambda a, b: a != b, "<": lambda a, b: a < b,
    ">": lambda a, b: a > b, "=": lambda a, b: a == b,
}  # fmt: skip
_FUNCTIONS: dict[str, Callable[..., Any]] = {
    "ROUND": _round, "ROUNDUP": _up, "INT": lambda value: Fraction(math.floor(value)), "ABS": abs,
    "MIN": min, "MAX": max,
    "AND": lambda *each: all(each), "OR": lambda *each: any(each), "SUM": _sum,
}  # fmt: skip
