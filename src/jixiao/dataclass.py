"""`dataclass` of the standard library with its methods made when they are first called.

The standard one compiles six methods of every class while its module is imported. The program has some 170 records, a
command makes a third of them, and compiling the rest took a fifth of the time of scoring one file. The fields are the
standard library's, so `replace`, `fields`, `match` and type checkers see an ordinary dataclass.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeVar, cast

Record = TypeVar("Record")

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
else:

    def dataclass(
        cls: type[Record] | None = None, /, *, frozen: bool = False, slots: bool = False
    ) -> type[Record] | Callable[[type[Record]], type[Record]]:
        """The class as a dataclass; used as a decorator, with options or without."""

        def made(plain: type[Record]) -> type[Record]:
            # Without a docstring the standard library writes one from the signature, which takes longer than the rest.
            plain.__doc__ = plain.__doc__ or plain.__name__
            return _equipped(dataclasses.dataclass(init=False, repr=False, eq=False, slots=slots)(plain), frozen)

        return made if cls is None else made(cls)


def _equipped(cls: type[Record], frozen: bool) -> type[Record]:
    """The class with the methods of a dataclass; those that it wrote itself stay."""
    own = {name for name in ("__init__", "__repr__", "__eq__", "__hash__") if name in cls.__dict__}
    names = [each.name for each in dataclasses.fields(cls) if each.compare]  # type: ignore[arg-type]
    values: Callable[[object], object] = attrgetter(*names) if names else type

    def initialise(self: Record, /, *arguments: object, **named: object) -> None:
        setattr(cls, "__init__", _constructor(cls))  # noqa: B010 — an assignment is refused to methods by type checkers
        cls.__init__(self, *arguments, **named)

    def equal(self: Record, other: object) -> bool:
        return values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented

    def hashed(self: Record) -> int:
        return hash(values(self))

    methods: dict[str, Any] = {"__init__": initialise, "__repr__": _shown, "__eq__": equal}
    methods["__hash__"] = hashed if frozen else None
    if frozen:
        methods |= {"__setattr__": _kept, "__delattr__": _kept, "__reduce__": _reduced}
    for name, method in methods.items():
        if name not in own:
            setattr(cls, name, method)
    return cls


def _constructor(cls: type) -> Callable[..., None]:
    """`__init__` of the fields, compiled as the standard library does, for the same speed and the same complaints."""
    known: dict[str, Any] = {"set": object.__setattr__}
    slots = cls.__dict__.get("__slots__", ())
    parameters, lines = [], []
    for each in dataclasses.fields(cls):
        name, given = each.name, each.name
        if each.default_factory is not dataclasses.MISSING:
            known[f"make_{name}"], known["missing"] = each.default_factory, dataclasses.MISSING
            given = f"make_{name}() if {name} is missing else {name}"
            parameters.append(f"{name}=missing")
        elif each.default is not dataclasses.MISSING:
            known[f"default_{name}"] = each.default
            parameters.append(f"{name}=default_{name}")
        else:
            parameters.append(name)
        if cast(Any, cls).__setattr__ is not _kept:
            lines.append(f" self.{name} = {given}")
        elif name in slots:
            # The way into a frozen record; nearly twice as fast as `object.__setattr__`, which looks the slot up.
            known[f"fill_{name}"] = cls.__dict__[name].__set__
            lines.append(f" fill_{name}(self, {given})")
        else:
            lines.append(f" set(self, {name!r}, {given})")
    exec(f"def __init__(self, {', '.join(parameters)}):\n" + "\n".join(lines or [" pass"]), known)
    made: Callable[..., None] = known["__init__"]
    made.__qualname__ = f"{cls.__qualname__}.__init__"
    return made


def _shown(self: Any) -> str:
    shown = ", ".join(f"{each.name}={getattr(self, each.name)!r}" for each in dataclasses.fields(self) if each.repr)
    return f"{type(self).__qualname__}({shown})"


def _kept(self: object, name: str, value: object = None) -> None:
    raise dataclasses.FrozenInstanceError(f"{type(self).__qualname__} is frozen: {name} cannot be changed")


def _reduced(self: Any) -> tuple[type, tuple[object, ...]]:
    """Pickled by its values: the way that restores slots one by one is closed to a frozen class."""
    return type(self), tuple(getattr(self, each.name) for each in dataclasses.fields(self))
