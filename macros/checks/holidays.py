"""Every year has the holidays that `holiday_rules.yml` asks for.

It looks at what a slip would break: a fixed day that is missing, a feast that is cut
short, stands without its eve or in the wrong month.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby, pairwise

from macros.content.checker import say
from macros.content.loader import Content
from macros.content.models.holiday import Distance, Feast, FixedDay, by_year
from macros.content.problems import Problem, did_you_mean
from macros.content.yaml_reader import YamlFile

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Entry:
    """Where a closed day is written, and what is said of it."""

    file: YamlFile
    index: int
    half: bool
    # Another holiday falls on the same day.
    shared: bool

    def problem(self, message: str, *key: str) -> Problem:
        """Return a problem at the line of the day, or of one of its keys."""
        return self.file.problem(("days", self.index, *key), message)

    def half_problems(self, day: date, *, half: bool) -> Iterator[Problem]:
        """Yield a problem if it is a half day and should not be, or should be one."""
        if self.half and not half:
            message = say("holidays.whole_day", day=day)
            yield self.problem(message, "half")
        # With another holiday on it, the whole day is closed.
        if half and not self.half and not self.shared:
            message = say("holidays.half_day", day=day)
            yield self.problem(message)


def check(content: Content) -> Iterator[Problem]:
    """Yield what is missing from a year, or stands on a day that cannot be."""
    rules = content.holiday_rules
    yield from _rules(content)
    for years in _consecutive_years(content):
        holidays = Holidays(content, years)
        for fixed in rules.fixed_days:
            yield from holidays.fixed_day_problems(fixed)
        for feast in rules.feasts:
            yield from holidays.feast_problems(feast)


def _rules(content: Content) -> Iterator[Problem]:
    """Yield the rules that no calendar can follow."""
    file, feasts = content.files["holiday_rules"], content.holiday_rules.feasts
    known = [feast.name for feast in feasts]
    for index, feast in enumerate(feasts):
        path = ("feasts", index, "after", "feast")
        if feast.after and feast.after.feast not in known:
            hint = did_you_mean(
                feast.after.feast, known, say("holidays.feasts", known=known)
            )
            name = feast.after.feast
            yield file.problem(path, say("holidays.unknown", name=name, hint=hint))
        for key in ("next", "after"):
            limits: Distance | None = getattr(feast, key)
            if limits and limits.least > limits.most:
                message = say("holidays.limits")
                yield file.problem(("feasts", index, key), message)


def _consecutive_years(content: Content) -> Iterator[list[int]]:
    """Yield the years whose holidays are known, those together that are in a row."""
    # A file that is named otherwise is told by `date_order`.
    years = by_year(content.holidays)
    for _, group in groupby(enumerate(years), lambda pair: pair[1] - pair[0]):
        yield [year for _, year in group]


class Holidays:
    """The holidays of some years in a row."""

    def __init__(self, content: Content, years: list[int]) -> None:
        """Sort the closed days by name; a day may bear several names."""
        self.files = {year: content.files[f"holidays/{year}"] for year in years}
        self.first, self.last = date(years[0], 1, 1), date(years[-1], 12, 31)
        self.named: dict[str, dict[date, Entry]] = {}
        for year, file in self.files.items():
            for index, day in enumerate(content.holidays[str(year)].days):
                names = day.name.split("; ") if day.date.year == year else []
                entry = Entry(file, index, day.half, shared=len(names) > 1)
                for name in names:
                    self.named.setdefault(name, {})[day.date] = entry

    def fixed_day_problems(self, fixed: FixedDay) -> Iterator[Problem]:
        """Yield each year that lacks a fixed day, or has half of it too much."""
        for year, file in self.files.items():
            try:
                day = date.fromisoformat(f"{year}-{fixed.day}")
            except ValueError:
                # 29 February, in most years.
                continue
            if fixed.first_year and year < fixed.first_year:
                continue
            if entry := self.days(fixed.name).get(day):
                yield from entry.half_problems(day, half=fixed.half)
            else:
                half = ", half: true" if fixed.half else ""
                yield file.problem(
                    ("days",),
                    say("holidays.fixed_missing", day=day, name=fixed.name, half=half),
                )

    def feast_problems(self, feast: Feast) -> Iterator[Problem]:
        """Yield what is wrong with a feast in these years."""
        occurrences = self.occurrences(feast.name, feast.days)
        for days in occurrences:
            yield from self._length_problems(feast, days)
            yield from self._eve_problems(feast, days[0])
            for day in days:
                yield from self.days(feast.name)[day].half_problems(day, half=False)
        firsts = [days[0] for days in occurrences]
        yield from self._distance_problems(feast, firsts)
        yield from self._order_problems(feast, firsts)

    def days(self, name: str | None) -> Mapping[date, Entry]:
        """Return the days that bear a name."""
        return self.named.get(str(name), {})

    def occurrences(self, name: str, length: int) -> list[list[date]]:
        """Return the days of each time a feast is held, as they are written."""
        occurrences: list[list[date]] = []
        for day in sorted(self.days(name)):
            # A day that is missing does not make two feasts of one.
            if occurrences and (day - occurrences[-1][-1]).days <= length:
                occurrences[-1].append(day)
            else:
                occurrences.append([day])
        return occurrences

    def _eve(self, feast: Feast, first: date) -> date | None:
        """Return the eve before a day, even if the feast's first days are missing."""
        near = (first - ONE_DAY * n for n in range(1, feast.days + 1))
        return next((day for day in near if day in self.days(feast.eve)), None)

    def _length_problems(self, feast: Feast, days: list[date]) -> Iterator[Problem]:
        """Yield which days of one time that a feast is held are missing or too much."""
        # On the first day of the first year, a feast may have begun the year before.
        if days[0] == self.first:
            return
        eve = self._eve(feast, days[0])
        first = eve + ONE_DAY if eve else days[0]
        wanted = [first + ONE_DAY * n for n in range(feast.days)]
        missing = [str(d) for d in wanted if d not in days and d <= self.last]
        extra = [str(day) for day in days if day not in wanted]
        entry = self.days(feast.name)[days[0]]
        if missing:
            yield entry.problem(
                say(
                    "holidays.days_missing",
                    feast=feast.name,
                    days=feast.days,
                    listed=", ".join(missing),
                )
            )
        if extra:
            yield entry.problem(
                say(
                    "holidays.days_extra",
                    feast=feast.name,
                    days=feast.days,
                    listed=", ".join(extra),
                )
            )

    def _eve_problems(self, feast: Feast, first: date) -> Iterator[Problem]:
        """Yield a problem if a feast's eve is missing or is closed the whole day."""
        if eve := self._eve(feast, first):
            yield from self.days(feast.eve)[eve].half_problems(eve, half=True)
        elif feast.eve and first > self.first:
            yield self.days(feast.name)[first].problem(
                say(
                    "holidays.eve_missing",
                    feast=feast.name,
                    eve=feast.eve,
                    day=first - ONE_DAY,
                )
            )

    def _distance_problems(self, feast: Feast, firsts: list[date]) -> Iterator[Problem]:
        """Yield each time that is too near to the one before or too far from it."""
        limits = feast.next
        for former, later in pairwise(firsts):
            if (later - former).days >= 2 * limits.least:
                yield self._missing(feast, (former + ONE_DAY * limits.least).year)
            else:
                yield from self._distance(feast, later, former, feast.name, limits)
        # Before the first one known and after the last one there is room for no other.
        end = self.last + ONE_DAY
        first, last = (firsts[0], firsts[-1]) if firsts else (end, end)
        if (first - self.first).days >= limits.most:
            yield self._missing(feast, self.first.year)
        if (end - last).days > limits.most:
            yield self._missing(feast, self.last.year)

    def _missing(self, feast: Feast, year: int) -> Problem:
        message = say("holidays.missing", feast=feast.name)
        return self.files[year].problem(("days",), message)

    def _order_problems(self, feast: Feast, firsts: list[date]) -> Iterator[Problem]:
        """Yield each time that does not follow the feast before it as it should."""
        if feast.after is None:
            return
        before = self.occurrences(feast.after.feast, feast.days)
        for first in firsts:
            former = max((days[0] for days in before if days[0] <= first), default=None)
            # One that is missing is told already.
            if former and (first - former).days <= feast.next.most:
                limits = feast.after
                yield from self._distance(feast, first, former, limits.feast, limits)

    def _distance(
        self, feast: Feast, day: date, former: date, former_name: str, limits: Distance
    ) -> Iterator[Problem]:
        """Yield a problem if a feast begins too near to a day or too far from it."""
        days = (day - former).days
        if not limits.least <= days <= limits.most:
            entry = self.days(feast.name)[day]
            yield entry.problem(
                say(
                    "holidays.distance",
                    day=day,
                    former_name=former_name,
                    former=former,
                    days=days,
                    least=limits.least,
                    most=limits.most,
                )
            )
