"""Path → Document: picks a reader by the file's suffix, and by its content where the suffix says nothing."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from types import ModuleType

from jixiao.faults import opening
from jixiao.language import M
from jixiao.model.diagnostic import Faulty
from jixiao.model.document import Document
from jixiao.model.position import Position
from jixiao.model.table import Table
from jixiao.pattern import pattern
from jixiao.readers import _bytes, _limits
from jixiao.shelf import leaf, names

STANDARD_INPUT = "-"


def read(
    path: str | Path, *, stdin: bytes | None = None, kind: str | None = None, content: bytes | None = None
) -> Document:
    """The one Document of a file; ``-`` is standard input, whose bytes a caller may hand in as `stdin`.

    `kind` (a reader's name: ``yaml``, ``csv``…) overrides the suffix. `content`: the file's bytes where they came
    from elsewhere (a revision in git); then `path` only names them. Raises Faulty with every fault found.
    """
    return read_all(path, stdin=stdin, kind=kind, content=content)[0]


def read_all(
    path: str | Path, *, stdin: bytes | None = None, kind: str | None = None, content: bytes | None = None
) -> list[Document]:
    """All Documents of a file: a workbook may hold several forms; other formats hold one."""
    reader, shown, data = _opened(path, stdin, kind, content)
    if hasattr(reader, "read_all"):
        return list(reader.read_all(shown, data))
    return [reader.read(shown, data)]


def read_rows(path: str | Path, *, stdin: bytes | None = None, kind: str | None = None) -> Table | Document:
    """A file of rows: a Table where its reader can read it row by row (csv, spreadsheets), else its Document."""
    # A list saved as text (Excel's “Unicode 文本”) is a table, whatever else such a file may be.
    suffix = Path(path).suffix.lower()
    reader, shown, data = _opened(path, stdin, "csv" if kind is None and suffix == ".txt" else kind)
    rows: Table | Document = reader.table(shown, data) if hasattr(reader, "table") else reader.read(shown, data)
    return rows


def _opened(
    path: str | Path, stdin: bytes | None, kind: str | None, content: bytes | None = None
) -> tuple[ModuleType, str, bytes]:
    """The reader of a file, the name to show, and its bytes."""
    shown = _bytes.name(path)
    suffix = Path(path).suffix.lower()
    reader = leaf("readers", kind) if kind else by_suffix(suffix)
    if content is not None:
        data = content
    elif str(path) == STANDARD_INPUT:
        data = _bytes.standard_input(_limits.CSV_BYTES) if stdin is None else stdin
    else:
        data = _bytes.load(path, getattr(reader, "LIMIT", _limits.OTHER_BYTES))
    if kind is None:
        reader = _by_content(shown, suffix, data, reader)
    assert reader is not None
    if len(data) > (limit := getattr(reader, "LIMIT", _limits.OTHER_BYTES)):
        raise Faulty([_bytes.too_big(Position(shown), len(data), limit)])
    return reader, shown, data


@cache
def by_suffix(suffix: str) -> ModuleType | None:
    """The reader that declares a suffix (``.yaml``); None where none does."""
    if suffix[1:] in names("readers"):
        return leaf("readers", suffix[1:])
    readers = (leaf("readers", name) for name in names("readers"))
    return next((reader for reader in readers if suffix in reader.SUFFIXES), None)


def _by_content(file: str, suffix: str, data: bytes, reader: ModuleType | None) -> ModuleType:
    """What the bytes say: binary signatures beat the suffix, text follows it where it is known."""
    found = None
    if data.startswith(b"PK\x03\x04"):
        found = "word" if _is_document(data) else "excel"
    elif data.startswith(b"\xd0\xcf\x11\xe0"):
        found = "excel"
    elif reader is None:
        found = _of_text(data)
    if found is None:
        assert reader is not None
        return reader
    if reader is not None and reader.__name__.endswith(f".{found}"):
        return reader
    try:
        return leaf("readers", found)
    except KeyError:
        raise Faulty(
            [
                opening.UNKNOWN_KIND.found(
                    M("there is no reader for files like this ({suffix})", suffix=suffix or "—"),
                    hint=M("save it as YAML, CSV or JSON"),
                    position=Position(file),
                )
            ]
        ) from None


def _is_document(data: bytes) -> bool:
    """Whether a package is Word's. A workbook may hold whole documents within: only its own parts count."""
    from io import BytesIO
    from zipfile import BadZipFile, ZipFile

    try:
        return any(part.startswith("word/") for part in ZipFile(BytesIO(data)).namelist())
    except (BadZipFile, ValueError, OverflowError, NotImplementedError, OSError):
        return b"word/" in data


_KEY = pattern(r"[^,;\t：]*[^,;\t\s：]\s*:(\s|$)|- |-$|---")


def _of_text(data: bytes) -> str:
    """csv, json, html or yaml, by the first line that is neither blank nor a comment."""
    if any(data.startswith(mark) for mark, _ in _bytes.MARKS):
        return "csv"
    head = data[:65536].removeprefix(b"\xef\xbb\xbf")
    text = head.decode("gb18030" if _bytes.looks_gb18030(head) and not _utf8(head) else "utf-8", "replace")
    lines = (line for line in text.splitlines() if line.strip() and not line.lstrip().startswith("#"))
    first = next(lines, "").strip()
    if first.startswith(("{", "[")):
        return "json"
    if first.startswith("<"):
        return "html"
    return "csv" if not _KEY.match(first) and re.search("[,;\t，]", first) else "yaml"


def _utf8(head: bytes) -> bool:
    try:
        head.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start > len(head) - 4
    return True
