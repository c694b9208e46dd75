"""Days that are counted back by hand have a number of days, a small one."""

from collections.abc import Iterator

from macros.content.checker import say
from macros.content.loader import Content
from macros.content.models.sheets import MAX_COUNTED
from macros.content.problems import Problem, did_you_mean


def check(content: Content) -> Iterator[Problem]:
    """Yield a problem for each number that no days can be counted by."""
    page = content.sheets.my_page
    for index, section in enumerate(page.sections if page else ()):
        if section.count_back:
            message = _problem(content, section.count_back.parameter)
            path = ("my_page", "sections", index, "count_back", "parameter")
            if message:
                yield content.files["sheets"].problem(path, message)


def _problem(content: Content, name: str) -> str | None:
    if name not in content.parameters:
        hint = did_you_mean(name, content.parameters, say("sheets.look_in_folder"))
        return say("sheets.no_number", name=name, hint=hint)
    parameter = content.parameters[name]
    values = [each.value for each in parameter.values if each.value is not None]
    is_short = all(isinstance(v, int) and v <= MAX_COUNTED for v in values)
    if parameter.unit != "days" or not is_short:
        return say("sheets.too_many", name=name, most=MAX_COUNTED)
    return None
