"""Many files, in their order, by one process or several."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from jixiao.bind import Declaration
from jixiao.checking.facts import Facts
from jixiao.checking.one import Checked, Settings, check_file
from jixiao.model.diagnostic import Diagnostic
from jixiao.processes import by_chunks

#: Results of a chunk: name and findings of the files that have any, and the facts of all.
_Part = tuple[list[tuple[str, tuple[Diagnostic, ...]]], Facts]
SettingsOf = Callable[[str], Settings]


def check_many(
    paths: Sequence[str], settings_of: SettingsOf, *, jobs: int = 0, stdin: bytes | None = None
) -> Iterator[tuple[list[Checked], Facts]]:
    """The files with findings, in order, chunk by chunk, with the facts of all (their numbers count from 0)."""

    def check(start: int, chunk: Sequence[str]) -> _Part:
        return _check(start, chunk, settings_of, stdin)

    for found, facts in by_chunks(paths, check, jobs):
        yield [Checked(name, findings) for name, findings in found], facts


def _check(start: int, chunk: Sequence[str], settings_of: SettingsOf, stdin: bytes | None) -> _Part:
    found: list[tuple[str, tuple[Diagnostic, ...]]] = []
    facts = Facts()
    for number, path in enumerate(chunk, start):
        checked = check_file(path, settings_of(path), stdin=stdin)
        for declaration in checked.declarations:
            if not declaration.unread:
                facts.add(number, declaration)
        if checked.findings:
            found.append((checked.file, checked.findings))
    return found, facts


def declarations_of(path: str, settings: Settings) -> tuple[Declaration, ...]:
    """The declarations of a file, read again."""
    return check_file(path, settings).declarations
