"""The process has everything in its place: days, facts, checklists and documents."""

from collections.abc import Iterator
from typing import Any

from interactive.core.answers import TICKS
from interactive.core.questions import Test
from interactive.core.rules.mentions import questions_in
from macros.calculators.planners import item_problem, no_planner, planner_of
from macros.calculators.spec_messages import fact_rule_problems
from macros.checks.unwritten_warnings import sentences_to_replace, unwritten_in
from macros.content.checker import say
from macros.content.facts.questions import questions_of
from macros.content.facts.references import FACTS
from macros.content.files.link_words import written
from macros.content.files.spec_tables import CALCULATORS
from macros.content.loader import PROCESS_NAME, Content
from macros.content.problems import Problem, did_you_mean
from macros.content.yaml_reader import KeyPath
from macros.handbook.concerns import rules_of

PATH = f"{CALCULATORS}/{PROCESS_NAME}"
LIST, DOCUMENT = "liste:", "belge:"
PARTS = ("steps", "side_paths")
DAYS = ("item", "begins_on", "begins_after")


def check(content: Content) -> Iterator[Problem]:
    """Yield a problem for each thing that is not there, or not where it belongs."""
    if content.process is None:
        return
    planner = planner_of(content, content.process.planner)
    if planner is None:
        message = no_planner(content, content.process.planner)
        yield content.files[PATH].problem(("planner",), message)
    else:
        yield from _items(content, planner)
    yield from _facts_of_lists(content)
    yield from _homeless(content)
    yield from _strangers(content)
    yield from _examples(content)


def _items(content: Content, planner: Any) -> Iterator[Problem]:  # noqa: ANN401 - any kind
    """Yield a problem for each item that the planner cannot give a day of."""
    question_ids = [question.id for question in content.process.questions]
    for index, step in enumerate(content.process.steps):
        names = [(key, getattr(step, key)) for key in DAYS]
        for key, name in names:
            message = name and item_problem(planner, name, question_ids)
            if message:
                yield content.files[PATH].problem(("steps", index, key), message)


def _facts_of_lists(content: Content) -> Iterator[Problem]:
    """Yield a problem for each fact that a list's rule reads and nobody asks."""
    question_ids = {question.id for question in content.process.questions}
    facts = {fact.id for fact in content.facts.facts}
    by_id = questions_of(content)
    for link, path in _links(content, ("steps",), "lists"):
        slug = link.removeprefix(LIST)
        rules = _sound_rules(content, slug) if slug in content.checklists else ()
        names = {name for test in rules for name in questions_in(test)}
        for name in (n for n in by_id if n in names - question_ids):
            shown = written(link)
            message = say("process.unasked_by_list", link=shown, name=name)
            if name not in facts:
                message = say(
                    "process.unasked_question", link=shown, name=name, file=FACTS
                )
            yield content.files[PATH].problem(path, message)


def _sound_rules(content: Content, slug: str) -> Iterator[Test]:
    """Yield the rules of a list that are well-formed; of the others it is told."""
    file = f"checklists/{slug}"
    for path, test in rules_of(content.checklists[slug]):
        if not any(fact_rule_problems(content, test, file, path)):
            yield test


def _homeless(content: Content) -> Iterator[Problem]:
    """Yield a problem for each checklist and document that is nowhere on the way."""
    keys = ("lists", "documents")
    on_the_way = {link for key in keys for link, _ in _links(content, PARTS, key)}
    sentences = sentences_to_replace(content)
    for slug in content.checklists:
        file = content.files[f"checklists/{slug}"]
        # A list that nobody has written yet is asked for its place later.
        if f"{LIST}{slug}" not in on_the_way and not unwritten_in(sentences, file):
            yield file.problem((), say("process.list_nowhere", slug=slug))
    edition = content.files[f"sources/{content.site.edition}"]
    for index, document in enumerate(content.source.documents):
        if f"{DOCUMENT}{document.id}" not in on_the_way:
            path = ("documents", index, "id")
            yield edition.problem(
                path, say("process.document_nowhere", document=document.id)
            )


def _strangers(content: Content) -> Iterator[Problem]:
    """Yield a problem for each list and document that shares no clause there."""
    clauses = {
        **{
            f"{LIST}{slug}": {c for item in checklist.items for c in item.clauses}
            for slug, checklist in content.checklists.items()
        },
        **{f"{DOCUMENT}{d.id}": {*d.clauses} for d in content.source.documents},
    }
    for key in ("lists", "documents"):
        for link, path in _links(content, PARTS, key):
            part = getattr(content.process, str(path[0]))[path[1]]
            own = clauses.get(link)
            if own and not own & {*part.clauses}:
                yield content.files[PATH].problem(
                    path, say("process.stranger", link=written(link), part=part.id)
                )


def _examples(content: Content) -> Iterator[Problem]:
    """Yield a problem for each tick of an example that no list has."""
    for index, example in enumerate(content.process.examples):
        ticks = example.answers.get(TICKS)
        for slug, ids in ticks.items() if isinstance(ticks, dict) else ():
            path = ("examples", index, "answers", TICKS, slug)
            checklist = content.checklists.get(slug)
            known = [item.id for item in checklist.items] if checklist else []
            if checklist is None:
                hint = did_you_mean(
                    slug, content.checklists, say("process.correct_name")
                )
                message = say("process.no_list", slug=slug, hint=hint)
                yield content.files[PATH].problem(path, message)
                continue
            for name in (each for each in ids if each not in known):
                hint = did_you_mean(
                    name, known, say("process.items", listed=", ".join(known))
                )
                message = say(
                    "process.no_item_of_list", slug=slug, name=name, hint=hint
                )
                yield content.files[PATH].problem(path, message)


def _links(
    content: Content, parts: tuple[str, ...], key: str
) -> Iterator[tuple[str, KeyPath]]:
    """Yield each link of the steps or side paths with its path."""
    for name in parts:
        for index, part in enumerate(getattr(content.process, name)):
            for at, link in enumerate(getattr(part, key)):
                yield link, (name, index, key, at)
