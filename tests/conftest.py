"""What holds for every test: the width and colour of the terminal that the tests run in do not matter."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def _no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("COLUMNS", "NO_COLOR", "FORCE_COLOR", "JIXIAO_LANG"):
        monkeypatch.delenv(name, raising=False)
