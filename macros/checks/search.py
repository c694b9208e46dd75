"""A word of the search means one thing."""

from collections.abc import Iterator
from functools import partial

from macros.content.loader import Content
from macros.content.problems import Problem
from macros.content.yaml_reader import KeyPath
from macros.handbook.routes import EXTERNAL
from macros.search.tokenizer import words_of

Said = tuple[KeyPath, str]
SAME_AT_LEAST = 2
SAME = "Büyük küçük harf ve Türkçe işaretler ayrılmaz; birini silin."


def check(content: Content) -> Iterator[Problem]:
    """Yield a problem for each word that says nothing, or says it twice."""
    found = content.files["search"]
    for path, message in (
        *_empty(content),
        *_not_one_word(content),
        *(_twice(content, _stop_words(content))),
        *(_twice(content, _synonyms(content))),
        *(_twice(content, _first(content))),
        *(_twice(content, _kinds(content))),
        *_both(content),
        *_alone(content),
        *_of_the_glossary(content),
        *_outside(content),
    ):
        yield found.problem(path, message)


def _stop_words(content: Content) -> list[Said]:
    return [
        (("stop_words", place), text)
        for place, text in enumerate(content.search.stop_words)
    ]


def _groups(content: Content, name: str) -> list[Said]:
    """Return what stands in the groups of a key, what readers ask included."""
    return [
        ((name, place, side, at), text)
        for place, group in enumerate(getattr(content.search, name))
        for side in ("words", "one_way")
        for at, text in enumerate(getattr(group, side))
    ]


_synonyms = partial(_groups, name="synonyms")
_first = partial(_groups, name="pinned")


def _kinds(content: Content) -> list[Said]:
    return [
        (("page_types", kind, at), text)
        for kind, texts in content.search.page_types.items()
        for at, text in enumerate(texts)
    ]


def _key(text: str) -> tuple[str, ...]:
    return tuple(words_of(text))


def _empty(content: Content) -> Iterator[Said]:
    """Yield the texts in which the search finds no word."""
    for said in (_stop_words, _synonyms, _first, _kinds):
        for path, text in said(content):
            if not _key(text):
                yield path, f"'{text}' içinde harf ya da rakam yok. Bir söz yazın."


def _not_one_word(content: Content) -> Iterator[Said]:
    for path, text in _stop_words(content):
        if len(_key(text)) > 1:
            hint = "Sözcükleri ayrı ayrı yazın."
            yield path, f"'{text}' tek sözcük değil. {hint}"


def _twice(content: Content, said: list[Said]) -> Iterator[Said]:
    seen: dict[tuple[str, ...], KeyPath] = {}
    for path, text in said:
        first = seen.setdefault(_key(text), path)
        if first != path and _key(text):
            line = content.files["search"].line(first)
            yield path, f"'{text}' sözü {line}. satırda da var. {SAME}"


def _both(content: Content) -> Iterator[Said]:
    """Yield the synonyms that are left out of every query."""
    stop = {_key(text): path for path, text in _stop_words(content)}
    for path, text in _synonyms(content):
        if _key(text) in stop:
            line = content.files["search"].line(stop[_key(text)])
            hint = "Aramada atlanan bir sözün eş anlamlısı olmaz; birinden silin."
            yield path, f"'{text}' {line}. satırda 'stop_words' içinde de var. {hint}"


def _alone(content: Content) -> Iterator[Said]:
    """Yield the groups of a single word."""
    for place, group in enumerate(content.search.synonyms):
        if len(group.words) + len(group.one_way) < SAME_AT_LEAST:
            text = group.words[0]
            hint = "Aynı anlamda aranan bir söz daha yazın ya da öbeği silin."
            yield ("synonyms", place), f"'{text}' tek başına duruyor. {hint}"


def _of_the_glossary(content: Content) -> Iterator[Said]:
    """Yield the groups that the glossary has already."""
    terms = [
        (t.term, {_key(t.term), *map(_key, t.also)}) for t in content.glossary.terms
    ]
    for place, group in enumerate(content.search.synonyms):
        for term, known in terms:
            if all(_key(text) in known for text in (*group.words, *group.one_way)):
                hint = "Buradaki öbeği silin."
                message = f"Bu sözler sözlükte '{term}' altında zaten var. {hint}"
                yield ("synonyms", place), message


def _outside(content: Content) -> Iterator[Said]:
    """Yield the links that no result can lead to."""
    for place, first in enumerate(content.search.pinned):
        if first.link.startswith((*EXTERNAL, "belge:")):
            hint = "Bu sitenin bir sayfasını yazın."
            yield ("pinned", place, "link"), f"'{first.link}' bu sitede değil. {hint}"
