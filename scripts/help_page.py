"""The page of `jixiao --help` in one language, as typer prints it at 80 columns."""

from __future__ import annotations

import os
import sys
from unittest import mock

import typer

from jixiao.language import Language


def page(language: Language) -> str:
    """What `jixiao --help` says; written into the package, so that nobody waits for typer to hear it."""
    words = ["jixiao", "--lang", language]
    with mock.patch.object(sys, "argv", words), mock.patch.dict(os.environ, {"COLUMNS": "80", "TERMINAL_WIDTH": "80"}):
        for name in [each for each in sys.modules if each.startswith("jixiao.cli")]:
            # Help texts are taken in the command line's language while the modules are imported.
            del sys.modules[name]
        from jixiao.cli import _app

        command = typer.main.get_command(_app.build(language))
        context = command.make_context("jixiao", [], resilient_parsing=True)
        return command.get_help(context).rstrip() + "\n"
