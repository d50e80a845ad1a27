"""Patterns that are compiled when they are first used, beside the standard library's."""

from __future__ import annotations

import re

import pytest

from jixiao.pattern import pattern


def test_same_methods() -> None:
    late, at_once = pattern(r"(\d+)([件个])", re.I), re.compile(r"(\d+)([件个])", re.I)
    assert late.sub(r"\2\1", "3件5个") == at_once.sub(r"\2\1", "3件5个") == "件3个5"
    assert late.findall("3件5个") == at_once.findall("3件5个")
    assert [bool(way("共3件")) for way in (late.search, late.match, late.fullmatch)] == [True, False, False]
    assert [bool(way("3件5")) for way in (late.search, late.match, late.fullmatch)] == [True, True, False]
    assert late.split("共3件") == at_once.split("共3件")
    assert [each.span() for each in late.finditer("3件5个")] == [(0, 2), (2, 4)]
    assert (late.pattern, late.flags, late.groups) == (at_once.pattern, at_once.flags, at_once.groups)


def test_bytes() -> None:
    assert pattern(rb"\xe3-?").search(b"a\xe3-")


def test_compiled_at_first_use(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []
    compiled = re.compile

    def noted(source: str, flags: int = 0) -> re.Pattern[str]:
        made.append(source)
        return compiled(source, flags)

    monkeypatch.setattr(re, "compile", noted)
    late = pattern("[件个]")
    assert not made
    assert [late.search(each) is None for each in "件个元"] == [False, False, True]
    assert made == ["[件个]"]


def test_wrong_expression() -> None:
    with pytest.raises(re.error):
        pattern("(").search("")


def test_nothing_else() -> None:
    with pytest.raises(AttributeError):
        getattr(pattern("a"), "colour")  # noqa: B009 — type checkers refuse the attribute itself
