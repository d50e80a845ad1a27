"""JSON is written faster than by the standard library, and byte for byte what that would write."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from enum import StrEnum
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao.formats import json as own
from jixiao.language import Language, M, Message
from jixiao.model.report import Report, made
from jixiao.render import Page, render
from jixiao.reports import comparison, plan, scorecard
from jixiao.values.folding import HIDDEN, SHOWN
from jixiao.values.number import plain
from reports.cards import seed_card, seed_plan


class Word(StrEnum):
    """A text of a kind of its own."""

    OPEN = "未评"


def plainly(data: list[Any], language: Language) -> bytes:
    """What the standard library makes of the results, invisible characters written out."""

    def exact(value: object) -> str:
        return value.said(language) if isinstance(value, Message) else plain(value)  # type: ignore[arg-type]

    results = [each for one in data for each in (one if isinstance(one, list) else [] if one is None else [one])]
    document = results[0] if len(results) == 1 else {"format": 1, "results": results}
    text = json.dumps(document, ensure_ascii=False, indent=2, allow_nan=False, default=exact)
    return (re.sub(f"(?!\n)[{HIDDEN}]", lambda found: json.dumps(found[0])[1:-1], text) + "\n").encode()


TEXTS = st.text(st.characters(exclude_categories=())) | st.sampled_from(
    [
        "",
        "\n",
        "\r\n",
        "\\n",
        '"',
        "\x00\x1f\x7f\x9f",
        "\ud800",
        "\udfff\ud800",
        "\u2028",
        "\U000e0041",
        "\u3164",
        "：；％",
    ]
)
SCALARS = (
    TEXTS
    | st.none()
    | st.booleans()
    | st.integers()
    | st.decimals(allow_nan=False, allow_infinity=False)
    | st.builds(lambda text: M("short of {grade}", grade=text), TEXTS)
    | st.sampled_from([Word.OPEN, 1.5])
)
DATA = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.lists(inner, max_size=3).map(tuple)
        | st.dictionaries(TEXTS | st.integers() | st.none() | st.booleans(), inner, max_size=4)
    ),
    max_leaves=20,
)


@given(st.lists(DATA, max_size=3), st.sampled_from(["zh", "en"]))
def test_any_data(data: list[Any], language: Language) -> None:
    reports = [Report("scorecard", "x", (), each) for each in data]
    assert render(reports, "json", Page(language)) == plainly(data, language)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_seed(language: Language) -> None:
    card = seed_card()
    reports = [scorecard.report(card), comparison.report([card, card]), plan.report(seed_plan(), "a.yaml")]
    for each in (reports, reports[:1], reports[:1] * 3, []):
        assert render(each, "json", Page(language)) == plainly([made(one.data) for one in each], language)


@given(st.lists(DATA, max_size=3))
def test_parts_make_the_whole(data: list[Any]) -> None:
    reports, page = [Report("scorecard", "x", (), each) for each in data], Page("zh")
    assert own.whole([own.part(each, page) for each in reports], page) == own.write(reports, page)


def test_amounts() -> None:
    assert own.write([Report("scorecard", "x", (), {"a": [Decimal("1E+2")]})], Page()) == (
        b'{\n  "a": [\n    "100"\n  ]\n}\n'
    )


def test_keys_that_are_equal_to_python() -> None:
    data = [{1: "a"}, {True: "b"}, {"1": "c"}, {Word.OPEN: "d"}, {None: "e"}]
    assert own.write([Report("scorecard", "x", (), data)], Page()) == plainly([data], "zh")


def test_what_is_taken_for_seen_is_not_hidden() -> None:
    assert not [
        sign for sign in map(chr, range(0x110000)) if re.match(f"[{SHOWN}]", sign) and re.match(f"[{HIDDEN}]", sign)
    ]
