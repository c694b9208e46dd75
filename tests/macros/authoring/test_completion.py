"""What text editors complete: the names that a handbook has."""

import json

import pytest

from macros.authoring.json_schema import schemas
from macros.publish.editor_help import names_of


@pytest.fixture(scope="module")
def made(content):
    """Return the schemas of the fixture handbook by their names."""
    return {n: json.loads(t) for n, t in schemas(content.root, names_of(content))}


def test_names_are_completed_with_what_they_mean(made, content):
    item = made["checklists.json"]["$defs"]["Item"]["properties"]["clauses"]
    reference = {"$ref": "#/$defs/clause"}
    known = made["checklists.json"]["$defs"]["clause"]["anyOf"]
    links = made["index.json"]["$defs"]["link"]["anyOf"]
    given = made["sources.json"]["$defs"]["Clause"]["properties"]["id"]

    assert item["items"] == reference
    assert {each["const"]: each["description"] for each in known} == {
        name: clause.text for name, clause in content.clauses.items()
    }
    assert "liste:kart-alirken" in [each.get("const") for each in links]
    assert "$ref" not in given
    assert "```yaml\nclauses: [" in item["markdownDescription"]


def test_a_rule_has_one_of_the_operators(made):
    rule = made["guidelines.json"]["$defs"]
    assert "rule" not in rule
    operators = made["checklists.json"]["$defs"]["rule"]["properties"]
    assert {"is", "in", "at_least", "all", "any", "not", "met"} <= set(operators)
