"""Whatever an editor writes, the check says what is wrong on lines that can be read."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.checks import checks
from macros.checks.warnings import content_warnings
from macros.content.loader import load_content
from macros.content.problems import MAX_FILE, MAX_MESSAGE, report
from tests.conftest import copy_handbook
from tests.macros.conftest import DAY

# What once ended in a traceback, or in a message that broke.
VALUES = (
    "https://[x/", "'[a](https://[x/)'", "mailto:a@[", "2147483648", "-5",
    "0001-01-01",
    "9999-12-31", "{parameter: ''}", "[{id: [a]}]", "[{}]", "null", "''", "{a: b}",
    "../../evil", "'{x}'", "'{a!r}'", "a # b", '"\\u202ea"', '"a\\rb"', '"a\\u2028b"',
    '"\\ud800"', "[a](b:c) d", "“a: b”", "{not: {not: {}}}",
    f"'{'a' * 9000}'", "|\n  a",
    f"material/{'x' * 5000}",
    "🦄", "o\u0308", "&a b", "*a", "!a b", "- a",
)  # fmt: skip
LONGEST = MAX_FILE + MAX_MESSAGE + len(":99999: Aynı sorun 99999 yerde daha var.")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return copy_handbook(tmp_path_factory.mktemp("anything"))


@settings(max_examples=60)
@given(st.data())
def test_a_changed_line_gives_content_or_readable_problems(folder, data):
    files = sorted((folder / "content").rglob("*.yml"))
    path = data.draw(st.sampled_from(files))
    text = path.read_text("utf-8")
    lines = text.split("\n")
    number = data.draw(st.integers(0, len(lines) - 1))
    value = data.draw(st.sampled_from(VALUES) | st.text(max_size=20))
    key, colon, _ = lines[number].partition(": ")
    lines[number] = f"{key}{colon}{value}"
    path.write_bytes("\n".join(lines).encode("utf-8", "surrogatepass"))
    try:
        content, problems = load_content(folder)
        if content:
            cheap = [m for m in checks() if not hasattr(m, "NEEDS_SOUND_CONTENT")]
            problems += [each for module in cheap for each in module.check(content)]
            problems += content_warnings(content, DAY, None)
    finally:
        path.write_text(text, "utf-8")

    for line in report(problems).split("\n"):
        assert line.replace("\u00a0", " ").isprintable()
        assert len(line) <= LONGEST
