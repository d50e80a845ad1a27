"""The web page: one file, nothing fetched, nothing run, every text the text it is."""

from __future__ import annotations

import re
import sys
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser

import pytest

from jixiao.formats.html import _template
from jixiao.model.diagnostic import Faulty
from jixiao.model.report import Facts, Heading, Note, Report
from jixiao.render import Page, render

from .pages import NASTY, UNSEEN, page_of, table


class Read(HTMLParser):
    """The tags, attributes and texts of a page."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.texts: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def page(name: str) -> str:
    return page_of(Heading(name, name), Facts(((name, name, "plain"),)), table(name), Note(name, (name,)), form="html")


@pytest.mark.parametrize("name", NASTY)
def test_every_text_is_the_text_it_is(name: str) -> None:
    harmless, read = Read(page("x")), Read(page(name))
    assert read.texts.count(name) == 7
    assert read.tags == harmless.tags
    assert read.attributes == harmless.attributes


@pytest.mark.parametrize(("name", "shown"), UNSEEN)
def test_nothing_invisible(name: str, shown: str) -> None:
    assert Read(page(name)).texts.count(shown) == 7


def test_nothing_is_fetched_and_nothing_runs() -> None:
    read = Read(page("x"))
    assert not {"script", "link", "img", "iframe", "a", "object", "form"} & set(read.tags)
    assert not [name for name, _ in read.attributes if name in ("src", "href", "style") or name.startswith("on")]
    assert "url(" not in page("x")
    assert "@import" not in page("x")


def test_the_policy_allows_this_style_and_nothing_else() -> None:
    text = page("x")
    style = re.search("<style>(.*?)</style>", text, re.DOTALL)
    assert style is not None
    digest = b64encode(sha256(style[1].encode()).digest()).decode()
    policy = re.search('Content-Security-Policy" content="([^"]*)"', text)
    assert policy is not None
    assert policy[1] == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def test_it_prints_on_a4_with_headings_on_every_sheet() -> None:
    text = page("x")
    assert "@page{size:A4" in text
    assert "thead{display:table-header-group}" in text


@pytest.mark.parametrize(("language", "code"), [("zh", "zh-CN"), ("en", "en")])
def test_the_page_says_its_language_and_encoding(language: str, code: str) -> None:
    made = render([Report("scorecard", "题", (Heading("䶮✓"),))], "html", Page(language, encoding="gbk"))  # type: ignore[arg-type]
    assert isinstance(made, bytes)
    text = made.decode("utf-8")
    assert f'<html lang="{code}">' in text
    assert '<meta charset="utf-8">' in text
    assert "䶮✓" in text


def test_several_reports_are_one_page() -> None:
    made = render([Report("scorecard", each, (Heading(each),)) for each in "甲乙"], "html", Page())
    assert isinstance(made, bytes)
    text = made.decode()
    assert text.count("<html") == 1
    assert text.count("<article>") == 2
    assert "<title>甲、乙</title>" in text


def test_without_the_package_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    _template.cache_clear()
    monkeypatch.setitem(sys.modules, "jinja2", None)
    with pytest.raises(Faulty, match="JX126"):
        page("x")
