"""Many files, in their order, by one process or several."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from jixiao.bind import Declaration
from jixiao.checking.facts import Facts
from jixiao.checking.one import Checked, Settings, check_file
from jixiao.model.diagnostic import Diagnostic

#: Fewer files than this are done before a second process would have started.
WORTH = 500
CHUNK = 32

#: Results of a chunk: name and findings of the files that have any, and the facts of all.
_Part = tuple[list[tuple[int, str, tuple[Diagnostic, ...]]], Facts]
SettingsOf = Callable[[str], Settings]

_settings_of: SettingsOf | None = None


def processes(jobs: int, files: int) -> int:
    """How many processes are worth it; `jobs` 0 chooses."""
    able = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    if not jobs:
        jobs = able if files >= WORTH else 1
    return max(1, min(jobs, -(-files // CHUNK)))


def check_many(
    paths: Sequence[str], settings_of: SettingsOf, *, jobs: int = 0, stdin: bytes | None = None
) -> Iterator[tuple[list[Checked], Facts]]:
    """The files with findings, in order, chunk by chunk, with the facts of all (their numbers count from 0)."""
    chunks = [(start, paths[start : start + CHUNK]) for start in range(0, len(paths), CHUNK)]
    count = processes(jobs, len(paths))
    if count > 1:
        # Costs as much as a dozen files, so only those pay who need it.
        from concurrent.futures import ProcessPoolExecutor
        from multiprocessing import get_all_start_methods, get_context
    if count == 1 or "fork" not in get_all_start_methods():
        for start, chunk in chunks:
            found, facts = _check(start, chunk, settings_of, stdin)
            yield [Checked(name, findings) for _, name, findings in found], facts
        return
    global _settings_of
    _settings_of = settings_of
    gc.freeze()
    try:
        with ProcessPoolExecutor(count, get_context("fork")) as pool:
            for found, facts in pool.map(_work, *zip(*chunks, strict=True)):
                yield [Checked(name, findings) for _, name, findings in found], facts
    finally:
        _settings_of = None
        gc.unfreeze()


def _work(start: int, chunk: Sequence[str]) -> _Part:
    """A chunk in a process of its own; the settings were there when it was forked."""
    assert _settings_of is not None
    return _check(start, chunk, _settings_of, None)


def _check(start: int, chunk: Sequence[str], settings_of: SettingsOf, stdin: bytes | None) -> _Part:
    found: list[tuple[int, str, tuple[Diagnostic, ...]]] = []
    facts = Facts()
    with _quiet():
        for number, path in enumerate(chunk, start):
            checked = check_file(path, settings_of(path), stdin=stdin)
            for declaration in checked.declarations:
                if not declaration.unread:
                    facts.add(number, declaration)
            if checked.findings:
                found.append((number, checked.file, checked.findings))
    return found, facts


@contextmanager
def _quiet() -> Iterator[None]:
    """Without the collector of circles for one chunk: declarations hold none, and looking for them costs a tenth."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def declarations_of(path: str, settings: Settings) -> tuple[Declaration, ...]:
    """The declarations of a file, read again."""
    return check_file(path, settings).declarations
