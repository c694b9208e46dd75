"""A common question has an answer, or names whom to ask; its words lead to it."""

from collections.abc import Iterator

from macros.content.checker import say
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
        yield ("silent",), say("questions.nobody_to_ask")
    if question.ask and not question.silent:
        yield ("ask",), say("questions.not_silent")
    if not question.silent and not question.answer:
        yield ("title",), say("questions.no_answer")
    if not question.silent and not question.clauses:
        yield ("answer",), say("questions.no_clauses")


def _steps(content: Content, question: CommonQuestion) -> Iterator[Located]:
    titles = step_titles(content)
    if question.step and question.step not in titles:
        known = (
            say("hints.known", listed=", ".join(titles))
            if titles
            else say("questions.delete_line")
        )
        hint = did_you_mean(question.step, titles, known)
        yield ("step",), say("questions.no_step", step=question.step, hint=hint)
    if titles and not question.step:
        yield ("title",), say("questions.step_missing", listed=", ".join(titles))


def _words(content: Content) -> Iterator[Problem]:
    """Yield the words by which no question, or another one too, would be known."""
    stop_words = {w for text in content.search.stop_words for w in tokenize(text)}
    first: dict[frozenset[str], tuple[str, int]] = {}
    for slug, question in content.questions.items():
        file = content.files[f"questions/{slug}"]
        for path, text in _phrases(question):
            words = frozenset(tokenize(text))
            if not words - stop_words:
                message = say("questions.only_stop_words", text=text)
                yield file.problem(path, message)
            elif words in first:
                other, line = first[words]
                yield file.problem(
                    path, say("questions.repeated", text=text, file=other, line=line)
                )
            first.setdefault(words, (file.file, file.line(path)))


def _phrases(question: CommonQuestion) -> Iterator[Located]:
    yield ("title",), question.title
    for at, text in enumerate(question.also):
        yield ("also", at), text
