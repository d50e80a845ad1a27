"""Two texts word by word: what was struck out and what was put in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

#: A figure with its signs, a word in letters, else one sign: Chinese has no blanks between its words.
_WORD = re.compile(r"[0-9０-９][0-9０-９,.．]*[%％‰]?|[A-Za-z]+|\s+|.", re.S)
#: What stays between two changes counts as kept only from this many signs on.
_ISLAND = 2
#: Longer texts are told as a whole: a comparison takes the product of both lengths.
LONGEST = 2000


def marked(old: str, new: str) -> str:
    """The texts in one: ``低于[-95%-]{+97%+}扣100分``; both whole where they are very long."""
    if len(old) > LONGEST or len(new) > LONGEST:
        return f"[-{old}-]{{+{new}+}}"
    return "".join(
        one if one == other else (f"[-{one}-]" if one else "") + (f"{{+{other}+}}" if other else "")
        for one, other in _pieces(_WORD.findall(old), _WORD.findall(new))
    )


def _pieces(old: list[str], new: list[str]) -> Iterator[tuple[str, str]]:
    """Stretches of both: equal ones that are kept, and changed ones with the islands between them."""
    gone, come = "", ""
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        one, other = "".join(old[a:b]), "".join(new[c:d])
        at_edge = b == len(old) or (not gone and not come)
        if tag == "equal" and (len(one) >= _ISLAND or at_edge):
            if gone or come:
                yield gone, come
            yield one, other
            gone, come = "", ""
        else:
            gone, come = gone + one, come + other
    if gone or come:
        yield gone, come
