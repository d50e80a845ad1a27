"""Sums, differences and products that lose no digit, whatever the caller's decimal context is.

A figure may have 40 digits, and Python adds to 28 unless it is told otherwise: 45.000000000000000000000000000001 and 45
would be 90.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Context, DivisionByZero, InvalidOperation, Overflow, localcontext
from functools import wraps
from typing import ParamSpec, TypeVar

_WIDE = Context(prec=400, traps=[InvalidOperation, DivisionByZero, Overflow])

Given = ParamSpec("Given")
Result = TypeVar("Result")


def exactly(work: Callable[Given, Result]) -> Callable[Given, Result]:
    """The same work, with room for every digit of its sums."""

    @wraps(work)
    def exact(*arguments: Given.args, **named: Given.kwargs) -> Result:
        with localcontext(_WIDE):
            return work(*arguments, **named)

    return exact
