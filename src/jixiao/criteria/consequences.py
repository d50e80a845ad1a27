"""What follows in points: 扣N分, 得N分, 得满分, 不得分, 得N%的分值, 加N分, 按比例得分."""

from __future__ import annotations

from decimal import Decimal

from jixiao.criteria.construct import Found, Grammar
from jixiao.criteria.figures import FIGURES, MARKS, PERCENT
from jixiao.criteria.meaning import Bonus, Consequence, Earn, Lose, Share
from jixiao.criteria.unreadable import Unreadable
from jixiao.language import M

CONSEQUENCES: Grammar[Consequence] = Grammar("consequences")

#: What the deduction is of may stand before it: 本项不得分, 该指标扣2分.
_LINE = "(?:<line>)?"


def _marks(found: Found) -> Decimal:
    figure = found.marks
    assert figure is not None
    return figure.amount


@CONSEQUENCES.construct(
    rf"(?:(?:(?<!否)则|即|各|均|都|一次性|直接|予以|要|须)?{_LINE}<lose>(?:(?:<line>)?分值|分数|分)?(?P<marks><marks>))(?:/(?P<each><count>)|计(?:算|扣)?(?=[,;。)]|$))?",
    "事项办结率低于95%，扣3分 | >= 95 % 10",
    "隐患未闭环扣1.5分/项 | - - - 9",
    needs=MARKS,
)
def loses(found: Found) -> Consequence:
    """扣N分: N points are lost; 扣N分/项 for each case."""
    return Lose(_marks(found), found["each"])


@CONSEQUENCES.construct(
    r"按(?P<price><marks>)/(?P<each><count>)(?:的标准)?(?:进行)?<lose>(?:分)?|(?P<marks><marks>)的(?:标准|幅度)(?:进行)?<lose>(?:分)?",
    "按0.2分/处扣分，扣完为止 | = 0 处 2",
    "按每差1个百分点0.4分的标准扣分 | >= 100 % 8",
    needs=f"按 标准 幅度 + {MARKS}",
)
def loses_at_a_price(found: Found) -> Consequence:
    """按0.2分/处扣分, 0.4分的标准扣分: so many points are lost for each."""
    figure = found.marks or found.figure("price")
    assert figure is not None
    return Lose(figure.amount, found["each"])


@CONSEQUENCES.construct(
    rf"(?<=[{FIGURES}])(?:的)?,?少[得计](?P<marks><marks>)",
    "每下滑2个百分点少得1分，最低0分 | >= 95 % 8",
    needs="少得 少计",
)
def gets_less(found: Found) -> Consequence:
    """每下滑2个百分点少得1分: so much less is earned. Behind a word it is 减少得5分."""
    return Lose(_marks(found))


@CONSEQUENCES.construct(
    rf"(?<!尚)(?:(?<!否)则|即|各|可|均|都)?{_LINE}(?:<give>(?:分)?(?:为|是|:|=)?|为)(?P<marks><marks>)",
    "覆盖率达到90%得6分，否则不得分 | >= 90 % 6",
    needs=MARKS,
)
def earns(found: Found) -> Consequence:
    """得N分: N points are earned."""
    return Earn(_marks(found)) if _marks(found) else Lose(None)


@CONSEQUENCES.construct(
    r"(?<=[,;。的时])(?:本项|该项|此项|本指标|该指标)(?:的)?(?:得分|分数|分值)?(?:为|是|:)?(?P<own><marks>)|按(?P<marks><marks>)(?:计算|计分|计|记)",
    "不足120人的，按0分计；120人及以上得5分 | >= 120 人 5",
    "迟到早退2次及以上，此项0分；2次以下得4分 | < 2 次 4",
    needs=f"按 本项 该项 此项 本指标 该指标 + {MARKS}",
)
def counts_as_marks(found: Found) -> Consequence:
    """按N分计, 此项N分: N points are earned."""
    figure = found.marks or found.figure("own")
    assert figure is not None
    return Earn(figure.amount) if figure.amount else Lose(None)


@CONSEQUENCES.construct(
    rf"(?<!尚)(?:(?<!否)则|即|可)?{_LINE}(?:<give>|按|为)?(?:满分|基本分|基础分|全分|标准分|全部分值|全部分数|全额分值|全部的分值|(?:该项|本项|此项|本指标|该指标)(?:的)?(?:全部)?(?:满分|分值|分数)|分值(?=[,;。)]|$)|足(?:额)?(?:分值|分)|权重分)(?:计分|得分)?(?:\(?(?:为|是|即|:)?(?P<marks><marks>)\)?)?",
    "年底前建成的得满分，未建成的不得分 | >= 4 座 15",
    "完成率100%得满分5分，每低1个百分点扣0.5分 | >= 100 % -",
    needs="满分 基本分 基础分 全分 标准分 分值 分数 足分 足额分 权重分",
)
def earns_full(found: Found) -> Consequence:
    """得满分, 得基本分: the full mark is earned; a figure beside it names the mark."""
    return Earn(_marks(found) if found["marks"] else None, full=True)


@CONSEQUENCES.construct(
    rf"(?:(?<!否)则|即)?{_LINE}(?:不扣分|不予扣分|不作扣分|不做扣分|不扣|免扣分|不扣减|不予扣减|不减分)(?!的)",
    "培训场次24场及以上不扣分，不足24场扣5分 | >= 24 场 10",
    needs="不扣 不予扣 不作扣 不做扣 免扣 不减",
)
def keeps(found: Found) -> Consequence:
    """不扣分: nothing is lost."""
    return Earn(None, full=True, kept=True)


