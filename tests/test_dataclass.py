"""Records whose methods are made late, beside the standard library's."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from dataclasses import field

import pytest

from jixiao.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """Three fields, one of each way of being given."""

    file: str
    line: int = 1
    marks: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Named(Place):
    """One field more than its parent."""

    name: str = "指标"


@dataclass(slots=True)
class Count:
    """Changes."""

    number: int = 0


@dataclass(frozen=True, slots=True)
class Nothing:
    """No field at all."""


@dataclass(frozen=True, slots=True)
class Folded:
    """Compares in a way of its own."""

    text: str

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Folded) and self.text.lower() == other.text.lower()

    def __hash__(self) -> int:
        return hash(self.text.lower())


@dataclasses.dataclass(frozen=True, slots=True)
class Standard:
    """Place as the standard library makes it."""

    file: str
    line: int = 1
    marks: list[str] = field(default_factory=list)


WAYS = [
    ((), {"file": "a.yaml"}),
    (("a.yaml",), {}),
    (("a.yaml", 3), {"marks": ["x"]}),
    (("a.yaml", 3, ["x"]), {}),
]


@pytest.mark.parametrize(("given", "named"), WAYS)
def test_made_and_shown_alike(given: tuple[object, ...], named: dict[str, object]) -> None:
    ours, standard = Place(*given, **named), Standard(*given, **named)  # type: ignore[arg-type]
    assert dataclasses.asdict(ours) == dataclasses.asdict(standard)
    assert repr(ours) == repr(standard).replace("Standard", "Place")


@pytest.mark.parametrize(
    ("given", "named"), [((), {}), (("a", 1, [], 4), {}), (("a",), {"file": "b"}), (("a",), {"row": 1})]
)
def test_wrong_arguments_are_refused_in_the_same_words(given: tuple[object, ...], named: dict[str, object]) -> None:
    with pytest.raises(TypeError) as ours:
        Place(*given, **named)  # type: ignore[arg-type]
    with pytest.raises(TypeError) as standard:
        Standard(*given, **named)  # type: ignore[arg-type]
    assert str(ours.value) == str(standard.value).replace("Standard", "Place")


def test_a_made_list_belongs_to_one_record() -> None:
    assert Place("a").marks is not Place("a").marks


def test_equal_by_values_within_one_class() -> None:
    assert Place("a", 2) == Place("a", 2)
    assert Place("a", 2) != Place("a", 3)
    assert Named("a") != Place("a")
    assert Place("a").__eq__("a") is NotImplemented
    assert Nothing() == Nothing()
    assert Folded("A") == Folded("a")


def test_frozen_records_are_hashed_by_values_and_others_not_at_all() -> None:
    assert len({Folded("A"), Folded("a"), Nothing(), Nothing()}) == 2
    with pytest.raises(TypeError, match="unhashable"):
        hash(Place("a"))  # its list is
    with pytest.raises(TypeError, match="unhashable type: 'Count'"):
        hash(Count())


@pytest.mark.parametrize("name", ["file", "other"])
def test_a_frozen_record_does_not_change(name: str) -> None:
    place = Named("a")
    with pytest.raises(dataclasses.FrozenInstanceError, match=name):
        setattr(place, name, "b")
    with pytest.raises(dataclasses.FrozenInstanceError, match=name):
        delattr(place, name)
    assert place == Named("a")


def test_another_record_changes_and_has_no_other_field() -> None:
    count = Count()
    count.number += 1
    assert count == Count(1)
    with pytest.raises(AttributeError):
        count.numbr = 2  # type: ignore[attr-defined]


@pytest.mark.parametrize("record", [Place("a", 2, ["x"]), Named("a", name="b"), Nothing(), Count(3)])
def test_pickled_copied_and_replaced(record: object) -> None:
    assert pickle.loads(pickle.dumps(record)) == record
    assert copy.copy(record) == copy.deepcopy(record) == dataclasses.replace(record) == record  # type: ignore[type-var]


def test_replace_and_match_see_the_fields() -> None:
    assert dataclasses.replace(Named("a", 2), line=3) == Named("a", 3)
    match Named("a", 2):
        case Named(file, line, _, name):
            assert (file, line, name) == ("a", 2, "指标")
