"""Why a text is no value: what was found, and what to write instead."""

from __future__ import annotations

from jixiao.language import Message


class ValueFault(ValueError):
    """A text that cannot be read as the value it stands for.

    `kind` is one word for the binder to choose a code by: number, unit, date, range, operator, magnitude.
    `at` is the stretch of the text that is to blame, in code points, where it is known.
    """

    def __init__(
        self, kind: str, why: Message, *, hint: Message | None = None, at: tuple[int, int] | None = None
    ) -> None:
        super().__init__(kind, why)
        self.kind = kind
        self.why = why
        self.hint = hint
        self.at = at
