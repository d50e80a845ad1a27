"""What people name things, through every output: shown as written, nothing run, nothing lost, nothing moved."""

from __future__ import annotations

import csv
import html.parser
import io
import json
import re
from decimal import Decimal
from pathlib import Path

import pytest

from commandline import run
from hostile.trial import PLAIN, score

SUITE = Path(__file__).parents[3] / "shared" / "suites" / "naughty-strings.json"

NAMES = [
    # T01
    "指标[/产出]", "[a]", "[red]x[/red]", ":100:", "a\\[b]", "[link=http://e]x[/link]", "{name}", "{}",
    "{0.__class__}", "%s %d %(x)s",
    # T02
    "\x1b]8;;http://e\x1b\\链接", "\x1b[2J清屏", "a\x07b", "a\x00b", "a\rb", "a\bb", "x\x7fy", "\x9b31m红",
    # what moves or shows nothing
    "x\u202ey", "\u2066x\u2069", "x\u200by", "\u200e甲", "a\u0301", "甲\ufe0f", "\u3164甲", "x\u2028y",
    "x\u0085y", "\ufeff甲", "甲\ufffe", "\uffff",
    # X21, D10
    "=cmd|' /C calc'!A0", "{=1}", "http://x/a", "internal:A!A1", "external:c:\\x.xls", "@x", "+1", "-1+1",
    "\t=1", "\n=1", "=1",
    "<script>alert(1)</script>", '"onmouseover="x', "{{7*7}}", "javascript:x", "<img src=http://e/x>",
    "&lt;b&gt;", "<!--", "]]>",
    # tables
    "a|b", "a,b", 'a"b', "a;b", "a\tb", "甲\n乙", "`x`", "**x**", "# x", "$x^2$", "[x](http://e)", "~~x~~",
    "1. x", "---", "\\|", "*", "_a_",
    # sizes
    "长" * 300, "a" * 300, "x y " * 60, "👨‍👩‍👧‍👦", "𠮷", "ﷺ", "Ⅻ", "①②", "1.5", "TRUE", "2023-01-01",
    "0x1F", "1e5", "NaN", "None", "null",
    # workflow lines
    "::error::x", "##[error]x", "%0A", "a%b",
]  # fmt: skip


