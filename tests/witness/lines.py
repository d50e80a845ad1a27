"""Indicators with what was reported of them."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from witness.rules import hundredths, maybe, numeric, phrase, verbal
from witness.spelling import OPERATORS, Written, numeral, spelled, text_of

Row = dict[str, str]
TARGETS = ["1", "3", "7", "10", "12.5", "33", "60", "80", "95", "98.6", "100", "123", "199", "1500", "20000", "200000"]


def line(
    draw: DrawFn, at: int, points: str | None, tiers: list[dict[str, str]], year: int
) -> tuple[dict[str, Any], list[Row]]:
    """One indicator and its rows; `points` as declared or None."""
    indicator: dict[str, Any] = {"name": f"指标{numeral(at + 1)}"}
    if points is not None:
        indicator["points"] = points
    full = Decimal(points) if points else Decimal(100)
    sort = draw(st.sampled_from(["number"] * 7 + ["date", "yesno", "words", "words", "range"]))
    row = {
        "number": _number, "date": _date, "yesno": _yesno, "words": _words, "range": _range,
    }[sort](draw, indicator, full, tiers, year)  # fmt: skip
    if not isinstance(indicator["target"], Written):
        indicator["target"] = Written(indicator["target"], indicator["target"])
    odd = draw(st.integers(1, 24))
    if odd <= 3 and "score" not in row:
        row = {"actual": ["", "待统计 2024-04", "不适用：本年未开展"][odd - 1]}
    rows = [row]
    if sort == "number" and row["actual"] and "score" not in row:
        if odd in (4, 5) and indicator.get("deduction", {}).get("kind") != "manual":
            rows = _periods(draw, indicator)
        elif odd == 6 and "criteria" not in indicator:
            _changed(draw, indicator)
    if odd == 7:
        indicator["changes"] = [{"date": f"{year}-09-01", "document": "某财〔2023〕9号", "withdrawn": "任务取消"}]
    return indicator, [{"indicator": indicator["name"], **each} for each in rows]


def _periods(draw: DrawFn, indicator: dict[str, Any]) -> list[Row]:
    """Quarters, complete or not, and how they combine."""
    if not maybe(draw, 8):
        indicator["aggregate"] = draw(st.sampled_from(["sum", "last", "mean", "max", "min"]))
    quarters = draw(st.sampled_from([[1, 2, 3, 4], [1, 2, 3, 4], [1, 2, 3], [1, 3], [4], [2], [1]]))
    target = max(abs(Decimal(indicator["target"].removesuffix("%"))), Decimal(8))
    spellings = {quarter: [f"2023Q{quarter}", f"q{quarter}"] for quarter in quarters}
    rows = []
    for quarter in quarters:
        amount = (target * draw(st.integers(13, 130)) / 100).quantize(Decimal("0.01")) + 1
        actual = spelled(draw, amount, indicator["unit"])
        rows.append({"actual": actual, "period": draw(st.sampled_from(spellings[quarter]))})
    return rows


def _changed(draw: DrawFn, indicator: dict[str, Any]) -> None:
    """A target that was changed in mid-year."""
    target = Decimal(draw(st.sampled_from(["9", "40", "90", "150"])))
    change = {"date": draw(st.sampled_from(["2023-03-01", "2023-08-15"])), "document": "某财〔2023〕9号"}
    indicator["changes"] = [{**change, "target": spelled(draw, target, indicator["unit"])}]


def _operator(draw: DrawFn, indicator: dict[str, Any], operator: str) -> None:
    """The operator in its own key, or in front of the target."""
    written = draw(st.sampled_from(OPERATORS[operator]))
    target = indicator["target"]
    if maybe(draw, 4) and operator != "=" and isinstance(target, Written):
        indicator["target"] = Written(target, f"{written}{target.written}")
        indicator["operator"] = Written(operator, "")
    else:
        indicator["operator"] = Written(operator, written)


def _number(draw: DrawFn, indicator: dict[str, Any], full: Decimal, tiers: Any, year: int) -> Row:
    unit = draw(st.sampled_from(["%", "%", "件", "人次", "元", "万元", "天"]))
    target = Decimal(draw(st.sampled_from(TARGETS)))
    if maybe(draw, 8):
        target = draw(st.sampled_from([Decimal(0), Decimal(0), -target]))
    if unit == "%" and target > 1000:
        target = Decimal(95)
    operator = draw(st.sampled_from(["=", ">=", ">=", "<=", ">", "<"]))
    indicator |= {"unit": unit, "target": spelled(draw, target, unit)}
    _operator(draw, indicator, operator)
    tolerance = Decimal(0)
    if operator == "=":
        if maybe(draw):
            indicator["direction"] = draw(st.sampled_from(["正向", "逆向", "适度"]))
        if maybe(draw):
            tolerance = Decimal(draw(st.sampled_from(["0.5", "2", "5"])))
            indicator["tolerance"] = text_of(tolerance)
        elif target > 0 and maybe(draw, 4):
            tolerance = target * 2 / 100
            indicator["tolerance"] = "2% of target"
    row: Row = {}
    if maybe(draw, 2):
        indicator["deduction"] = numeric(draw, target, operator, full)
        if indicator["deduction"]["kind"] == "manual":
            return _judged(draw, full, {"actual": ""} if maybe(draw, 2) else {"actual": spelled(draw, target, unit)})
    elif target > 0 and maybe(draw, 2):
        text, says, named = phrase(draw, target, operator, unit, full)
        indicator |= {"criteria": text, "_says": says, "_direction": named}
        if operator == "=" and "direction" in indicator and named not in (None, indicator["direction"]):
            del indicator["direction"]
    actual = _near(draw, target, tolerance)
    if unit == "%" and abs(target) >= 10 and 0 < actual <= 1 and not maybe(draw, 4):
        row["actual"] = Written(f"{text_of(actual)}%", f"{text_of(actual)}%")
    else:
        row["actual"] = spelled(draw, actual, unit)
    return row


def _near(draw: DrawFn, target: Decimal, tolerance: Decimal) -> Decimal:
    """Actuals where figures turn: at the target, at its tolerance, a little off, far off, 0, below 0."""
    away = draw(st.sampled_from(["0", "0.01", "0.5", "1", "2", "3", "7", "20"]))
    ways = [
        target, target + Decimal(away), target - Decimal(away), target + tolerance, target - tolerance,
        target + tolerance + Decimal("0.01"), target * draw(st.sampled_from([2, 3, 5])), Decimal(0), target / 2,
        target * draw(st.integers(1, 400)) / 100, target * draw(st.integers(40, 130)) / 100,
    ]  # fmt: skip
    if maybe(draw, 20):
        return -Decimal(away)
    return draw(st.sampled_from(ways)).quantize(Decimal("0.0001")).normalize() + 0


def _judged(draw: DrawFn, full: Decimal, row: Row) -> Row:
    """An evaluator's score with its reason, or none yet; without declared points a small one fits all shares."""
    if maybe(draw, 6):
        return row
    top = int(full) if full < 100 else 1
    score = hundredths(draw, 0, 100 * top)
    return {**row, "score": text_of(score), "reason": "专家组评定"}


