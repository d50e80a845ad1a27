"""Makes docs/schemes.md: every built-in scheme's figures, and how each of them is known."""

from __future__ import annotations

from collections.abc import Iterator

from jixiao.choose import built_in, load_scheme
from jixiao.language import said
from jixiao.model.scheme import Scheme
from jixiao.reports._scheme_figures import figures

HEAD = """# 评分办法 · Schemes

本页由 `src/jixiao/schemes/*.yaml` 生成（`poe generate`），请勿手改；`jixiao explain 办法` 打印同样的内容。
评分办法是数据：已发布的不改动，有变化时用新的名称另立一份。
自己的办法写成文件，用 `extends` 沿用内置办法，只写不同的键；项目里也可以写 `scheme: {use: mof-2020, 要改的键}`。
装入时检查：分值合计、评判等级和自评等级有无空档或重叠、有无不认识的键；有问题一次全部指出（JX550 起）。

This page is generated from `src/jixiao/schemes/*.yaml` (`poe generate`); `jixiao explain SCHEME` prints the same. Every
figure says how it is known: 官方文本 (read in the official text), 公开表格 (forms in use), 实务做法 (practice),
凭记忆 (only recalled; where such a figure changed a score, the scorecard has a footnote). Where a project overrides the
base alone, the groups' points are proportions and need not add up to it.

`variants` 是本程序的补充：项目有 `has` 所写的一级指标时，用该变式的一级指标分值代替。
"""


def page() -> str:
    """The whole page. Pure: the same schemes give the same page."""
    return "\n".join([HEAD, *(line for name in built_in() for line in _scheme(load_scheme(name).scheme))]) + "\n"


def _scheme(scheme: Scheme) -> Iterator[str]:
    yield f"## {scheme.scheme} · {scheme.title}\n"
    if scheme.extends:
        yield f"沿用 {scheme.extends}；下列为全部数字，不只是改动的。\n"
    yield "| 项目 | 键 | 数字 | 来历 | 依据 |"
    yield "|---|---|---|---|---|"
    for each in figures(scheme):
        known = said(each.known, "zh")
        yield f"| {each.title} | `{each.key}` | {said(each.said, 'zh')} | {known or '—'} | {each.basis or '—'} |"
    yield ""
