"""Files of actuals as they arrive: encodings, separators, columns, rows, JSON and YAML; each fault at its place."""

from __future__ import annotations

import pytest

from commandline import run
from hostile.trial import PLAIN, ROWS, score

#: The same one row in other clothes.
READ: list[tuple[str, str, str | bytes]] = [
    ("C01", "a.csv", ROWS.encode("gbk")),
    ("C02", "a.csv", "\ufeff" + ROWS),
    ("C05", "a.csv", ROWS.replace(",", "\t").encode("utf-16")),
    ("C05 by its own name", "a.txt", ROWS.replace(",", "\t").encode("utf-16")),
    ("C05 other end first", "a.csv", b"\xfe\xff" + ROWS.encode("utf-16-be")),
    ("UTF-32", "a.csv", ROWS.encode("utf-32")),
    ("C08", "a.csv", "三级指标,实际完成值\n借阅量, \"96\"\n"),
    ("C10 semicolon", "a.csv", ROWS.replace(",", ";")),
    ("C10 tab", "a.csv", ROWS.replace(",", "\t")),
    ("tab by suffix", "a.tsv", ROWS.replace(",", "\t")),
    ("comma in spite of the suffix", "a.tsv", ROWS),
    ("C13", "a.csv", "三级指标,实际完成值,,,\n借阅量,96,,,\n,,,,\n\n"),
    ("C14 CR", "a.csv", ROWS.replace("\n", "\r")),
    ("CRLF", "a.csv", ROWS.replace("\n", "\r\n")),
    ("no end of line", "a.csv", ROWS.rstrip()),
    ("no suffix", "a", ROWS),
    ("another suffix", "a.dat", ROWS),
    ("blanks in headings", "a.csv", " 三级指标 , 实际 完成值\n借阅量,96\n"),
    ("English headings", "a.csv", "indicator,actual\n借阅量,96\n"),
    ("synonyms", "a.csv", "指标名称,完成值\n借阅量,96\n"),
    ("columns turned", "a.csv", "实际完成值,三级指标\n96,借阅量\n"),
    ("by its path", "a.csv", ROWS.replace("借阅量", "数量指标/借阅量")),
    ("by its path without 指标", "a.csv", ROWS.replace("借阅量", "产出/数量/借阅量")),
    ("name in quotes and width", "a.csv", ROWS.replace("借阅量", "“借阅 量”")),
    ("JSON", "a.json", '[{"indicator": "借阅量", "actual": 96}]'),
    ("JSON text", "a.json", '[{"三级指标": "借阅量", "实际完成值": "96"}]'),
    ("JSON under a key", "a.json", '{"actuals": [{"indicator": "借阅量", "actual": 96}]}'),
    ("JSON with a mark", "a.json", '\ufeff[{"indicator": "借阅量", "actual": 96}]'),
    ("YAML", "a.yaml", "- {indicator: 借阅量, actual: 96}\n"),
    ("YAML block", "a.yml", "- 三级指标: 借阅量\n  实际完成值: 96\n"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "content"), [each[1:] for each in READ], ids=[each[0] for each in READ])
def test_read(name: str, content: str | bytes) -> None:
    done = score(PLAIN, content, files=("p.yaml", name))
    assert (done.code, done.err) == (0, "")
    row = done.row("借阅量")
    assert (row["actual"], row["check"], row["score"]) == ("96", "met", "90.00")


@pytest.mark.parametrize("content", [each[2] for each in READ[:7]], ids=[each[0] for each in READ[:7]])
def test_read_from_standard_input(content: str | bytes) -> None:
    score()
    data = content if isinstance(content, bytes) else content.encode()
    done = run("score", "p.yaml", "--actuals", "-", "-f", "json", stdin=data)
    assert (done.code, done.data["total"], done.data["actuals"][0]["file"]) == (0, "90.00", "-")


