"""Which lines are taken for one indicator, and which are only asked about."""

from __future__ import annotations

from jixiao import api
from jixiao.model.changes import Changes

from .declared import codes, project


def found(old: tuple[str, ...], new: tuple[str, ...]) -> list[tuple[str | None, str | None, str | None]]:
    return told(api.diff(project(*old, year=2023), project(*new)))


def told(changes: Changes) -> list[tuple[str | None, str | None, str | None]]:
    return [
        (
            pair.old.indicator.name if pair.old else None,
            pair.new.indicator.name if pair.new else None,
            pair.how,
        )
        for pair in changes.pairs
    ]


def line(name: str, id_: str | None = None, target: str = "≥95%") -> str:
    return "{" + (f"id: {id_}, " if id_ else "") + f'name: {name}, target: "{target}"' + "}"


def test_id_beats_name() -> None:
    old = line("办结率", "a"), line("通过率", "b")
    new = line("通过率", "a"), line("办结率", "b")
    assert found(old, new) == [("办结率", "通过率", "id"), ("通过率", "办结率", "id")]


def test_name_where_one_side_has_no_id() -> None:
    assert found((line("办结率"),), (line("办结率", "a"),)) == [("办结率", "办结率", "name")]


def test_ids_that_differ_keep_equal_names_apart() -> None:
    assert found((line("办结率", "a"),), (line("办结率", "b"),)) == [(None, "办结率", None), ("办结率", None, None)]


def test_ids_that_differ_are_no_likely_rename() -> None:
    changes = api.diff(project(line("事项办结率", "a"), year=2023), project(line("事项按时办结率", "b")))
    assert changes.kinds == {"added", "removed"}
    assert "JX809" not in codes(changes)


def test_names_fold_width_quotes_and_brackets() -> None:
    assert found((line("“互联网＋” 办件（件）"),), (line("互联网+办件(件)"),))[0][2] == "name"


def test_likely_rename_is_asked_about() -> None:
    changes = api.diff(project(line("事项办结率"), year=2023), project(line("事项按时办结率")))
    assert told(changes) == [("事项办结率", "事项按时办结率", "likeness")]
    assert "JX809" in codes(changes)
    # longest common subsequence 5 of 5 and 7 letters: 10/12; 0.8 × 10/12 + 0.1 + 0.1
    assert changes.pairs[0].likeness == api.diff(changes_back(), project(line("事项办结率"))).pairs[0].likeness
    assert str(changes.pairs[0].likeness) == "13/15"


def changes_back() -> api.Declaration:
    return project(line("事项按时办结率"), year=2023)


def test_unlike_names_stay_drop_and_add() -> None:
    assert found((line("资金完成率"),), (line("读者满意度"),)) == [
        (None, "读者满意度", None),
        ("资金完成率", None, None),
    ]


def test_a_tie_is_never_applied() -> None:
    changes = api.diff(
        project(line("培训人数", target="≥50人"), year=2023),
        project(line("甲培训人数", target="≥50人"), line("乙培训人数", target="≥50人")),
    )
    assert changes.kinds >= {"added", "removed"}
    assert "renamed" not in changes.kinds
    assert "JX810" in codes(changes)


def test_a_tie_on_the_old_side_is_never_applied() -> None:
    changes = api.diff(
        project(line("甲培训人数", target="≥50人"), line("乙培训人数", target="≥50人"), year=2023),
        project(line("培训人数", target="≥50人")),
    )
    assert "renamed" not in changes.kinds
    assert codes(changes).count("JX810") == 1


def test_the_better_of_two_candidates_is_taken() -> None:
    old = (line("事项办结率"), line("窗口投诉率"))
    new = (line("事项按时办结率"), line("窗口有效投诉率"))
    assert found(old, new) == [
        ("事项办结率", "事项按时办结率", "likeness"),
        ("窗口投诉率", "窗口有效投诉率", "likeness"),
    ]


def test_equal_names_in_two_places_match_by_place() -> None:
    text = """name: 甲
year: {year}
indicators:
  产出指标:
    数量指标: [{{id: a{n}, name: 完成率, target: ≥90%}}]
    质量指标: [{{name: 完成率, target: ≥{q}%}}]
"""
    old = api.load_project("a.yaml", content=text.format(year=2023, n="", q=80).encode())
    new = api.load_project("b.yaml", content=text.format(year=2024, n="", q=85).encode())
    changes = api.diff(old, new)
    assert [change.kind for change in changes.changes] == ["tightened"]
    assert [pair.verdict for pair in changes.pairs] == ["unchanged", "tightened"]
