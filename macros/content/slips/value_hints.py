"""What an editor may have meant by a value that its key does not take."""

import re
from collections.abc import Callable
from datetime import date
from functools import cache

from interactive.core.turkish import plain, slug, upper
from macros.content.catalogue import languages, messages

NUMBERED_DAY = re.compile(r"(\d{1,2})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{4})")
YEAR_FIRST = re.compile(r"(\d{4})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{1,2})")
NAMED_DAY = re.compile(r"(\d{1,2})\.?\s+(\w+)\s+(\d{4})")
WHOLE_NUMBER = re.compile(r"\D*?(?<![\w.,])(\d{1,9})(?![.,]?\w)\D*")
CLAUSE = re.compile(r"\b([a-z]{1,2})\s*([0-9]+(?:\.[0-9]+)*)(?![0-9/(])")
LINK = re.compile(r"[a-z]+")
SEPARATORS = re.compile(r"[\s;/|+&]+(?:ve |and )?")
MAX_SHOWN = 40
# By a part of the regular expression, which is all that pydantic tells.
PATTERN_HINTS = {
    "{6}": "'#0a5463' gibi altı haneli yazın, tırnak içinde.",
    "{2}": "'tr_TR', dilin kendisini 'en-GB' gibi yazın.",
    "Lu}": "Küçük harfleri sırasıyla, boşluksuz yazın.",
    "[A-Z]": "Madde numarası boşluksuz yazılır: 'S10.6', '7/2', 'Art.5(2)' gibi.",
    "svg|png": "'okur-karti.png' gibi yazın; türü svg, png, jpg ya da webp olsun.",
    "*/)+$": "'rehber/eski-ad/' gibi yazın: küçük ASCII harf, sonunda '/'.",
    "[^\\s/]+/": "Adresi https:// ile başlatıp '/' ile bitirin.",
    "://)?(": "Site adını 'fakulte.edu.tr' ya da '*.fakulte.edu.tr' gibi yazın.",
    "^https": "Adresi https:// ile başlayarak yazın.",
    "(/[a-z0-9_-]+)+": "Simgenin adını 'material/clipboard-check' gibi yazın.",
    "{7,24}": "Alan koduyla '+90 312 000 00 00' gibi yazın; dahili numara 'extension' "
    "alanına.",
    "{1,8}": "Yalnız rakam yazın, tırnak içinde: '1234' gibi.",
    "[A-Za-z]{2,}": "'ogrenci.isleri@kurum.edu.tr' gibi yazın.",
    "mailto": "'mailto:ad@kurum.edu.tr', 'https://…' ya da 'tel:+90…' gibi yazın.",
    "|https": "Bağlantıyı 'liste:dosya-adi' ya da 'https://…' gibi yazın.",
}
# What is written where yes or no is asked, in plain letters.
YES, NO = ("evet", "var", "dogru", "yes", "true"), ("hayir", "yok", "no", "false")


def day_meant(text: str) -> str | None:
    """Return the day that a text names in another way, None if it names none.

    >>> day_meant("2.3.2026"), day_meant("2 Mart 2026"), day_meant("31.2.2026")
    ('2026-03-02', '2026-03-02', None)
    """
    text = text.strip()
    if match := YEAR_FIRST.fullmatch(text):
        year, month, day = map(int, match.groups())
    elif match := NUMBERED_DAY.fullmatch(text):
        day, month, year = map(int, match.groups())
    elif match := NAMED_DAY.fullmatch(text):
        month = _months().get(plain(match[2]), 0)
        day, year = int(match[1]), int(match[3])
    else:
        return None
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


@cache
def _months() -> dict[str, int]:
    names = (messages(language)["months"].split() for language in languages())
    return {plain(n): number for year in names for number, n in enumerate(year, 1)}


def number_meant(text: str) -> str | None:
    """Return the only whole number in a text.

    >>> number_meant("14 gün"), number_meant("2,50"), number_meant("on")
    ('14', None, None)
    """
    match = WHOLE_NUMBER.fullmatch(text)
    return str(int(match[1])) if match and len(text) <= MAX_SHOWN else None


def answer_meant(text: str) -> str | None:
    """Return `true` or `false` for a word that means it.

    >>> answer_meant("Evet"), answer_meant("Hayır"), answer_meant("belki")
    ('true', 'false', None)
    """
    word = plain(text.strip())
    return "true" if word in YES else "false" if word in NO else None


def name_meant(text: str) -> str | None:
    """Return a text as a short name in an address, None if nothing is left of it.

    >>> name_meant("Kimlik Kartı")
    'kimlik-karti'
    """
    return slug(text) or None


def clauses_meant(text: str) -> str | None:
    """Return the clause numbers in a text as a list's items.

    >>> clauses_meant("m 1.1; M1.2 ve M2"), clauses_meant("1.1")
    ('M1.1, M1.2, M2', None)
    """
    found = CLAUSE.findall(plain(text))
    # The numbers are ASCII, whatever the language makes of an i.
    kinds = [upper(kind).replace("İ", "I") for kind, _ in found]
    numbers = (number for _, number in found)
    return ", ".join(map("".join, zip(kinds, numbers, strict=True))) or None


def only(find: Callable[[str], str | None]) -> Callable[[str], str | None]:
    """Return a function that says to write what is found in a text, if anything is."""

    def hint(text: str) -> str | None:
        meant = find(text)
        return f"Yalnız {meant} yazın, tırnaksız." if meant else None

    return hint


def list_meant(text: str) -> str:
    """Return how a text is written as a list."""
    item = text.strip("(){}<>")
    if len(text) <= MAX_SHOWN and " " not in text:
        return f"Köşeli ayraç içinde yazın: [{item}]."
    return "Her öğeyi alt satıra, başına '- ' koyarak yazın."


def text_meant(value: object) -> str:
    """Return how a text is written that was read as something else."""
    hint = "Metin yazın; sayıya benzeyeni tırnak içine alın."
    if value is None:
        hint = "Metnini yazın ya da satırı silin."
    if isinstance(value, dict):
        hint = "Metinde ': ' varsa ya da metin '{' ile başlıyorsa tırnak içine alın."
        [(key, rest), *others] = [*value.items()] or [("", None)]
        if rest is None and not others:
            hint = "Metin ':' ile bitiyor ya da '{' ile başlıyorsa tırnak içine alın."
        elif LINK.fullmatch(key) and isinstance(rest, str) and slug(rest) == rest:
            hint = (
                f"Metinse tırnak içine alın; bağlantıysa bitişik yazın: {key}:{rest}."
            )
    elif isinstance(value, list):
        hint = "Metin '[' ile başlıyorsa tırnak içine alın."
        if value and all(isinstance(item, str) for item in value):
            hint = f"{hint} Liste değilse '- ' işaretini silin."
    return hint


def pattern_meant(value: object, pattern: str) -> str:
    """Return how a text is written that does not fit a pattern."""
    written = value if isinstance(value, str) else ""
    items = [item for item in SEPARATORS.split(written) if item]
    if len(items) > 1 and all(re.search(pattern, item) for item in items):
        return f"Öğeleri virgülle ayırın: {', '.join(items)}."
    if "[A-Z]" in pattern and (clauses := clauses_meant(written)):
        return f"Yerine '{clauses}' yazın."
    hints = (hint for part, hint in PATTERN_HINTS.items() if part in pattern)
    if hint := next(hints, None):
        return hint
    hint = "Küçük ASCII harf, rakam ve kısa çizgi kullanın"
    name = name_meant(written)
    return f"{hint}: '{name}' gibi." if name else f"{hint}."