REFUSED: list[tuple[str, str, str | bytes, list[str]]] = [
    ("C04", "a.csv", ROWS.encode("gbk").replace(b"96", b"\x80"), ["JX102 2:5"]),
    ("C06", "a.csv", ROWS.encode() + "质量,9".encode("gbk"), ["JX102 3:1"]),
    ("C06 GBK first", "a.csv", ROWS.encode("gbk") + "质量,9".encode(), ["JX102 1:1"]),
    ("C06 cut off", "a.csv", ROWS.encode() + "质".encode()[:2], ["JX102 3:1"]),
    ("UTF-16 cut off", "a.csv", ROWS.encode("utf-16")[:-1], ["JX102 2:7"]),
    ("C07", "a.csv", '三级指标,"实际完成值\n借阅量,96\n', ["JX117 1:6"]),
    ("C07 in a row", "a.csv", '三级指标,实际完成值\n借阅量,"96\n', ["JX117 2:5"]),
    ("C09", "a.csv", ROWS.replace(",", "，"), ["JX103 1:5"]),
    ("C11", "a.csv", "三级指标,实际完成值,实际完成值\n借阅量,96,97\n", ["JX132 1:12"]),
    ("C11 by a synonym", "a.csv", "三级指标,实际完成值,完成值\n借阅量,96,97\n", ["JX601 1:12"]),
    ("C12 short", "a.csv", "三级指标,实际完成值,备注\n借阅量,96\n", ["JX133 2:1"]),
    ("C12 long", "a.csv", "三级指标,实际完成值\n借阅量,96,1\n", ["JX133 2:8"]),
    ("C14 NUL", "a.csv", ROWS + "x\x00,1\n", ["JX114 3:2"]),
    ("C15", "a.csv", "三级指标,实际完成值,偏差原因\n借阅量,96," + "x" * 200_000, ["JX122 2:8"]),
    ("C16 lines in a cell", "a.csv", '三级指标,备注,实际完成值\n借阅量,"p\nq",95①\n', ["JX605 3:4"]),
    ("C19 twice", "a.csv", ROWS + "借阅量,97\n", ["JX603 3:5"]),
    ("C19 twice, alike", "a.csv", ROWS + "借阅量,96\n", ["JX603 3:5"]),
    ("C19 twice, by name and path", "a.csv", ROWS + "数量/借阅量,97\n", ["JX603 3:8"]),
    ("C19 thrice", "a.csv", ROWS + "借阅量,97\n借阅量,98\n", ["JX603 3:5", "JX603 4:5"]),
    ("C19 unknown", "a.csv", ROWS + "借阅两,97\n", ["JX602 3:1"]),
    ("C19 nameless", "a.csv", ROWS + ",97\n", ["JX602 3:1"]),
    ("C03 read, unknown", "a.csv", ROWS.replace("借阅量", "䶮").encode("gb18030"), ["JX602 2:1"]),
    ("empty", "a.csv", "", ["JX111 1:1"]),
    ("only a mark", "a.csv", "\ufeff", ["JX111 1:1"]),
    ("only comments", "a.csv", "# x\n# y\n", ["JX111 1:1"]),
    ("one column", "a.csv", "三级指标\n借阅量\n", ["JX131 1:1"]),
    ("only headings", "a.csv", "三级指标,实际完成值\n", ["JX614"]),
    ("no actual", "a.csv", "三级指标,数\n借阅量,96\n", ["JX601 1:1"]),
    ("no indicator", "a.csv", "名,实际完成值\n借阅量,96\n", ["JX601 1:1"]),
    ("another year", "a.csv", "三级指标,实际完成值,期间\n借阅量,96,2022\n", ["JX607 2:8"]),
    ("no period", "a.csv", "三级指标,实际完成值,期间\n借阅量,96,abc\n", ["JX606 2:8"]),
    ("overlap", "a.csv", "三级指标,实际完成值,期间\n借阅量,96,2023Q1\n借阅量,9,2023-02\n", ["JX608 3:5"]),
    ("no aggregate", "a.csv", "三级指标,实际完成值,期间\n借阅量,96,2023Q1\n借阅量,9,2023Q2\n", ["JX609 3:7"]),
    ("score in words", "a.csv", "三级指标,实际完成值,得分\n借阅量,96,好\n", ["JX611 2:8"]),
    ("score too fine", "a.csv", "三级指标,实际完成值,得分\n借阅量,96,89.999\n", ["JX611 2:8"]),
    ("budget without unit", "a.csv", ROWS + "预算执行,1\n", ["JX701 3:6"]),
    ("budget NaN", "a.csv", ROWS + "预算执行,NaN\n", ["JX701 3:6"]),
    ("budget no money", "a.csv", ROWS + "预算执行,97%\n", ["JX701 3:6"]),
    ("unknown source", "a.csv", ROWS + "预算执行/财政,1万元\n", ["JX704 3:1"]),
    ("several at once", "a.csv", ROWS + "借阅两,1\n预算执行,NaN\n,5\n", ["JX602 5:1"]),
    ("all of a project", "a.csv", "三级指标,实际完成值\n借阅量,NaN\n借阅两,1\n", ["JX605 2:5", "JX602 3:1"]),
    ("N26 NaN", "a.json", '[{"indicator": "借阅量", "actual": NaN}]', ["JX141 1:33"]),
    ("JSON Infinity", "a.json", '[{"indicator": "借阅量", "actual": -Infinity}]', ["JX141 1:33"]),
    ("JSON 1e400", "a.json", '[{"indicator": "借阅量", "actual": 1e400}]', ["JX605 1:33"]),
    ("JSON true", "a.json", '[{"indicator": "借阅量", "actual": true}]', ["JX605 1:33"]),
    ("JSON list", "a.json", '[{"indicator": "借阅量", "actual": [1]}]', ["JX605 1:33"]),
    ("JSON twice", "a.json", '[{"indicator": "借阅量", "actual": 1, "actual": 2}]', ["JX109 1:36"]),
    ("JSON comma", "a.json", '[{"indicator": "借阅量", "actual": 1},]', ["JX141 1:36"]),
    ("JSON cut", "a.json", '[{"indicator": "借阅量"', ["JX141 1:21"]),
    ("JSON surrogate", "a.json", '[{"indicator": "\\ud800", "actual": 1}]', ["JX114 1:16"]),
    ("JSON deep", "a.json", "[" * 5000, ["JX122 1:65"]),
    ("JSON digits", "a.json", '[{"indicator": "借阅量", "actual": ' + "9" * 5000 + "}]", ["JX605 1:33"]),
    ("JSON empty", "a.json", "", ["JX111 1:1"]),
    ("JSON {}", "a.json", "{}", ["JX614 1:1"]),
    ("JSON []", "a.json", "[]", ["JX614 1:1"]),
    ("JSON no rows", "a.json", '{"借阅量": 96}', ["JX614 1:1"]),
    ("JSON number", "a.json", "1", ["JX141 1:1"]),
    ("JSON in GBK", "a.json", '[{"indicator": "借阅量"}]'.encode("gbk"), ["JX102 1:17"]),
    ("YAML >=", "a.yaml", "- indicator: 借阅量\n  actual: >= 96", ["JX112 2:11"]),
    ("YAML colon", "a.yaml", "- indicator：借阅量\n  actual: 96", ["JX103 1:12"]),
    ("YAML alias", "a.yaml", "- &a {indicator: 借阅量, actual: 96}\n- *a", ["JX106 1:3"]),
    ("YAML underscore", "a.yaml", "- {indicator: 借阅量, actual: 1_000}", ["JX605 1:28"]),
    ("YAML NO", "a.yaml", "- {indicator: 借阅量, actual: NO}", ["JX605 1:28"]),
    ("YAML .nan", "a.yaml", "- {indicator: 借阅量, actual: .nan}", ["JX605 1:28"]),
    ("YAML two names", "a.yaml", "- {indicator: 借阅量, actual: 96, 实际完成值: 3}", ["JX601 1:39"]),
    ("YAML words", "a.yaml", "- 借阅量", ["JX614 1:3"]),
    ("YAML map", "a.yaml", "借阅量: 96", ["JX614 1:1"]),
    ("a web page called csv", "a.csv", "<html><table><tr><td>x", ["JX131 1:1"]),
    ("JSON called csv", "a.csv", '[{"indicator":"借阅量","actual":96}]', ["JX134 1:29"]),
    ("csv called xlsx", "a.xlsx", ROWS, ["JX150"]),
    ("PDF called csv", "a.csv", b"%PDF-1.4\n%\xe2\xe3", ["JX131 1:1"]),
    ("a picture", "a.csv", b"\x89PNG\r\n\x1a\n", ["JX114 2:1"]),
    ("every byte", "a.csv", bytes(range(256)), ["JX102 3:115"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "content", "places"), [each[1:] for each in REFUSED], ids=[each[0] for each in REFUSED]
)
def test_refused(name: str, content: str | bytes, places: list[str]) -> None:
    done = score(PLAIN, content, files=("p.yaml", name))
    assert (done.code, done.out) == (2, "")
    found = [each for each in done.faults if not each.startswith(("JX504", "JX703"))]
    assert found == [each.replace(" ", f" {name}:") if " " in each else f"{each} {name}" for each in places]


def test_the_other_row_is_named() -> None:
    """C19: both lines."""
    assert "see a.csv:2:5: first reported here" in score(PLAIN, ROWS + "借阅量,97\n").err
    assert "参见 a.csv:2:5：" in score(PLAIN, ROWS + "借阅量,97\n", lang="zh").err


def test_the_nearest_name_is_offered() -> None:
    assert "is 借阅量 meant?" in score(PLAIN, ROWS.replace("借阅量", "借阅两")).err


@pytest.mark.parametrize(
    ("text", "amount"),
    [("1.234567890123456789", "1.234567890123456789"), ("1.10", "1.1"), ("1E+2", "100")],
)
def test_json_numbers_are_exact_and_plain(text: str, amount: str) -> None:
    """N26, N27."""
    done = score(PLAIN, f'[{{"indicator": "借阅量", "actual": {text}}}]', files=("p.yaml", "a.json"))
    assert done.row("借阅量")["actual"] == amount
    assert "E+" not in done.row("借阅量")["because"]


def test_a_number_in_a_note_keeps_its_line() -> None:
    """C16: NEL and line ends inside a cell."""
    done = score(PLAIN, '三级指标,实际完成值,偏差原因分析及改进措施\n借阅量,9,"x\u0085y\nz"\n')
    assert done.row("借阅量")["note"] == "x\u0085y\nz"


def test_columns_of_no_use_are_told() -> None:
    done = score(PLAIN, "三级指标,实际完成值,经办\n借阅量,96,甲\n")
    assert (done.code, "JX613 a.csv:1:12" in done.found) == (0, True)
