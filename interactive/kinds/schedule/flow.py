"""The way from dates to a timeline, as steps."""

from interactive.flows import Exit, Step
from interactive.kinds.schedule import present
from interactive.kinds.schedule.evaluate import ScheduleCalculator
from interactive.kinds.schedule.spec import TimelineItem
from interactive.kinds.schedule.table import day


def flow(calculator: ScheduleCalculator) -> list[Step]:
    """Return which date gives which days, and what becomes of them."""
    spec, setting = calculator.spec, calculator.setting
    steps = [Step(setting.word("flow_answers", n=len(spec.questions)))]
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
    steps += [Step(setting.word("flow_working_day")), Step(setting.word("flow_today"))]
    return [*steps, Step(setting.word("flow_done"), status="plan")]


def _found(item: TimelineItem, how: str) -> str:
    counted = item.date and (item.date.days or item.date.parameter)
    return f"{item.title}: {how}" if counted else item.title