def _range(draw: DrawFn, indicator: dict[str, Any], full: Decimal, tiers: Any, year: int) -> Row:
    low = draw(st.integers(1, 90))
    high = low + draw(st.integers(1, 60))
    unit = draw(st.sampled_from(["件", "%"]))
    written = draw(st.sampled_from([f"{low}-{high}", f"{low}{unit}-{high}{unit}", f"{low}～{high}"]))
    indicator |= {"unit": unit, "target": Written(f"{low}-{high}", written), "operator": Written("=", "=")}
    if maybe(draw):
        indicator["direction"] = draw(st.sampled_from(["正向", "逆向", "适度"]))
    rule = draw(st.sampled_from([None, {"kind": "proportional"}, {"kind": "direct"},
                                 {"kind": "step", "every": "1", "deduct": "1.5"}]))  # fmt: skip
    if rule:
        indicator["deduction"] = rule
    actual = (
        Decimal(draw(st.sampled_from([2 * low - 2, 2 * low, 2 * low + 2, 2 * high, 2 * high + 2, 4 * high, low, 0])))
        / 2
    )
    return {"actual": Written(f"{text_of(actual)}%" if unit == "%" else text_of(actual), f"{text_of(actual)}{unit}")}


def _date(draw: DrawFn, indicator: dict[str, Any], full: Decimal, tiers: Any, year: int) -> Row:
    month = draw(st.integers(1, 12))
    last = date(year, 12, 31) if month == 12 else date(year, month + 1, 1) - timedelta(1)
    day = draw(st.sampled_from([last, date(year, month, 15)]))
    spellings = [day.isoformat(), f"{year}年{month}月{day.day}日前", f"{month}月{day.day}日前"]
    if day == last:
        spellings += [f"{month}月底前", f"{year}年{month}月底前"]
    if (day.month, day.day) == (12, 31):
        spellings += ["年底前", "第四季度"]
    indicator["target"] = Written(day.isoformat(), draw(st.sampled_from(spellings)))
    if maybe(draw, 2):
        indicator["operator"] = Written("<=", draw(st.sampled_from(["<=", "≤"])))
    if maybe(draw, 2):
        deduct = text_of(hundredths(draw, 1, int(full * 25)))
        indicator["deduction"] = draw(
            st.sampled_from([
                {"kind": "step", "every": "1", "deduct": deduct},
                {"kind": "step", "every": "7", "deduct": deduct, "partial": "started"},
                {"kind": "direct", "deduct": deduct},
            ])
        )  # fmt: skip
    done = day + timedelta(draw(st.sampled_from([-200, -30, -1, 0, 1, 2, 7, 13, 40])))
    if maybe(draw, 5):
        return {"actual": Written(f"{done:%Y-%m}", f"{done.year}年{done.month}月")}
    spellings = [done.isoformat(), f"{done.year}年{done.month}月{done.day}日", f"{done.year}/{done.month}/{done.day}"]
    return {"actual": Written(done.isoformat(), draw(st.sampled_from(spellings)))}


