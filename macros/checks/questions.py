"""A common question has an answer, or names whom to ask; its words lead to it."""

from collections.abc import Iterator

from macros.content.loader import Content
from macros.content.models.question import CommonQuestion
from macros.content.problems import Problem, did_you_mean
from macros.content.yaml_reader import KeyPath
from macros.handbook.edition import step_titles
from macros.search.tokenizer import tokenize

Located = tuple[KeyPath, str]


def check(content: Content) -> Iterator[Problem]:
    """Yield a problem for each question that leaves its reader alone."""
    for slug, question in content.questions.items():
        file = content.files[f"questions/{slug}"]
        for path, message in (*_unanswered(question), *_steps(content, question)):
            yield file.problem(path, message)
    yield from _words(content)


def _unanswered(question: CommonQuestion) -> Iterator[Located]:
    if question.silent and not question.ask:
        hint = "'ask: biriminize' gibi, okurun kime soracağını yazın."
        yield ("silent",), f"Kaynak söylemiyorsa okur ne yapacağını bilmeli. {hint}"
    if question.ask and not question.silent:
        hint = "'silent: true' ekleyin ya da bu satırı silip yanıtı yazın."
        yield ("ask",), f"'ask', kaynağın söylemediği sorular içindir. {hint}"
    if not question.silent and not question.answer:
        hint = "'answer' altına yazın; kaynak söylemiyorsa 'silent: true' ve 'ask'."
        yield ("title",), f"Sorunun yanıtı yok. {hint}"
    if not question.silent and not question.clauses:
        hint = "'clauses' yazın; kaynak söylemiyorsa 'silent: true' ve 'ask'."
        yield ("answer",), f"Yanıtın dayandığı madde yok. {hint}"


def _steps(content: Content, question: CommonQuestion) -> Iterator[Located]:
    titles = step_titles(content)
    if question.step and question.step not in titles:
        known = f"Yazılabilecekler: {', '.join(titles)}." if titles else "Satırı silin."
        hint = did_you_mean(question.step, titles, known)
        yield ("step",), f"'{question.step}' diye bir adım yok. {hint}"
    if titles and not question.step:
        hint = f"'step: …' ekleyin: {', '.join(titles)}."
        yield ("title",), f"Sorunun hangi adımda sorulduğu yazılmamış. {hint}"


def _words(content: Content) -> Iterator[Problem]:
    """Yield the words by which no question, or another one too, would be known."""
    stop_words = {w for text in content.search.stop_words for w in tokenize(text)}
    first: dict[frozenset[str], tuple[str, int]] = {}
    for slug, question in content.questions.items():
        file = content.files[f"questions/{slug}"]
        for path, text in _phrases(question):
            words = frozenset(tokenize(text))
            if not words - stop_words:
                message = f"'{text}' aramada atlanan sözlerden. Konuyu da yazın."
                yield file.problem(path, message)
            elif words in first:
                other, line = first[words]
                message = f"'{text}' {other}, {line}. satırda da var."
                yield file.problem(path, f"{message} Birini silin.")
            first.setdefault(words, (file.file, file.line(path)))


def _phrases(question: CommonQuestion) -> Iterator[Located]:
    yield ("title",), question.title
    for at, text in enumerate(question.also):
        yield ("also", at), text
