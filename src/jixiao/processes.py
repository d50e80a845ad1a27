"""Work on many files by one process or several: chunk by chunk, the results in the order of the files."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, TypeVar

#: Fewer files than this are done before a second process would have started.
WORTH = 500
CHUNK = 32

Made = TypeVar("Made")
#: The number of the first file (from 0) and the files of a chunk → what is made of them. It comes back from another
#: process, so it should be small: texts and figures, never the declarations.
Work = Callable[[int, Sequence[str]], Made]

#: The work of forked processes: what it needs was there when they were forked, so nothing has to be sent.
_work: Work[Any] | None = None


def processes(jobs: int, files: int) -> int:
    """How many processes are worth it; `jobs` 0 chooses."""
    able = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    if not jobs:
        jobs = able if files >= WORTH else 1
    return max(1, min(jobs, -(-files // CHUNK)))


def by_chunks(files: Sequence[str], work: Work[Made], jobs: int) -> Iterator[Made]:
    """What `work` makes of each chunk, in order."""
    chunks = [(start, files[start : start + CHUNK]) for start in range(0, len(files), CHUNK)]
    count = processes(jobs, len(files))
    if count > 1:
        # Costs as much as a dozen files, so only those pay who need it.
        from concurrent.futures import ProcessPoolExecutor
        from multiprocessing import get_all_start_methods, get_context
    global _work
    # What is held already is not looked through again after every chunk, nor copied by every process.
    gc.freeze()
    try:
        if count == 1 or "fork" not in get_all_start_methods():
            for start, chunk in chunks:
                with _quiet():
                    made = work(start, chunk)
                yield made
            return
        _work = work
        with ProcessPoolExecutor(count, get_context("fork")) as pool:
            yield from pool.map(_chunk, *zip(*chunks, strict=True))
    finally:
        _work = None
        gc.unfreeze()


def _chunk(start: int, files: Sequence[str]) -> Any:
    """A chunk in a process of its own."""
    assert _work is not None
    with _quiet():
        return _work(start, files)


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
