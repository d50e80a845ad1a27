"""A wording that a careful person would not turn into figures, with the reason that is given."""

from __future__ import annotations

from jixiao.criteria.construct import groups, holds
from jixiao.dataclass import dataclass
from jixiao.language import Message


@dataclass(frozen=True, slots=True)
class Refused:
    """A wording, words that it always holds, the reason, an example, and where it helps a correction to offer."""

    notation: str
    needs: str
    why: Message
    example: str
    suggestion: str | None = None

    def possible(self, signs: str) -> bool:
        """Whether the signs hold a word that the wording cannot do without: most criteria hold none of any."""
        return holds(signs, groups(self.needs))

    @property
    def asks(self) -> tuple[str, tuple[str, ...]]:
        """The example's words, and its operator, target, unit and points ("" where it declares none)."""
        text, _, declared = self.example.partition(" | ")
        return text, tuple("" if each == "-" else each for each in (declared or "- - - 10").split())
