"""The documentation of schema, points, actuals and budget: wrong examples show the fault, right ones do not."""

from __future__ import annotations

import re
import shlex
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from checks.declarations import IDEAL, completed, findings
from checks.test_documentation import EXAMPLE
from commandline import ROOT, run
from jixiao import api
from jixiao.checking.one import Settings
from jixiao.faults import actuals, budget, periods, points, schema
from jixiao.model.diagnostic import Fault, Faulty

FAULTS = [
    fault
    for family in (schema, points, actuals, periods, budget)
    for fault in vars(family).values()
    if isinstance(fault, Fault)
]


def found(kind: str, text: str, folder: Path) -> set[str]:
    """The codes that an example shows."""
    if kind == "yaml":
        return {each.code for each in findings(completed(text), folder)}
    path = folder / "actuals.csv"
    path.write_text(text, "utf-8")
    try:
        loaded = api.load_actuals([path])
    except Faulty as faulty:
        return {each.code for each in faulty.diagnostics}
    settings = replace(Settings(), actuals=loaded.actuals)
    codes = {each.code for each in findings(IDEAL.read_text("utf-8"), folder, settings)}
    told = run("score", str(IDEAL), "--actuals", str(path))
    return codes | {each.code for each in loaded.notices} | set(re.findall("JX[0-9]{3}", told.out + told.err))


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: str(fault.code))
def test_examples(fault: Fault, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path_factory.mktemp("example")
    monkeypatch.chdir(ROOT)
    for duty, kind, text in EXAMPLE.findall(fault.doc):
        if kind == "sh":
            line = shlex.split(text)
            there = all(any(ROOT.glob(word)) for word in line[2:] if word.endswith((".yaml", ".csv")))
            if there and line[0] == "jixiao":
                told = run(*line[1:])
                assert (fault.code in told.out + told.err) is (duty == "错")
            continue
        assert (fault.code in found(kind, text, folder)) is (duty == "错"), (duty, text)


def test_examples_of_yaml_are_declarations() -> None:
    for fault in FAULTS:
        for _, kind, text in EXAMPLE.findall(fault.doc):
            if kind == "yaml":
                assert yaml.load(text, yaml.BaseLoader)
