"""Invented forms drawn in every format give what they say, wherever they say it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from forms.comparing import folded
from forms.drawing import MAKERS
from forms.variants import VARIANTS, Variant
from jixiao.import_form import import_forms
from jixiao.model.diagnostic import Severity
from jixiao.reports.form import data

KEYS = ("level1", "level2", "name", "operator", "target", "unit", "points", "actual", "score")
CASES = [
    pytest.param(variant, suffix, id=f"{suffix}: {variant.name}")
    for variant in VARIANTS
    for suffix in MAKERS
    if suffix not in variant.without
]


@pytest.mark.parametrize(("variant", "suffix"), CASES)
def test_variant(variant: Variant, suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"form.{suffix}"
    path.write_bytes(MAKERS[suffix](variant.drawing, variant.title))
    (imported,) = import_forms(path)
    found = data(imported)
    assert found["form"] == variant.kind
    project = found["project"]
    assert (project["name"], project["year"], project["agency"]) == variant.project
    budget = project["budget"]
    assert (budget["initial"], budget["adjusted"], budget["executed"]) == variant.budget
    lines = [tuple(folded(each[key]) for key in KEYS) for each in found["indicators"]]
    wanted = [
        tuple(folded(None if cell == "-" else cell) for cell in line.split("|"))
        for line in variant.lines.strip().split("\n")
    ]
    assert lines == wanted
    printed = imported.form.printed
    stated = (printed.rate, printed.budget_points, printed.budget_score, printed.total, printed.grade)
    assert tuple(each and each.text for each in stated) == variant.printed
    assert imported.form.scheme in (variant.scheme, "mof-2020" if variant.scheme is None else variant.scheme)
    codes = {each.code for each in imported.findings if each.severity is not Severity.INFO}
    assert codes == set(variant.warns)


@pytest.mark.parametrize(("variant", "suffix"), CASES)
def test_nothing_is_dropped(variant: Variant, suffix: str, tmp_path: Path) -> None:
    """Every text of the form stands in a field, in the declaration, or in a notice."""
    from jixiao.import_form import actuals
    from jixiao.layout.flattened import restored
    from jixiao.layout.view import View
    from jixiao.model.scalars import blank
    from jixiao.readers import excel, html, text, word

    path = tmp_path / f"form.{suffix}"
    content = MAKERS[suffix](variant.drawing, variant.title)
    path.write_bytes(content)
    (imported,) = import_forms(path)
    reader = {"xlsx": excel, "docx": word, "html": html, "txt": text}[suffix]
    (grid,) = (restored(grid) for grid in reader.grids(path.name, content))
    reported = actuals(imported.form)
    told = "".join(
        folded_text(str(each))
        for each in (
            *(finding.message for finding in imported.findings), imported.tree.root, imported.tree.notes,
            reported.root if reported else "", imported.form.title, imported.form.year,
        )
    )  # fmt: skip
    headings = {each.text for each in imported.form.headings.values()}
    lost = []
    for cell in View(grid).grid.cells:
        if blank(cell.text) or cell.text in headings or cell.row == 0:
            continue
        if _is_word(cell.text) or any(part in told for part in _told_as(cell.text)):
            continue
        lost.append(cell.text)
    assert lost == []


def _told_as(text: str) -> list[str]:
    """What a cell may have become: itself, a value behind its label, a name without points, a year, a sign."""
    from jixiao.layout import words
    from jixiao.values.operator import _KNOWN

    folded = folded_text(text)
    bare = folded_text(words.without_points(text)).rstrip("%")
    found = [folded, bare, bare.partition(":")[2] or bare, words.group(text)]
    if year := re.fullmatch(r"(20\d\d)年度?", folded):
        found.append(year[1])
    if folded in {folded_text(sign) for sign in _KNOWN}:
        found.append("")
    return found


def folded_text(text: str) -> str:
    import unicodedata

    return "".join(unicodedata.normalize("NFKC", text).split()).replace("\\n", "")


def _is_word(text: str) -> bool:
    """Whether a cell is a heading, a label, a placeholder or a total: a word of the form itself."""
    from jixiao.layout import words

    head = text.partition("：")[0]
    known = (words.label(head), words.column(text), words.funds_column(text), words.amount_label(text))
    lists = ("sections", "totals", "subtotals", "grades", "execution_lines", "execution_points")
    return (
        any(known)
        or any(words.is_one_of(name, text) for name in lists)
        or words.pattern("placeholder").fullmatch(words.fold(text)) is not None
        or words.pattern("sum_rows").search(words.fold(text)) is not None
        or words.money_unit(text) is not None
    )
