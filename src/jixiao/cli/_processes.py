"""Work on many files by one process or several, results in the order of the files."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

#: The work of forked processes: what it needs was there when they were forked, so nothing has to be sent.
_work: Callable[[str], list[Any]] | None = None


def in_order(files: Sequence[str], work: Callable[[str], list[Any]], jobs: int) -> Iterator[Any]:
    """What `work` makes of each file, one after the other; `jobs` 0 chooses how many processes are worth it."""
    from jixiao.checking.many import CHUNK, processes

    count = processes(jobs, len(files))
    if count == 1 or not _forks():
        for file in files:
            yield from work(file)
        return
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    global _work
    _work = work
    try:
        with ProcessPoolExecutor(count, get_context("fork")) as pool:
            for part in pool.map(_chunk, [files[at : at + CHUNK] for at in range(0, len(files), CHUNK)]):
                yield from part
    finally:
        _work = None


def _chunk(files: Sequence[str]) -> list[Any]:
    assert _work is not None
    return [each for file in files for each in _work(file)]


def _forks() -> bool:
    from multiprocessing import get_all_start_methods

    return "fork" in get_all_start_methods()
