"""Workbooks and documents made part by part, for what no office program would write."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

_TYPES = "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

#: The formats of styles 0 to 8.
CODES = ("General", "0%", "0.0%", "yyyy-mm-dd", '0"%"', "[h]:mm", '0!.0,"万"', 'yyyy"年"m"月"d"日"', "[$-804]aaaa")


def zipped(parts: dict[str, str | bytes]) -> bytes:
    """A package of these parts."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return stream.getvalue()


def workbook(
    rows: str,
    *,
    after: str = "",
    before: str = "",
    head: str = "",
    texts: tuple[str, ...] = (),
    properties: str = "",
    state: str = "",
    more: Mapping[str, str | bytes] | None = None,
) -> bytes:
    """An xlsx with one sheet 表 of these rows (``<row r="1">…``); `more`: other parts by name."""
    from html import escape

    formats = "".join(f'<numFmt numFmtId="{200 + at}" formatCode="{escape(code)}"/>' for at, code in enumerate(CODES))
    styles = "".join(f'<xf numFmtId="{200 + at}"/>' for at in range(len(CODES)))
    shared = "".join(f"<si><t>{escape(text)}</t></si>" for text in texts)
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}"><Relationship Id="r1" Type="{_RELATION}/officeDocument" '
        'Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_RELATION}">{properties}<sheets>'
        f'<sheet name="表" sheetId="1" r:id="r1" {state}/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}">'
        f'<Relationship Id="r1" Type="{_RELATION}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="r2" Type="{_RELATION}/styles" Target="styles.xml"/>'
        f'<Relationship Id="r3" Type="{_RELATION}/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f'{head}<worksheet xmlns="{_MAIN}">{before}<sheetData>{rows}</sheetData>{after}'
        "</worksheet>",
        "xl/styles.xml": f'<styleSheet xmlns="{_MAIN}"><numFmts>{formats}</numFmts><fills><fill/></fills>'
        f"<cellXfs>{styles}</cellXfs></styleSheet>",
        "xl/sharedStrings.xml": f'<sst xmlns="{_MAIN}">{shared}</sst>',
    }
    parts.update(more or {})
    return zipped(parts)


def cell(reference: str, value: str = "", style: int = 0, kind: str = "n", formula: str = "") -> str:
    """One cell's element; kind ``t`` is inline text."""
    if kind == "t":
        return f'<c r="{reference}" s="{style}" t="inlineStr"><is><t>{value}</t></is></c>'
    inner = (f"<f>{formula}</f>" if formula else "") + (f"<v>{value}</v>" if value else "")
    return f'<c r="{reference}" s="{style}" t="{kind}">{inner}</c>'


def row(number: int, *cells: str, attributes: str = "") -> str:
    """One row's element."""
    return f'<row r="{number}" {attributes}>{"".join(cells)}</row>'


def document(body: str, *, head: str = "") -> bytes:
    """A docx whose body is this (``w:`` is the prefix)."""
    return zipped({
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}"/>',
        "word/document.xml": f'{head}<w:document xmlns:w="{_WORD}"><w:body>{body}</w:body></w:document>',
    })  # fmt: skip


def tc(*texts: str, properties: str = "", inner: str = "") -> str:
    """One Word cell, a paragraph a text."""
    paragraphs = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in texts)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraphs}{inner}<w:p/></w:tc>"


def tr(*cells: str, properties: str = "") -> str:
    """One Word row."""
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"
