"""What needs a look from some day on: what was read long ago, and what will change.

A check warns of what is due; `rehber check --due 60` also lists what soon will be.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from macros.checks.statements import statements
from macros.content.checker import say
from macros.content.loader import Content
from macros.content.models.holiday import by_year
from macros.content.problems import Problem
from macros.content.text_checks import located_texts

ONE_DAY = timedelta(days=1)
A_YEAR = timedelta(days=365)
# Leave is announced during the year, often only days before.
FRESH = timedelta(days=90)
# Readers plan for days that lie so far ahead.
AHEAD = timedelta(days=180)


class Due(NamedTuple):
    """What an editor is to look at from a day on."""

    day: date
    problem: Problem

    def __str__(self) -> str:
        """Return `file:line: day: problem. Hint`."""
        dated = f"{self.day}: {self.problem.message}"
        return str(replace(self.problem, message=dated))


def due_by(content: Content, today: date, last: date) -> list[Due]:
    """Return what is due until a day and what changes from today on, by day."""
    coming = [each for each in changes(content) if each.day > today]
    due = (*looks(content), *coming)
    return sorted(each for each in due if each.day <= last)


def due_for_a_look(content: Content, today: date) -> Iterator[Problem]:
    """Warn of each thing that should have been looked at by today."""
    return (each.problem for each in looks(content) if each.day <= today)


def looks(content: Content) -> Iterator[Due]:
    """Yield each thing that was read or looked up, with the day to do so again."""
    for kind in LOOKS:
        yield from kind(content)


def changes(content: Content) -> Iterator[Due]:
    """Yield each day from which a number or a rule is another one."""
    for file in content.files.values():
        for path, text in located_texts(file.data):
            if path[-1:] == ("valid_from",):
                problem = file.problem(path, say("due.change"))
                yield Due(date.fromisoformat(text), problem)


def parameters_to_review(content: Content) -> Iterator[Due]:
    """Yield the day after which each number should have been reviewed."""
    for slug, parameter in content.parameters.items():
        last = parameter.review_by
        message = say("due.parameter", day=last)
        file = content.files[f"parameters/{slug}"]
        yield Due(last + ONE_DAY, file.problem(("review_by",), message))


def source_to_read(content: Content) -> Iterator[Due]:
    """Yield when the edition that the handbook follows was read a year ago."""
    day = content.source.edition.checked_on
    file = content.files[f"sources/{content.site.edition}"]
    message = say("due.source", day=day)
    yield _after_a_year(day, file.problem(("edition", "checked_on"), message))


def contacts_to_check(content: Content) -> Iterator[Due]:
    """Yield when each contact of a unit was checked a year ago: people move."""
    for slug, unit in content.units.items():
        for index, contact in enumerate(unit.contacts):
            day, path = contact.checked_on, ("contacts", index, "checked_on")
            message = say("due.contact", name=contact.name, day=day)
            problem = content.files[f"units/{slug}"].problem(path, message)
            yield _after_a_year(day, problem)


def notes_to_check(content: Content) -> Iterator[Due]:
    """Yield when each information from outside the source was written a year ago."""
    for name, path, _, statement in statements(content):
        if day := statement.written_on:
            message = say("due.note", day=day)
            problem = content.files[name].problem((*path, "written_on"), message)
            yield _after_a_year(day, problem)


def statement_to_test(content: Content) -> Iterator[Due]:
    """Yield when the accessibility statement is a year old."""
    day, path = content.site.accessibility.tested_on, ("accessibility", "tested_on")
    message = say("due.accessibility", day=day)
    yield _after_a_year(day, content.files["site"].problem(path, message))


def holidays_to_write(content: Content) -> Iterator[Due]:
    """Yield when readers plan for a year without holidays, or with estimated ones."""
    years = by_year(content.holidays)
    for year, holidays in years.items():
        if holidays.religious_days == "estimated":
            message = say("due.estimated", year=year)
            file = content.files[f"holidays/{year}"]
            problem = file.problem(("religious_days",), message)
            yield Due(date(year, 1, 1) - AHEAD, problem)
    if years:
        last = max(years)
        message = say("due.holidays", year=last + 1)
        problem = content.files[f"holidays/{last}"].problem((), message)
        yield Due(date(last + 1, 1, 1) - AHEAD, problem)


def leave_to_look_up(content: Content) -> Iterator[Due]:
    """Yield when each year's leave is to be looked up, first and again."""
    for slug, checked in content.leave_lookups.items():
        first, last = date(int(slug), 1, 1), date(int(slug), 12, 31)
        file = content.files[f"holidays/{slug}"]
        if checked is None:
            problem = file.problem((), say("due.leave_never", year=slug))
            yield Due(first - AHEAD, problem)
        # After its end, a year is looked up once and for all.
        elif checked < last:
            message = say("due.leave", year=slug, day=checked)
            problem = file.problem(("leave_checked_on",), message)
            yield Due(max(checked + FRESH + ONE_DAY, first - AHEAD), problem)


def _after_a_year(day: date, problem: Problem) -> Due:
    return Due(day + A_YEAR + ONE_DAY, problem)


LOOKS: tuple[Callable[[Content], Iterator[Due]], ...] = (
    parameters_to_review,
    source_to_read,
    contacts_to_check,
    notes_to_check,
    statement_to_test,
    holidays_to_write,
    leave_to_look_up,
)
