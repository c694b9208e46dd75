"""Suffixes put on what an answer fills in, which fit some answers only.

`{start_date}'da` is wrong for every second day: the suffix belongs on a word that
follows, `{start_date} tarihinde`.
"""

import re
from collections.abc import Iterator

# What is typed for an apostrophe or to join, and what nobody sees in between.
APOSTROPHES = "'`\u2019\u2018\u02bc\u00b4\u2032\uff07\u201b"
JOINING = "-/\u2010\u2011\u2013\u2014"
UNSEEN = "[\u00ad\u200b-\u200f\u2060\ufeff]*"

# By the vowels that a suffix has: evde, evden, evler; evi, evin, eviniz, evli, evdir.
WIDE = "{} y{} n{} d{} d{}n d{}ki t{} t{}n t{}ki nd{} nd{}n l{} yl{} yl{}n c{} ç{} l{}r"
NARROW = (
    "{} y{} n{} s{} {}n n{}n s{}n {}m m{} {}m{}z {}n{}z n{}z m{}z l{} l{}k s{}z c{} "
    "ç{} d{}r t{}r yd{} ym{}ş ys{} nc{} {}nc{}"
)
OTHERS = (
    "ları leri ken yken sına sine suna süne sında sinde sunda sünde ına ine una üne"
)


def _forms() -> Iterator[str]:
    """Yield the suffixes of Turkish nouns in all forms of vowel harmony."""
    for forms, vowels in ((WIDE, "ae"), (NARROW, "ıiuü")):
        yield from (f.format(v, v) for f in forms.split() for v in vowels)
    yield from OTHERS.split()


SUFFIXES = frozenset(_forms())
# Those that are words of their own may stand after a place, parted by a space.
OWN_WORDS = (
    "a ca ce ça çe da de e i im in ken la le lan len li lu lü na ne ta tan te ten ti "
    "sin son su suna sun sız siz tur tür tır u un um ya ye ı ın ü ün üm imiz iniz ona "
    "ine ini ına una üne ünü sine mi mı mu mü ci yan o"
)
ALONE = "|".join(SUFFIXES - {*OWN_WORDS.split()})
ANY = "|".join(SUFFIXES)
# fmt: off
ON_PLACE = re.compile(
    rf"\{{([^{{}}]*)\}}{UNSEEN}("
    rf"[^\W\d_]\w*"  # {x}de
    rf"|[{APOSTROPHES}]{UNSEEN}\(?[^\W\d_]\w*"  # {x}'da
    rf"|[{APOSTROPHES}] (?:{ANY})\b"  # {x}' da
    rf"|[{JOINING}](?:{ANY})\b"  # {x}-de
    rf"|\((?:[yns]\)?)?(?:{ANY})(?:\)|\b)"  # {x}(y)e, {x}(de)
    rf"| (?:{ALONE})\b"  # {x} den
    r")", re.IGNORECASE)
# fmt: on


def suffixes_on_places(text: str) -> Iterator[tuple[str, str]]:
    """Yield each place that bears a suffix, with the place as it is written.

    >>> [*suffixes_on_places("{day}'da, {day} tarihinde, {name}den")]
    [('day', "{day}'da"), ('name', '{name}den')]
    """
    for found in ON_PLACE.finditer(text):
        yield found[1], found[0]
