"""What a finding is known by from run to run: its code, its file and what it says, never its line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256

from jixiao.model.diagnostic import Diagnostic


def fingerprints(findings: Iterable[Diagnostic]) -> Iterator[tuple[Diagnostic, str]]:
    """Each finding with its fingerprint; the same finding twice in a file counts up, so that each has its own."""
    seen: dict[str, int] = {}
    for each in findings:
        file = each.position.file if each.position is not None else ""
        cell = each.position.cell or "" if each.position is not None else ""
        said = "\x00".join((each.code, file, cell, each.message.said("en")))
        seen[said] = seen.get(said, 0) + 1
        yield each, sha256(f"{said}\x00{seen[said]}".encode("utf-8", "backslashreplace")).hexdigest()
