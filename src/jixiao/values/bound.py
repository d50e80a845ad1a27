"""Words behind a figure that bound it (95%以上, 24小时内, 95%（含）以上), and remarks that leave it as it is."""

from __future__ import annotations

from jixiao.language import M
from jixiao.pattern import pattern
from jixiao.values.day import looks_like_date
from jixiao.values.fault import ValueFault
from jixiao.values.figure import Figure, split_figure
from jixiao.values.tidying import Notice, shown
from jixiao.values.unit import Unit

_DIGIT = pattern(r"\s*[+\-−－–.．]?\s*\d|\s*[百千]分之")
_TRAILING = pattern(r"(.+?)\s{0,3}(?:含|及|或)?(以上|以下|以内|之内)")
_WITHIN = pattern(r"(\d.*[^以之])内")
#: 达到95%以上, 控制在5%以内: the verb names the level that 以上 bounds. Without it (达到95%) nobody says which way.
_LEVEL = pattern(r"(?:达到?|(?:保持|维持|稳定|控制)(?:在|到)?)\s{0,3}")
_INCLUSION = pattern(r"(.+?)\s{0,3}[（(]含(?:本数|([^（()）]{1,20}))?[)）]")
#: What says of all only that it is all: 100%（全覆盖）. 20次（每月） or 5天（工作日） would be another figure.
_ALL = pattern(
    r"(100(?:\.0{1,4})?\s{0,3}([%％]?))\s{0,3}[（(]"
    r"(?:(?:实现|做到)?全[部面员域额]?(?:覆盖|完成|达标|合格|到位|办结|兑现|发放|参与|通过|落实)?|应.{1,2}尽.{1,2})[)）]"
)


def bounded(text: str, unit: Unit | None) -> tuple[str, str] | None:
    """以上, 以下 or 以内 and the figure that it bounds; None where the text is no figure with such a word behind it."""
    body = without_inclusion(text)
    level = _LEVEL.match(body)
    inner = body[level.end() :] if level else body
    if inner.endswith(("以上", "以下", "以内", "之内")) and (found := _TRAILING.fullmatch(inner)):
        figure = without_inclusion(found[1])
        return (found[2].replace("之", "以"), figure) if is_figure(figure, unit) else None
    if inner.endswith("内") and (within := _WITHIN.fullmatch(inner)) and _is_quantity(within[1]):
        return "以内", within[1]
    return None


def without_inclusion(text: str) -> str:
    """The text without （含）, （含本数） or （含95%） behind 95%: what 以上 and ≥ say already."""
    if not text.endswith((")", "）")) or (found := _INCLUSION.fullmatch(text)) is None:
        return text
    body = found[1]
    return body if found[2] is None or body.removesuffix("以上").removesuffix("以下") == found[2] else text


def is_figure(text: str, unit: Unit | None) -> bool:
    """Whether the text is meant as a figure, a wrong one included."""
    if _DIGIT.match(text):
        return True
    try:
        return split_figure(text, unit) is not None
    except ValueFault:
        return True


def _is_quantity(text: str) -> bool:
    """Whether 内 behind the text bounds it: 24小时, 3日, 100万元; but 3月 and 24年 may be when, not how long."""
    figure: Figure | None
    try:
        figure = split_figure(text, None)
    except ValueFault:
        return False
    if figure is None or figure.written is None or looks_like_date(text):
        return False
    return figure.written.name != "年" or figure.amount < 10


def without_remark(text: str, unit: Unit | None) -> tuple[str, tuple[Notice, ...]]:
    """100%（全覆盖） as 100%, and that it was read so."""
    if not text.endswith((")", "）")) or (found := _ALL.fullmatch(text)) is None:
        return text, ()
    if not found[2] and (unit is None or unit.name != "%"):
        return text, ()
    return found[1], (Notice("remark", M("{written} read as {read}", written=shown(text), read=found[1])),)
