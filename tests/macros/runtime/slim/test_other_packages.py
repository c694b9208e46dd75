"""A slim runtime of packages that have nothing to do with handbooks."""

import json
from pathlib import Path
from random import Random

import pytest
import yaml

from macros.handbook.build_cache import BuildCache, digest
from macros.runtime.slim import LONG, MODULE, REPORT, Inputs, Session, Workload, build
from tests.conftest import ROOT
from tests.fixtures import yaml_text
from tests.slim_module import in_parts, with_missing_blocks

TEXTS = (
    *("a: 1", "- x\n- [1, 2]\n- {b: c}", "a: &x {b: 1}\nc: *x", "'it''s'", '"\\u0131"'),
    *("text: |\n  one\n  two\n", "text: >\n  one\n  two\n", "yes", "~", "0x1F", "-12"),
    *("ışık: Şükrü 😀", "# nothing", "a: [", "*nobody", "a: b: c", "\tx", "!!odd 1"),
    *("a: 1\nb: 2\n" * 20, "- - - deep", "? long key\n: value", "%YAML 9.9\n---\na"),
)
FLOAT = "half: 0.5"
"""What no text above has."""
LETTERS = "abz 17:-{#"


@pytest.fixture(scope="module")
def inputs():
    folder = Path(yaml_text.__file__).parent
    texts = [(text,) for text in TEXTS]
    return Inputs(
        ROOT / "node_modules" / "pyodide",
        [folder, Path(yaml.__file__).parent],
        "yaml_text:to_json",
        Workload([Session([("{}",)], texts)], (LONG,)),
        yaml_text.to_json,
    )


@pytest.fixture(scope="module")
def files(inputs):
    """Return the runtime's files; the build compares the answers to all texts."""
    key = digest(*inputs.toolchain(), inputs.workload.to_json())
    return BuildCache(ROOT, "slim-yaml").get_or_make(key, lambda: build(inputs))


def asking(*texts):
    return Workload([Session([("{}",)], [(text,) for text in texts])])


def test_it_answers_as_cpython_does_and_knows_no_handbook(files, inputs, tmp_path):
    asked = in_parts(files, inputs.workload, tmp_path)

    assert asked["answers"] == inputs.workload.answers(yaml_text.to_json)
    assert asked["fetched"] == 0
    modules = json.loads(files[REPORT])["modules"]
    assert {"yaml.scanner", "yaml_text"} <= {*modules}
    assert not [name for name in modules if name.startswith(("interactive", "macros"))]


def test_what_it_has_not_seen_it_answers_as_cpython_does_or_not_at_all(files, tmp_path):
    random = Random(LETTERS)  # noqa: S311 - the same each time
    answered = 0
    for _ in range(12):
        key, value = ("".join(random.choices(LETTERS, k=4)) for _ in "kv")
        text = f"{key}: [{value}]"
        asked = in_parts(files, asking(text), tmp_path)
        if "failed" not in asked:
            answered += 1
            assert asked["answers"][1:] == [yaml_text.to_json(text)]
    assert answered > 6


def test_a_missing_function_stops_it(files, tmp_path):
    asked = in_parts(files, asking(FLOAT), tmp_path)

    assert yaml_text.to_json(FLOAT) == '{"half": 0.5}'
    assert "unreachable" in asked["failed"]


def test_missing_memory_is_fetched_and_the_answers_stay(files, inputs, tmp_path):
    used = json.loads(files[REPORT])["blocks"]
    first = {**files, MODULE: with_missing_blocks(files, used)}

    asked = in_parts(first, inputs.workload, tmp_path)

    assert asked["answers"] == inputs.workload.answers(yaml_text.to_json)
    assert asked["fetched"] == 1
