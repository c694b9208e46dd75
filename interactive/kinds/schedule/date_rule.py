"""The table of a date rule: where it starts, how far it counts, and what it avoids.

Descriptions are Turkish because the editors' manual and the checker's hints show them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal

from interactive.core.calendar import MissingDay, Nth
from interactive.core.context import CalculatorContext
from interactive.core.questions import Table, about

Weekday = Literal[
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"
]


@dataclass(frozen=True, slots=True, kw_only=True)
class DateRule(Table):
    """Bir günün nasıl bulunduğu: nereden başlanır, ne kadar sayılır, gün kapalıysa."""

    RENAMED: ClassVar = {"chosen_by": "effective_on"}
    # Where it starts: exactly one of these, the last two with `of`, `before`, `after`.
    anchor: str | None = about(
        "Sayımın başladığı tarih sorusu, yukarıdaki bir iş ya da gün parametresi.",
        default=None,
    )
    earliest: "tuple[DateRule, ...]" = about(
        "En erkeni alınacak günler; her biri böyle bir kuraldır.", default=()
    )
    latest: "tuple[DateRule, ...]" = about(
        "En geçi alınacak günler; her biri böyle bir kuraldır.", default=()
    )
    day: str | None = about(
        "Yılın belli bir günü, AA-GG: 1 Haziran için 06-01.", default=None
    )
    weekday: Weekday | None = about("Haftanın günü.", default=None)
    nth: Nth | None = about(
        "Ayın kaçıncı böyle günü? Yazılmazsa en yakını.", default=None
    )
    month: int | None = about(
        "`nth` hangi ayda (1–12)? Yazılmazsa her ayda.", default=None
    )
    of: str | None = about(
        "`day`, `nth`: hangi günün yılındaki (`month` yoksa ayındaki)?", default=None
    )
    before: str | None = about(
        "`day`, `weekday`: hangi günden önceki son? O gün sayılmaz.", default=None
    )
    after: str | None = about(
        "`day`, `weekday`: hangi günden sonraki ilk? O gün sayılmaz.", default=None
    )
    # How far it counts from there: at most one number.
    direction: Literal["before", "after"] = about(
        "Sayım geriye mi (before), ileriye mi (after)?", default="after"
    )
    days: int = about("Kaç gün? Kaynakta sayı yoksa 0.", default=0)
    weeks: int = about("Kaç hafta?", default=0)
    months: int = about("Kaç ay? `missing_day` ile yazılır.", default=0)
    parameter: str | None = about(
        "Sayının alındığı parametre; birimi gün, hafta ya da ay olabilir.", default=None
    )
    effective_on: str | None = about(
        "Parametrenin hangi günkü değeri sayılır? Yanıtı o gün olan tarih sorusu "
        "(başvuru günü gibi). Yazılmazsa hesabın günü.",
        default=None,
    )
    day_kind: Literal["calendar", "working"] = about(
        "Takvim günü mü, iş günü mü?", default="calendar"
    )
    missing_day: MissingDay | None = about(
        "Varılan ayda o gün yoksa (31 Şubat gibi): ayın son günü mü (earlier), "
        "izleyen ayın ilk günü mü (later)?",
        default=None,
    )
    # What becomes of the day.
    on_closed_day: Literal["previous", "next"] | None = about(
        "Gün kapalıysa: önceki açık gün mü, sonraki mi? Yazılmazsa gün değişmez.",
        default=None,
    )
    half_days: Literal["closed", "open"] = about(
        "Yarım günler bu kuralda kapalı mı, açık mı sayılır?", default="closed"
    )

    @property
    def choices(self) -> "tuple[DateRule, ...]":
        """Return the rules of which the earliest or the latest day is taken."""
        return self.earliest or self.latest

    @property
    def anchors(self) -> tuple[str, ...]:
        """Return the names that the rule itself starts from."""
        names = (self.anchor, self.of, self.before, self.after)
        return tuple(name for name in names if name is not None)

    @property
    def number(self) -> int:
        """Return how far the rule counts, in its own unit, without its parameter."""
        return self.days or self.weeks or self.months

    @property
    def counts(self) -> bool:
        """Return whether the rule counts at all."""
        return bool(self.parameter or self.number)

    @property
    def counts_working_days(self) -> bool:
        """Return whether the rule, or one it is made of, counts working days."""
        own = self.counts and self.day_kind == "working"
        return own or any(each.counts_working_days for each in self.choices)

    @property
    def uses_closed_days(self) -> bool:
        """Return whether the rule needs to know which days are closed."""
        own = self.counts_working_days or self.on_closed_day is not None
        return own or any(each.uses_closed_days for each in self.choices)

    @property
    def unit(self) -> str:
        """Return the unit of `number`."""
        return "months" if self.months else "weeks" if self.weeks else "days"


def rules_in(rule: DateRule | None) -> Iterator[DateRule]:
    """Yield a rule and all that it is made of; nothing if there is none."""
    if rule is not None:
        yield rule
        for choice in rule.choices:
            yield from rules_in(choice)


def anchors_in(rule: DateRule | None) -> tuple[str, ...]:
    """Return every name that a rule starts from, each once."""
    names = (name for each in rules_in(rule) for name in each.anchors)
    return tuple(dict.fromkeys(names))


def parameters_of(rule: DateRule, context: CalculatorContext) -> list[str]:
    """Return the parameters that a rule itself names: its number, and its days."""
    days = (name for name in rule.anchors if context.is_day(name))
    return [*([rule.parameter] if rule.parameter else []), *days]


def day_kind(rule: DateRule) -> str:
    """Return `working` if a rule, or one that it is made of, counts working days."""
    return "working" if rule.counts_working_days else "calendar"


def unit_of(rule: DateRule, context: CalculatorContext) -> str:
    """Return the unit that a rule counts in: `days`, `weeks` or `months`."""
    if rule.parameter is None:
        return rule.unit
    unit = context.parameters[rule.parameter].unit
    # The proof refuses what measures no time.
    return unit if unit in ("weeks", "months") else "days"
