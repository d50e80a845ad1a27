"""Footnotes for figures of a scheme that are only recalled and that a score rests on."""

from __future__ import annotations

from collections.abc import Callable

from jixiao.language import M, Message
from jixiao.model.scorecard import Row, Scorecard

#: Whether a figure of the scheme, by the key of its source, had a say in a score of the card.
USED: dict[str, Callable[[Scorecard], bool]] = {
    "execution": lambda card: card.budget is not None and card.budget.score is not None,
    "groups": lambda card: any(row.line.points_from == "shared" for row in card.rows),
    "variants": lambda card: any(row.line.points_from == "shared" for row in card.rows),
    "default.number": lambda card: _by_default(card, "number", "range"),
    "default.date": lambda card: _by_default(card, "date"),
    "default.words": lambda card: _by_default(card, "words", "yesno"),
    "equals": lambda card: _any(card, lambda row: row.line.direction_from == "scheme"),
    "tiers": lambda card: _any(card, lambda row: row.line.deduction.kind == "tiers"),
    "reverse": lambda card: _any(
        card,
        lambda row: row.line.deduction.kind == "proportional" and row.line.side != "below" and row.check != "met",
    ),
    "partial": lambda card: _any(card, lambda row: row.line.deduction.kind == "step" and bool(row.lost)),
    "grades": lambda card: card.grade is not None,
    "over": lambda card: _any(card, lambda row: row.check in ("met", "above") and bool(row.lost)),
    "cost_groups": lambda card: _any(card, lambda row: row.line.direction_from == "scheme"),
}


def recalled(card: Scorecard) -> tuple[Message, ...]:
    """One footnote a recalled figure that was used; a key that is not known here is always told."""
    return tuple(
        M("{key} of {scheme} is only recalled, not read in the official text: {text}",
          key=key, scheme=card.plan.chosen.name, text=source.text or "-")
        for key, source in card.plan.scheme.sources.items()
        if source.known == "recalled" and _used(key, card)
    )  # fmt: skip


def _used(key: str, card: Scorecard) -> bool:
    used = USED.get(key) or USED.get(key.split(".")[0])
    return used is None or used(card)


def _by_default(card: Scorecard, *sorts: str) -> bool:
    return _any(card, lambda row: row.line.deduction_from == "scheme" and row.line.target.sort in sorts)


def _any(card: Scorecard, used: Callable[[Row], bool]) -> bool:
    return any(row.score is not None and used(row) for row in card.rows)