@CONSEQUENCES.construct(
    rf"(?:(?<!否)则|即|均)?{_LINE}(?:均|都)?(?:不得分|不计分|不记分|不给分|不赋分|不予计分|不予得分|不予赋分|不予给分|不能得分|无分|没有分|得零分|计零分|记零分|零分|按零分(?:计算|计分|处理|计|记)?|"
    r"扣(?:除|减|掉)?(?:(?:全部|所有|本项|该项|此项|该指标|本指标|全项)(?:的)?(?:全部|所有)?(?:分值|分数|得分|分|满分)|全分|满分|光)|(?:(?<=[,;。:的])|(?<=本项)|(?<=该项)|(?<=此项)|(?<=指标)|(?<=件)|(?<=故)|(?<=题))(?:全扣|扣光)|全部扣(?:除|完|光|分)?|扣完(?:(?:本项|该项|此项)?(?:的)?(?:全部|所有|本项|该项|此项)(?:的)?(?:分值|分数|分|得分)|分值)?|(?:全部)?(?:分值|分数)?扣完)(?!为止)",
    "合格率低于92%不得分 | >= 92 % 9",
    "差错率高于10%扣全部分值 | <= 10 % 8",
    needs="不 无分 没有分 零分 全 所有 本项 该项 此项 该指标 本指标 满分 光 扣完",
)
def earns_nothing(found: Found) -> Consequence:
    """不得分, 扣全部分值: nothing is earned."""
    return Lose(None)


@CONSEQUENCES.construct(
    rf"(?:(?<!否)则|即)?{_LINE}(?:(?:<give>|按|按照|以)?(?:<share_of>)的?(?P<percent><percent>)(?:计分|得分|赋分|给分|记分|计算得分|计算|计)?"
    rf"|(?:<give>|按|按照|以)(?P<share><percent>)(?:的)?(?:<share_of>|分(?=[,;。)]|$))(?:计分|得分|赋分|给分|记分|计算得分|计算|计)?|(?:按(?P<rate><percent>)(?:的比例|比例)?(?:计分|得分|赋分|给分|记分)|<give>(?P<part><percent>)(?=[,;。)]|$)))",
    "合理得满分，基本合理得60%的分值，不合理不得分 | - - - 5",
    needs=f"{PERCENT} + 分 权重 按 以 得 计 给 记 赋 评 打 获",
)
def earns_share(found: Found) -> Consequence:
    """得N%的分值: a share of the full mark is earned."""
    figure = found.figure("percent") or found.figure("share") or found.figure("rate") or found.figure("part")
    assert figure is not None
    if figure.unit != "%" or not 0 <= figure.amount <= 100:
        raise Unreadable(M("a share of the points is between 0 and 100%"), found.match.span())
    return Share(figure.amount, unnamed=found["part"] is not None)


@CONSEQUENCES.construct(
    rf"(?:(?<!否)则|即)?{_LINE}<lose>(?:(?:<line>的?)?<share_of>的?(?P<percent><percent>)|(?P<rate><percent>)的?(?:<line>的?)?(?:<share_of>|(?<=的)分)|(?P<half>(?:(?:<line>的?)?<share_of>的)?一半(?:的)?(?:分值|分数|分)?))",
    "未达标的扣50%分值 | >= 85 % 10",
    "每低1个百分点扣权重分的5% | >= 90 % 10",
    needs=f"{PERCENT} 一半 + 分 权重 一半",
)
def loses_share(found: Found) -> Consequence:
    """扣N%的分值, 扣一半分: a share of the full mark is lost."""
    figure = found.figure("percent") or found.figure("rate")
    if figure is not None and (figure.unit != "%" or not 0 < figure.amount <= 100):
        raise Unreadable(M("a share of the points is between 0 and 100%"), found.match.span())
    return Share(100 - (figure.amount if figure is not None else Decimal(50)), lost=True)


@CONSEQUENCES.construct(
    rf"(?:(?<!否)则|即)?{_LINE}(?:<give>(?:(?:<line>的?)?<share_of>的)?一半(?:的)?(?:分值|分数|分)?|(?:得分|分值)?减半(?:计分|得分|计)?(?=[,;。)]|$))",
    "健全得满分，基本健全得一半分，不健全不得分 | - - - 8",
    needs="一半 减半",
)
def earns_half(found: Found) -> Consequence:
    """得一半分: half of the full mark is earned."""
    return Share(Decimal(50))


@CONSEQUENCES.construct(
    r"(?P<marks><marks>)",
    "及时足额拨付：6分，未及时足额拨付：0分 | - - - 6",
    needs=MARKS,
)
def earns_bare(found: Found) -> Consequence:
    """A bare N分 after a condition, a colon or in brackets: N points are earned."""
    return Earn(_marks(found)) if _marks(found) else Lose(None)


@CONSEQUENCES.construct(
    r"(?:(?<!否)则|再|另|额外|可)?(?:加|奖|奖励|增加|加计|加得|增计|另加|奖加)(?:分)?(?P<marks><marks>)",
    "达到300天得10分，每多5天加0.5分，最多加2分，每少5天扣1分 | >= 300 天 10",
    needs=f"加 奖 增 + {MARKS}",
)
def adds(found: Found) -> Consequence:
    """加N分: a bonus. It never lifts the score above the points; without a cap in the words it is not read."""
    return Bonus(_marks(found))
