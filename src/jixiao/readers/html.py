"""Web pages: paragraphs and tables of any encoding, unclosed cells, spans and tables inside tables."""

from __future__ import annotations

import codecs
import re
from html import unescape
from pathlib import PurePath

from jixiao.faults import office
from jixiao.language import M
from jixiao.model.diagnostic import Faulty
from jixiao.model.document import Document
from jixiao.model.form import Grid
from jixiao.model.position import Position
from jixiao.readers import _limits
from jixiao.readers._bytes import MARKS, digest, table_text
from jixiao.readers._flow import Block, RawCell, RawTable, grid_of

SUFFIXES: tuple[str, ...] = (".html", ".htm", ".mht")
LIMIT = 20 * _limits.MEBIBYTE

_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9:]*)([^<>]*)>")
_ATTRIBUTE = re.compile(r"""([\w:-]+)\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)""")
_CHARSET = re.compile(rb"""charset\s*=\s*["']?([A-Za-z0-9_-]+)""", re.IGNORECASE)
#: Shown to nobody, or not part of the page's text.
_SILENT = ("script", "style", "title", "noscript", "template", "textarea", "svg", "object", "iframe")
_BREAKS = frozenset(
    [
        *("p", "div", "br", "li", "ul", "ol", "dl", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "pre"),
        *("header", "footer", "nav", "article", "aside", "section", "main", "form", "caption"),
    ]
)


def read(name: str, data: bytes) -> Document:
    """Raises Faulty: a page holds forms, no list of actuals."""
    raise Faulty(
        [
            office.NO_TABLE.found(
                M("a web page is read as a form, not as a list"),
                hint=M("use `jixiao import`, or save the list as xlsx or csv"),
                position=Position(name),
            )
        ]
    )


def grids(name: str, data: bytes) -> list[Grid]:
    """The whole page as one grid. Nothing that it refers to is fetched."""
    if b"\0" in data[:1024] and not any(data.startswith(mark) for mark, _ in MARKS):
        from jixiao.readers._package import other

        raise other(name, M("no text"), M("a web page (html)"))
    page = _Page()
    page.read(_bare(_decoded(name, data).removeprefix("\ufeff")))
    return [grid_of(name, digest(data), PurePath(name).stem, page.blocks())]


def _decoded(name: str, data: bytes) -> str:
    """By byte order mark, else as strict UTF-8, else as declared where that is no Chinese one, else as GB18030."""
    declared = _CHARSET.search(data[:4096])
    label = declared[1].decode("ascii").lower() if declared else ""
    if label and not label.startswith(("utf", "gb", "unicode", "iso-8859", "ascii", "windows-1252")):
        try:
            data.decode("utf-8")
        except UnicodeDecodeError:
            try:
                return data.decode(codecs.lookup(label).name)
            except (LookupError, UnicodeDecodeError):
                pass
    return table_text(name, data)[0]


def _bare(text: str) -> str:
    """Without comments and silent elements; an unclosed one reaches to the end. One pass, whatever the input."""
    parts: list[str] = []
    at = 0
    opening = re.compile(rf"<!--|<(?:{'|'.join(_SILENT)})\b[^<>]*>|<[!?][^<>]*>", re.IGNORECASE)
    while (found := opening.search(text, at)) is not None:
        parts.append(text[at : found.start()])
        head = found[0]
        if head == "<!--":
            end = text.find("-->", found.end())
            at = len(text) if end < 0 else end + 3
        elif head[1] in "!?" or head.endswith("/>"):
            at = found.end()
        else:
            tag = re.match(r"<(\w+)", head)
            assert tag is not None
            close = re.compile(rf"</{tag[1]}\s*>", re.IGNORECASE).search(text, found.end())
            at = len(text) if close is None else close.end()
    return "".join((*parts, text[at:]))


class _Page:
    """Takes tags and texts one by one and keeps what is open: tables, their last row, their last cell."""

    def __init__(self) -> None:
        self._top: list[Block] = []
        self._open: list[tuple[RawTable, RawCell | None]] = []
        self._words: list[str] = []
        #: The hidden element that silences what stands in it, and how many of its name are open.
        self._hidden: tuple[str, int] | None = None

    def blocks(self) -> list[Block]:
        """What the page holds, once it has been read."""
        self._break()
        return self._top

    def read(self, text: str) -> None:
        """The page's text without comments."""
        at = 0
        for found in _TAG.finditer(text):
            if found.start() > at and self._hidden is None:
                self._words.append(re.sub(r"\s+", " ", unescape(text[at : found.start()])))
            at = found.end()
            self._tag(found[1] == "/", found[2].lower(), found[3])
        if self._hidden is None:
            self._words.append(re.sub(r"\s+", " ", unescape(text[at:])))

    def _tag(self, closing: bool, tag: str, rest: str) -> None:
        if self._hidden is not None:
            name, count = self._hidden
            if tag == name and not rest.endswith("/"):
                count += -1 if closing else 1
                self._hidden = (name, count) if count else None
            return
        attributes = {} if closing or "=" not in rest else _attributes(rest)
        if not closing and "display:none" in attributes.get("style", "").replace(" ", "").lower():
            if tag not in ("br", "img", "input", "hr"):
                self._hidden = (tag, 1)
            return
        if tag == "table":
            self._break()
            if closing:
                self._close_table()
            else:
                self._open_table()
        elif tag in ("td", "th", "tr") and self._open:
            self._break()
            table = self._open[-1][0]
            cell: RawCell | None = None
            if tag == "tr" and not closing:
                table.rows.append([])
            elif not closing:
                cell = RawCell([], _span(attributes.get("rowspan"), True), _span(attributes.get("colspan"), False))
                if not table.rows:
                    table.rows.append([])
                table.rows[-1].append(cell)
            self._open[-1] = table, cell
        elif tag in _BREAKS:
            self._break()
        elif tag == "input" and attributes.get("type", "text") == "text":
            self._words.append(attributes.get("value", ""))

    def _target(self) -> list[Block]:
        """Where text belongs: the innermost open cell; between cells, the cell around the table."""
        for _, cell in reversed(self._open):
            if cell is not None:
                return cell.blocks
        return self._top

    def _break(self) -> None:
        text = "".join(self._words).replace("\xa0", " ").strip()
        self._words.clear()
        if text:
            self._target().append(text)

    def _open_table(self) -> None:
        table = RawTable()
        self._target().append(table)
        self._open.append((table, None))

    def _close_table(self) -> None:
        if self._open:
            table, _ = self._open.pop()
            table.rows[:] = [row for row in table.rows if row]


def _attributes(rest: str) -> dict[str, str]:
    return {found[1].lower(): unescape(found[2].strip("\"'")).strip() for found in _ATTRIBUTE.finditer(rest)}


def _span(text: str | None, down: bool) -> int:
    if text == "0" and down:
        return 65_534
    return max(1, int(text)) if text and text.isascii() and text.isdigit() and len(text) < 6 else 1
