"""The documentation of the readers' faults: its wrong example shows the fault, its right one nothing."""

from __future__ import annotations

import re
from types import ModuleType

import pytest

from jixiao.faults import characters, features, opening, syntax, tables
from jixiao.model.diagnostic import Diagnostic, Fault, Faulty
from jixiao.readers import csv, json, yaml

READERS: dict[str, ModuleType] = {"yaml": yaml, "csv": csv, "json": json}
FAULTS = [
    fault
    for family in (characters, features, opening, syntax, tables)
    for fault in vars(family).values()
    if isinstance(fault, Fault)
]
EXAMPLE = re.compile(r"^(错|对):\n```(\w+)\n(.*?)\n```$", re.M | re.S)


def findings(kind: str, text: str) -> tuple[Diagnostic, ...]:
    """All that a reader says about an example, refused or not."""
    try:
        notices: tuple[Diagnostic, ...] = READERS[kind].read("f", text.encode()).notices
    except Faulty as faulty:
        return faulty.diagnostics
    return notices


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.code)
def test_documentation(fault: Fault) -> None:
    title, blank, *_ = fault.doc.split("\n")
    assert title
    assert not title.isascii()
    assert blank == ""
    examples = EXAMPLE.findall(fault.doc)
    assert [duty for duty, _, _ in examples] == ["错", "对"]
    for duty, kind, text in examples:
        if kind in READERS:
            codes = {each.code for each in findings(kind, text)}
            assert codes == ({fault.code} if duty == "错" else set())


def test_codes_and_names_are_used_once() -> None:
    assert len({fault.code for fault in FAULTS}) == len({fault.name for fault in FAULTS}) == len(FAULTS) == 28
