"""Turkish endings of dates and values, by rule: 1 Ocak 2027'den, 7 gündü.

A sentence of the catalogue names an ending after its placeholder, `{day:den}`; one of
another language names none.
"""

from itertools import takewhile

# Each by its form after a front vowel without rounding and a voiced consonant.
SUFFIXES = LOCATIVE, ABLATIVE, DATIVE, PAST = "de", "den", "e", "di"
FRONT, ROUNDED, VOICELESS = "eiöüîEİÖÜÎ", "oöuüûOÖUÜÛ", "fstkçşhp"
VOWELS = f"{FRONT}aıouâûAIOUÂÛ"
# Loanwords whose last sound is soft, and takes what follows a front vowel: saatten.
SOFT = frozenset({"saat", "seyahat", "kontrol", "rol", "gol", "hal", "hâl", "kabul"})
FRONTED = str.maketrans("aâou", "eeöü")
# What a longer name ends with: iş gününden, not iş günüden.
POSSESSED = frozenset({"günü", "haftası", "ayı", "yılı", "saati", "dönemi", "yarıyılı"})
ONES = ["sıfır", "bir", "iki", "üç", "dört", "beş", "altı", "yedi", "sekiz", "dokuz"]
TENS = ["on", "yirmi", "otuz", "kırk", "elli", "altmış", "yetmiş", "seksen", "doksan"]
# What a number ends with that has at least so many zeros.
POWERS = {9: "milyar", 6: "milyon", 3: "bin", 2: "yüz"}


class Inflected(str):
    """A text that a sentence may give an ending.

    >>> "{day:den} başlayarak".format(day=Inflected("1 Ocak 2027"))
    "1 Ocak 2027'den başlayarak"
    >>> "{value:di}".format(value=Inflected("7 gün")), f"{Inflected('7 gün')}"
    ('7 gündü', '7 gün')
    """

    __slots__ = ()

    def __format__(self, spec: str) -> str:
        """Return the text with the ending that `spec` names, if it names one."""
        if spec in SUFFIXES:
            return f"{self}{ending(self, spec)}"
        return super().__format__(spec)


def ending(text: str, suffix: str) -> str:
    """Return what a text takes for an ending, with its apostrophe.

    A text whose sound its letters do not tell takes a word of its own, or nothing.

    >>> [ending(each, "e") for each in ("2026", "2027", "2030", "17 Aralık")]
    ["'ya", "'ye", "'a", "'a"]
    >>> ending("250 TL", "di"), ending("3. sınıf", "di"), ending("5 iş günü", "den")
    (' idi', 'tı', 'nden')
    """
    word = text.rsplit(maxsplit=1)[-1] if text.split() else ""
    sound = spoken(word)
    if not any(letter in VOWELS for letter in sound):
        return " idi" if suffix == PAST else ""
    # A number and a name stand apart from their ending.
    apart = "" if word.islower() else "'"
    if sound in POSSESSED and suffix != PAST:
        return f"n{_harmonised(f'{sound}n', suffix)}"
    soft = sound.translate(FRONTED) if sound in SOFT else sound
    return f"{apart}{_harmonised(soft, suffix)}"


def spoken(word: str) -> str:
    """Return the last word of what is read aloud; nothing for an abbreviation.

    >>> spoken("2027"), spoken("1.500"), spoken("Salı"), spoken("TL")
    ('yedi', 'yüz', 'Salı', '')
    """
    if word[-1:].isdecimal():
        return _last_number(int("".join(filter(str.isdecimal, _last_digits(word)))))
    return word if word.isalpha() and f"a{word[1:]}".islower() else ""


def _last_digits(word: str) -> str:
    """Return the digits at the end, with the signs that part thousands."""
    signs = takewhile(lambda sign: sign.isdecimal() or sign == ".", reversed(word))
    return "".join(reversed([*signs]))


def _last_number(number: int) -> str:
    """Return the last word of a number: that of its last digit which is not 0."""
    digits = str(number).rstrip("0")
    zeros = len(str(number)) - len(digits)
    if not digits:
        return ONES[0]
    if zeros <= 1:
        return TENS[int(digits[-1]) - 1] if zeros else ONES[int(digits[-1])]
    return next(name for least, name in POWERS.items() if zeros >= least)


def _harmonised(sound: str, suffix: str) -> str:
    """Return an ending after a sound: 'den', 'tan', 'ye', 'ydı'."""
    last = next(letter for letter in reversed(sound) if letter in VOWELS)
    wide = "e" if last in FRONT else "a"
    narrow = ("üu" if last in ROUNDED else "iı")[last not in FRONT]
    after_vowel = sound[-1] in VOWELS
    first = "t" if sound[-1] in VOICELESS else "d"
    buffer = "y" if after_vowel else ""
    if suffix == DATIVE:
        return f"{buffer}{wide}"
    if suffix == PAST:
        return f"{buffer}{first}{narrow}"
    return f"{first}{wide}{suffix[2:]}"
