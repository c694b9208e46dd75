"""The sentences for what can be wrong in a calculator, by the engine's code."""

from interactive.core.errors import SpecError
from macros.content.kind_messages import checker_message
from macros.content.problems import did_you_mean, format_value, shortened

# Letters of a value that a message repeats.
MAX_SHOWN = 120


def message(error: SpecError) -> str:
    """Return the sentence for the editor, with the near miss guessed."""
    details = dict(error.details)
    known = details.get("known") or details.get("operators") or []
    if "found" in details:
        listed = ", ".join(map(str, known))
        hint = f"Yazılabilecekler: {listed}." if known else "Adı denetleyin."
        details["hint"] = did_you_mean(details["found"], known, hint)
    if "operators" in details:
        details["operators"] = ", ".join(details["operators"])
    shown = {name: format_value(value) for name, value in details.items()}
    for name in {"found", "expected"} & shown.keys():
        shown[name] = shortened(shown[name], MAX_SHOWN)
    return checker_message(error.code).format(**shown)
