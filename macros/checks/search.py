"""A word in `search.yml` means one thing and is written once."""

from collections.abc import Iterator

from macros.content.checker import say
from macros.content.files.link_words import written
from macros.content.loader import Content
from macros.content.problems import Problem
from macros.content.yaml_reader import KeyPath
from macros.handbook.attachments import SCHEME as ATTACHMENT
from macros.handbook.routes import OUTSIDE
from macros.search.tokenizer import tokenize

# The path of an entry, with its text or with a message about it.
Located = tuple[KeyPath, str]

SMALLEST_GROUP = 2


def check(content: Content) -> Iterator[Problem]:
    """Yield a problem for each entry that is empty, repeated or without effect."""
    file = content.files["search"]
    for path, message in (
        *_without_letters(content),
        *_stop_words_of_several_words(content),
        *(twice for part in _parts(content) for twice in _duplicates(content, part)),
        *_synonyms_of_stop_words(content),
        *_lone_synonyms(content),
        *_groups_of_the_glossary(content),
        *_pinned_elsewhere(content),
    ):
        yield file.problem(path, message)


def _parts(content: Content) -> tuple[list[Located], ...]:
    """Return the entries of the file by part; within a part they are distinct."""
    return (
        _stop_words(content),
        _synonyms(content),
        _of_groups(content, "pinned"),
        [
            (("page_types", page_type, at), text)
            for page_type, texts in content.search.page_types.items()
            for at, text in enumerate(texts)
        ],
    )


def _stop_words(content: Content) -> list[Located]:
    texts = enumerate(content.search.stop_words)
    return [(("stop_words", at), text) for at, text in texts]


def _synonyms(content: Content) -> list[Located]:
    return _of_groups(content, "synonyms")


def _of_groups(content: Content, key: str) -> list[Located]:
    return [
        ((key, number, side, i), text)
        for number, group in enumerate(getattr(content.search, key))
        for side in ("words", "one_way")
        for i, text in enumerate(getattr(group, side))
    ]


def _words(text: str) -> tuple[str, ...]:
    return tuple(tokenize(text))


def _without_letters(content: Content) -> Iterator[Located]:
    for part in _parts(content):
        for path, text in part:
            if not _words(text):
                yield path, say("search.no_letters", text=text)


def _stop_words_of_several_words(content: Content) -> Iterator[Located]:
    for path, text in _stop_words(content):
        if len(_words(text)) > 1:
            yield path, say("search.several_words", text=text)


def _duplicates(content: Content, part: list[Located]) -> Iterator[Located]:
    first_paths: dict[tuple[str, ...], KeyPath] = {}
    for path, text in part:
        first = first_paths.setdefault(_words(text), path)
        if first != path and _words(text):
            line = content.files["search"].line(first)
            yield path, say("search.repeated", text=text, line=line)


def _synonyms_of_stop_words(content: Content) -> Iterator[Located]:
    """Yield the synonyms that no query can match, as queries lose stop words."""
    stop_words = {_words(text): path for path, text in _stop_words(content)}
    for path, text in _synonyms(content):
        if _words(text) in stop_words:
            line = content.files["search"].line(stop_words[_words(text)])
            yield path, say("search.stop_word", text=text, line=line)


def _lone_synonyms(content: Content) -> Iterator[Located]:
    for number, group in enumerate(content.search.synonyms):
        if len(group.words) + len(group.one_way) < SMALLEST_GROUP:
            message = say("search.alone", word=group.words[0])
            yield ("synonyms", number), message


def _groups_of_the_glossary(content: Content) -> Iterator[Located]:
    """Yield the groups that are part of a glossary term with its synonyms."""
    terms = {
        term.term: {_words(text) for text in (term.term, *term.synonyms)}
        for term in content.glossary.terms
    }
    for number, group in enumerate(content.search.synonyms):
        texts = {_words(text) for text in (*group.words, *group.one_way)}
        for term, names in terms.items():
            if texts <= names:
                yield ("synonyms", number), say("search.in_glossary", term=term)


def _pinned_elsewhere(content: Content) -> Iterator[Located]:
    """Yield the pinned links that are no page of this site."""
    for number, page in enumerate(content.search.pinned):
        if page.link.startswith((*OUTSIDE, "belge:", f"{ATTACHMENT}:")):
            message = say("search.no_page", link=written(page.link))
            yield ("pinned", number, "link"), message
