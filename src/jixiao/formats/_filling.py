"""A sheet to fill in, as a workbook: drop-downs, hints at the cell, everything but the open cells protected."""

from __future__ import annotations

from typing import Any

from jixiao.model.template import Template

#: Excel's own limits of a drop-down and of the hint beside a cell.
_LIST, _HINT_TITLE, _HINT = 255, 32, 255
_WIDTHS = {"三级指标": 30, "年度指标值": 16, "度量单位": 10, "实际完成值": 16, "偏差原因分析及改进措施": 34,
           "佐证材料": 22, "填写说明": 36, "评分理由": 24}  # fmt: skip


def fill(book: Any, sheet: Any, styles: dict[tuple[Any, ...], Any], template: Template) -> None:
    """Writes the sheet."""
    from jixiao.formats.excel import style, text

    heading = style(book, styles, bold=True, border=1, text_wrap=True, align="center", bg_color="#F2F2F2")
    fixed = style(book, styles, border=1, text_wrap=True)
    # Text format would turn a typed 95% into words; General keeps it a percentage, which is read as one.
    open_ = style(book, styles, border=1, text_wrap=True, locked=False, bg_color="#FFFBE6")
    for column, name in enumerate(template.columns):
        sheet.set_column(column, column, _WIDTHS.get(name, 10))
        text(sheet, 0, column, name, heading)
    for at, row in enumerate(template.rows, 1):
        for column, name in enumerate(template.columns):
            words = row.texts.get(name, "")
            look = open_ if name in template.fill else fixed
            if words:
                text(sheet, at, column, words, look)
            else:
                sheet.write_blank(at, column, None, look)
        column = template.columns.index(template.actual)
        rule = _rule(row.choices, loose=row.loose)
        hint = row.texts.get("填写说明", "")
        rule |= {"input_title": template.actual[:_HINT_TITLE], "input_message": hint[:_HINT]} if hint else {}
        if rule:
            sheet.data_validation(at, column, at, column, {"validate": "any", **rule})
    sheet.protect("", {"format_columns": True, "format_rows": True, "sort": False, "autofilter": False})
    sheet.freeze_panes(1, 1)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def _rule(choices: tuple[str, ...], *, loose: bool) -> dict[str, Any]:
    """A drop-down; names with a comma, or too long a list, cannot be one."""
    if not choices or any("," in each for each in choices) or len(",".join(choices)) > _LIST:
        return {}
    rule: dict[str, Any] = {"validate": "list", "source": list(choices)}
    return rule | ({"show_error": False} if loose else {})
