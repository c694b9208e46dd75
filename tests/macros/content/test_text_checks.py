"""Texts that hold what nobody sees, and those that only look as if."""

from macros.content.text_checks import MAX_TEXT, MAX_TITLE, text_problems
from macros.content.yaml_reader import YamlFile

SEEN = (
    "Ç İ ş “söz” — … 10\u00a0gün, 5\u202fkg",
    "👩\u200d🎓 👨\u200d👩\u200d👧 ❤\ufe0f\u200d🔥 1\ufe0f\u20e3",
    "🏴\U000e0067\U000e0062\U000e007f",
    "x\u0302 satır sonunda\n",
    "a" * MAX_TEXT,
)
UNSEEN = {
    "staj\u00adyeri": "U+00AD",
    "bir iki\u200büç": "U+200B",
    "\ufeffbaş": "U+FEFF",
    "\u202emetin": "U+202E",
    "bir\u2066iki": "U+2066",
    "bir\u200diki": "U+200D",
    "bir\u200ciki": "U+200C",
    "bir\u2028iki": "U+2028",
    "bir\x07iki": "U+0007",
    "bir\ufe0f": "U+FE0F",
    "bir\u3164iki": "U+3164",
    "ka\ufffdt": "U+FFFD",
    "\uf0b7 madde": "U+F0B7",
    "\U000e0041": "U+E0041",
}


def messages_of(text: str) -> list[str]:
    file = YamlFile("a.yml", {"a": [{"b": text}]}, {("a",): 3, ("a", 0, "b"): 4})
    problems = [*text_problems(file)]
    assert {problem.line for problem in problems} <= {4}
    return [problem.message for problem in problems]


def test_what_is_seen_is_accepted():
    for text in SEEN:
        assert messages_of(text) == [], text


def test_what_nobody_sees_is_told_with_its_word_and_its_code():
    for text, code in UNSEEN.items():
        [message] = messages_of(text)
        assert f"({code})" in message, text
        assert message.isprintable()
    assert messages_of("bir iki\u200büç dört")[0].startswith("'ikiüç' sözünde")


def test_lines_run_together_and_texts_without_an_end_are_told():
    for text in ("bir\niki", "bir\n\niki", "- bir\n- iki\n"):
        [message] = messages_of(text)
        assert "'>-' yazın" in message
    assert "Tab" in messages_of("bir\tiki")[0]
    title = YamlFile("a.yml", {"title": "a" * (MAX_TITLE + 1)})
    assert str(MAX_TITLE) in next(text_problems(title)).message
    assert str(MAX_TEXT) in messages_of("a" * (MAX_TEXT + 1))[0]
