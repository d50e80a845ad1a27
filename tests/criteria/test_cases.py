"""Every criteria case: none wrong, and each that can be read is read; each grammar example is read by its construct."""

from __future__ import annotations

from pathlib import Path

import pytest

from jixiao.choose import load_scheme
from jixiao.criteria.expectations import Row, judge, read_rows

HERE = Path(__file__).parent


def _rows(name: str) -> list[Row]:
    return list(read_rows((HERE / name).read_text(encoding="utf-8")))


@pytest.mark.parametrize(
    "row",
    [row for name in ("cases.tsv", "variants.tsv", "counts.tsv", "traps.tsv") for row in _rows(name)],
    ids=lambda row: row.name,
)
def test_every_case_reads_as_a_person_reads_it(row: Row) -> None:
    judged = judge(row, load_scheme().scheme)
    assert judged.fault is None
    why = judged.reading.refusal.why if judged.reading is not None and judged.reading.refusal is not None else ""
    tries = [(each.actual, str(each.earned), str(each.expected)) for each in judged.tries if each.differs]
    assert not judged.fails, f"{row.fields['text']}: {why} {tries}"


def test_a_refusal_underlines_a_stretch_of_the_words() -> None:
    for row in _rows("cases.tsv"):
        judged = judge(row, load_scheme().scheme)
        refusal = judged.reading.refusal if judged.reading is not None else None
        if refusal is not None:
            start, end = refusal.at
            assert 0 <= start < end <= len(judged.text), judged.text
