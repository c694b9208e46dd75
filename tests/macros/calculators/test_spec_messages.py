"""The engine's codes and the sentences for them belong together."""

import ast

from interactive.core.errors import SpecError
from macros.calculators.spec_messages import message
from macros.content.checker import languages
from macros.content.kind_messages import checker_messages


def codes_in(root):
    """Return every code that the engine or a check may raise."""
    for path in [
        *(root / "interactive").rglob("*.py"),
        *(root / "macros").rglob("*.py"),
    ]:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "SpecError":
                yield ast.literal_eval(node.args[0]) if is_text(node.args[0]) else None


def is_text(node):
    return isinstance(node, ast.Constant)


def test_every_code_has_its_sentence_and_no_sentence_is_left_over(root):
    # `below` hands a code on: the one place without a code of its own.
    codes = {*codes_in(root)} - {None}
    assert {lang: {*checker_messages(lang)} for lang in languages()} == dict.fromkeys(
        languages(), codes
    )


def test_a_sentence_is_filled_in_and_guesses_what_was_meant():
    # The other sentences are in tests/invalid_content/calculators/.
    unknown = SpecError("unknown_option", found=None, known=[])
    other = SpecError("example_differs", key="actions", expected=["a"], found=None)

    assert message(unknown) == "'null' bu sorunun yanıtı değil. Adı denetleyin."
    assert message(other).startswith(
        "Örnek 'actions' için [\"a\"] bekliyor, kural null veriyor."
    )
