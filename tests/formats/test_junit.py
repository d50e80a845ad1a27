"""JUnit XML against the schema of Jenkins' xUnit plugin, and read back by junitparser."""

from __future__ import annotations

from pathlib import Path

import junitparser
import pytest
from lxml import etree

from checks.declarations import IDEAL
from commandline import ROOT, SEED, run

SCHEMA = etree.XMLSchema(etree.parse(str(Path(__file__).parent / "schemas" / "junit-10.xsd")))
FAULTY = str(ROOT / "tests" / "validate" / "faulty.yaml")
FORMS = ROOT / "tests" / "forms" / "fixtures"


@pytest.mark.parametrize(
    "words",
    [
        (str(IDEAL),),
        (SEED, FAULTY, str(IDEAL)),
        (str(ROOT / "projects"),),
        (str(FORMS / "sichuan-selfeval.xlsx"),),
        (str(FORMS / "regional-targets.docx"),),
        ("没有<&这个.yaml",),
    ],
    ids=lambda words: " ".join(Path(word).name for word in words),
)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_it_passes_the_schema_and_counts_right(words: tuple[str, ...], lang: str) -> None:
    done = run("validate", *words, "-f", "junit", lang=lang)
    SCHEMA.assertValid(etree.fromstring(done.out.encode()))
    (suite,) = junitparser.JUnitXml.fromstring(done.out.encode())
    errors = run("validate", *words, "-f", "json", lang=lang).data["errors"]
    assert suite.failures == sum(bool(case.result) for case in suite) == errors
    assert suite.tests == len(list(suite)) >= 1


def test_the_schema_bites() -> None:
    done = run("validate", FAULTY, "-f", "junit")
    assert not SCHEMA.validate(
        etree.fromstring(done.out.replace("<failure ", "<fault ").replace("</failure", "</fault").encode())
    )
