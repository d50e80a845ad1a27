"""What a refusal says: the reason, the very words to blame, a correction offered and never applied, a contradiction."""

from __future__ import annotations

import pytest

from jixiao.criteria.asking import asked
from jixiao.criteria.read import read_criteria

GE95 = (">=", "95", "%", "10")


@pytest.mark.parametrize(
    ("text", "indicator", "blamed", "reason"),
    [
        ("超出（低于）年初预算金额100分。", ("=", "100", "%", ""), "100分", "no 扣 or 得"),
        ("政务服务事项网办率及可办率", (">=", "95", "%", ""), "政务服务事项网办率及可办率", "no rule"),
        ("工作 有力的得5分；不力的 酌情 扣分", ("", "", "", "5"), "酌情", "judgement"),
        ("优得6分，良得3-5分，差不得分", ("", "", "", "6"), "3-5分", "range"),
        ("满意度低于95%扣10分，详见附件2", GE95, "详见", "another document"),
        ("覆盖率低于９５％扣５份", GE95, "扣５份", "no 分"),
        ("合格率W95%得10分，否则不得分", GE95, "W", "sign"),
        ("合格率二95%得10分，否则不得分", GE95, "二", "operator"),
        ("每低1个百分点扣05分", GE95, "05分", "decimal point"),
        ("超出0.2个百分点扣1分", ("<=", "3", "%", "6"), "超出0.2个百分点扣1分", "每"),
    ],
)
def test_the_words_to_blame(text: str, indicator: tuple[str, str, str, str], blamed: str, reason: str) -> None:
    refusal = read_criteria(text, asked(*indicator)).refusal
    assert refusal is not None
    assert text[slice(*refusal.at)] == blamed
    assert reason in str(refusal.why)


@pytest.mark.parametrize(
    ("text", "indicator", "figures"),
    [
        ("设备完好率低于90%扣5分", GE95, ("90", "95")),
        ("高于95%扣5分", GE95, ("exceeding", ">=")),
        ("满意度达到95%得15分，否则不得分", GE95, ("15", "10")),
        ("低于95天扣5分", GE95, ("95天", "%")),
        ("制度健全得6分，基本健全得4分，不健全得0分", ("", "", "", "8"), ("6", "8")),
        ("每少100头扣1分", GE95, ("100头", "%")),
    ],
)
def test_a_contradiction_names_both_figures(
    text: str, indicator: tuple[str, str, str, str], figures: tuple[str, str]
) -> None:
    refusal = read_criteria(text, asked(*indicator)).refusal
    assert refusal is not None
    assert refusal.contradiction
    assert all(figure in str(refusal.why) for figure in figures), str(refusal.why)


@pytest.mark.parametrize(
    ("text", "correction"),
    [
        ("低于年度目标值95%10分", "低于年度目标值95%扣10分"),
        ("合格率W95%得10分，否则不得分", "合格率≥95%得10分,否则不得分"),
        ("≥95%得108分，<95%得0分", "10-8分"),
    ],
)
def test_a_correction_is_offered_and_never_applied(text: str, correction: str) -> None:
    reading = read_criteria(text, asked(*GE95))
    assert reading.deduction is None
    assert reading.refusal is not None
    assert reading.refusal.suggestion == correction


@pytest.mark.parametrize("text", ["", "  ", "空", "/", "—", "1", "\u3000", "”"])
def test_an_empty_cell_is_no_refusal(text: str) -> None:
    assert read_criteria(text, asked(*GE95)).words_empty


def test_what_the_words_say_of_the_indicator() -> None:
    says = read_criteria("事项办结率 低于 95 % 扣100分", asked(">=", "95", "%")).says
    assert says is not None
    assert (str(says.operator), str(says.target), says.unit) == (">=", "95", "%")


def test_the_direction_of_an_equals_target_comes_from_the_words() -> None:
    assert str(read_criteria("满意度低于90%，扣100分", asked("=", "90", "%")).direction) == "正向"
    assert str(read_criteria("超出90元的，不得分", asked("=", "90", "元")).direction) == "逆向"
    assert str(read_criteria("与预算每相差2%，扣0.5分", asked("=", "100", "%")).direction) == "适度"


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("；否则不得分", ("", "", "", "3")),
        ("达到目标值得满分", (">", "0", "%", "7")),
        ("每扣分", GE95),
        ("（" * 300, GE95),
        ("9" * 3000 + "%扣1分", GE95),
        ("满意度" * 3000 + "低于95%扣5分", ("=", "10-20", "天", "5")),
    ],
)
def test_odd_words_are_refused_and_never_a_defect(text: str, indicator: tuple[str, str, str, str]) -> None:
    refusal = read_criteria(text, asked(*indicator)).refusal
    assert refusal is not None
    assert 0 <= refusal.at[0] <= refusal.at[1] <= len(text)


def test_a_lost_every_names_both_readings() -> None:
    for text, indicator in (("超出0.2个百分点扣1分", ("<=", "3", "%", "6")), ("1处破损扣1分", ("=", "0", "处", "10"))):
        refusal = read_criteria(text, asked(*indicator)).refusal
        assert refusal is not None
        assert [each.kind for each in refusal.plausible] == ["step", "direct"], text
        assert all(each.side == "above" for each in refusal.plausible)


def test_other_refusals_name_no_readings() -> None:
    for text in ("酌情扣分", "低于90%扣5分", "每低1个百分点扣分"):
        refusal = read_criteria(text, asked(*GE95)).refusal
        assert refusal is not None
        assert not refusal.plausible
