"""A reading in one plain sentence, for a person to compare with the words."""

from __future__ import annotations

from typing import Any

from jixiao.language import M, Message
from jixiao.model.deduction import Deduction
from jixiao.model.reading import Asked

_MISSED = {
    None: M("a miss"),
    "below": M("falling short of the target"),
    "above": M("exceeding the target"),
    "either": M("missing the target on either side"),
}
_OFF = {
    None: M("off the target"),
    "below": M("below the target"),
    "above": M("above the target"),
    "either": M("off the target on either side"),
}
_PARTS = {
    "whole": M("only whole steps count"),
    "started": M("a started step counts whole"),
    "exact": M("parts of a step count in proportion"),
}


def sentence(deduction: Deduction, asked: Asked) -> Message:
    """What the deduction does, in words, with its figures in the indicator's unit."""
    declared = deduction.parameters()
    full = declared.get("out_of", "points")
    scale = M("the points") if full == "points" else M("{full} points", full=full)
    said = _SAID[deduction.kind](declared, asked.unit.name if asked.unit else "")
    if (zero := declared.get("zero_when")) is not None:
        said = M("{said}; nothing is earned where the actual is {when}", said=said, when=zero)
    return M("of {scale}: {said}", scale=scale, said=said)


def _direct(declared: dict[str, Any], unit: str) -> Message:
    missed = _MISSED[declared.get("side")]
    if (lost := declared.get("deduct")) is None:
        return M("meeting the target earns all, {missed} earns nothing", missed=missed)
    return M("meeting the target earns all, {missed} loses {lost} once", missed=missed, lost=lost)


def _step(declared: dict[str, Any], unit: str) -> Message:
    every = str(declared["every"])
    size: Message | str = (
        M("{share} of the target", share=every.removesuffix(" of target"))
        if every.endswith(" of target")
        else _amount(every, unit)
    )
    parts = _PARTS[declared.get("partial", "whole")]
    start = declared.get("from")
    if start is None:
        said = M(
            "every {size} {off} loses {lost}; {parts}",
            size=size,
            off=_OFF[declared.get("side")],
            lost=declared["deduct"],
            parts=parts,
        )
    elif start == "0":
        said = M(
            "cases are counted from 0 on, and every {size} loses {lost}; {parts}",
            size=size,
            lost=declared["deduct"],
            parts=parts,
        )
    else:
        said = M(
            "every {size} {side} {start} loses {lost}; {parts}",
            size=size,
            side=M("below") if declared.get("side") == "below" else M("beyond"),
            start=start + unit,
            lost=declared["deduct"],
            parts=parts,
        )
    most = declared.get("at_most")
    return said if most is None else M("{said}; at most {most} are lost", said=said, most=most)


def _amount(figure: str, unit: str) -> Message | str:
    """A distance in the indicator's unit: percentage points where the unit is %."""
    return M("{figure} percentage points", figure=figure) if unit == "%" else figure + unit


def _proportional(declared: dict[str, Any], unit: str) -> Message:
    if declared.get("side") == "above":
        linear = declared.get("reverse") == "linear"
        said = (
            M("above the target, the share exceeded is lost")
            if linear
            else M("above the target, points × target ÷ actual")
        )
    else:
        said = M("below the target, points × actual ÷ target")
    if (threshold := declared.get("pass")) is not None:
        return M("{said}; nothing where the ratio is below {threshold}", said=said, threshold=threshold)
    return said


def _bands(declared: dict[str, Any], unit: str) -> Message:
    return M(
        "by bands: {bands}",
        bands=tuple(M("{when} earns {earns}", when=each["when"], earns=each["earns"]) for each in declared["bands"]),
    )


def _levels(declared: dict[str, Any], unit: str) -> Message:
    return M(
        "by level: {levels}",
        levels=tuple(M("{level} earns {earns}", level=each["is"], earns=each["earns"]) for each in declared["levels"]),
    )


def _checklist(declared: dict[str, Any], unit: str) -> Message:
    return M(
        "each item that is met: {items}",
        items=tuple(M("{level} earns {earns}", level=each["text"], earns=each["earns"]) for each in declared["items"]),
    )


_SAID = {
    "direct": _direct,
    "step": _step,
    "proportional": _proportional,
    "bands": _bands,
    "levels": _levels,
    "checklist": _checklist,
}
