"""A deduction in words: its official kind and its parameters by their official names, whatever kind it is."""

from __future__ import annotations

from typing import Any

from jixiao.language import M, Message
from jixiao.model.deduction import Deduction
from jixiao.model.plan import Line
from jixiao.values.number import plain
from jixiao.vocabulary import official_value, terms

#: Parameters whose values are words that the vocabulary translates.
_FIXED = {"side", "partial", "reverse", "of"}


def rule_said(deduction: Deduction, line: Line | None) -> Message:
    """``直接赋分: 扣分 100、满分 100、扣分侧 低于``; with the scale and side in force where the line is given."""
    declared = deduction.parameters()
    parameters = {key: value for key, value in declared.items() if key not in ("kind", "out_of", "side")}
    scale: dict[str, Any] = {key: value for key, value in declared.items() if key in ("out_of", "side")}
    parameters |= scale if line is None else {"out_of": plain(line.full), "side": line.side}
    if not parameters:
        return M("{kind}", kind=deduction.OFFICIAL)
    said = tuple(f"{_name(key)} {_value(key, value)}" for key, value in parameters.items())
    return M("{kind}: {parameters}", kind=deduction.OFFICIAL, parameters=said)


def _name(key: str) -> str:
    term = terms("deduction").get(key)
    return term.official if term else key


def _value(key: str, value: Any) -> str:
    if isinstance(value, list):
        return "；".join(_value(key, each) for each in value)
    if isinstance(value, dict):
        return " ".join(f"{_name(inner)} {_value(inner, each)}" for inner, each in value.items())
    return official_value(key, value) if key in _FIXED else str(value)