def _yesno(draw: DrawFn, indicator: dict[str, Any], full: Decimal, tiers: Any, year: int) -> Row:
    indicator["target"] = Written("是", "是")
    if maybe(draw, 2):
        indicator["operator"] = Written("=", "=")
    return {"actual": draw(st.sampled_from(["是", "是", "否"]))}


def _words(draw: DrawFn, indicator: dict[str, Any], full: Decimal, tiers: Any, year: int) -> Row:
    words = "明显改善"
    indicator["target"] = Written(words, words)
    if maybe(draw, 2):
        indicator["operator"] = Written("定性", "定性")
    rule, actual = {"kind": "tiers"}, ""
    if not maybe(draw):
        rule, actual = verbal(draw, words, full)
        indicator["deduction"] = rule
        if rule["kind"] == "levels" and maybe(draw, 2):
            indicator["target"] = Written("健全", "健全")
    if rule["kind"] == "manual":
        return _judged(draw, full, {"actual": ""} if maybe(draw, 2) else {"actual": words})
    if rule["kind"] == "tiers":
        at = draw(st.integers(0, 2))
        low, high = (int(tiers[at][end].removesuffix("%")) for end in ("from", "to"))
        name = tiers[at]["name"]
        share = draw(st.integers(low, high - (at > 0)))
        return {"actual": draw(st.sampled_from([words, name, f"{name} {share}%", f"{name} {share}%"]))}
    return {"actual": actual}
