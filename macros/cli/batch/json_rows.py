"""The rows of JSON Lines, one object a line, and of a JSON array."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from macros.cli.batch.lines import Lines
from macros.cli.batch.row import Answers, Row, Say, line_fault
from macros.content.problems import CallError

# Canonical and strict: what is no JSON must not come back in a result.
ENCODE = json.JSONEncoder(
    ensure_ascii=False, allow_nan=False, separators=(",", ":")
).encode


class JsonLines:
    """The rows of JSON Lines; a row's number is that of its line."""

    delimiter = ","

    def __init__(
        self,
        lines: Lines,
        keys: Sequence[str],
        say: Say,
        questions: frozenset[str],
        first: int,
    ) -> None:
        """Read on from the next line, whose number is `first`.

        Keys are given back, and are no answers unless they are questions as well.
        """
        self._lines, self._keys, self._say = lines, keys, say
        self._no_answers, self._first = {*keys} - questions, first

    def rows(self) -> Iterator[Row]:
        """Yield each row."""
        for number, line in enumerate(self._lines.stream(), self._first):
            if not line:
                return
            if not line.strip():
                continue
            fault = line_fault(line, self._say)
            answers = fault or read_json(line.rstrip(), self._say, "batch_no_json_row")
            if isinstance(answers, str):
                keys = (None,) * len(self._keys)
                yield Row(number, keys, None, answers, number)
                continue
            keys = tuple(map(answers.get, self._keys))
            for name in self._no_answers & answers.keys():
                del answers[name]
            yield Row(number, keys, ENCODE(answers))

    def answers(self, identity: object) -> Answers | str:
        """Return the answers of a row by what identifies them."""
        answers: Answers = json.loads(str(identity))
        return answers


class _TwiceError(ValueError):
    """An object has the same key with two values."""


def read_json(text: str, say: Say, no_json: str = "batch_no_json") -> Answers | str:
    """Return the answers, or what is wrong: `no_json` names the words for no JSON."""
    try:
        value = json.loads(text, object_pairs_hook=_object)
        ENCODE(value).encode()  # half of a surrogate pair cannot be printed
    except (ValueError, RecursionError) as error:
        return _fault(error, say, no_json)
    if isinstance(value, dict):
        return value
    return say("batch_no_object", example='{"…": "…"}')


def array_lines(text: str, say: Say) -> list[str]:
    """Return the parts of a JSON array, a line each; raise CallError if it is none."""
    try:
        values = json.loads(text, object_pairs_hook=_object)
        # What is wrong with a part is told when its line is read.
        return [f"{json.dumps(value)}\n" for value in values]
    except (ValueError, RecursionError) as error:
        fault = _fault(error, say, "batch_no_json")
        raise CallError(f"rehber: {fault}") from None


def _fault(error: Exception, say: Say, no_json: str) -> str:
    if isinstance(error, json.JSONDecodeError):
        return say(no_json, line=error.lineno, column=error.colno)
    if isinstance(error, _TwiceError):
        return say("batch_two_answers", question=error.args[0])
    return say("batch_unreadable_json")


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for name, value in pairs:
        if name in values and values[name] != value:
            raise _TwiceError(name)
        values[name] = value
    return values
