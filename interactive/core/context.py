"""What a calculator needs besides its rules and the answers."""

from bisect import bisect
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import chain
from typing import Any

from interactive.core.answers import Mistake, read_answers
from interactive.core.calendar import Calendar, read_calendar
from interactive.core.decode import decode
from interactive.core.derived_facts import DerivedFacts, Fact, with_present_ids
from interactive.core.facts import Answer, Facts
from interactive.core.parameters import (
    Parameter,
    change,
    measure,
    read_parameters,
)
from interactive.core.questions import Question
from interactive.core.turkish import date_in_words, day_in_words
from interactive.core.values.numbers import in_words

NO_FACTS = DerivedFacts((), {})


@dataclass(frozen=True, slots=True)
class CalculatorContext:
    """A calculator's parameters, calendar, edition and sentences."""

    parameters: Mapping[str, Parameter]
    calendar: Calendar
    wording: Mapping[str, str]
    edition: Mapping[str, str]
    # The day for texts that belong to no calculation, such as the list of rules.
    as_of: date
    # Titles of the pages that a calculator links to.
    links: Mapping[str, str] = field(default_factory=dict)
    calculator: str = ""
    # `title` of the site, `page` of the calculator (None if the site has no address),
    # and `namespace` for the events of a calendar file.
    site: Mapping[str, Any] = field(default_factory=dict)
    # Days on which a parameter changes, sorted; `date.min` stands for the beginning.
    value_changes: tuple[date, ...] = (date.min,)
    # By year, the ISO date on which somebody last looked for announced leave, None if
    # nobody has. It is empty where leave is not announced.
    leave_checked_on: Mapping[str, str | None] = field(default_factory=dict)
    # The derived facts that the calculator asks, and those they rest on.
    derived_facts: DerivedFacts = NO_FACTS
    # Everything that any calculator of the handbook asks, by id.
    known_answers: tuple[str, ...] = ()
    # The other calculators that this one asks, ready to evaluate, by their names.
    calculators: Mapping[str, Any] = field(default_factory=dict)
    # What letters share: layouts, phrases, notes; empty for all else.
    letters: Mapping[str, Any] = field(default_factory=dict)
    # The checklists that it names by slug: `items`, each `{id, text}`; the list and an
    # item may have `concerns_when`.
    checklists: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    @property
    def point(self) -> str:
        """Return the decimal point of the reader's language."""
        return self.wording["decimal_point"]

    @property
    def decimals(self) -> dict[str, int]:
        """Return how many decimals the values of each parameter have."""
        return {name: p.decimals for name, p in self.parameters.items()}

    def word(self, key: str, **details: Any) -> str:  # noqa: ANN401
        """Return the sentence of a wording key, with its placeholders filled in."""
        return self.wording[key].format(**details)

    def day(self, day: date | str) -> str:
        """Return a day in words, with its weekday."""
        parsed = date.fromisoformat(day) if isinstance(day, str) else day
        return day_in_words(parsed, self.wording)

    def calendar_day(self, day: str) -> str:
        """Return a day in words without its weekday."""
        return date_in_words(date.fromisoformat(day), self.wording)

    def read_answers(
        self, questions: Iterable[Question], raw: Mapping[str, Any]
    ) -> tuple[dict[str, Answer], tuple[Mistake, ...]]:
        """Return raw answers to questions by id, and the mistakes in them.

        What another calculator asks is passed over.
        """
        return read_answers(questions, raw, self.point, self.known_answers)

    def completed(
        self, questions: Iterable[Question], raw: Mapping[str, Any], today: date
    ) -> tuple[dict[str, Any], dict[str, str]]:
        """Return a reader's raw answers with the derived ones, and these by fact.

        Former ids of questions have become the present ones.
        """
        named = (*questions, *self.derived_facts.facts)
        present = with_present_ids(named, raw)
        known = Facts({}, self.values_on(today), today, self.values_on)
        derived = self.derived_facts.derive(present, known, self.point)
        return present | derived, derived

    def contradicted(
        self, questions: Iterable[Question], raw: Mapping[str, Any], today: date
    ) -> dict[str, str]:
        """Return what follows, by fact, where a reader's own answer says otherwise."""
        whole, _ = self.completed(questions, raw, today)
        known = Facts({}, self.values_on(today), today, self.values_on)
        return self.derived_facts.contradicted(whole, known, self.point)

    def values_on(self, day: date) -> dict[str, int | None]:
        """Return every parameter's number in force on a day, None if it has none.

        A number is in units of its parameter's last decimal.
        """
        return {name: p.number(p.on(day)) for name, p in self.parameters.items()}

    def is_day(self, name: str) -> bool:
        """Return whether a name is that of a parameter whose values are days."""
        return name in self.parameters and self.parameters[name].unit == "day"

    def day_on(self, name: str, day: date) -> date | None:
        """Return the value of a parameter of days on a day, None if it has none."""
        parameter = self.parameters[name]
        entry = parameter.on(day)
        return parameter.day(entry) if entry else None

    def clock_time(self, time: str) -> str:
        """Return a time such as `17:00` as the language writes it."""
        hour, minute = time.split(":")
        return self.word("clock_time", hour=hour, minute=minute)

    def values_since(self, day: date) -> date:
        """Return the first day since which every parameter is as it is on `day`."""
        # `date.min` comes first, so there is always an entry on the left.
        return self.value_changes[bisect(self.value_changes, day) - 1]

    def fill(self, text: str, day: date) -> str:
        """Return `text` with each `{parameter}` replaced by its value in words."""
        # Most texts name no parameter, and this runs for every result.
        if "{" not in text:
            return text
        for name, parameter in self.parameters.items():
            if f"{{{name}}}" in text:
                text = text.replace(f"{{{name}}}", self.measured(parameter, day))
        return text

    def measured(self, parameter: Parameter, day: date) -> str:
        """Return a parameter's value on a day with its unit, for use in a sentence."""
        # A day before the first value gets that one: it is what the source says, and
        # the build refuses texts that name a parameter which has ended.
        entry = parameter.on(day) or next(iter(parameter.values), None)
        if entry is None or entry["value"] is None:
            return self.wording["parameter_absent"]
        unit, decimals = parameter.unit, parameter.decimals
        return measure(entry["value"], unit, self.wording, decimals)

    def change_after(self, name: str, day: date) -> dict[str, Any] | None:
        """Return the next value of a parameter after a day, None if none is known."""
        parameter = self.parameters[name]
        entry = parameter.after(day)
        if entry is None:
            return None
        first, value = entry["valid_from"], entry["value"]
        unit, decimals = parameter.unit, parameter.decimals
        text = change(date.fromisoformat(first), value, unit, self.wording, decimals)
        return {"valid_from": first, "value": value, "text": text}

    def entries_on(self, names: frozenset[str], day: date) -> list[dict[str, Any]]:
        """Return the parameters' entries in force on a day, each with the next one."""
        entries = ((name, self.parameters[name].on(day)) for name in sorted(names))
        return [
            {"id": name, **entry, "next": self.change_after(name, day)}
            for name, entry in entries
            if entry
        ]

    def mistake(
        self, mistake: Mistake, questions: Mapping[str, Question]
    ) -> dict[str, Any]:
        """Return a mistake as it stands in a result: `{question, wording, text}`."""
        question = questions.get(mistake.question)
        title = question.title if question else mistake.question
        decimals = question.decimals if question else 0
        details = {n: self._detail(d, decimals) for n, d in mistake.details.items()}
        if mistake.wording == "too_many_decimals":
            details["decimals"] = str(decimals)
        text = self.word(f"mistake_{mistake.wording}", question=title, **details)
        return {"question": mistake.question, "wording": mistake.wording, "text": text}

    def _detail(self, detail: object, decimals: int) -> str:
        """Return in words what a mistake names: a bound of the question, or a text."""
        if isinstance(detail, int):
            return in_words(detail, decimals, self.wording)
        if isinstance(detail, date):
            return date_in_words(detail, self.wording)
        return str(detail)


def read_context(document: Mapping[str, Any]) -> CalculatorContext:
    """Return the context that a calculator's document describes."""
    parameters = read_parameters(document["parameters"])
    starts = chain.from_iterable(each.starts for each in parameters.values())
    decimals = {name: each.decimals for name, each in parameters.items()}
    return CalculatorContext(
        parameters,
        read_calendar(document["calendar"]),
        document["wording"],
        document["edition"],
        date.fromisoformat(document["as_of"]),
        document["links"],
        document["calculator"],
        document["site"],
        tuple(sorted({date.min, *starts})),
        document.get("leave_checked_on", {}),
        DerivedFacts(decode(tuple[Fact, ...], document.get("facts", [])), decimals),
        tuple(document.get("known_answers", ())),
        checklists=document.get("checklists", {}),
        letters=document.get("letters", {}),
    )
