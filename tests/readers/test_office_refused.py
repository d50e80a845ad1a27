"""Office files that are traps, damaged, locked, or something else than they say: one clear finding that stops."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from jixiao.import_form import read_forms
from jixiao.model.diagnostic import Diagnostic, Faulty
from jixiao.readers import excel, html, text, word
from readers.packing import cell, document, row, workbook, zipped

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
PLAIN = row(1, cell("A1", "1"))
SHARED = row(1, cell("A1", "0", kind="s"))
DOCTYPE = (
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>'
)


def _utf16(name: str) -> bytes:
    return OLE + name.encode("utf-16-le")


def _locked() -> bytes:
    content = bytearray(workbook(PLAIN))
    # The flag of the first member in the directory at the end of the package.
    at = content.rfind(b"PK\x01\x02")
    content[at + 8] |= 1
    return bytes(content)


CASES: list[tuple[str, str, bytes | Callable[[], bytes], str, str]] = [
    ("entities in a sheet", "a.xlsx", lambda: workbook(PLAIN, head=DOCTYPE), "JX154", "DOCTYPE"),
    ("entities in shared texts", "a.xlsx",
     lambda: workbook(SHARED, more={"xl/sharedStrings.xml": DOCTYPE + "<sst>&b;</sst>"}), "JX154", "DOCTYPE"),
    ("entities in a document", "a.docx", lambda: document("<w:p>&f;</w:p>", head=DOCTYPE), "JX154", "DOCTYPE"),
    ("blanks", "a.xlsx", lambda: workbook(PLAIN, more={"xl/sharedStrings.xml": b" " * 40_000_000}), "JX153", "times"),
    ("a bomb in a picture", "a.docx", lambda: zipped({"word/a.png": bytes(30_000_000)}), "JX153", "word/a.png"),
    ("20,000 parts", "a.xlsx", lambda: zipped({f"xl/p{n}.xml": "" for n in range(20_000)}), "JX153", "20000"),
    ("old workbook renamed", "a.xlsx", _utf16("Workbook"), "JX150", "xls, et"),
    ("old document renamed", "a.docx", _utf16("WordDocument"), "JX150", "doc"),
    ("old document", "a.doc", _utf16("WordDocument"), "JX150", "doc"),
    ("encrypted", "a.xlsx", _utf16("EncryptedPackage"), "JX151", "password"),
    ("encrypted document", "a.docx", _utf16("EncryptedPackage"), "JX151", "password"),
    ("a locked member", "a.xlsx", _locked, "JX151", "password"),
    ("csv renamed", "a.xlsx", "三级指标,实际完成值\n产量,95".encode(), "JX150", "csv"),
    ("page renamed", "a.xlsx", b"<html><table><tr><td>1</table>", "JX150", "html"),
    ("page renamed xls", "a.xls", b"<html><table><tr><td>1</table>", "JX150", "html"),
    ("pdf renamed", "a.docx", b"%PDF-1.7\n", "JX150", "PDF"),
    ("picture", "a.xlsx", b"\x89PNG\r\n\x1a\n", "JX150", "picture"),
    ("docx renamed", "a.xlsx", lambda: document("<w:p/>"), "JX150", "docx"),
    ("xlsx renamed", "a.docx", lambda: workbook(PLAIN), "JX150", "xlsx"),
    ("xlsx renamed xls", "a.xls", lambda: workbook(PLAIN), "JX150", "xlsx"),
    ("binary workbook", "a.xlsb", lambda: zipped({"xl/workbook.bin": "x"}), "JX150", "xlsb"),
    ("macros", "a.xlsm", lambda: workbook(PLAIN, more={"xl/vbaProject.bin": "x"}), "JX155", "macros"),
    ("macros in a document", "a.docm", lambda: zipped({"word/vbaProject.bin": "x"}), "JX155", "macros"),
    ("empty", "a.xlsx", b"", "JX150", "empty"),
    ("only blanks", "a.docx", b"   \n", "JX150", "empty"),
    ("cut off", "a.xlsx", lambda: workbook(PLAIN)[:-200], "JX152", "damaged"),
    ("damaged inside", "a.xlsx", lambda: workbook("<row r='1'><c r="), "JX152", "sheet1.xml"),
    ("no sheet", "a.xlsx", lambda: workbook(PLAIN, more={"xl/workbook.xml": "<workbook/>"}), "JX152", "workbook.xml"),
    ("no document", "a.docx", lambda: zipped({"word/styles.xml": "<x/>"}), "JX152", "document.xml"),
    ("not xml", "a.docx", lambda: zipped({"word/document.xml": "<w:document"}), "JX152", "document.xml"),
    ("damaged old workbook", "a.xls", _utf16("Workbook"), "JX152", "damaged"),
    ("a nul in a page", "a.html", b"<table>\0\0", "JX150", "text"),
    ("no table", "a.html", b"<p>\xe4\xbd\xa0</p>", "JX240", "no table"),
    ("no indicators", "a.xlsx", lambda: workbook(PLAIN), "JX240", "no table"),
    ("unknown suffix", "a.pdf", b"%PDF", "JX240", "no forms"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "content", "code", "said"), [each[1:] for each in CASES], ids=[each[0] for each in CASES]
)
def test_refused(name: str, content: bytes | Callable[[], bytes], code: str, said: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(content() if callable(content) else content)
    found = _faulty(path)
    assert [(each.code, each.stops) for each in found] == [(code, True)]
    assert said in str(found[0].message)


def _faulty(path: Path) -> tuple[Diagnostic, ...]:
    with pytest.raises(Faulty) as caught:
        read_forms(path)
    return caught.value.diagnostics


@pytest.mark.parametrize("rows", [120_000])
def test_a_list_is_no_form(rows: int, tmp_path: Path) -> None:
    lines = "".join(f'<row r="{n}"><c r="A{n}"><v>{n}</v></c></row>' for n in range(1, rows + 1))
    path = tmp_path / "list.xlsx"
    path.write_bytes(workbook(lines))
    (found,) = _faulty(path)
    assert found.code == "JX122"
    assert "表" in str(found.message)


def test_deep_tables_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "deep.html"
    path.write_text("<table><tr><td>x" * 5_000, "utf-8")
    (found,) = _faulty(path)
    assert found.code == "JX122"


@pytest.mark.parametrize(
    "text_", ["<!--" * 200_000, "<td " * 200_000, "<script>" * 100_000, "<a b=" * 100_000, "&" * 300_000]
)
def test_hostile_pages_are_read_in_one_pass(text_: str) -> None:
    assert html.grids("a.html", ("<p>名</p>" + text_).encode())[0].cells[0].text.startswith("名")


def test_no_external_reference_is_followed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import socket

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a reader opened a socket")

    monkeypatch.setattr(socket, "socket", refuse)
    links = (
        '<Relationships xmlns="http://x"><Relationship Id="r9" TargetMode="External" Type="http://x/image" '
        'Target="http://example.com/a.png"/></Relationships>'
    )
    (grid,) = excel.grids("a.xlsx", workbook(PLAIN, more={"xl/worksheets/_rels/sheet1.xml.rels": links}))
    assert grid.cells[0].text == "1"
    page = b"<img src='http://example.com/a.png'><link rel=stylesheet href=//example.com/a.css><p>x</p>"
    assert html.grids("a.html", page)[0].cells[0].text == "x"


@pytest.mark.parametrize("reader", [word, html, text])
def test_forms_are_no_lists(reader: object) -> None:
    content = document("<w:p/>") if reader is word else b"x"
    with pytest.raises(Faulty) as caught:
        reader.read("a", content)  # type: ignore[attr-defined]
    assert caught.value.diagnostics[0].code == "JX146"


def test_members_are_counted_by_what_they_hold(tmp_path: Path) -> None:
    """A directory that lies about a size is a damaged package, not a way past the limit."""
    content = bytearray(zipped({"word/document.xml": "x" * 1_000}))
    at = content.rfind(b"PK\x01\x02")
    content[at + 24 : at + 28] = (10).to_bytes(4, "little")
    path = tmp_path / "lie.docx"
    path.write_bytes(bytes(content))
    assert zipfile.is_zipfile(path)
    assert _faulty(path)[0].code == "JX152"
