"""JUnit XML: a test case with its failure for each error; a clean file is one passing case. No times: byte-stable."""

from __future__ import annotations

from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

from jixiao.language import M
from jixiao.model.diagnostic import Diagnostic, Severity
from jixiao.model.page import Page
from jixiao.model.report import Report
from jixiao.pattern import pattern
from jixiao.values.folding import visible
from jixiao.wording import finding_said

KINDS = ("findings",)
SUFFIXES = (".xml",)

#: What XML cannot hold even as a reference.
_FORBIDDEN = pattern("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write(reports: Sequence[Report], page: Page) -> bytes:
    """One suite with the cases of all files, in their order."""
    files: dict[str, list[Diagnostic]] = {}
    for report in reports:
        for file in report.extra.get("files", ()):
            files.setdefault(file, [])
        for each in report.findings:
            files.setdefault(each.position.file if each.position is not None else "-", []).append(each)
    cases = [case for file, found in files.items() for case in _cases(file, found, page)]
    failures = sum(each.severity is Severity.ERROR for found in files.values() for each in found)
    head = f'tests="{len(cases)}" failures="{failures}" errors="0"'
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<testsuites name="jixiao" {head}>',
        f'  <testsuite name="jixiao validate" {head} skipped="0">',
        *cases,
        "  </testsuite>",
        "</testsuites>",
    ]
    return ("\n".join(lines) + "\n").encode()


def _cases(file: str, found: Sequence[Diagnostic], page: Page) -> list[str]:
    """A case for each error, or one that passes; what is only to be checked stands in the first one's output."""
    errors = [each for each in found if each.severity is Severity.ERROR]
    others = [finding_said(each).said(page.language) for each in found if each.severity is not Severity.ERROR]
    said = f"      <system-out>{_text(chr(10).join(others))}</system-out>\n" if others else ""
    group = _attribute(file)
    if not errors:
        name = _attribute(M("declaration").said(page.language))
        head = f"    <testcase classname={group} name={name}"
        return [f"{head}>\n{said}    </testcase>" if said else f"{head}/>"]
    cases = []
    for at, each in enumerate(errors):
        place = each.position
        where = f"{place.line}:{place.column}" if place is not None and place.line is not None else ""
        where = place.cell if place is not None and place.cell is not None else where
        message = each.message.said(page.language)
        name = _attribute(" ".join(part for part in (each.code, where, message) if part))
        failure = f'      <failure type="{each.code}" message={_attribute(message)}>'
        failure += f"{_text(finding_said(each).said(page.language))}</failure>\n"
        cases.append(f"    <testcase classname={group} name={name}>\n{failure}{said if at == 0 else ''}    </testcase>")
    return cases


def _text(text: str) -> str:
    return escape(_FORBIDDEN.sub("\ufffd", "\n".join(visible(line) for line in text.split("\n"))))


def _attribute(text: str) -> str:
    return quoteattr(_FORBIDDEN.sub("\ufffd", visible(text)))
