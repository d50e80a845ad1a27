"""What became of the targets: old, new, by how much, the verdict, and what a reviewer has to know."""

from __future__ import annotations

from collections.abc import Sequence

from jixiao.language import M, Message
from jixiao.model.changes import Changes, Pair
from jixiao.model.report import Block, Cell, Column, Facts, Heading, Line, Note, Report, Said, Table, Tone
from jixiao.reports._changes_data import changes_data
from jixiao.reports._changes_words import VERDICTS, by_said, counts, sentences, side_said
from jixiao.reports._groups import headings
from jixiao.reports._words import chosen
from jixiao.values.number import half_up, plain
from jixiao.wording import finding_said, in_order

COLUMNS = (
    Column("一级/二级/三级指标", least=18),
    Column(M("old 指标值"), least=10),
    Column(M("new 指标值"), least=10),
    Column(M("by how much"), right=True),
    Column(M("verdict"), keep=True),
)


def reports(results: Sequence[Changes], *, same: int = 0, many: bool = False) -> list[Report]:
    """A report for each project; of a folder only for those that changed, and one that sums them up."""
    if not many:
        return [report(each) for each in results]
    changed = [each for each in results if not each.empty]
    pages = [report(each) for each in changed]
    return [*pages, _summary(changed, same + len(results) - len(changed), data=None if pages else [])]


def report(changes: Changes) -> Report:
    """What is said about one project."""
    return Report("changes", _name(changes), lambda: _blocks(changes), lambda: changes_data(changes), changes.findings)


def _name(changes: Changes) -> str:
    plan = changes.new or changes.old
    return plan.project.name if plan else ""


def _blocks(changes: Changes) -> tuple[Block, ...]:
    blocks: list[Block] = [Heading(M("targets compared"), _years(changes)), Heading(_name(changes)), _facts(changes)]
    if changes.pairs and not changes.empty:
        blocks.append(_table(changes))
    if changes.findings:
        found = tuple(finding_said(each) for each in in_order(changes.findings))
        blocks.append(Note(M("to be looked at"), found, "doubt"))
    blocks.append(Note(M("in all"), (counts([changes]),), "strong"))
    return tuple(blocks)


def _years(changes: Changes) -> Said:
    years = [plan.project.year if plan else None for plan in (changes.old, changes.new)]
    if changes.within:
        return M("{year}年度, initial and adjusted", year=years[1])
    if None in years or years[0] == years[1]:
        return M("{year}年度", year=years[1] or years[0] or "")
    return M("{old}年度 and {new}年度", old=years[0], new=years[1])


def _facts(changes: Changes) -> Facts:
    sides = (changes.old_file, changes.old), (changes.new_file, changes.new)
    names = M("old"), M("new")
    pairs: list[tuple[Said, Said, Tone]] = []
    for name, (file, plan) in zip(names, sides, strict=True):
        pairs.append((name, file.file if file and plan else M("not there"), "plain"))
    budget = changes.budget
    if budget.old is not None or budget.new is not None:
        pairs.append(("年初预算数" if not changes.within else "全年预算数", _money(changes), "plain"))
    if changes.scheme_differs:
        assert changes.old is not None
        assert changes.new is not None
        said = M("{old} before, {new} now", old=chosen(changes.old.chosen), new=chosen(changes.new.chosen))
        pairs.append(("评分办法", said, "doubt"))
    return Facts(tuple(pairs))


def _money(changes: Changes) -> Said:
    budget = changes.budget
    old, new = (each.text if each else M("not declared") for each in (budget.old, budget.new))
    if not budget.differs:
        return M("{amount}, unchanged", amount=new)
    if budget.by is None:
        return M("{old} before, {new} now", old=old, new=new)
    percent = plain(half_up(budget.by * 100, 2))
    sign = "+" if budget.by > 0 else ""
    return M("{old} before, {new} now ({percent}%)", old=old, new=new, percent=f"{sign}{percent}")


def _table(changes: Changes) -> Table:
    pairs = _in_tree(changes.pairs)
    lines: list[Line] = []
    for pair, (above, depth) in zip(pairs, headings([_groups(pair) for pair in pairs]), strict=True):
        for heading in above:
            blank = tuple(Cell("") for _ in COLUMNS[1:])
            lines.append(Line((Cell(heading.words), *blank), level=0, indent=heading.depth))
        lines.append(_line(pair, depth, within=changes.within))
    return Table(COLUMNS, tuple(lines))


def _in_tree(pairs: Sequence[Pair]) -> list[Pair]:
    """Those that are gone stand behind the others of their group."""
    order: dict[tuple[str, ...], int] = {}
    for pair in pairs:
        groups = _groups(pair)
        for depth in range(1, len(groups) + 1):
            order.setdefault(groups[:depth], len(order))
    return sorted(pairs, key=lambda pair: [order[_groups(pair)[: depth + 1]] for depth in range(len(_groups(pair)))])


def _groups(pair: Pair) -> tuple[str, ...]:
    line = pair.new or pair.old
    assert line is not None
    return line.groups


def _line(pair: Pair, depth: int, *, within: bool) -> Line:
    word, tone = VERDICTS[pair.verdict]
    verdict: Said = M("{verdict}, a likely rename?", verdict=word) if pair.how == "likeness" else word
    cells = (
        Cell(pair.name),
        Cell(side_said(pair.old), figure=True),
        Cell(side_said(pair.new), figure=True),
        Cell(by_said(pair), tone, figure=True),
        Cell(verdict, tone),
    )
    return Line(cells, tuple(sentences(pair, within=within)), indent=depth)


def _summary(changed: Sequence[Changes], unchanged: int, data: object) -> Report:
    """A folder: how many projects changed, and what their changes come to."""
    said: list[Said | Message] = [
        M("{changed} projects changed, {unchanged} did not", changed=len(changed), unchanged=unchanged)
    ]
    if changed:
        said.append(counts(changed))
    findings = sum(len(each.findings) for each in changed)
    if findings:
        said.append(M("{count} findings", count=findings))
    blocks = (Heading(M("targets compared: summary")), Note("", tuple(said), "strong"))
    return Report("changes", M("targets compared: summary"), blocks, data)
