"""The file that a new project starts from: a small complete example, with what each key is for beside it."""

from __future__ import annotations

from typing import Literal

from jixiao import shelf
from jixiao.fix import applied
from jixiao.formatting.keys import renamed
from jixiao.language import Language
from jixiao.vocabulary import terms

#: Lines of the file, with ``<year>`` for the budget's year; ``{context.key}`` at the end becomes the vocabulary's
#: sentence about the key as a comment.
_LINES = """\
jixiao: 1  {project.jixiao}
name: 基层工作人员业务培训  {project.name}
year: <year>  {project.year}
code: null  {project.code}
agency:
  name: 某市干部学校  {agency.name}
  department: 某市教育局  {agency.department}
basis:  {project.basis}
  - 某政发〔<before>〕8号
content: 经费用于培训场地、培训教材和讲师课酬。  {project.content}
budget:  {project.budget}
  initial: 36万元  {budget.initial}
  sources:  {budget.sources}
    财政拨款: 30万元
    其他资金: 6万元
period: <year>-01-01/<year>-12-31  {project.period}
goals:
  annual: 举办培训20期，培训1200人次，考核合格率不低于95%。  {goals.annual}
# not_applicable: {{满意度指标: 无直接服务对象}}  {project.not_applicable}
indicators:  {project.indicators}
  产出指标:
    数量指标:
      - name: 培训人次  {indicator.name}
        operator: ">="  {indicator.operator}
        target: 1200  {indicator.target}
        unit: 人次  {indicator.unit}
        points: 20  {indicator.points}
        criteria: 每少60人次扣1分，扣完为止  {indicator.criteria}
        content: 全年参加培训并签到的人次  {indicator.content}
        target_basis: 年度培训计划  {indicator.target_basis}
        source: 培训签到表  {indicator.source}
        aggregate: 累计  {indicator.aggregate}
    质量指标:
      - {{name: 学员考核合格率, target: ≥95%, points: 15, criteria: 每低于1个百分点扣1分，扣完为止, source: 成绩册}}
    时效指标:
      - {{name: 培训完成时间, target: <year>年11月底前, points: 15, criteria: 逾期不得分, source: 结业通知}}
  效益指标:
    社会效益指标:
      - {{name: 岗位测评达标率, target: ≥90%, points: 30, criteria: 每低于1个百分点扣2分，扣完为止, source: 测评表}}
  满意度指标:
    服务对象满意度指标:
      - {{name: 学员满意度, target: ≥90%, points: 10, criteria: 每低于1个百分点扣1分，扣完为止, source: 问卷300份}}
"""
_HEAD: dict[Language, str] = {
    "zh": "# 编辑器的提示和补全：先运行 jixiao schema {name} > {name}.schema.json\n"
    "# 样例数字是编写的，请换成本项目的；写完运行 jixiao validate 核对。\n",
    "en": "# For completion in an editor: jixiao schema {name} > {name}.schema.json\n"
    "# The figures are invented: put in your own, then run jixiao validate.\n",
}


def starting_file(language: Language, keys: Literal["zh", "en"], year: int) -> str:
    """The text of a new project file for a budget's year, its comments in one language and its keys in one."""
    name = "project.zh" if keys == "zh" else "project"
    dated = _LINES.replace("<year>", str(year)).replace("<before>", str(year - 1))
    lines = [_commented(line, language) for line in dated.splitlines()]
    modeline = f"# yaml-language-server: $schema={name}.schema.json\n"
    text = modeline + _HEAD[language].format(name=name) + "\n".join(lines) + "\n"
    document = shelf.leaf("readers", "yaml").read("new.yaml", text.encode("utf-8"))
    if keys == "en":
        return text
    named = applied(text, renamed(document, "project", keys))
    return named.replace("# not_applicable:", "# 不适用:")


def _commented(line: str, language: Language) -> str:
    head, mark, key = line.rpartition("  {")
    if not mark or not key.endswith("}") or key.endswith("}}"):
        return line.replace("{{", "{").replace("}}", "}")
    context, _, name = key[:-1].partition(".")
    term = terms(context)[name]
    about = term.about if language == "zh" else term.about_en
    written = head.replace("{{", "{").replace("}}", "}")
    return written if about == term.official else f"{written}  # {about}"
