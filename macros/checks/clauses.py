"""Every clause named exists; every clause of the source is told or left out."""

from collections.abc import Iterator

from macros.content.annotations import annotated_texts
from macros.content.loader import Content
from macros.content.models.source import Source
from macros.content.problems import Problem, did_you_mean


def check(content: Content) -> Iterator[Problem]:
    """Yield dangling clauses, and clauses that no chapter tells."""
    if content.site.edition not in content.sources:
        known = f"Var olanlar: {', '.join(content.sources)}."
        hint = did_you_mean(content.site.edition, content.sources, known)
        file = content.files["site"]
        message = f"'{content.site.edition}' diye bir baskı yok. {hint}"
        yield file.problem(("edition",), message)
        return
    yield from _dangling(content)
    yield from _untold(content)
    yield from _topics(content)


def _dangling(content: Content) -> Iterator[Problem]:
    for name, thing in content.models():
        # Another edition that is kept has numbers of its own.
        own = {c.id for c in thing.clauses} if isinstance(thing, Source) else ()
        known = own or content.clauses
        for path, marker, clause in annotated_texts(thing):
            if marker == "clause" and clause not in known:
                hint = did_you_mean(clause, known, "Numarayı denetleyin.")
                message = f"'{clause}' maddesi kaynakta yok. {hint}"
                yield content.files[name].problem(path, message)


def _untold(content: Content) -> Iterator[Problem]:
    told = {
        clause
        for chapter in content.guidelines.values()
        for section in chapter.sections
        for statement in section.statements
        for clause in statement.clauses
    }
    left_out = {entry.clause for entry in content.source.left_out}
    file = content.files[f"sources/{content.site.edition}"]
    for place, clause in enumerate(content.source.clauses):
        path = ("clauses", place)
        if clause.id not in told | left_out:
            message = f"'{clause.id}' maddesini hiçbir bölüm anlatmıyor."
            hint = "Bir bölüme ekleyin ya da 'left_out' altında gerekçesini yazın."
            yield file.problem(path, f"{message} {hint}")
        if clause.id in told & left_out:
            message = f"'{clause.id}' hem anlatılıyor hem 'left_out' altında."
            yield file.problem(path, f"{message} Birini silin.")


def _topics(content: Content) -> Iterator[Problem]:
    for slug, source in content.sources.items():
        for place, clause in enumerate(source.clauses):
            if clause.topic not in source.topics:
                hint = did_you_mean(
                    clause.topic, source.topics, "'topics' altına ekleyin."
                )
                message = f"'{clause.topic}' konusunun adı yok. {hint}"
                path = ("clauses", place, "topic")
                yield content.files[f"sources/{slug}"].problem(path, message)
