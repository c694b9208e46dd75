"""What an editor is told of administrative leave: when to look for it again."""

from collections.abc import Iterator
from datetime import date, timedelta

from macros.content.loader import Content
from macros.content.problems import Problem

# Leave is announced during the year, often only days before.
FRESH = timedelta(days=90)
# Readers plan for days that lie so far ahead.
AHEAD = timedelta(days=180)


def leave_to_look_up(content: Content, today: date) -> Iterator[Problem]:
    """Warn of each year whose leave nobody has looked up, or not for long."""
    for slug, checked in content.leave_lookups.items():
        last = date(int(slug), 12, 31)
        if date(int(slug), 1, 1) > today + AHEAD:
            continue
        file = content.files[f"holidays/{slug}"]
        hint = "Duyurulan izni leave/ altına, baktığınız günü 'leave_checked_on' ile "
        if checked is None:
            message = (
                f"{slug} yılının idari izinlerine bakılmamış; okura da öyle denir."
            )
            yield file.problem((), f"{message} {hint}buraya yazın.")
        # After its end, a year is looked up once and for all.
        elif checked < min(today - FRESH, last):
            message = f"{slug} yılının idari izinlerine en son {checked} günü bakılmış."
            yield file.problem(("leave_checked_on",), f"{message} {hint}buraya yazın.")
