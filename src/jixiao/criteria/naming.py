"""Named states: levels, yes or no, a list of items."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from jixiao.criteria.answers import read_answers
from jixiao.criteria.bands import exact
from jixiao.criteria.earning import earned, settle
from jixiao.criteria.frame import Frame, out_of
from jixiao.criteria.items import is_list, read_items
from jixiao.criteria.meaning import Otherwise, Rule
from jixiao.criteria.names import (
    GRADES,
    SEVERAL,
    alike,
    name_of,
    shortened,
    tidy,
)
from jixiao.criteria.states import check_bare, check_sound
from jixiao.criteria.unreadable import Unreadable
from jixiao.language import M
from jixiao.model.direction import Side
from jixiao.values.value import Words, YesNo


def read_named(frame: Frame, rules: list[Rule]) -> tuple[dict[str, Any], Side | None]:
    """Rules whose conditions are states, as a declared deduction."""
    target = frame.asked.target
    if isinstance(target, YesNo):
        return read_answers(frame, rules), None
    others = [rule for rule in rules if isinstance(rule.condition, Otherwise)]
    states = [rule for rule in rules if not isinstance(rule.condition, Otherwise)]
    names = [tidy(name_of(rule), rule.at) for rule in states]
    if others and (len(others) > 1 or rules[-1] is not others[0]):
        raise Unreadable(M("否则 must stand last"), others[0].at)
    if not states:
        raise Unreadable(M("否则 follows no condition"), others[0].at)
    if len(states) == 1 and not others:
        raise Unreadable(M("nothing is said of any other state than {name}", name=names[0]), rules[0].at)
    if not others and is_list(frame, states, names):
        return read_items(frame, states, names), None
    loose = [rule for rule in states if rule.loose]
    if loose and len(loose) < len(states):
        raise Unreadable(M("no 扣 or 得 says whether the points are lost or earned"), loose[0].at)
    settle(frame, rules)
    short = shortened(names)
    if loose:
        check_bare(frame, rules, short)
    check_sound(frame, states, short, others)
    marks = [earned(rule, frame) for rule in states]
    levels = [{"is": name, "earns": exact(mark)} for name, mark in zip(short, marks, strict=True)]
    levels = [
        {"is": part, "earns": level["earns"]}
        for level in levels
        for part in (
            SEVERAL.split(level["is"]) if all(each in GRADES for each in SEVERAL.split(level["is"])) else [level["is"]]
        )
    ]
    if short[0] != names[0] and names[0] not in short:
        #: The first state is also known by its name in full.
        levels.append({"is": names[0], "earns": levels[0]["earns"]})
    if others:
        rest = exact(earned(others[0], frame))
        if len(states) == 1:
            levels = [
                {"is": "是", "earns": levels[0]["earns"]},
                {"is": "否", "earns": rest},
                *([levels[0]] if short[0] not in ("是", "否") else []),
            ]
        else:
            levels.append({"is": "其他", "earns": rest})
    if (
        isinstance(target, Words)
        and len(states) == 1
        and others
        and not (alike(target.text, names[0]) or target.text in names[0])
    ):
        raise Unreadable(
            M("the words name {name} and the target is {target}", name=names[0], target=target.text),
            rules[0].at,
            contradiction=True,
        )
    if isinstance(target, Words):
        best = [level for level in levels if level["is"] == target.text.strip()]
        if best and Fraction(best[0]["earns"]) != frame.full:
            raise Unreadable(
                M(
                    "the target {target} earns {marks} of {full}",
                    target=target.text,
                    marks=best[0]["earns"],
                    full=frame.full,
                ),
                rules[0].at,
                contradiction=True,
            )
    return {"kind": "levels", "out_of": out_of(frame), "levels": levels}, None
