"""Reading a YAML file with the line of every key, against PyYAML without."""

from collections.abc import Iterator
from pathlib import Path

import yaml

from macros.content.yaml_reader import read_yaml
from tests.benchmarks.pairs import Pair

CLAUSES = max(Path("content/sources").glob("[!_]*.yml"))


def pairs() -> Iterator[Pair]:
    """Yield our loader against PyYAML's, with and without libyaml."""
    text = CLAUSES.read_text("utf-8")
    yield Pair(
        "clauses: ours / PyYAML with libyaml",
        lambda: read_yaml(CLAUSES, Path()),
        lambda: yaml.load(text, yaml.CSafeLoader),
    )
    yield Pair(
        "clauses: ours / PyYAML in Python",
        lambda: read_yaml(CLAUSES, Path()),
        lambda: yaml.load(text, yaml.SafeLoader),
    )
