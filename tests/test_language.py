"""Every sentence of the program is said in Chinese too, with the same figures in it."""

from __future__ import annotations

import ast
import gettext
import string
from pathlib import Path

import pytest

from jixiao.language import M

SOURCE = Path(__file__).parent.parent / "src" / "jixiao"


def templates() -> dict[str, str]:
    """Every template that the code hands to M(...), with a place where it is said."""
    found: dict[str, str] = {}
    for path in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id in ("M", "Message")
                and node.args
                and isinstance(node.args[0], ast.Constant)
                and isinstance(node.args[0].value, str)
            ):
                found.setdefault(node.args[0].value, f"{path.relative_to(SOURCE)}:{node.lineno}")
    return found


def figures(template: str) -> set[str]:
    """The names of the figures that a template takes."""
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


@pytest.fixture(scope="module")
def chinese() -> gettext.GNUTranslations:
    with (SOURCE / "locale" / "zh.mo").open("rb") as stream:
        return gettext.GNUTranslations(stream)


def test_every_template_has_chinese_with_the_same_figures(chinese: gettext.GNUTranslations) -> None:
    untranslated, unlike = [], []
    for template, place in templates().items():
        said = chinese._catalog.get(template) if hasattr(chinese, "_catalog") else None
        if said is None:
            untranslated.append(f"{place}: {template}")
        elif not figures(said) <= figures(template):
            unlike.append(f"{place}: {template} / {said}")
    assert untranslated == []
    assert unlike == []


def test_figures_are_said_in_the_language_of_the_sentence() -> None:
    whole = M("{what} is left out: the card goes through {through}", what=M("a whole-year row"), through="2023Q3")
    assert whole.said("en") == "a whole-year row is left out: the card goes through 2023Q3"
    assert "全年" in whole.said("zh")
