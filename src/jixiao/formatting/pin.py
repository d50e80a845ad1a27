"""Writes how the official words are read today as a declared deduction beside them, so that no later reader differs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from jixiao.bind import Declaration
from jixiao.checks._edits import scalar
from jixiao.model.diagnostic import Edit
from jixiao.model.lines import Lines
from jixiao.model.plan import Line, Plan
from jixiao.vocabulary import official


def pinned(declaration: Declaration, plan: Plan) -> Iterator[Edit]:
    """The edits that add a deduction to every line whose words were read; words, and what was declared, stay."""
    text = declaration.document.text
    if text is None:
        return
    lines = Lines(text)
    for line in plan.lines:
        if line.deduction_from not in ("criteria", "reading"):
            continue
        field = "criteria" if line.deduction_from == "criteria" else "reading"
        path = declaration.path(line.index, field)
        key, value = declaration.position(path, "key"), declaration.position(path)
        if key.line is None or value.end_line is None or value.end_column is None:
            continue
        chinese = not lines.line(key.line)[key.column - 1 : key.end_column - 1].strip("\"'").isascii()
        name = official("indicator", "deduction") if chinese else "deduction"
        written = f"{name}: {_flow(_parameters(line))}"
        end = lines.offset(value.end_line, value.end_column)
        if _in_braces(declaration, line, lines):
            yield Edit(end, end, f", {written}")
            continue
        rest = lines.line(value.end_line)
        stop = lines.offset(value.end_line, len(rest) + 1)
        yield Edit(stop, stop, f"{_line_end(text)}{' ' * (key.column - 1)}{written}")


def _parameters(line: Line) -> dict[str, Any]:
    """The reading as it would be declared, its scale written out where the words had named it."""
    return line.deduction.parameters()


def _in_braces(declaration: Declaration, line: Line, lines: Lines) -> bool:
    place = declaration.position(declaration.places[line.index])
    if place.line is None or place.column is None:
        return False
    return lines.text[lines.offset(place.line, place.column)] == "{"


def _line_end(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\r" if "\r" in text and "\n" not in text else "\n"


def _flow(value: Any) -> str:
    """Parameters in flow style."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{name}: {_flow(each)}" for name, each in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(_flow(each) for each in value) + "]"
    return scalar(str(value))
