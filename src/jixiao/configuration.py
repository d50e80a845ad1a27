"""What a folder's ``jixiao.toml`` or ``[tool.jixiao]`` says: scheme, select, ignore, fail-on, each with its origin."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import Any

from jixiao import shelf
from jixiao.codes import Selection
from jixiao.dataclass import dataclass
from jixiao.faults import configuration as faults
from jixiao.language import M, Message
from jixiao.model.diagnostic import Diagnostic, Faulty
from jixiao.model.position import Position
from jixiao.readers import _bytes
from jixiao.values.fault import ValueFault
from jixiao.values.folding import nearest, visible

FILE, SHARED = "jixiao.toml", "pyproject.toml"
KEYS = ("scheme", "select", "ignore", "fail-on")
FAIL_ON = ("error", "warning", "info", "none")


@dataclass(frozen=True, slots=True)
class Configuration:
    """What is in force for the files of a folder. `file` None: nothing is configured."""

    file: str | None = None
    scheme: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: str | None = None
    #: The keys that the file gives.
    given: frozenset[str] = frozenset()


NONE = Configuration()


@lru_cache(maxsize=4096)
def configuration_for(folder: str) -> Configuration:
    """The nearest configuration at or above a folder. Faulty where it is wrong."""
    here = Path(folder).absolute()
    for place in (here, *here.parents):
        own = place / FILE
        if own.is_file():
            return _read(own, _load(own))
        shared = place / SHARED
        if shared.is_file():
            table = _load(shared).get("tool", {})
            found = table.get("jixiao") if isinstance(table, dict) else None
            if isinstance(found, dict):
                return _read(shared, found)
            if found is not None:
                raise Faulty([_wrong(shared, M("{key} is a table of settings", key="[tool.jixiao]"), "jixiao")])
    return NONE


def _load(file: Path) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(file.read_bytes().decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise Faulty([_wrong(file, M("the file is not UTF-8"))]) from None
    except OSError:
        raise Faulty([_wrong(file, M("the file could not be read"))]) from None
    except tomllib.TOMLDecodeError as error:
        # The library's words are English and about the program; where it stopped says more.
        at = re.search(r"line (\d+), column (\d+)", str(error))
        place = Position(_bytes.name(file), int(at[1]), int(at[2])) if at else Position(_bytes.name(file))
        hint = M("a text stands in quotes, a list in brackets: {example}", example='ignore = ["JX405"]')
        raise Faulty([faults.UNREADABLE.found(M("the file is no proper TOML"), hint=hint, position=place)]) from None


def _read(file: Path, table: dict[str, Any]) -> Configuration:
    found: list[Diagnostic] = []
    for key in table:
        if key not in KEYS:
            near = nearest(key, KEYS)
            found.append(
                faults.UNKNOWN_KEY.found(
                    M("the key {key} is not known here", key=visible(key)),
                    hint=M("is {near} meant?", near=near) if near else M("the keys here are {keys}", keys=KEYS),
                    position=_place(file, key),
                )
            )
    values: dict[str, tuple[str, ...]] = {}
    for key in ("select", "ignore"):
        given = table.get(key, [])
        words = [given] if isinstance(given, str) else given
        if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
            found.append(_wrong(file, M("{key} is a list of codes", key=key), key))
            continue
        try:
            Selection(words)
        except ValueFault as fault:
            found.append(_wrong(file, M("{key}: {why}", key=key, why=fault.why), key, fault.hint))
        values[key] = tuple(words)
    scheme, fail_on = table.get("scheme"), table.get("fail-on")
    if scheme is not None and not isinstance(scheme, str):
        found.append(_wrong(file, M("{key} is a name or a path", key="scheme"), "scheme"))
    if fail_on is not None and fail_on not in FAIL_ON:
        hint = M("write one of {words}", words=FAIL_ON)
        found.append(
            _wrong(
                file,
                M(
                    "{key}: {found} is none of the words that may stand here",
                    key="fail-on",
                    found=visible(str(fail_on)),
                ),
                "fail-on",
                hint,
            )
        )
    known = shelf.names("schemes", ".yaml")
    if isinstance(scheme, str) and scheme not in known and not _is_file(file.parent / scheme):
        message = M("there is no scheme {name}, neither built in nor as a file", name=visible(scheme))
        found.append(_wrong(file, message, "scheme", M("built in are {names}", names=tuple(known))))
    if found:
        raise Faulty(found)
    if isinstance(scheme, str) and (path := file.parent / scheme).is_file():
        scheme = str(path)
    return Configuration(
        _bytes.name(file), scheme, values["select"], values["ignore"], fail_on, frozenset(table) & frozenset(KEYS)
    )


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def _wrong(file: Path, message: Message, key: str | None = None, hint: Message | None = None) -> Diagnostic:
    return faults.UNREADABLE.found(message, hint=hint, position=_place(file, key))


def _place(file: Path, key: str | None) -> Position:
    """The line of a key, as far as a look at the text tells."""
    name = _bytes.name(file)
    if key is not None:
        for number, line in enumerate(file.read_text("utf-8-sig", "replace").splitlines(), 1):
            if line.partition("=")[0].strip().strip("\"'") == key:
                column = len(line) - len(line.lstrip()) + 1
                return Position(name, number, column, number, column + len(key))
    return Position(name)
