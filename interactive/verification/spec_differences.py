"""What is written otherwise in two versions of a spec: its rules, its words.

A kind names the keys that hold words in `WORDS`: no answer depends on them.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import MISSING, fields, is_dataclass
from typing import Any

from interactive.core.calendar import Closure
from interactive.core.context import CalculatorContext
from interactive.core.parameters import Parameter
from interactive.core.questions import Question

# Keys that hold words in every kind. The worked examples are tests of the rules.
COMMON_WORDS = frozenset(
    {
        *("title", "order", "summary", "disclaimer", "clauses", "links", "examples"),
        *("text", "hint", "labels", "unit", "former_ids"),
    }
)
# Keys with names for keys: what a weighted sum adds up, what an example answers.
KEYED = frozenset({"weighted_sum", "answers", "fallbacks"})
PLACE = re.compile(r"(?<=\{)[^{}]*(?=\})")
# Keys of which a reader sees nothing where the calculator stands.
UNSEEN = frozenset({"order", "examples", "former_ids"})


def rules_in(part: object, words: frozenset[str] = frozenset()) -> Any:  # noqa: ANN401
    """Return a part of a spec as JSON, without its words and what is left at default.

    So a key that a later version of a table adds makes no difference, nor does one that
    was renamed: keys have the first name that they had.
    """
    if is_dataclass(part) and not isinstance(part, type):
        first_names = {new: old for old, new in _renamed(part).items()}
        data = {}
        for field in fields(part):
            value = getattr(part, field.name)
            if field.name not in words | COMMON_WORDS and not _is_default(field, value):
                data[first_names.get(field.name, field.name)] = rules_in(value, words)
        return data
    if isinstance(part, Mapping):
        return {name: rules_in(value, words) for name, value in part.items()}
    if isinstance(part, list | tuple):
        return [rules_in(each, words) for each in part]
    return part


def _renamed(part: object) -> Mapping[str, str]:
    return getattr(part, "RENAMED", {})


def _is_default(field: Any, value: object) -> bool:  # noqa: ANN401 - a field of anything
    if field.default_factory is not MISSING:
        return bool(value == field.default_factory())
    return field.default is not MISSING and bool(value == field.default)


def texts_in(data: object) -> Iterator[str]:
    """Yield every text below parsed JSON, keys left out."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, list | tuple | dict):
        for each in data.values() if isinstance(data, dict) else data:
            yield from texts_in(each)


def with_names(data: Any, names: Mapping[str, str]) -> Any:  # noqa: ANN401 - any JSON
    """Return a spec as data in which some questions, values and so on are renamed.

    >>> with_names({"question": "old", "text": "Sayın {old},"}, {"old": "new"})
    {'question': 'new', 'text': 'Sayın {new},'}
    """
    if isinstance(data, Mapping):
        return {
            key: _with_keys(value, names)
            if key in KEYED and isinstance(value, Mapping)
            else with_names(value, names)
            for key, value in data.items()
        }
    if isinstance(data, list | tuple):
        return type(data)(with_names(each, names) for each in data)
    if isinstance(data, str):
        in_places = PLACE.sub(lambda place: names.get(place[0], place[0]), data)
        return names.get(data, in_places)
    return data


def _with_keys(data: Mapping[str, Any], names: Mapping[str, str]) -> dict[str, Any]:
    return {names.get(key, key): value for key, value in data.items()}


def reworded(
    before: object,
    after: object,
    words: frozenset[str],
    unlisted: frozenset[str],
    path: str = "",
) -> Iterator[tuple[str, str, str]]:
    """Yield where two versions read otherwise, with what stood and stands there.

    Parts are told apart by their ids; what only one version has is no change of words.
    Keys in `unlisted` are passed over.
    """
    old, new = _named(before, words), _named(after, words)
    for name in (each for each in new if each in old):
        below = f"{path}.{name}" if path else name
        was, now = old[name], new[name]
        if name in UNSEEN | unlisted:
            continue
        if name in words | COMMON_WORDS and not (_is_table(was) or _is_table(now)):
            if was != now:
                yield below, _in_words(was), _in_words(now)
        else:
            yield from reworded(was, now, words, unlisted, below)


def reworded_context(
    before: CalculatorContext, after: CalculatorContext
) -> Iterator[tuple[str, str, str]]:
    """Yield where parameters and closed days read otherwise, as `reworded` does."""
    old, new = _context_words(before), _context_words(after)
    for path in (each for each in new if each in old and old[each] != new[each]):
        yield path, old[path], new[path]


def _context_words(context: CalculatorContext) -> dict[str, str]:
    words = {
        f"parameters.{name}.{key}": text
        for name, parameter in context.parameters.items()
        for key, text in _parameter_words(parameter).items()
    }
    closed = context.calendar.closures.items()
    return words | {f"closed.{day}.name": _names_of(each) for day, each in closed}


def _parameter_words(parameter: Parameter) -> dict[str, str]:
    """Return what a parameter is called, measured in and taken from."""
    unit = getattr(parameter.unit, "text", parameter.unit)
    clauses = {
        ".".join(filter(None, (entry["valid_from"], "clause"))): entry["clause"]
        for entry in parameter.values
    }
    return {"title": parameter.title, "unit": str(unit), **clauses}


def _names_of(closures: Iterable[Closure]) -> str:
    return ", ".join(closure.name for closure in closures)


def _named(part: object, words: frozenset[str]) -> dict[str, Any]:
    if is_dataclass(part):
        return {field.name: getattr(part, field.name) for field in fields(part)}
    if isinstance(part, list | tuple):
        return {_name(each, words): each for each in part if is_dataclass(each)}
    return {}


def _name(part: object, words: frozenset[str]) -> str:
    """Return the id of a part; of one without, what its rules name."""
    return getattr(part, "id", None) or "/".join(texts_in(rules_in(part, words)))


def _is_table(value: object) -> bool:
    if isinstance(value, list | tuple):
        return any(map(is_dataclass, value))
    return is_dataclass(value)


def _in_words(value: object) -> str:
    if isinstance(value, Mapping):
        return ", ".join(f"{name}: {each}" for name, each in value.items())
    if isinstance(value, list | tuple):
        return ", ".join(map(str, value))
    return "" if value is None else str(value)


def changed_questions(
    before: tuple[Question, ...],
    after: tuple[Question, ...],
    context: CalculatorContext,
) -> Iterator[str]:
    """Yield each question that was added, removed, or takes other answers, in words."""
    word = context.word
    former = {question.id: question for question in before}
    for question in after:
        old, title = former.pop(question.id, None), question.title
        if old is None:
            yield word("diff_question_added", title=title)
        elif old.type != question.type:
            yield word("diff_question_type", title=title)
        else:
            yield from _changed_answers(old, question, context)
    for old in former.values():
        yield word("diff_question_removed", title=old.title)


def _changed_answers(
    old: Question, new: Question, context: CalculatorContext
) -> Iterator[str]:
    titles = [{each.id: each.text for each in q.options} for q in (old, new)]
    for key, some, others in (
        ("diff_option_added", titles[1], titles[0]),
        ("diff_option_removed", titles[0], titles[1]),
    ):
        for name in (each for each in some if each not in others):
            yield context.word(key, title=new.title, option=some[name])
    bounds = [(each.minimum, each.maximum) for each in (old, new)]
    if bounds[0] != bounds[1]:
        was, now = (f"{low}–{high}" for low, high in bounds)
        yield context.word("diff_bounds", title=new.title, before=was, after=now)
