"""Slips that the YAML parser describes in terms of what came of them.

The line itself tells more than the parser's words: each slip is a pattern of its line.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from macros.content.slips.indents import fitting_indent

BLOCK = (
    "Ya da satırda yalnız '>-' bırakıp metni alt satıra, içeriden yazın; orada tırnak "
    "gerekmez."
)
NO_BLANK = "':' işaretinden sonra boşluk yok. 'anahtar: değer' yazın."
ODD_COLON = (
    "':' ya da ardındaki boşluk, benzeri bir karakter. Silip klavyeden yazın: "
    "'anahtar: değer'."
)
NO_COLON = "Anahtarla değeri ':' ayırır, başka işaret değil. 'anahtar: değer' yazın."
NO_BLANK_AFTER_DASH = "'-' işaretinden sonra boşluk yok. '- madde' yazın."
NO_DASH = (
    "Satır '{mark}' ile başlıyor. Liste maddesiyse yerine klavyeden '- ' yazın, "
    "metinse tırnak içine alın."
)
NO_COMMENT = "Açıklama '#' ile başlar. Satırın başına '# ' yazın ya da satırı silin."
CURLY_QUOTES = (
    f"Kıvrık tırnak (“ ”, ‘ ’) YAML'da tırnak sayılmaz. Metni düz tırnak içine alın. "
    f"{BLOCK}"
)
BRACKET = f"Metin bir ayraçla başlıyor. Bütününü tırnak içine alın. {BLOCK}"
SIGN_AFTER_QUOTE = "Kapanan tırnaktan sonra noktalama var. Silin ya da tırnağa alın."
INNER_QUOTES = (
    "Çift tırnağın içinde çift tırnak var. İçindekileri “ ” ile değiştirin ya da "
    f"silin. {BLOCK}"
)
DOUBLE_QUOTE = (
    f"Metin tırnaktan sonra da sürüyor. Bütününü tek tırnak (') içine alın. {BLOCK}"
)
QUOTED_WORD = (
    f'Metin tırnaktan sonra da sürüyor. Bütününü çift tırnak (") içine alın. {BLOCK}'
)
SINGLE_QUOTE = (
    "Metin tırnaktan sonra da sürüyor. İçindeki kesme işaretini iki kez yazın (''). "
    f"{BLOCK}"
)
FENCE = "Satır metne ait değil, sohbetten kopyalanmış. ``` satırlarını silin."
NO_COMMA = "Ayraç içinde anahtarları virgül ayırır, noktalı virgül değil. ',' yazın."
IN_BRACKETS = (
    "Ayraç içindeki metinde ':', tırnak ya da ayraç var. O metnin bütününü tırnak "
    "içine alın; içindeki kesme işaretini iki kez yazın ('')."
)
PERCENT_FIRST = "Yüzde işareti sayıdan sonra yazılır: 50%. Metinse tırnak içine alın."
TOO_DEEP = "Girinti fazla. Satırı üstteki anahtarla aynı hizadan başlatın."
UNCLOSED_QUOTE = "Açılan tırnak kapanmamış. Tırnağı kapatın."
CONTINUED = (
    "Burada 'anahtar: değer' bekleniyordu. Üstteki metnin devamıysa satırı iki boşluk "
    "içeriden başlatın; liste maddesiyse başına '- ', açıklamaysa '# ' koyun."
)
LOST_ITEM = (
    "Bu madde bir listenin altında değil. Üstüne listenin anahtarını yazın ya da '-' "
    "işaretini öteki maddelerle hizalayın."
)
TWO_KEYS = (
    "Satırda fazladan ':' var. '{key}' yeni bir anahtarsa alt satıra yazın, metinse "
    f"metni tırnak içine alın. {BLOCK}"
)
EXTRA_BRACKET = "Satırda fazladan kapanan ayraç var. Silin."
EXTRA_COLON = f"Satırda fazladan ':' var. Metni tırnak içine alın. {BLOCK}"

KEY = r"\s*(- +)*[\w-]+"
VALUE = r"\s*(- +)*([\w-]+: +)?"
# What Word and telephones make of the dash of an item.
BULLET = re.compile("\\s*([–—•●▪◦‣·\uf0b7*+])\\s")
# What the parser was about when the slip of a line is worth looking for.
ANY, EXTRA, MISSING, FLOW = "", "mapping values", "expected ':'", "',' or"
START = "found character"
BROKEN = "expected key|'-' indicator|<block end>"
# A value whose quote does not end on its line, before a line that is a key's.
OPEN_QUOTE = re.compile(VALUE + r"""("([^"\\]|\\.)*|'([^']|'')*)$""")
OPEN_IN_BRACKETS = re.compile(VALUE + r'[\[{][^"]*("[^"]*"[^"]*)*"[^"]*$')
SECOND_KEY = re.compile(r"\s*(?:- +)*[\w-]+: +[^\s'\"].* ([a-z]+(?:_[a-z]+)*): ")
NEXT_PART = re.compile(rf"\s*- +\S|{KEY}:(\s|$)")
SLIPS: tuple[tuple[str, str, str], ...] = (
    (ANY, KEY + "(:[\u00a0\u2000-\u200a\u202f\u3000]|\\s*[\uff1a\ufe55])", ODD_COLON),
    (START, r".*[\s{\[]%\s*[0-9]", PERCENT_FIRST),
    (ANY, r"\s*(//|/\*|<!--|;)", NO_COMMENT),
    (START, r"\s*(```|~~~)", FENCE),
    (ANY, KEY + r"(\s*=>?|;|\s+->)\s*[^\s=>]", NO_COLON),
    (ANY, KEY + r":[^\s/:]", NO_BLANK),
    (ANY, r"\s*-[^\s-]", NO_BLANK_AFTER_DASH),
    (ANY, VALUE + "[“”„«‘’].*: ", CURLY_QUOTES),
    (BROKEN, VALUE + r"[\[{][^\]}]*[\]}]\s*[^\s,#\]}]", BRACKET),
    (BROKEN, VALUE + r"""("[^"]*"|'[^']*')\s*[.,;]+\s*$""", SIGN_AFTER_QUOTE),
    (BROKEN, VALUE + r'"[^"]*"\w', INNER_QUOTES),
    (BROKEN, VALUE + '"', DOUBLE_QUOTE),
    (BROKEN, VALUE + r"'[^']*'\s", QUOTED_WORD),
    (BROKEN, VALUE + "'", SINGLE_QUOTE),
)
# These may stand on the line before the one where the parser gave up.
EARLIER = {ODD_COLON, NO_COLON, NO_BLANK, NO_BLANK_AFTER_DASH, NO_COMMENT}


