"""What `rehber diff` prints: Markdown for a review, or JSON for a program."""

import json
import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from itertools import chain, groupby
from typing import Any, Literal

from interactive.core.turkish import date_in_words
from interactive.verification.differences import STATUS, Comparison, Row
from macros.cli.diff import CalculatorDifference, Difference, Since

# More rows are left to JSON.
MOST_ROWS = 40
# What Markdown would take for its own.
MARKS = re.compile(r"([\\`*_\[\]<>#|])")


def as_json(difference: Difference) -> str:
    """Return everything that differs, for a program."""
    calculators, letters = (
        {slug: _data(each) for slug, each in compared.items()}
        for compared in (difference.calculators, difference.letters)
    )
    data = {
        "calculators": calculators,
        "letters": letters,
        "not_compared": [*difference.unread],
    }
    return json.dumps(data, ensure_ascii=False, indent=2)


def _data(each: CalculatorDifference) -> dict[str, Any]:
    dated = [since for since in each.since if since.differs] or [*each.since[:1]]
    first = dated[0].comparison if dated else Comparison(0, 0, 0, "")
    numbers = ("combinations", "changed", "touched")
    return {
        "state": each.state,
        **{name: getattr(first, name) for name in numbers},
        "rows": [_row(row, since) for since in dated for row in since.comparison.rows],
        "words": [
            *(_row(row, since) for since in dated for row in since.comparison.words),
            *(
                {"part": part, "before": old, "after": new}
                for part, old, new in each.words
            ),
        ],
        "notes": [*each.notes],
        "days": [
            {"from": since.day.isoformat()}
            | {name: getattr(since.comparison, name) for name in numbers}
            for since in each.since
        ],
    }


def _row(row: Row, since: Since) -> dict[str, Any]:
    return {"from": since.day.isoformat(), **asdict(row)}


def as_markdown(difference: Difference) -> str:
    """Return what differs in words, for a review."""
    return "\n".join(Report(difference).lines()) + "\n"


@dataclass(frozen=True, slots=True)
class Line:
    """A line of what a report says of one calculator or letter."""

    kind: Literal["heading", "text", "item"]
    text: str
    strong: str = ""
    """What stands before the text: answers, a number of them."""
    code: str = ""
    """The same: where something is written."""


class Report:
    """Writes down a difference in the language of the handbook."""

    def __init__(self, difference: Difference) -> None:
        self.difference, self.wording = difference, difference.content.words

    def word(self, key: str, **details: object) -> str:
        """Return a sentence with its details filled in."""
        return self.wording[key].format(**details)

    def grouped(self, number: int) -> str:
        """Return a number with its thousands apart, as the language has them."""
        return f"{number:,}".replace(",", self.word("digit_group"))

    def lines(self) -> Iterator[str]:
        """Yield the lines of the report in Markdown."""
        before, after = map(escaped, self.difference.names)
        yield f"# {self.word('diff_title', before=before, after=after)}"
        yield ""
        if self.difference.unread:
            yield f"## {self.word('diff_not_compared')}"
            yield ""
            yield from (f"- {escaped(line)}" for line in self.difference.unread)
            yield ""
        elif not self.difference.differs:
            yield self.word("diff_nothing")
            yield ""
        for slug, each in self.differing():
            yield f"## {escaped(each.title)} (`{slug}`)"
            yield ""
            for kind, lines in groupby(self.about(each), key=lambda line: line.kind):
                for line in lines:
                    yield in_markdown(line)
                    yield from () if kind == "item" else ("",)
                yield from ("",) if kind == "item" else ()
        yield self.word("diff_scope")

    def differing(self) -> Iterator[tuple[str, CalculatorDifference]]:
        """Yield each calculator and letter that differs, after its name."""
        both = (self.difference.calculators, self.difference.letters)
        for slug, each in chain.from_iterable(compared.items() for compared in both):
            if each.differs:
                yield slug, each

    def about(self, each: CalculatorDifference) -> Iterator[Line]:
        """Yield what differs in a calculator or a letter."""
        yield from (Line("item", note) for note in each.notes)
        for since in each.since:
            yield from self._since(since, each)
        # What reads otherwise from one day on may do so from the next on, too.
        words = [*dict.fromkeys(row for s in each.since for row in s.comparison.words)]
        if words or each.words:
            yield Line("heading", self.word("diff_words"))
            yield from self._listed([self._row(row) for row in words])
            yield from self._listed([self._rewritten(*each) for each in each.words])

    def _since(self, since: Since, each: CalculatorDifference) -> Iterator[Line]:
        comparison, dated = since.comparison, len(each.since) > 1
        if dated and since is not each.since[0]:
            day = date_in_words(since.day, self.wording)
            yield Line("heading", self.word("diff_since", day=day))
        if not comparison.rows and comparison.is_complete:
            answers = (
                "diff_no_answers" if each.words or comparison.words else "diff_none"
            )
            yield Line("text", self.word("diff_until_then" if dated else answers))
            return
        numbers = ("combinations", "changed", "touched")
        counts = {name: self.grouped(getattr(comparison, name)) for name in numbers}
        yield Line("text", self.word(comparison.summary, **counts))
        others = [row for row in comparison.rows if row.part != STATUS]
        for row in comparison.rows:
            if row.part == STATUS:
                yield self._status(row) if others else self._row(row)
        yield from self._listed([self._row(row) for row in others])
        if comparison.is_complete:
            yield Line("text", self.word("diff_nothing_else"))

    def _listed(self, items: list[Line]) -> Iterator[Line]:
        yield from items[:MOST_ROWS]
        if len(items) > MOST_ROWS:
            more = self.grouped(len(items) - MOST_ROWS)
            yield Line("item", self.word("diff_more_rows", count=more))

    def _status(self, row: Row) -> Line:
        """Return how many results differ; the other rows tell with which answers."""
        count = self.word("diff_in_answers", count=self.grouped(row.count or 0))
        return Line("item", row.text, count)

    def _row(self, row: Row) -> Line:
        if row.count is None:
            return Line("item", row.text, row.when)
        when = row.when or self.word("diff_every_answer")
        return Line("item", f"{row.text} ({self.grouped(row.count)})", when)

    def _rewritten(self, path: str, was: str, now: str) -> Line:
        instead = self.word("diff_instead", before=was or "–", after=now or "–")
        return Line("item", instead, code=path)


def in_markdown(line: Line) -> str:
    """Return a line as Markdown has it."""
    text = escaped(line.text)
    if line.kind == "heading":
        return f"### {text}"
    if line.strong:
        text = f"**{escaped(line.strong)}**: {text}"
    if line.code:
        text = f"`{line.code}`: {text}"
    return f"- {text}" if line.kind == "item" else text


def escaped(text: str) -> str:
    r"""Return a text that Markdown shows as it is.

    >>> escaped("a_b *c*")
    'a\\_b \\*c\\*'
    """
    return MARKS.sub(r"\\\1", text)
