"""A dated number in words: as it is on a day, what it was and what it will be.

A page outlives its build. Its script puts in place of each number what a build of the
reader's day would say, so what is known to change is written beside the number.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from html import escape

from interactive.core.parameters import change, former, measure
from macros.content.models.parameter import Parameter

# Who read the page before a change comes back within a term, and is told of it.
TOLD_AFTERWARDS = timedelta(days=120)


@dataclass(frozen=True, slots=True)
class DatedNumber:
    """A parameter as the pages of a day name it."""

    parameter: Parameter
    words: Mapping[str, str]
    day: date

    @property
    def value(self) -> str:
        """Return the value alone: `7 gün`."""
        return self._value_on(self.day)

    @property
    def text(self) -> str:
        """Return the value and, in brackets, what it was lately and will be."""
        return self._text_on(self.day)

    @property
    def marked(self) -> str:
        """Return the text as HTML; a number that will change has what it will be."""
        return self._marked(self._text_on)

    @property
    def marked_value(self) -> str:
        """Return the same for the value alone, for who was told of the change."""
        return self._marked(self._value_on)

    def _marked(self, words_on: Callable[[date], str]) -> str:
        later = [*self._later_days(self.day)]
        text = escape(words_on(self.day), quote=False)
        if not later:
            return text
        states = "".join(f' data-on-{day}="{escape(words_on(day))}"' for day in later)
        return f'<span data-from="{later[0]}"{states}>{text}</span>'

    def _later_days(self, day: date) -> Iterator[date]:
        """Yield the first day of each value that follows after a day."""
        starts = (value.valid_from for value in self.parameter.values)
        yield from (start for start in starts if start and start > day)

    def _value_on(self, day: date) -> str:
        value = self.parameter.on(day)
        if value is None or value.value is None:
            return self.words["parameter_absent"]
        unit, decimals = self.parameter.unit, self.parameter.decimals
        return measure(value.value, unit, self.words, decimals)

    def _text_on(self, day: date) -> str:
        brackets = "".join(f" ({text})" for text in self._changes(day))
        return self._value_on(day) + brackets

    def _changes(self, day: date) -> Iterator[str]:
        """Yield in words what a number was until lately, then what it will be."""
        unit, decimals = self.parameter.unit, self.parameter.decimals
        value = self.parameter.on(day)
        if value and value.valid_from and day < value.valid_from + TOLD_AFTERWARDS:
            first = value.valid_from
            before = self.parameter.on(first - timedelta(days=1))
            if before and before.value is not None and before.value != value.value:
                yield former(first, before.value, unit, self.words, decimals)
        for later in self.parameter.values:
            if later.valid_from and later.valid_from > day:
                number = later.value
                yield change(later.valid_from, number, unit, self.words, decimals)