def slip_of(english: str, lines: Sequence[str], number: int) -> tuple[int, str] | None:
    """Return the line and the message of the slip behind an error; None if unknown."""
    line = lines[number - 1] if number <= len(lines) else ""
    if opened := _open_quote(lines[:number]):
        return opened, UNCLOSED_QUOTE
    if FLOW in english:
        reason = NO_COMMA if re.search(r"; *\w+: ", line) else IN_BRACKETS
        return (number, reason) if _is_closed(line) else None
    above = range(number - 1, 0, -1)
    before = next(((n, lines[n - 1]) for n in above if lines[n - 1].strip()), (0, ""))
    if slip := _slip_of_line(english, (number, line), before):
        return slip
    if re.search(BROKEN, english) and _has_extra_bracket(line):
        return number, EXTRA_BRACKET
    if re.search(BROKEN, english) and (message := fitting_indent(lines, number)):
        return number, message
    return _slip_of_indent(english, line, before[1], number)


def _slip_of_line(
    english: str, here: tuple[int, str], before: tuple[int, str]
) -> tuple[int, str] | None:
    """Return the slip that the line, or the one before it, has the pattern of."""
    number, line = here
    if message := no_dash(line):
        return number, message
    for part, pattern, message in SLIPS:
        if re.search(part, english) and re.match(pattern, line):
            return number, message
        if message in EARLIER and re.match(pattern, before[1]):
            return before[0], message
    return None


def no_dash(text: str) -> str | None:
    """Return what to say of a text that begins with the mark of an item, but no dash.

    >>> no_dash("• Kimlik")[:28], no_dash("- Kimlik")
    ("Satır '•' ile başlıyor. List", None)
    """
    mark = BULLET.match(text)
    return NO_DASH.format(mark=mark[1]) if mark else None


def _open_quote(lines: Sequence[str]) -> int | None:
    """Return the last line with a quote that is still open at the next part."""
    numbers = (
        number
        for number, (line, below) in enumerate(pairwise(lines), start=1)
        if (OPEN_QUOTE.match(line) or OPEN_IN_BRACKETS.match(line))
        and NEXT_PART.match(below)
    )
    return max(numbers, default=None)


def _slip_of_indent(
    english: str, line: str, before: str, number: int
) -> tuple[int, str] | None:
    if EXTRA in english:
        second = SECOND_KEY.match(line)
        is_deep = _indent(line) > _indent(before) and not before.rstrip().endswith(":")
        if re.match(r"\s*- ", line) and is_deep:
            return number, LOST_ITEM
        if second:
            return number, TWO_KEYS.format(key=second[1])
        is_key = re.match(r"\s*[\w-]+:( |$)", line)
        return number, TOO_DEEP if is_key and is_deep else EXTRA_COLON
    if MISSING in english and ":" not in line:
        return number, CONTINUED
    return None


def _has_extra_bracket(line: str) -> bool:
    return any(line.count(a) < line.count(b) for a, b in ("[]", "{}"))


def _is_closed(line: str) -> bool:
    return all(
        line.count(a) == line.count(b) > 0 or a not in line for a, b in ("[]", "{}")
    )


def _indent(line: str) -> int:
    """Return where the text of a line begins, after the dash of an item."""
    return len(re.match(r"\s*(- +)*", line)[0])  # type: ignore[index]
