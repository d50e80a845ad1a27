"""A filled form → the scores that follow, beside the scores it states; pure, no input or output."""

from __future__ import annotations

from jixiao.choose import DEFAULT, load_scheme
from jixiao.faults import recheck as faults
from jixiao.language import M
from jixiao.model.diagnostic import Faulty
from jixiao.model.form import Form
from jixiao.model.position import Position
from jixiao.model.recheck import Recheck, SchemeFrom
from jixiao.model.scheme import Scheme
from jixiao.rechecking.money import recheck_execution
from jixiao.rechecking.reading import plan_of
from jixiao.rechecking.rows import recheck_row
from jixiao.rechecking.sums import recheck_sums
from jixiao.values.exactly import exactly

#: Points of 预算执行 that speak for a scheme where the layout speaks for none.
BY_POINTS = {"20": "hubei"}


@exactly
def recheck(form: Form, scheme: Scheme | None = None) -> Recheck:
    """The form recomputed under `scheme`, else under that of its layout or points, else under the default.

    Points are the form's own. Faulty where the form holds neither actuals nor scores.
    """
    if form.kind != "self-evaluation" or not _filled(form):
        raise Faulty([
            faults.NOT_FILLED.found(
                M("the form holds neither actuals nor scores: there is nothing to recheck"),
                hint=M("declarations are checked by `jixiao validate`"),
                position=Position(form.file, cell=form.sheet or None),
            )
        ])  # fmt: skip
    chosen, by = scheme_of(form, scheme)
    plan = plan_of(form, chosen)
    rows = tuple(recheck_row(form, line, plan) for line in form.lines if not line.part)
    execution = recheck_execution(form, chosen)
    return Recheck(form, chosen, by, rows, execution, recheck_sums(form, chosen, rows, execution))


def scheme_of(form: Form, option: Scheme | None = None) -> tuple[Scheme, SchemeFrom]:
    """The scheme asked for, else that of the form's layout or of its points of 预算执行, else the default."""
    if option is not None:
        return option, "option"
    if form.scheme is not None:
        return load_scheme(form.scheme).scheme, form.scheme_from or "layout"
    points = form.printed.budget_points
    if points is not None and (name := BY_POINTS.get(points.text.strip().removesuffix("分"))) is not None:
        return load_scheme(name).scheme, "points"
    return load_scheme(DEFAULT).scheme, "default"


def _filled(form: Form) -> bool:
    return any("actual" in line.fields or "score" in line.fields for line in form.lines)
