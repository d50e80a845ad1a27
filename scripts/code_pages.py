"""Makes docs/codes/: a page for each code, from the documentation that stands with the fault, and their index."""

from __future__ import annotations

from collections.abc import Callable

from jixiao import codes
from jixiao.documentation import index, page


def pages() -> dict[str, Callable[[], bytes]]:
    """Path → what stands there. Pure: the same faults give the same pages."""
    made: dict[str, Callable[[], bytes]] = {"docs/codes/README.md": lambda: index().encode()}
    for code, fault in codes.faults().items():
        made[f"docs/codes/{code}.md"] = lambda fault=fault: page(fault).encode()  # type: ignore[misc]
    return made
