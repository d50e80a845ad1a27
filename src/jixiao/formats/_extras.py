"""A package that a format needs and that was not installed with the program: said with the command that installs it."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType

from jixiao.faults.output import EXTRA_MISSING
from jixiao.language import M
from jixiao.model.diagnostic import Faulty


def wanted(package: str, name: str, form: str, extra: str) -> ModuleType:
    """The module `name` of a package. Faulty where it is not installed."""
    try:
        return import_module(name)
    except ImportError as missing:
        raise Faulty([
            EXTRA_MISSING.found(
                M("the format {format} needs {package}", format=form, package=package),
                hint=M("install it with: {command}", command=f"pip install 'jixiao[{extra}]'"),
            )
        ]) from missing  # fmt: skip
