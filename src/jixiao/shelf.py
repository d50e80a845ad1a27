"""Finds the leaves of a shelf by file name: the program's only dynamic import.

A shelf is a package whose modules (or data files) are choices of one kind: the file name is the word that the
user types. An empty shelf is a broken installation and fails loudly.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType


@cache
def names(shelf: str, suffix: str = ".py") -> tuple[str, ...]:
    """The words a shelf offers, sorted; names that start with ``_`` are parts of the shelf, not leaves."""
    found = {path.stem for folder in _folders(shelf) for path in folder.glob(f"*{suffix}")}
    offered = tuple(sorted(name for name in found if not name.startswith("_")))
    if not offered:
        raise RuntimeError(f"the shelf {shelf} is empty: the installation is broken")
    return offered


def _folders(shelf: str) -> list[Path]:
    """Where a shelf's files lie: one folder, or more where others were added to its ``__path__``."""
    return [Path(folder) for folder in import_module(f"jixiao.{shelf}").__path__]


def leaf(shelf: str, name: str) -> ModuleType:
    """The module of one choice; KeyError where the shelf does not offer it."""
    if name not in names(shelf):
        raise KeyError(name)
    return import_module(f"jixiao.{shelf}.{name}")


def leaves(shelf: str) -> tuple[ModuleType, ...]:
    """All modules of a shelf, in the order of their names."""
    return tuple(leaf(shelf, name) for name in names(shelf))


def data(shelf: str, name: str, suffix: str = ".yaml") -> Path:
    """The data file of one choice; KeyError where the shelf does not offer it."""
    if name not in names(shelf, suffix):
        raise KeyError(name)
    return next(path for folder in _folders(shelf) if (path := folder / f"{name}{suffix}").exists())
