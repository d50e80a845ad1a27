"""SARIF 2.1.0: results with their rules, for code scanning of any make."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from jixiao import codes
from jixiao.formats._fingerprints import fingerprints
from jixiao.language import M
from jixiao.model.diagnostic import Diagnostic, Fault, Severity
from jixiao.model.page import Page
from jixiao.model.position import Position
from jixiao.model.report import Report
from jixiao.pattern import pattern
from jixiao.values.folding import visible
from jixiao.version import version

KINDS = ("findings",)
SUFFIXES = (".sarif",)

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_DRIVE = pattern(r"([A-Za-z]:)[\\/]")
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def write(reports: Sequence[Report], page: Page) -> bytes:
    """One run with the rules that were found."""
    findings = [each for report in reports for each in report.findings]
    used = sorted({each.code for each in findings})
    number = {code: at for at, code in enumerate(used)}
    driver = {
        "name": "jixiao",
        "semanticVersion": version(),
        "rules": [_rule(fault) for code in used if (fault := codes.faults().get(code)) is not None],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(each, mark, number, page) for each, mark in fingerprints(findings)],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return (json.dumps(log, ensure_ascii=False, indent=2) + "\n").encode()


def _rule(fault: Fault) -> dict[str, Any]:
    title = codes.title(fault)
    doc = fault.doc.strip() or title
    rule: dict[str, Any] = {
        "id": fault.code,
        "name": "".join(word.capitalize() for word in fault.name.split("-")),
        "shortDescription": {"text": f"{title} / {codes.english(fault)}"},
        "help": {"text": doc, "markdown": doc},
        "defaultConfiguration": {"level": _LEVELS[fault.severity]},
        "properties": {"tags": [codes.head(fault.code)]},
    }
    if fault.basis is not None:
        rule["properties"]["basis"] = fault.basis
    return rule


def _result(each: Diagnostic, mark: str, number: dict[str, int], page: Page) -> dict[str, Any]:
    said = each.message if each.hint is None else M("{found}. {hint}", found=each.message, hint=each.hint)
    result: dict[str, Any] = {
        "ruleId": each.code,
        "ruleIndex": number[each.code],
        "level": _LEVELS[each.severity],
        "message": {"text": visible(said.said(page.language))},
        "partialFingerprints": {"jixiao/v1": mark},
    }
    if each.position is not None:
        result["locations"] = [_location(each.position)]
    if each.related:
        result["relatedLocations"] = [
            {"id": at, "message": {"text": visible(other.message.said(page.language))}, **_location(other.position)}
            for at, other in enumerate(each.related, 1)
        ]
    if each.fix and each.position is not None:
        result["fixes"] = [{"artifactChanges": [_change(each, each.position)]}]
    return result


def _change(each: Diagnostic, place: Position) -> dict[str, Any]:
    return {
        "artifactLocation": _artifact(place.file),
        "replacements": [
            {
                "deletedRegion": {"charOffset": edit.start, "charLength": edit.end - edit.start},
                "insertedContent": {"text": edit.text},
            }
            for edit in each.fix
        ],
    }


def _location(place: Position) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": _artifact(place.file)}
    location: dict[str, Any] = {"physicalLocation": physical}
    if place.line is not None:
        region = {"startLine": place.line}
        for name, value in (
            ("startColumn", place.column),
            ("endLine", place.end_line),
            ("endColumn", place.end_column),
        ):
            if value is not None:
                region[name] = value
        physical["region"] = region
    if place.cell is not None:
        location["logicalLocations"] = [{"name": place.cell, "fullyQualifiedName": str(place)}]
    return location


def _artifact(file: str) -> dict[str, str]:
    drive = _DRIVE.match(file)
    if drive is not None:
        # A Windows path with its drive is absolute on any system that reads the report.
        rest = _quoted(file[2:].replace("\\", "/"))
        return {"uri": f"file:///{drive[1]}{rest}"}
    if file.startswith("//"):
        return {"uri": f"file:{_quoted(file)}"}
    return {"uri": f"file://{_quoted(file)}" if file.startswith("/") else _quoted(file)}


def _quoted(path: str) -> str:
    return quote(path, safe="/-._~!$&'()*+,;=@")
