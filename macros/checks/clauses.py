"""Every clause cited exists; every clause of the source is used or omitted."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from macros.content.annotations import annotated_texts
from macros.content.checker import say
from macros.content.loader import Content
from macros.content.models.source import Source
from macros.content.problems import Problem, closest, did_you_mean


def check(content: Content) -> Iterator[Problem]:
    """Yield dangling clauses, unused ones, and clauses whose topic has no name."""
    dangling = [*_dangling(content)]
    yield from (problem for problem, _ in dangling)
    # A clause that is misspelt where it is used is told there.
    yield from _unused(content, {meant for _, meant in dangling})
    yield from _topics(content)


def _dangling(content: Content) -> Iterator[tuple[Problem, str | None]]:
    """Yield each unknown clause with the one that is most like it."""
    for name, model in content.models():
        # An edition that the site does not follow has clauses of its own.
        own = {c.id for c in model.clauses} if isinstance(model, Source) else ()
        known = own or content.clauses
        for path, marker, clause in annotated_texts(model):
            if marker == "clause" and clause not in known:
                hint = did_you_mean(clause, known, say("clauses.check_number"))
                message = say("clauses.unknown", clause=clause, hint=hint)
                yield content.files[name].problem(path, message), closest(clause, known)


def _unused(content: Content, misspelt: AbstractSet[str | None]) -> Iterator[Problem]:
    # A clause in a summary or a link is mentioned there, not explained.
    used = {
        clause
        for chapter in content.guidelines.values()
        for section in chapter.sections
        for statement in section.statements
        for clause in statement.clauses
    }
    omitted = {omission.clause for omission in content.source.omitted}
    file = content.files[f"sources/{content.site.edition}"]
    for index, clause in enumerate(content.source.clauses):
        path = ("clauses", index)
        if clause.id not in used | omitted | misspelt:
            yield file.problem(path, say("clauses.unused", clause=clause.id))
        if clause.id in used & omitted:
            yield file.problem(path, say("clauses.both", clause=clause.id))


def _topics(content: Content) -> Iterator[Problem]:
    for slug, source in content.sources.items():
        file, topics = content.files[f"sources/{slug}"], source.topics
        for index, clause in enumerate(source.clauses):
            if clause.topic not in topics:
                hint = did_you_mean(clause.topic, topics, say("clauses.add_topic"))
                message = say("clauses.topic", topic=clause.topic, hint=hint)
                yield file.problem(("clauses", index, "topic"), message)
