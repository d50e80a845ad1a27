"""The words of forms, folded: which column, label or row a cell's text names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache, lru_cache
from pathlib import Path
from typing import Any
from unicodedata import normalize

from jixiao.dataclass import dataclass
from jixiao.values.fault import ValueFault
from jixiao.values.number import read_number
from jixiao.vocabulary import canonical, group_name

_TRAILING = re.compile(r"\([^()]*\)$")
_ANY = re.compile(r"\([^()]*\)")
_NUMBERING = re.compile(
    r"^(?:\d{1,2}[.、)](?!\d)|[一二三四五六七八九十]{1,3}[、.]|[(（][一二三四五六七八九十\d]{1,3}[)）])"
)
_MONEY = re.compile(r"(?:亿|千万|百万|万|千)?元")
_POINTS = re.compile(r"(?<=.)\s*[（(]\s*\d+(?:\.\d+)?\s*(?:[-—–~～至]\s*\d+(?:\.\d+)?\s*)?分?\s*[)）]\s*分?", re.DOTALL)
_ONE = re.compile(r"(?<=.)[（(]\s*(\d+(?:\.\d+)?)\s*(?:分\s*[)）]|[)）]\s*分)", re.DOTALL)
#: 产出指标50分 and 产出指标：50分: points behind a group's name without brackets.
_BARE = re.compile(r"(.*?指标)[:：]?(\d+(?:\.\d+)?)分")
#: No heading or label is longer.
LONGEST = 36

#: Canonical keys of the actuals that a form has columns for.
_OF_ACTUALS = {
    "indicator": "name",
    "actual": "actual",
    "score": "score",
    "note": "note",
    "evidence": "evidence",
    "reason": "note",
}


@cache
def words() -> Mapping[str, Any]:
    """The table of words, as its file gives it."""
    from jixiao.readers.yaml import read

    path = Path(__file__).parent.parent / "forms" / "_words.yaml"
    root = read(path.name, path.read_bytes()).root
    assert isinstance(root, dict)
    return root


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """Width unified, no blanks or line breaks, no colon behind."""
    return "".join(normalize("NFKC", text).split()).rstrip(":")


@lru_cache(maxsize=4096)
def ways(text: str) -> tuple[str, ...]:
    """A folded text, then without numbering, then without brackets: what is compared, the surest first."""
    first = fold(text)
    if not first or len(first) > LONGEST:
        return ()
    found = [first]
    bare = _NUMBERING.sub("", first).rstrip(":")
    while True:
        if bare and bare not in found:
            found.append(bare)
        shorter = _TRAILING.sub("", bare).rstrip(":")
        if shorter == bare:
            break
        bare = shorter
    without = _ANY.sub("", found[-1])
    if without and without not in found:
        found.append(without)
    return tuple(found)


@cache
def _index(*path: str) -> Mapping[str, str]:
    table: Any = words()
    for step in path:
        table = table[step]
    return {fold(way): key for key, ways in table.items() for way in ways or ()}


@cache
def _set(name: str) -> frozenset[str]:
    return frozenset(fold(way) for way in words()[name])


@cache
def pattern(name: str) -> re.Pattern[str]:
    """A compiled pattern of the table."""
    return re.compile(words()[name])


def is_one_of(name: str, text: str) -> bool:
    """Whether a cell says one of the words of a list (totals, grades, sections …)."""
    return any(way in _set(name) for way in ways(text))


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a heading stands for; `sure` where a whole word says so, not only a part of it."""

    key: str
    sure: bool


@lru_cache(maxsize=4096)
def column(text: str) -> Meaning | None:
    """The indicator column that a heading names."""
    found = ways(text)
    for way in found:
        key = (
            _index("columns").get(way)
            or canonical("indicator", way)
            or _OF_ACTUALS.get(canonical("actuals", way) or "")
        )
        if key is not None:
            return Meaning(key, True)
    for way in found[-1:]:
        for key, like in words()["columns_like"]:
            if re.search(like, way):
                return Meaning(key, False)
    return None


@cache
def _labels() -> Mapping[str, str]:
    found = dict(_index("labels"))
    for context, prefix in (("project", ""), ("agency", "agency."), ("goals", "goals.")):
        from jixiao.vocabulary import terms

        for key, term in terms(context).items():
            path = {"agency": "agency.name"}.get(key, key) if context == "project" else prefix + key
            if path in _LABEL_PATHS:
                for word in (term.official, *term.synonyms):
                    found.setdefault(fold(word), path)
    for word in ("单位名称", "名称", "单位概况", "地址", "绩效目标"):
        if word in ("单位名称", "名称", "绩效目标"):
            found.pop(word, None)
    return found


