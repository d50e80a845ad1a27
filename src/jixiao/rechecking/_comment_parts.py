"""The parts of a workbook that comments need, as text put into XML that is otherwise left as it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from xml.sax.saxutils import escape

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
COMMENTS_RELATION = f"{_OFFICE}/comments"
DRAWING_RELATION = f"{_OFFICE}/vmlDrawing"
COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing"
NO_RELATIONS = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
)
AUTHOR = "jixiao"
#: What follows a sheet's drawing of comments, where it has any (ECMA-376, CT_Worksheet).
_LATER = "legacyDrawingHF|drawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst"
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

Box = tuple[str, int, int]


def _text(words: str) -> str:
    # Excel takes _x000b_ for a character by its number; the words stay as they are.
    shown = re.sub(r"_(?=x[0-9A-Fa-f]{4}_)", "_x005F_", words)
    shown = _FORBIDDEN.sub(lambda found: f"_x{ord(found[0]):04X}_", shown)
    return f'<r><t xml:space="preserve">{escape(shown)}</t></r>'


def comments(cells: Sequence[tuple[str, str]]) -> bytes:
    """A part of comments."""
    items = "".join(
        f'<comment ref="{cell}" authorId="0"><text>{_text(words)}</text></comment>' for cell, words in cells
    )
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        f"<authors><author>{AUTHOR}</author></authors><commentList>{items}</commentList></comments>"
    ).encode()


def with_comments(content: bytes, cells: dict[str, str], order: Sequence[str]) -> tuple[set[str], bytes]:
    """A part of comments with ours: the cells that had one already (theirs is kept above ours), and the part."""
    text = content.decode("utf-8")
    prefix = _prefix(text, "comments")
    had: set[str] = set()
    for cell in order:
        found = re.search(rf'<{prefix}comment\b[^>]*\bref\s*=\s*["\']{cell}["\'].*?(</{prefix}text>)', text, re.S)
        if found is not None and f"</{prefix}comment>" not in found[0]:
            had.add(cell)
            at = found.start(1)
            text = text[:at] + _in(prefix, _text("\n" + cells[cell])) + text[at:]
    authors = len(re.findall(rf"<{prefix}author\b", text))
    text = text.replace(f"</{prefix}authors>", f"<{prefix}author>{AUTHOR}</{prefix}author></{prefix}authors>", 1)
    items = "".join(
        f'<comment ref="{cell}" authorId="{authors}"><text>{_text(cells[cell])}</text></comment>'
        for cell in order
        if cell not in had
    )
    return had, with_last(text.encode(), "commentList", None, _in(prefix, items))


def _in(prefix: str, xml: str) -> str:
    """Our elements in the namespace prefix of the part."""
    return re.sub(r"<(/?)(?=[a-zA-Z])", rf"<\1{prefix}", xml) if prefix else xml


def _prefix(text: str, element: str) -> str:
    found = re.search(rf"<(\w+:)?{element}\b", text)
    return (found[1] or "") if found else ""


def with_last(content: bytes, element: str, line: str | None, xml: str = "") -> bytes:
    """An element with one more child at its end; `line` is a child without its ``<``, in the element's namespace."""
    text = content.decode("utf-8-sig") if content.startswith(b"\xef\xbb\xbf") else content.decode("utf-8")
    prefix = _prefix(text, element)
    child = f"<{prefix}{line}" if line is not None else xml
    end = f"</{prefix}{element}>"
    if end in text:
        at = text.rindex(end)
        return (text[:at] + child + text[at:]).encode()
    return re.sub(
        rf"<{prefix}{element}\b([^>]*?)\s*/>", lambda found: f"<{prefix}{element}{found[1]}>{child}{end}", text, count=1
    ).encode()


def with_first(content: bytes, element: str, line: str) -> bytes:
    """An element with one more child at its beginning."""
    text = content.decode("utf-8-sig") if content.startswith(b"\xef\xbb\xbf") else content.decode("utf-8")
    prefix = _prefix(text, element)
    return re.sub(rf"(<{prefix}{element}\b[^>]*>)", lambda found: f"{found[1]}<{prefix}{line}", text, count=1).encode()


def with_drawing(sheet: bytes, relation: str) -> bytes:
    """A sheet that names its drawing of comments: one empty element at the place where the standard wants it."""
    prefix = re.search(rb"<(\w+:)?worksheet\b", sheet)
    name = (prefix[1] or b"").decode() if prefix else ""
    element = (f'<{name}legacyDrawing xmlns:jixiao="{_OFFICE}" jixiao:id="{relation}"/>').encode()
    later = re.search(rf"<{name}(?:{_LATER})\b".encode(), sheet)
    at = later.start() if later else sheet.rindex(f"</{name}worksheet>".encode())
    return sheet[:at] + element + sheet[at:]


def drawing(boxes: Sequence[Box]) -> bytes:
    """The drawing that says where the boxes of comments stand."""
    return (
        '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
        'xmlns:x="urn:schemas-microsoft-com:office:excel">'
        '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">'
        '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
        f"{_shapes(boxes, 1)}</xml>"
    ).encode()


def with_boxes(content: bytes, boxes: Sequence[Box]) -> bytes:
    """A drawing with our boxes too."""
    text = content.decode("utf-8", "surrogateescape")
    at = text.rindex("</xml>")
    first = 1 + max((int(each) for each in re.findall(r"jixiao_(\d+)", text)), default=0)
    shapes = _shapes(boxes, first)
    return (text[:at] + shapes + text[at:]).encode("utf-8", "surrogateescape")


def _shapes(boxes: Sequence[Box], first: int) -> str:
    return "".join(
        f'<v:shape id="jixiao_{number}" type="#_x0000_t202" '
        'style="position:absolute;width:220pt;height:110pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" '
        'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
        'xmlns:x="urn:schemas-microsoft-com:office:excel" o:insetmode="auto">'
        '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>'
        '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>'
        '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>'
        f"<x:Anchor>{column + 1}, 15, {max(row - 1, 0)}, 2, {column + 5}, 15, {row + 6}, 4</x:Anchor>"
        f"<x:AutoFill>False</x:AutoFill><x:Row>{row}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>"
        for number, (_, row, column) in enumerate(boxes, first)
    )
