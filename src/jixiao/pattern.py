"""Regular expressions that are compiled when they are first used.

The program has some two hundred and a command uses a third of them; compiling the rest while their modules are
imported took a tenth of the time of scoring one file.
"""

from __future__ import annotations

import re
from typing import Any, AnyStr, cast

#: What a pattern is asked for.
_METHODS = ("search", "match", "fullmatch", "split", "findall", "finditer", "sub", "subn", "pattern", "flags", "groups")


class _Late:
    """Stands for a compiled pattern until somebody asks it for something."""

    def __init__(self, source: str | bytes, flags: int) -> None:
        self.made_of = (source, flags)

    def __getattr__(self, name: str) -> Any:
        if name not in _METHODS:
            raise AttributeError(name)
        compiled: Any = re.compile(*self.made_of)
        # From now on the compiled pattern's own methods are found here, at no cost.
        self.__dict__.update((each, getattr(compiled, each)) for each in _METHODS)
        return self.__dict__[name]


def pattern(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """`re.compile`, later: the same methods, and an error in the expression only at the first of them."""
    return cast("re.Pattern[AnyStr]", _Late(source, flags))
