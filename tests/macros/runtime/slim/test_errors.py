"""Errors say what happened, and hold the parts for other words."""

from macros.runtime.slim import DifferenceError, ScriptError, SlimError


def test_errors_speak_english_and_hold_their_parts():
    script = ScriptError("capture.mjs", "unreachable")
    difference = DifferenceError("split", ("a", "b"), "1", "2")

    assert str(script) == "capture.mjs failed:\nunreachable"
    assert str(difference) == "split differs: ('a', 'b')\n1\n2"
    assert (difference.call, difference.answer) == (("a", "b"), "2")
    assert all(isinstance(each, SlimError) for each in (script, difference))
