"""How a value is computed, in words."""

from collections.abc import Iterator, Mapping

from interactive.core.context import CalculatorContext
from interactive.core.values.numbers import decimals_in, in_words, scaled
from interactive.core.values.spec import AgeSpec, Value


def formula(value: Value, titles: Mapping[str, str], context: CalculatorContext) -> str:
    """Return how a value is computed; `titles` are those of questions and values."""
    word = context.word
    if value.weighted_sum:
        return " + ".join(_terms(value.weighted_sum, titles, context))
    if value.sum:
        return " + ".join(titles[name] for name in value.sum)
    if value.minimum or value.maximum:
        key = "formula_minimum" if value.minimum else "formula_maximum"
        names = (*value.minimum, *value.maximum)
        return word(key, values=", ".join(titles[name] for name in names))
    if value.count_chosen:
        return word("formula_chosen", question=titles[value.count_chosen])
    if value.age:
        return _age(value.age, titles, context)
    return word("formula_count", number=len(value.count))


def _terms(
    weights: Mapping[str, int | str],
    titles: Mapping[str, str],
    context: CalculatorContext,
) -> Iterator[str]:
    for name, written in weights.items():
        text = str(written)
        number = text.removesuffix("%").strip()
        decimals = decimals_in(number)
        weight = in_words(scaled(number, decimals) or 0, decimals, context.wording)
        if number != text:
            weight = context.word("percent", number=weight)
        yield f"{weight} × {titles[name]}"


def _age(age: AgeSpec, titles: Mapping[str, str], context: CalculatorContext) -> str:
    if age.at in titles:
        at = f"“{titles[age.at]}”"
    elif age.at == "today":
        at = context.word("formula_today")
    else:
        at = context.calendar_day(age.at)
    key = f"formula_leap_{age.missing_day}"
    return context.word(
        "formula_age", born=titles[age.born], at=at, leap=context.word(key)
    )
