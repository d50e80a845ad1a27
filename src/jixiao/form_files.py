"""Which files forms come in, and the reader of each; nothing is imported to know that."""

from __future__ import annotations

from pathlib import Path, PurePath

READERS = {
    ".xlsx": "excel", ".xls": "excel", ".ods": "excel", ".xlsm": "excel", ".xlsb": "excel", ".et": "excel",
    ".docx": "word", ".docm": "word", ".doc": "word", ".wps": "word", ".html": "html", ".htm": "html", ".txt": "text",
}  # fmt: skip


def is_form(path: str | Path) -> bool:
    """Whether a file's suffix is one that forms come in."""
    return PurePath(path).suffix.lower() in READERS
