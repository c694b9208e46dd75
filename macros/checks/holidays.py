"""Every year has the holidays that `holiday_rules.yml` asks for.

It looks at what a slip would break: a fixed day that is missing, a feast that is cut
short, stands without its eve or in the wrong month.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from macros.content.loader import Content
from macros.content.models.holiday import Distance, Feast, FixedDay
from macros.content.problems import Problem, did_you_mean

ONE_DAY = timedelta(days=1)
FOLDER, RULES = "holidays", "holiday_rules"


@dataclass(frozen=True, slots=True)
class Entry:
    """Where a closed day stands, and what is said of it."""

    year: str
    index: int
    names: tuple[str, ...]
    half: bool


def check(content: Content) -> Iterator[Problem]:
    """Yield what is missing from a year, or stands on a day that cannot be."""
    rules = content.holiday_rules
    yield from _rules(content)
    # A file that is named otherwise is told by `date_order`.
    years = sorted(int(slug) for slug in content.holidays if slug.isdigit())
    entries = _entries(content)
    for year in years:
        for fixed in rules.fixed_days:
            yield from _fixed_day(content, entries, year, fixed)
    for feast in rules.feasts:
        for first, last in _blocks(years):
            yield from FeastCheck(content, entries, feast, first, last).problems()


def _rules(content: Content) -> Iterator[Problem]:
    """Yield the rules that no calendar can follow."""
    file, feasts = content.files[RULES], content.holiday_rules.feasts
    known = [feast.name for feast in feasts]
    for index, feast in enumerate(feasts):
        path = ("feasts", index, "after", "feast")
        if feast.after and feast.after.feast not in known:
            hint = did_you_mean(feast.after.feast, known, f"Var olanlar: {known}.")
            name = feast.after.feast
            yield file.problem(path, f"'{name}' diye bir bayram yok. {hint}")
        for key in ("next", "after"):
            limits: Distance | None = getattr(feast, key)
            if limits and limits.least > limits.most:
                message = "'least', 'most' değerinden büyük. Yerlerini değiştirin."
                yield file.problem(("feasts", index, key), message)


def _entries(content: Content) -> Mapping[date, list[Entry]]:
    entries: defaultdict[date, list[Entry]] = defaultdict(list)
    for slug, year in content.holidays.items():
        for index, day in enumerate(year.days):
            names = tuple(day.name.split("; "))
            entries[day.date].append(Entry(slug, index, names, day.half))
    return entries


def _blocks(years: list[int]) -> Iterator[tuple[int, int]]:
    """Yield the first and the last of years that follow each other.

    >>> [*_blocks([2025, 2026, 2029])]
    [(2025, 2026), (2029, 2029)]
    """
    if not years:
        return
    gaps = [pair for pair in pairwise(years) if pair[1] != pair[0] + 1]
    firsts = [years[0], *(after for _, after in gaps)]
    lasts = [*(before for before, _ in gaps), years[-1]]
    yield from zip(firsts, lasts, strict=True)


def _named(entries: Mapping[date, list[Entry]], day: date, name: str) -> list[Entry]:
    return [entry for entry in entries.get(day, ()) if name in entry.names]


def _fixed_day(
    content: Content, entries: Mapping[date, list[Entry]], year: int, fixed: FixedDay
) -> Iterator[Problem]:
    try:
        day = date.fromisoformat(f"{year:04}-{fixed.day}")
    except ValueError:
        # 29 February, in most years.
        return
    if fixed.first_year and year < fixed.first_year:
        return
    found = _named(entries, day, fixed.name)
    if not found:
        file = content.files[f"{FOLDER}/{year}"]
        half = ", half: true" if fixed.half else ""
        message = f"{day} eksik: her yıl '{fixed.name}' günüdür."
        hint = f"'{{date: {day}, name: {fixed.name}{half}}}' ekleyin."
        yield file.problem(("days",), f"{message} {hint}")
    for entry in found:
        yield from _half(content, entry, day, half=fixed.half)


def _half(
    content: Content, entry: Entry, day: date, *, half: bool
) -> Iterator[Problem]:
    """Yield a problem if a day is a half one and should not be, or should be one."""
    path = ("days", entry.index)
    file = content.files[f"{FOLDER}/{entry.year}"]
    if entry.half and not half:
        message = f"{day} bütün gün tatildir. 'half' satırını silin."
        yield file.problem((*path, "half"), message)
    # With another holiday on it, the whole day is closed.
    if half and not entry.half and len(entry.names) == 1:
        message = f"{day} günü yalnız öğleden sonra tatildir. 'half: true' ekleyin."
        yield file.problem(path, message)


@dataclass(frozen=True, slots=True)
class FeastCheck:
    """Looks at one feast in years that follow each other."""

    content: Content
    entries: Mapping[date, list[Entry]]
    feast: Feast
    first: int
    last: int

    def problems(self) -> Iterator[Problem]:
        """Yield what is wrong with the feast in these years."""
        found = self._occurrences(self.feast.name)
        for days in found:
            yield from self._run(days)
        yield from self._distances([days[0] for days in found])
        yield from self._after(found)

    def _occurrences(self, name: str) -> list[list[date]]:
        """Return the days of each time a feast is held, as they are written."""
        days = (
            day
            for day in sorted(self.entries)
            if self.first <= day.year <= self.last and _named(self.entries, day, name)
        )
        found: list[list[date]] = []
        for day in days:
            # A day that is missing does not make two feasts of one.
            if found and (day - found[-1][-1]).days <= self.feast.days:
                found[-1].append(day)
            else:
                found.append([day])
        return found

    def _run(self, days: list[date]) -> Iterator[Problem]:
        """Yield what is missing from one time that the feast is held, or too much."""
        eve, first, name = self._eve(days[0]), days[0], self.feast.name
        begin = eve + ONE_DAY if eve else first
        wanted = [begin + ONE_DAY * n for n in range(self.feast.days)]
        missing = [day for day in wanted if day not in days and day.year <= self.last]
        extra = [day for day in days if day not in wanted]
        # On the first day of the first year, a feast may have begun the year before.
        if first != date(self.first, 1, 1):
            length = f"'{name}' art arda {self.feast.days} gündür;"
            if missing:
                yield self._at(first, f"{length} eksik: {_listed(missing)}. Ekleyin.")
            if extra:
                yield self._at(first, f"{length} fazla: {_listed(extra)}. Silin.")
        if eve:
            for entry in _named(self.entries, eve, str(self.feast.eve)):
                yield from _half(self.content, entry, eve, half=True)
        elif self.feast.eve and (first - ONE_DAY).year >= self.first:
            wanted_eve = (
                f"{{date: {first - ONE_DAY}, name: {self.feast.eve}, half: true}}"
            )
            message = f"'{name}' öncesinde '{self.feast.eve}' yok."
            yield self._at(first, f"{message} '{wanted_eve}' ekleyin.")
        for day in days:
            for entry in _named(self.entries, day, name):
                yield from _half(self.content, entry, day, half=False)

    def _eve(self, first: date) -> date | None:
        """Return the eve before a day, even if the feast's first days are missing."""
        near = (first - ONE_DAY * n for n in range(1, self.feast.days + 1))
        name = self.feast.eve
        return next((d for d in near if name and _named(self.entries, d, name)), None)

    def _distances(self, firsts: list[date]) -> Iterator[Problem]:
        """Yield each time that is too near to the one before or too far from it."""
        limits, name = self.feast.next, self.feast.name
        for former, later in pairwise(firsts):
            days = (later - former).days
            if days >= 2 * limits.least:
                yield self._missing((former + ONE_DAY * limits.most).year)
            elif not limits.least <= days <= limits.most:
                yield self._at(later, _distance(name, later, former, days, limits))
        # Before the first one known and after the last one there is room for no other.
        start, end = date(self.first, 1, 1) - ONE_DAY, date(self.last, 12, 31) + ONE_DAY
        for former, later, year in (
            (start, firsts[0] if firsts else end, self.first),
            (firsts[-1] if firsts else end, end, self.last),
        ):
            if (later - former).days > limits.most:
                yield self._missing(year)

    def _missing(self, year: int) -> Problem:
        message = f"'{self.feast.name}' bu yıl eksik. Günlerini ekleyin."
        return self.content.files[f"{FOLDER}/{year}"].problem(("days",), message)

    def _after(self, found: list[list[date]]) -> Iterator[Problem]:
        """Yield each time that does not follow the feast before it as it should."""
        before = self.feast.after
        if before is None:
            return
        others = [days[0] for days in self._occurrences(before.feast)]
        for first in (days[0] for days in found):
            former = max((day for day in others if day <= first), default=None)
            days = (first - former).days if former else 0
            # One that is missing is told already.
            if not former or days > self.feast.next.most:
                continue
            if not before.least <= days <= before.most:
                text = _distance(before.feast, first, former, days, before)
                yield self._at(first, text)

    def _at(self, day: date, message: str) -> Problem:
        [entry, *_] = _named(self.entries, day, self.feast.name)
        file = self.content.files[f"{FOLDER}/{entry.year}"]
        return file.problem(("days", entry.index), message)


def _listed(days: list[date]) -> str:
    return ", ".join(map(str, days))


def _distance(
    former_name: str, day: date, former: date, days: int, limits: Distance
) -> str:
    message = f"{day} günü, '{former_name}' gününden ({former}) {days} gün sonra;"
    limit = f"{limits.least}-{limits.most} gün olmalı."
    return f"{message} {limit} Günleri kaynağından denetleyin."
