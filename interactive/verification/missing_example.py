"""What no example notices, and the example to add, or one that should expect more."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from interactive.core.errors import Path

# So many words of a sentence are enough to find it again.
FEWEST_WORDS = 3


@dataclass(slots=True)
class MissingExample:
    """An example to add, or one that expects too little, as it should be."""

    answers: Mapping[str, Any]
    today: str
    result: dict[str, Any] = field(default_factory=dict)
    says: list[str] = field(default_factory=list)
    # The index of the example that has the same answers, if there is one.
    index: int | None = None

    def expect(self, result: Mapping[str, Any], phrase: str) -> None:
        """Add what a result must have, and what it must say."""
        for key, value in result.items():
            own = self.result.get(key)
            if isinstance(value, list) and isinstance(own, list):
                self.result[key] = _merged(own, value)
            else:
                self.result[key] = value
        if phrase:
            self.says.append(phrase)


@dataclass(frozen=True, slots=True)
class Unnoticed:
    """A small change that no example notices, and an example that would."""

    path: Path
    before: Any
    # None if the part is left out.
    after: Any
    # The place of the example in `Coverage.missing`.
    example: int


@dataclass(frozen=True, slots=True)
class Coverage:
    """What the worked examples of a calculator notice."""

    changes: int
    unnoticed: tuple[Unnoticed, ...]
    missing: tuple[MissingExample, ...]
    # The examples that notice no change.
    idle: tuple[int, ...]


def _merged(own: Sequence[Any], more: Sequence[Any]) -> list[Any]:
    """Return two lists in one; what one expects of an id joins what the other does.

    >>> _merged([{"id": "a", "x": 1}], [{"id": "a", "y": 2}, {"id": "b"}])
    [{'id': 'a', 'x': 1, 'y': 2}, {'id': 'b'}]
    """
    if not all(isinstance(each, Mapping) and "id" in each for each in (*own, *more)):
        return [*more]
    merged = {each["id"]: each for each in own}
    for each in more:
        merged[each["id"]] = {**merged.get(each["id"], {}), **each}
    return [*merged.values()]


def distinct_phrase(texts: Iterable[str], others: Sequence[str]) -> str:
    """Return the first words of a sentence that none of the others has; "" if all do.

    >>> distinct_phrase(["b", "It is met now.", "It is late."], ["It is met now."])
    'It is late.'
    """
    for text in texts:
        words = text.split(" ")
        for number in range(min(FEWEST_WORDS, len(words)), len(words) + 1):
            phrase = " ".join(words[:number])
            if number > 1 and not any(phrase in other for other in others):
                return phrase
    return ""
