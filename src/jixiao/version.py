"""The program's version, read from the installed package's metadata without importing importlib.metadata's parsers."""

from __future__ import annotations

VERSION = "0.1.0"


def version() -> str:
    """The version; a test holds it against pyproject.toml."""
    return VERSION
