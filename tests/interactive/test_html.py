"""What a calculator shows, word for word and element for element.

Every sentence of the wording stands as its key, so that the words may change. After
a change that is meant, run this file with `--update-snapshots` and read what
has become of `tests/snapshots/html/`.
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from string import Formatter

import pytest

from interactive import engine
from interactive.core.markup import to_html
from interactive.kinds import optional_kind_module
from interactive.verification.outcome_table import to_node
from macros.content.yaml_reader import read_yaml

ROOT = Path(__file__).parents[2]
SNAPSHOTS = ROOT / "tests" / "snapshots" / "html"
TODAY = date(2026, 6, 1)
NAMES = ("months", "weekdays", "weekdays_short")
FORMS = ("date_form", "date_form_short", "day_form")
WIDTH = 160
MADE_UP = sorted(SNAPSHOTS.glob("*.yml"))


def keys(words: dict[str, str]) -> dict[str, str]:
    """Return the wording with each sentence's key and details in its place."""
    return {
        key: text
        if key in (*NAMES, *FORMS)
        else f"[{' '.join([key, *_details(text)])}]"
        for key, text in words.items()
    }


def _details(text: str) -> Iterator[str]:
    names = {name for _, name, _, _ in Formatter().parse(text) if name}
    yield from (f"{name}={{{name}}}" for name in sorted(names))


def made_up(path, content):
    """Return a made-up calculator with what it is asked."""
    data = read_yaml(path, ROOT).data
    made = {
        "calculator": path.stem,
        "spec": data["spec"],
        "parameters": {
            name: {**parameter, "values": [checked(v) for v in parameter["values"]]}
            for name, parameter in data["parameters"].items()
        },
        "calendar": data.get("calendar", {"years": {}, "closed": []}),
        "wording": keys(content.words),
        "edition": {"id": "x", "label": "X", "checked_on": "2026-01-02"},
        "as_of": TODAY.isoformat(),
        "links": data["links"],
        "site": data["site"],
    }
    cases = [(case["answers"], case["today"]) for case in data["cases"]]
    return engine.load(made), cases


def checked(value):
    return value | {"checked_on": "2026-01-03"}


def shown(calculator, cases):
    """Yield everything that the calculator shows, line by line."""
    named = calculator.spec.kind
    yield from ("# rules", *lines(calculator.describe()))
    for table in optional_kind_module(named, "verification.table").tables(calculator):
        yield from ("# table", *lines(to_node(table, calculator.context)))
    yield from (
        "# steps",
        *optional_kind_module(named, "verification.table").steps(calculator),
    )
    for answers, today in cases:
        result = calculator.evaluate(answers, date.fromisoformat(today))
        yield from (f"# {today}: {answers}", *lines(calculator.present(result)))
        for file in engine.files(calculator, result):
            yield from (f"{k}: {v}" for k, v in file.items() if k != "text")
            yield from file["text"].splitlines()


def lines(node, depth=0):
    """Yield a fragment, one element a line; one that fits stays on one line."""
    html = "  " * depth + to_html(node, str)
    if isinstance(node, str) or len(html) <= WIDTH:
        yield html if html.strip() else "  " * depth + "(space)"
        return
    opening, _, closing = to_html([*node[:2], "\n"], str).partition("\n")
    yield "  " * depth + opening
    for child in node[2:]:
        yield from lines(child, depth + 1)
    yield "  " * depth + closing


@pytest.mark.parametrize("path", MADE_UP, ids=lambda path: path.stem)
def test_a_kind_shows_all_that_it_may_hold_as_before(path, content, update_snapshots):
    text = "\n".join(shown(*made_up(path, content))) + "\n"
    snapshot = path.with_suffix(".txt")
    if update_snapshots:
        snapshot.write_text(text, "utf-8")
    assert text == snapshot.read_text("utf-8")
