"""What a calculator is given beside its rules and the answers."""

from bisect import bisect
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import chain
from typing import Any

from interactive.core.answers import Mistake
from interactive.core.calendar import Calendar, read_calendar
from interactive.core.parameters import Parameter, measure, read_parameters
from interactive.core.questions import Question
from interactive.core.turkish import date_in_words, day_in_words


@dataclass(frozen=True, slots=True)
class Setting:
    """Parameters, calendar, edition and the sentences shown to readers."""

    parameters: Mapping[str, Parameter]
    calendar: Calendar
    wording: Mapping[str, str]
    edition: Mapping[str, str]
    as_of: date
    """The day for texts that no calculation has dated yet."""
    links: Mapping[str, str] = field(default_factory=dict)
    """Titles of the pages that a calculator links to."""
    calculator: str = ""
    site: Mapping[str, Any] = field(default_factory=dict)
    """The site's `title`, the calculator's `page` on it (None while it has no
    address) and the `namespace` of what a calendar file names."""
    turns: tuple[date, ...] = (date.min,)
    """The days on which a number changes, in order, after the first day there is."""

    def word(self, key: str, **details: Any) -> str:  # noqa: ANN401
        """Return the sentence of that key, filled in."""
        return self.wording[key].format(**details)

    def day(self, day: date | str) -> str:
        """Return a day in words."""
        known = date.fromisoformat(day) if isinstance(day, str) else day
        return day_in_words(known, self.wording)

    def calendar_day(self, day: str) -> str:
        """Return a day in words without its weekday."""
        return date_in_words(date.fromisoformat(day), self.wording)

    def numbers(self, today: date) -> dict[str, int | None]:
        """Return every parameter's value in force on `today`."""
        found = {name: p.on(today) for name, p in self.parameters.items()}
        return {n: entry["value"] if entry else None for n, entry in found.items()}

    def since(self, day: date) -> date:
        """Return the first day on which every number was as it is on `day`."""
        return self.turns[bisect(self.turns, day) - 1]

    def fill(self, text: str, today: date) -> str:
        """Return `text` with `{parameter}` replaced by its value in words."""
        if "{" not in text:
            return text
        for name, parameter in self.parameters.items():
            if f"{{{name}}}" in text:
                text = text.replace(f"{{{name}}}", self.measured(parameter, today))
        return text

    def measured(self, parameter: Parameter, today: date) -> str:
        """Return a parameter's value in words, for the middle of a sentence.

        Before the first value, that one stands for what the source says; the build
        lets nobody name a number that has ended.
        """
        entry = parameter.on(today) or next(iter(parameter.values), None)
        if entry is None or entry["value"] is None:
            return self.wording["parameter_absent"]
        return measure(entry["value"], parameter.unit, self.wording)

    def used(self, names: frozenset[str], today: date) -> list[dict[str, Any]]:
        """Return the dated values behind a result, with their clause and check."""
        entries = ((name, self.parameters[name].on(today)) for name in sorted(names))
        return [{"id": name, **entry} for name, entry in entries if entry]

    def mistake(
        self, mistake: Mistake, questions: Mapping[str, Question]
    ) -> dict[str, Any]:
        """Return a mistake as it stands in a result."""
        asked = questions.get(mistake.question)
        title = asked.title if asked else mistake.question
        text = self.word(
            f"mistake_{mistake.wording}", question=title, **mistake.details
        )
        return {"question": mistake.question, "wording": mistake.wording, "text": text}


def read_setting(document: Mapping[str, Any]) -> Setting:
    """Return the setting that a calculator's document carries."""
    parameters = read_parameters(document["parameters"])
    entries = chain.from_iterable(each.values for each in parameters.values())
    days = {date.fromisoformat(entry["valid_from"]) for entry in entries}
    return Setting(
        parameters,
        read_calendar(document["calendar"]),
        document["wording"],
        document["edition"],
        date.fromisoformat(document["as_of"]),
        document["links"],
        document["calculator"],
        document["site"],
        (date.min, *sorted(days)),
    )
