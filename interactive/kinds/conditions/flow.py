"""The way from answers to a verdict, as steps."""

from interactive.flows import Exit, Step
from interactive.kinds.conditions.evaluate import ConditionsCalculator

LOOKED_AT = (
    ("uygun-degil", "flow_refused", "blocking"),
    ("bilgi-eksik", "flow_unknown", None),
    ("islem-gerekli", "flow_left", "action"),
)
"""The verdicts in their order: what is asked for each, and of which conditions."""


def flow(calculator: ConditionsCalculator) -> list[Step]:
    """Return what is looked at, in the order in which it decides."""
    spec, setting = calculator.spec, calculator.setting
    titles: dict[str, str] = {verdict.id: verdict.title for verdict in spec.verdicts}
    steps = [Step(setting.word("flow_answers", n=len(spec.questions)))]
    for verdict, question, weight in LOOKED_AT:
        if verdict in titles:
            named = (c.title for c in spec.conditions if c.weight == weight)
            step = Step(
                setting.word(question),
                tuple(named),
                setting.word("flow_if"),
                (Exit(titles[verdict], verdict),),
                setting.word("flow_else"),
            )
            steps.append(step)
    last = "engel-gorunmuyor"
    return [*steps, Step(titles[last], status=last)]
