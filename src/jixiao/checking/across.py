"""The findings that only many declarations show side by side."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from jixiao import shelf
from jixiao.across._folder import Folder
from jixiao.bind import Declaration
from jixiao.checking.facts import Facts
from jixiao.model.diagnostic import Diagnostic


def across(facts: Facts, load: Callable[[int], Sequence[Declaration]]) -> list[Diagnostic]:
    """What every check across files finds; `load` reads the declarations of a file again, by its number."""
    if len(facts.files) < 2:
        return []
    folder = Folder(facts, load)
    return [finding for module in shelf.leaves("across") for finding in module.check(folder)]
