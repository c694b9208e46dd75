"""The way from dates to a timeline, as steps."""

from interactive.flows import Exit, Step
from interactive.kinds.schedule import present
from interactive.kinds.schedule.evaluate import ScheduleCalculator
from interactive.kinds.schedule.spec import TimelineItem, Within
from interactive.kinds.schedule.table import day
from interactive.kinds.schedule.within import OUTCOMES


def flow(calculator: ScheduleCalculator) -> list[Step]:
    """Return which date gives which days, and what becomes of them."""
    spec, setting = calculator.spec, calculator.setting
    steps = [Step(setting.word("flow_answers", n=len(spec.questions)))]
    if spec.orders:
        steps.append(Step(setting.word("flow_orders")))
    for anchor, title in present.titles(spec).items():
        exits = tuple(
            Exit(_found(item, day(spec, setting, item)))
            for item in spec.items
            if item.date and item.date.anchor == anchor
        )
        if exits:
            question = setting.word("flow_given", question=title)
            steps.append(Step(question, (), setting.word("flow_if"), exits))
    undated = tuple(item.title for item in spec.items if item.date is None)
    if undated:
        steps.append(Step(setting.word("flow_undated"), undated))
    steps += [_period(calculator, within) for within in spec.within]
    steps += [Step(setting.word("flow_working_day")), Step(setting.word("flow_today"))]
    return [*steps, Step(setting.word("flow_done"), status="plan")]


def _period(calculator: ScheduleCalculator, within: Within) -> Step:
    """Return the step that compares days with a period, and what may come of it."""
    word, titles = calculator.setting.word, present.titles(calculator.spec)
    compared = tuple(titles[question] for question in within.days)
    exits = tuple(Exit(word(f"within_{outcome}")) for outcome in OUTCOMES)
    question = word("flow_period", period=within.title)
    return Step(question, compared, word("flow_period_said"), exits)


def _found(item: TimelineItem, how: str) -> str:
    counted = item.date and (item.date.days or item.date.parameter)
    return f"{item.title}: {how}" if counted else item.title
