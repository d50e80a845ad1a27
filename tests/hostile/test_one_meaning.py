"""The seed written in other ways: the scorecard stays the same but for names, hashes and the words as typed."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from commandline import SEED, SEED_ACTUALS
from hostile.trial import Trial, score
from jixiao.vocabulary import official

PROJECT = Path(SEED).read_text("utf-8")
ACTUALS = Path(SEED_ACTUALS).read_text("utf-8")
NAMES = ("chenggong-2023.yaml", "chenggong-2023-q4.csv")


def meaning(done: Trial, *, texts: bool = False) -> Any:
    """The card without hashes and places; `texts`: without the actuals as they were typed, too."""
    assert done.code == 0, done.err
    text = json.dumps(done.data, ensure_ascii=False, sort_keys=True)
    data = json.loads(re.sub(r'"[^"]*\.(?:csv|tsv|json|yaml)(?::\d+)*"', '"file"', text))
    data["project"].pop("sha256")
    for each in data["actuals"]:
        each.pop("sha256")
    for each in data["diagnostics"]:
        for key in ("line", "column", "end_line", "end_column", "path", "related"):
            each.pop(key)
        for key in ("message", "hint"):
            # A message quotes the key that the file uses.
            each[key] = None
    for each in data["indicators"] if texts else ():
        each.pop("actual_text")
    return data


@pytest.fixture
def plain() -> Callable[..., Any]:
    return lambda **how: meaning(score(PROJECT, ACTUALS, files=NAMES), **how)


def test_the_worked_example(plain: Callable[..., Any]) -> None:
    """scoring.md: the figures of the seed, so that sameness means sameness with these."""
    card = plain()
    assert [each["score"] for each in card["indicators"]] == ["12.50", "12.50", "0.00", "12.13", "30.00", "10.00"]
    assert (card["total"], card["grade"], card["provisional"]) == ("86.83", "良", True)
    assert card["range"] == {"low": "74.70", "high": "87.20"}


_KEY = re.compile(r"^( *)(- )?([a-z_]+):(?= |$)", re.M)


def in_chinese(text: str) -> str:
    """Every key by its official Chinese name."""
    section = ""

    def one(found: re.Match[str]) -> str:
        nonlocal section
        indent, dash, key = found[1], found[2] or "", found[3]
        depth = len(indent) + len(dash)
        if depth == 0:
            section = key
            context = "project"
        elif depth >= 8:
            context = "indicator"
        else:
            context = "overall" if depth == 4 else section
        return f"{indent}{dash}{official(context, key)}:"

    return _KEY.sub(one, text)


def in_flow(text: str) -> str:
    """Each indicator as one flow mapping."""

    def one(found: re.Match[str]) -> str:
        pairs = [line.strip(" -").partition(": ") for line in found[0].splitlines()]
        flow = ", ".join(f"{key}: {value if value[0] in chr(34) else json.dumps(value, ensure_ascii=False)}"
                         for key, _, value in pairs)  # fmt: skip
        return f"      - {{{flow}}}\n"

    return re.sub(r"^      - (?:.*\n)(?:        .*\n)*", one, text, flags=re.M)


WRITTEN: list[tuple[str, Callable[[str], str]]] = [
    ("Chinese keys", in_chinese),
    ("flow style", in_flow),
    ("≥ unquoted", lambda text: text.replace('operator: ">="', "operator: ≥")),
    ("不低于", lambda text: text.replace('operator: ">="', "operator: 不低于")),
    ("= quoted", lambda text: text.replace("operator: =", 'operator: "="')),
    ("full-width =", lambda text: text.replace("operator: =", "operator: ＝")),
    (
        "all in the target",
        lambda text: re.sub(
            r' {8}operator: "?(>=|=)"?\n {8}target: (\d+)\n {8}unit: "%"\n',
            lambda found: f"        target: {found[1].replace('>=', '≥')}{found[2]}%\n",
            text,
        ),
    ),
    ("single quotes", lambda text: text.replace('"', "'")),
    ("CRLF and a mark", lambda text: "\ufeff" + text.replace("\n", "\r\n")),
    ("document marks", lambda text: "---\n" + text + "...\n"),
    (
        "deeper indents",
        lambda text: re.sub("^( +)(?=[^ ])", lambda found: found[1] * 2, text, flags=re.M).replace(
            "- name", "-   name"
        ),
    ),
    ("comments everywhere", lambda text: re.sub("$", "  # 说明", text, flags=re.M)),
    ("figures grouped", lambda text: text.replace("20万件", "200,000件")),
    ("figures in 亿", lambda text: text.replace("20万件", "0.002亿件")),
    ("full-width figures", lambda text: text.replace("target: 95", "target: ９５").replace("12万元", "１２万元")),
    ("money in 元", lambda text: text.replace("12万元", "120000元")),
]


@pytest.mark.parametrize("rewrite", [each[1] for each in WRITTEN], ids=[each[0] for each in WRITTEN])
def test_the_project_written_otherwise(rewrite: Callable[[str], str], plain: Callable[..., Any]) -> None:
    changed = rewrite(PROJECT)
    assert changed != PROJECT
    assert meaning(score(changed, ACTUALS, files=NAMES)) == plain()


def columns(text: str, order: list[int], separator: str = ",") -> str:
    """The table with its columns in another order."""
    rows = [line.split(",") for line in text.splitlines() if not line.startswith("#")]
    return "".join(separator.join(row[at] for at in order) + "\n" for row in rows)


def as_json(text: str) -> str:
    """The table as a list of objects."""
    head, *rows = (line.split(",") for line in text.splitlines() if not line.startswith("#"))
    return json.dumps([dict(zip(head, row, strict=True)) for row in rows], ensure_ascii=False)


TYPED: list[tuple[str, str, Callable[[str], str | bytes]]] = [
    ("GB18030", "csv", lambda text: text.encode("gb18030")),
    ("UTF-16", "csv", lambda text: text.encode("utf-16")),
    ("UTF-8 with a mark", "csv", lambda text: text.encode("utf-8-sig")),
    ("semicolons", "csv", lambda text: columns(text, [0, 1, 2], ";")),
    ("tabs", "tsv", lambda text: columns(text, [0, 1, 2], "\t")),
    ("columns turned", "csv", lambda text: columns(text, [2, 1, 0])),
    ("rows turned", "csv", lambda text: "\n".join([*text.splitlines()[:3], *text.splitlines()[:2:-1]]) + "\n"),
    ("CRLF", "csv", lambda text: text.replace("\n", "\r\n")),
    ("every cell quoted", "csv", lambda text: re.sub("[^,\n]+", r'"\g<0>"', text.split("\n", 2)[2])),
    ("blank rows and columns", "csv", lambda text: re.sub("$", ",,", text.split("\n", 2)[2], flags=re.M) + "\n,,,,\n"),
    ("JSON", "json", as_json),
    (
        "YAML",
        "yaml",
        lambda text: "".join(f"- {json.dumps(row, ensure_ascii=False)}\n" for row in json.loads(as_json(text))),
    ),
    ("万件", "csv", lambda text: text.replace("213000", "21.3万件")),
    ("万件 and 元", "csv", lambda text: text.replace("213000", "21.3万件").replace("11.64万元", "116400元")),
    ("a bare amount", "csv", lambda text: text.replace("11.64万元", "11.64")),
    ("per cent written", "csv", lambda text: text.replace("96.4", "96.4%").replace("94.2", "94.2 ％")),
    ("per mille", "csv", lambda text: text.replace("96.4", "964‰")),
    ("idle noughts", "csv", lambda text: text.replace("96.4", "096.400")),
    ("names without quotes", "csv", lambda text: text.replace("“互联网+政务服务”", "互联网＋政务服务")),
    ("names by path", "csv", lambda text: text.replace("事项办结率", "产出指标/时效指标/事项办结率")),
    ("the budget in English", "csv", lambda text: text.replace("预算执行", "budget")),
]


@pytest.mark.parametrize(("suffix", "retype"), [each[1:] for each in TYPED], ids=[each[0] for each in TYPED])
def test_the_actuals_typed_otherwise(
    suffix: str, retype: Callable[[str], str | bytes], plain: Callable[..., Any]
) -> None:
    changed = retype(ACTUALS)
    assert changed != ACTUALS
    name = NAMES[1].replace("csv", suffix)
    assert meaning(score(PROJECT, changed, files=(NAMES[0], name)), texts=True) == plain(texts=True)


@pytest.mark.parametrize("options", [("--lang", "zh"), ("--color", "always"), ("--debug",), ("--jobs", "1")])
def test_json_says_the_same_figures_whatever_the_options(options: tuple[str, ...], plain: Callable[..., Any]) -> None:
    done = meaning(score(PROJECT, ACTUALS, *options, files=NAMES))
    for card in (done, other := plain()):
        for row in card["indicators"]:
            row.pop("because")
    assert done == other