class Page(html.parser.HTMLParser):
    """What a browser would make of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self.bad: list[str] = []
        self.inside = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.inside = tag
        if tag in ("script", "img", "iframe", "object", "embed", "base", "form", "a"):
            self.bad.append(tag)
        if tag == "link" or any(name.startswith("on") or name in ("src", "href") for name, _ in attrs):
            self.bad.append(f"{tag} {attrs}")

    def handle_data(self, data: str) -> None:
        if self.inside != "style":
            self.text += data


def squeezed(text: str) -> str:
    """Without blanks: wrapping and padding may put some in."""
    return re.sub(r"\s", "", text)


def shown(name: str) -> str:
    """How a page for people shows a name: hidden characters written out."""
    from jixiao.values.folding import visible

    return squeezed(visible(name))


def in_quotes(text: str) -> str:
    """A text as YAML and JSON both read it: YAML knows no pairs of surrogates."""
    return "".join(sign if sign > "\uffff" else json.dumps(sign)[1:-1] for sign in text).join('""')


def written(name: str) -> None:
    """A project, its line, its remark and its evidence of one name."""
    quoted = in_quotes(name)
    Path("p.yaml").write_text(
        f"name: {quoted}\nyear: 2023\nagency: {{name: {quoted}}}\nindicators:\n  产出指标:\n    数量指标:\n"
        f"      - {{id: a, name: {quoted}, target: ≥95件, criteria: {quoted}, content: {quoted}}}\n",
        "utf-8",
    )
    row = {"indicator": "a", "actual": "90", "note": name, "evidence": name}
    Path("a.json").write_text(json.dumps([row], ensure_ascii=True), "utf-8")


@pytest.fixture(params=NAMES, ids=lambda name: ascii(name)[:40])
def name(request: pytest.FixtureRequest) -> str:
    """A name, with its files written."""
    written(str(request.param))
    return str(request.param)


def pages(form: str, *options: str) -> str:
    """The card in a format."""
    done = run("score", "p.yaml", "--actuals", "a.json", "-f", form, *options)
    assert done.code == 0, done.err
    assert "Traceback" not in done.err
    return done.out


def check_table(name: str) -> None:
    for color in ("never", "always"):
        page = run("--color", color, "score", "p.yaml", "--actuals", "a.json").out
        plain = re.sub(r"\x1b\[[0-9;]*m", "", page) if color == "always" else page
        assert not [
            sign for sign in plain if (sign < " " and sign != "\n") or sign in "\x7f\x9b\u202e\u2066\u200b\u0085"
        ]
        # A long name is wrapped between other cells: its beginning is enough there.
        assert shown(name)[:12] in squeezed(plain)


def check_json(name: str) -> None:
    text = pages("json")
    data = json.loads(text)
    [row] = data["indicators"]
    assert (row["name"], row["note"], row["evidence"], data["project"]["name"]) == (name, name, name, name)
    assert not [sign for sign in text if sign < " " and sign != "\n"]


def check_csv(name: str) -> None:
    text = pages("csv")
    rows = list(csv.reader(io.StringIO(text, newline="")))
    assert len({len(row) for row in rows}) == 1
    cells = [cell for row in rows for cell in row]
    risky = [
        cell
        for cell in cells
        if cell[:1] in ("=", "+", "-", "@", "\t", "\r") and not re.fullmatch(r"[+-]?[0-9.]+", cell)
    ]
    assert risky == []
    assert shown(name) in [shown(cell.removeprefix("'")) for cell in cells] + [shown(cell) for cell in cells]


def check_markdown(name: str) -> None:
    text = pages("markdown")
    rows = [re.sub(r"\\.", "", line) for line in text.splitlines() if line.startswith("|")]
    assert len({row.count("|") for row in rows}) == 1
    assert not re.search(r"(?<!\\)<(script|img|!--)", text)
    assert not [sign for sign in text if (sign < " " and sign != "\n") or sign in "\x7f\x9b\u202e\u2066"]


def check_html(name: str) -> None:
    text = pages("html")
    page = Page()
    page.feed(text)
    assert page.bad == []
    assert shown(name) in squeezed(page.text)
    assert "Content-Security-Policy" in text


def check_xlsx(name: str) -> None:
    import openpyxl

    done = run("score", "p.yaml", "--actuals", "a.json", "-o", "card.xlsx", "--force")
    assert done.code == 0, done.err
    book = openpyxl.load_workbook("card.xlsx")
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert not [cell.value for cell in cells if cell.data_type == "f" or cell.hyperlink]
    if re.fullmatch(r"-?[0-9]+([.][0-9]+)?", name) and any(
        cell.value == Decimal(name) for cell in cells if cell.data_type == "n"
    ):
        # A plain figure may be a number cell; its format shows the same digits.
        return
    texts = [squeezed(str(cell.value)) for cell in cells]
    assert any(shown(name) in text or squeezed(name) in text for text in texts)


CHECKS = [check_table, check_json, check_csv, check_markdown, check_html, check_xlsx]


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__.removeprefix("check_"))
def test_shown_as_written(name: str, check: object) -> None:
    assert callable(check)
    check(name)


def test_in_findings(name: str) -> None:
    """Findings on standard error, in the formats of `validate`, and in explanations of the plan."""
    for form in ("text", "concise", "github", "sarif", "junit", "gitlab", "json"):
        done = run("validate", "p.yaml", "--actuals", "a.json", "-f", form)
        assert done.code in (0, 1), done.err
        assert not [sign for sign in done.out + done.err if (sign < " " and sign != "\n") or sign in "\x7f\x9b"]
        if form in ("json", "sarif", "gitlab"):
            json.loads(done.out)
        if form == "junit":
            from xml.etree import ElementTree

            ElementTree.fromstring(done.out)
        if form == "github":
            # One workflow line a finding: nothing in a name begins another.
            assert all(line.startswith("::") for line in done.out.splitlines() if "::" in line[:4])
    assert run("explain", "p.yaml").code in (0, 1)


@pytest.mark.long
@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__.removeprefix("check_"))
def test_naughty_strings(check: object) -> None:
    """The 515 strings of the outside suite through every output."""
    assert callable(check)
    if not SUITE.exists():
        pytest.skip("the outside suite is not here")
    for text in json.loads(SUITE.read_text("utf-8")):
        if not text.strip():
            continue
        written(text)
        try:
            check(text)
        except AssertionError as error:
            raise AssertionError(f"{text!r}: {error}") from error


@pytest.mark.long
def test_naughty_strings_as_values() -> None:
    """As an actual or a target each is read or refused, and nothing breaks."""
    if not SUITE.exists():
        pytest.skip("the outside suite is not here")
    for text in json.loads(SUITE.read_text("utf-8")):
        quoted = json.dumps(text, ensure_ascii=True)
        row = f'[{{"indicator": "借阅量", "actual": {quoted}}}]'
        assert score(actuals=row, files=("p.yaml", "a.json")).code in (0, 1, 2)
        quoted = in_quotes(text)
        project = PLAIN.replace("≥95件", quoted)
        assert score(project).code in (0, 1, 2)
