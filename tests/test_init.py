"""`jixiao init`: the file that a new project starts from is right as it stands, and is scored once it is filled in."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any, Literal

import pytest
from jsonschema import Draft7Validator

from commandline import run
from jixiao.api import load_project
from jixiao.language import Language
from jixiao.schema_of import schema_of
from jixiao.starting import starting_file
from schema.editing import seen

Keys = Literal["zh", "en"]
BOTH: tuple[tuple[Language, Keys], ...] = (("zh", "zh"), ("zh", "en"), ("en", "zh"), ("en", "en"))
ACTUALS = """\
三级指标,实际完成值,偏差原因分析及改进措施
培训人次,1150,两期改为线上
学员考核合格率,96.5%,
培训完成时间,{year}-11-20,
岗位测评达标率,88%,两个片区未参加测评
学员满意度,93%,
预算执行,36万元,
"""


def made(folder: Path, language: Language, keys: Keys) -> Path:
    """The file that `init` writes."""
    path = folder / f"{language}-{keys}.yaml"
    told = run("init", "--keys", keys, "-o", str(path), lang=language)
    assert (told.code, told.out, told.err) == (0, "", "")
    return path


@pytest.mark.parametrize(("language", "keys"), BOTH)
def test_it_validates_as_it_stands(language: Language, keys: Keys, tmp_path: Path) -> None:
    path = made(tmp_path, language, keys)
    told = run("validate", str(path), "--fail-on", "info", "--format", "json")
    assert (told.code, told.data["diagnostics"]) == (0, [])


@pytest.mark.parametrize(("language", "keys"), BOTH)
def test_its_first_line_names_the_schema_that_accepts_it(language: Language, keys: Keys, tmp_path: Path) -> None:
    text = made(tmp_path, language, keys).read_text("utf-8")
    found = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)\.schema\.json", text.splitlines()[0])
    assert found is not None
    assert found[1] == {"zh": "project.zh", "en": "project"}[keys]
    assert list(Draft7Validator(schema_of(found[1])).iter_errors(seen(text))) == []
    # How to get that file is said below it, and is what the command prints.
    assert f"jixiao schema {found[1]} > {found[1]}.schema.json" in text.splitlines()[1]
    assert run("schema", found[1]).data == schema_of(found[1])


def test_both_languages_of_keys_say_the_same(tmp_path: Path) -> None:
    projects = {load_project(made(tmp_path, language, keys)).project.model_dump_json() for language, keys in BOTH}
    assert len(projects) == 1


@pytest.mark.parametrize(("language", "keys"), BOTH)
def test_comments_are_in_the_language_of_the_messages(language: Language, keys: Keys, tmp_path: Path) -> None:
    lines = made(tmp_path, language, keys).read_text("utf-8").splitlines()
    comments = [line.partition("# ")[2] for line in lines[1:] if "  # " in line or line.startswith("# ")]
    assert len(comments) > 15
    # An English sentence may hold official terms, a Chinese one the name of a command; neither holds the other whole.
    english = [each for each in comments if len(re.findall("[a-z]{2,}", each)) > len(re.findall("[一-鿿]", each))]
    assert len(english) >= len(comments) - 2 if language == "en" else len(english) <= 1


def test_it_is_for_the_year_it_is_made_in(tmp_path: Path) -> None:
    text = made(tmp_path, "zh", "zh").read_text("utf-8")
    year = date.today().year
    assert f"预算年度: {year}" in text
    # Comments come from the vocabulary and hold examples of their own.
    assert set(re.findall("20[0-9]{2}", re.sub("#.*", "", text))) == {str(year), str(year - 1)}
    # Written in any year, it says the same of that year.
    assert starting_file("zh", "zh", 2031).replace("2031", str(year)).replace("2030", str(year - 1)) == text


@pytest.mark.parametrize("keys", ["zh", "en"])
def test_it_is_scored_with_actual_values(keys: Keys, tmp_path: Path) -> None:
    path = made(tmp_path, "zh", keys)
    (tmp_path / "actuals.csv").write_text(ACTUALS.replace("{year}", str(date.today().year)), "utf-8")
    card: Any = run("score", str(path), "--actuals", str(tmp_path / "actuals.csv"), "--format", "json").data
    # 50 人次 short is no whole step of 60; 岗位测评 is 2 points of a percent short, at 2 分 each; 执行率 100%.
    assert [(each["name"], each["score"]) for each in card["indicators"]] == [
        ("培训人次", "20.00"), ("学员考核合格率", "15.00"), ("培训完成时间", "15.00"), ("岗位测评达标率", "26.00"),
        ("学员满意度", "10.00"),
    ]  # fmt: skip
    assert (card["total"], card["grade"], card["complete"], card["settled"]) == ("96.00", "优", True, True)


def test_without_o_it_is_printed_and_goes_through_a_pipe() -> None:
    told = run("init", lang="zh")
    assert told.code == 0
    assert "项目名称: " in told.out
    assert run("validate", "-", stdin=told.out.encode()).code == 0


def test_an_existing_file_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "p.yaml"
    path.write_text("mine", "utf-8")
    told = run("init", "-o", str(path))
    assert told.code == 2
    assert "--force" in told.err
    assert path.read_text("utf-8") == "mine"
    assert run("init", "-o", str(path), "--force").code == 0
    assert path.read_text("utf-8") == run("init").out


@pytest.mark.parametrize("name", ["projct", "project.cn", "Actuals", "x"])
def test_an_unknown_schema(name: str) -> None:
    told = run("schema", name)
    assert (told.code, told.out) == (2, "")
    assert "project" in told.err or "actuals" in told.err