_LABEL_PATHS = frozenset(
    ["name", "year", "code", "basis", "overview", "content", "plan", "outcome", "period"]
    + [f"agency.{key}" for key in ("name", "code", "department", "address", "overview", "funding")]
    + ["goals.overall", "goals.annual"]
)


@dataclass(frozen=True, slots=True)
class Label:
    """What a label gives: a path of the project, ``contact``, ``money``, ``aside``; `weak` where others come first."""

    path: str
    weak: bool = False


@lru_cache(maxsize=4096)
def label(text: str) -> Label | None:
    """The label that a cell as a whole is."""
    if fold(text).endswith("。") or ":" in fold(text):
        return None
    for way in ways(text):
        plain = _YEARS.sub("", way)
        if (path := _labels().get(way) or _labels().get(plain)) is not None:
            return Label(path)
        if (path := _index("weak_labels").get(way)) is not None:
            return Label(path, weak=True)
        if way in _set("contact"):
            return Label("contact")
        if way in _set("money_text"):
            return Label("money")
        if way in _set("asides"):
            return Label("aside")
    return None


_YEARS = re.compile(r"\(?\d{4}年?度?(?:[-—–~至]\d{4}年?度?)?\)?")


def funds_column(text: str) -> str | None:
    """The column of the funds' table that a heading names."""
    return next((key for way in ways(text) if (key := _index("funds").get(way))), None)


def amount_label(text: str) -> str | None:
    """Which amount a label names: initial, midterm, adjusted, executed."""
    # 项目年度资金 is the 年度资金 of the project: the word in front says only whose it is.
    for way in dict.fromkeys((*ways(text), *(way.removeprefix("项目") for way in ways(text)))):
        key = _index("amounts").get(way) or _index("funds").get(way)
        if key in ("initial", "midterm", "adjusted", "executed"):
            return key
        if key == "budget":
            return "initial"
    return None


def money_unit(text: str) -> str | None:
    """The unit of money in a heading's brackets, or behind 单位."""
    folded = fold(text)
    for inside in re.findall(r"\(([^()]*)\)", folded):
        if found := _MONEY.search(inside):
            return found[0]
    told = re.search(r"单位[:是为]?\s*((?:亿|千万|百万|万|千)?元)", folded)
    return told[1] if told else None


def without_points(text: str) -> str:
    """A name without the points in its brackets: 产出指标（50分）, 效益指标(20-30)分."""
    return _POINTS.sub("", text).strip()


def bracketed_points(text: str) -> str | None:
    """The points in a name's brackets; None where there are none, or only a range of them."""
    found = _ONE.search(text)
    return found[1] if found else None


def group(text: str) -> str:
    """A group's name as it is written, without blanks, numbering and points."""
    bare = without_points("".join(text.split()))
    if (found := _BARE.fullmatch(bare)) is not None:
        bare = found[1]
    return _NUMBERING.sub("", bare).rstrip("：:")


def group_points(text: str) -> str | None:
    """The points behind a group's name, in brackets or not."""
    found = _BARE.fullmatch("".join(text.split()))
    return found[2] if found is not None else bracketed_points(text)


def is_group(text: str) -> bool:
    """Whether the text names a group that official forms know."""
    from jixiao.vocabulary import _groups

    return fold(group_name(group(text))) in _groups()


def is_second_level(text: str, under_first: bool) -> bool:
    """Whether a group's name alone in a row is one of the second level: by its numbering, else by its name."""
    folded = fold(text)
    if folded.startswith("("):
        return True
    if re.match("[一二三四五六七八九十]+、", folded) or not under_first:
        return False
    return fold(group_name(group(text))) not in {
        "产出指标",
        "效益指标",
        "满意度指标",
        "成本指标",
        "决策指标",
        "过程指标",
    }


def amount(text: str) -> Decimal | None:
    """A plain number, with or without separators and full-width digits; None for anything else."""
    try:
        return read_number(normalize("NFKC", text).replace("，", ",").strip())[0]
    except ValueFault:
        return None


def values_of(name: str) -> Iterator[str]:
    """The words of a list, folded."""
    return iter(_set(name))


def indicator_name(text: str) -> str:
    """An indicator's name without line breaks, points in brackets and 指标1：."""
    joined = "".join(part.strip() for part in text.split("\n"))
    folded = pattern("numbered_name").match(fold(joined))
    if folded is not None:
        joined = joined[joined.find(folded[0][-1]) + 1 :] if folded[0][-1] in joined else _after_colon(joined)
    return without_points(joined).strip()


def _after_colon(text: str) -> str:
    return text.partition("：")[2] if "：" in text else text
