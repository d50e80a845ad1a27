"""Every value of a full declaration and every cell of its actuals, replaced by each odd one: read, or refused."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from commandline import ROOT, run
from jixiao.readers.yaml import read

PROJECT = ROOT / "projects" / "library-2023.yaml"
ROWS = ROOT / "projects" / "library-2023-q4.csv"
ODD: list[Any] = [
    [], ["x"], [["x"]], {}, {"x": "y"}, {"kind": "step"}, None, "", " ", "0", "-1", "1e400", "NaN", "95①", "1_000",
    "true", "否", "2023-02-30", "≥", "%", "件", "x" * 300, "\u202e", "无", "/", "{0}", "{name}", "%s",
]  # fmt: skip
IN_INDICATORS: list[Any] = [["x"], {"x": "y"}, "95①", "", "无", "1e400"]
IN_DEDUCTIONS: list[Any] = [
    ["x"], {"x": "y"}, "95①", "", None, "-1", "60%", [{"when": "x"}], [{"is": "a", "earns": "b"}],
]  # fmt: skip
#: What only a program says; none of it stands in the declaration.
_PYTHON = re.compile(
    r"\['|\{'|\bNone\b|Decimal|Error\b|<class|jixiao\.|pydantic|Traceback|refused|invalid|not enough|\bM\("
)


def paths(node: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Every place of a document below its root."""
    if path:
        yield path
    pairs = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for step, child in pairs:
        yield from paths(child, (*path, step))


def put(node: Any, path: tuple[str | int, ...], value: Any) -> Any:
    """The document with another value at a path."""
    step, *rest = path
    new = put(node[step], tuple(rest), value) if rest else value
    if isinstance(node, dict):
        return {**node, step: new}
    return [new if at == step else each for at, each in enumerate(node)]


TREE: Any = read("p", PROJECT.read_bytes()).root


def harmless(words: tuple[str, ...]) -> None:
    """The command line ends in order, and what it says is for people."""
    for lang in ("zh",):
        done = run(*words, lang=lang)
        assert done.code in (0, 1, 2), done.err
        assert not _PYTHON.search(done.err), done.err
        if words[0] == "validate":
            assert not _PYTHON.search(done.out), done.out


def at_each(places: list[tuple[str | int, ...]], values: list[Any]) -> None:
    for path in places:
        for value in values:
            # JSON is YAML too: no text of it needs another quoting.
            Path("p.yaml").write_text(json.dumps(put(TREE, path, value), ensure_ascii=False), "utf-8")
            try:
                harmless(("score", "p.yaml", "--actuals", str(ROWS), "-f", "json"))
                harmless(("validate", "p.yaml", "-f", "concise"))
            except AssertionError as error:
                raise AssertionError(f"{path} = {value!r}: {error}") from error


PLACES = list(paths(TREE))


@pytest.mark.parametrize("value", ODD, ids=lambda value: ascii(value)[:30])
def test_top_level(value: Any) -> None:
    at_each([path for path in PLACES if len(path) == 1], [value])


@pytest.mark.long
@pytest.mark.parametrize("value", ODD, ids=lambda value: ascii(value)[:30])
def test_everywhere(value: Any) -> None:
    at_each([path for path in PLACES if len(path) > 1], [value])


def test_an_indicator_with_every_key() -> None:
    """Each key of an indicator, there or not, with each odd value."""
    from jixiao.vocabulary import terms

    deduction = (
        "kind",
        "every",
        "deduct",
        "out_of",
        "bands",
        "levels",
        "items",
        "zero_when",
        "side",
        "at_most",
        "pass",
    )
    base = put(TREE, ("indicators",), {"产出指标": {"数量指标": [{"name": "甲", "target": "≥95件"}]}})
    place = ("indicators", "产出指标", "数量指标", 0)
    for key in terms("indicator"):
        for value in IN_INDICATORS:
            Path("p.yaml").write_text(json.dumps(put(base, (*place, key), value), ensure_ascii=False), "utf-8")
            harmless(("score", "p.yaml", "--actuals", str(ROWS)))
    for kind in ("direct", "proportional", "step", "bands", "tiers", "levels", "checklist", "manual"):
        for key in deduction[1:]:
            for value in IN_DEDUCTIONS:
                made = put(base, (*place, "deduction"), {"kind": kind, key: value})
                Path("p.yaml").write_text(json.dumps(made, ensure_ascii=False), "utf-8")
                harmless(("score", "p.yaml", "--actuals", str(ROWS)))


def test_every_cell_of_the_actuals() -> None:
    lines = [line for line in ROWS.read_text("utf-8").splitlines() if not line.startswith("#")]
    for number in range(len(lines)):
        for column in range(len(lines[number].split(","))):
            for value in ODD:
                if not isinstance(value, str):
                    continue
                cells = lines[number].split(",")
                cells[column] = value
                text = "\n".join([*lines[:number], ",".join(cells), *lines[number + 1 :]]) + "\n"
                Path("library-2023-q4.csv").write_text(text, "utf-8")
                harmless(("score", str(PROJECT), "--actuals", "library-2023-q4.csv", "-f", "json"))
