"""JX511 and JX306: official deduction words that cannot be read, or that contradict their indicator."""

from __future__ import annotations

from jixiao.model.diagnostic import Fault, Severity

UNREADABLE = Fault(
    "JX511",
    "criteria-unreadable",
    Severity.WARNING,
    """评（扣）分标准读不出规则

“评（扣）分标准”里没有可以照着计分的规则：只重复了指标名，缺“扣”或“得”，或者要靠判断。暂按评分办法的缺省规则计分；
没有达标的，这一项的得分和总分的等级都是暂定的。请在“计分读法”里写一句能照着计分的话。

The official words state no rule that can be applied: they only repeat the name, a verb is missing, or judgement
is asked for. The line is scored by the scheme's default for now; where the target is missed, its score and the
grade of the total stay provisional. Write one sentence under 计分读法 (reading).

错:
```yaml
- {三级指标: 绿化面积, 指标值: ≥500亩, 评（扣）分标准: 绿化面积完成情况}
```
对:
```yaml
- {三级指标: 绿化面积, 指标值: ≥500亩, 评（扣）分标准: 每少10亩扣1分，扣完为止}
```
""",
    basis="财预〔2021〕101号",
)

CONTRADICTS = Fault(
    "JX306",
    "criteria-contradict",
    Severity.ERROR,
    """评（扣）分标准与指标不一致

“评（扣）分标准”写的数、方向、单位或满分与指标自己的不一致：例如指标值是 95%，标准却写“低于90%扣分”。
两处至少有一处写错，程序不猜是哪一处。指标性质为“=”的，只是请核实。

The figure, the direction, the unit or the full mark in the official words is not the indicator's own: the target
is 95% and the words say 低于90%扣分. One of the two is wrong, and the program does not guess which. For an
indicator with "=" it is a warning.

错:
```yaml
- {三级指标: 设备完好率, 指标值: ≥95%, 评（扣）分标准: 低于90%扣5分}
```
对:
```yaml
- {三级指标: 设备完好率, 指标值: ≥95%, 评（扣）分标准: 低于95%扣5分}
```
""",
)
