"""What is wrong in a calculator, in the sentences for the engine's codes."""

from collections.abc import Iterator

from interactive.core.errors import Path, SpecError
from interactive.core.questions import Test
from interactive.core.rules.scope import Scope
from interactive.kinds import kind_module
from interactive.verification.spec_checks import rule_problems as test_problems
from macros.content.checker import say
from macros.content.facts.questions import questions_of
from macros.content.files.link_words import written
from macros.content.kind_messages import checker_message
from macros.content.loader import Content
from macros.content.problems import Problem, did_you_mean, format_value, shortened
from macros.content.yaml_writer import flow

# Where a name may be that of a fact, which a calculator has to ask before it names it.
NAMING_QUESTIONS = ("unknown_question", "process_position")
# Letters of a value that a message repeats.
MAX_SHOWN = 120


def message(error: SpecError) -> str:
    """Return the sentence for the editor, with the near miss guessed."""
    details = dict(error.details)
    known = details.get("known") or details.get("operators") or []
    if "found" in details:
        if isinstance(details["found"], str):
            details["found"] = written(details["found"])
        listed = ", ".join(map(str, known))
        hint = say("hints.known", listed=listed) if known else say("hints.check_name")
        details["hint"] = did_you_mean(details["found"], known, hint)
    if "operators" in details:
        details["operators"] = ", ".join(details["operators"])
    if "form" in details:
        details["form"] = flow(details["form"])
    shown = {name: format_value(value) for name, value in details.items()}
    for name in {"found", "expected"} & shown.keys():
        shown[name] = shortened(shown[name], MAX_SHOWN)
    return checker_message(error.code).format(**shown)


def fact_rule_problems(
    content: Content, test: Test, file: str, path: Path
) -> Iterator[Problem]:
    """Yield what is wrong with a rule outside a calculator, at its line.

    It stands at `path` in `content.files[file]`: whom a list concerns, for one. It may
    name every question that the handbook asks (`questions_of`), and parameters. What a
    page evaluates without Python is narrower: `macros/handbook/concerns.py`.
    """
    decimals = {name: each.decimals for name, each in content.parameters.items()}
    scope = Scope(questions_of(content), decimals)
    for error in test_problems(test, scope, path):
        yield content.files[file].problem(error.path, message(error))


def rule_problems(content: Content, calculator: str) -> Iterator[Problem]:
    """Yield what is wrong with a calculator's rules, at their lines."""
    spec, file = content.specs[calculator], content.spec_file(calculator)
    own = {question.id for question in spec.questions}
    others = {fact.id for fact in content.facts.facts} - own
    # Whether a parameter has a value on each day is left to the proofs.
    decimals = {name: each.decimals for name, each in content.parameters.items()}
    check = kind_module(spec.kind, "verification.check")
    for error in check.problems(spec, decimals):
        name = error.details.get("found")
        if error.code in NAMING_QUESTIONS and name in [*others]:
            yield file.problem(error.path, say("facts.not_asked", fact=name))
        else:
            yield file.problem(error.path, message(error))
