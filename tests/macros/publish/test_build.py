"""The files that a build writes beside the pages."""

import json
from datetime import date

import pytest

from macros.content.loader import load_content
from macros.publish.build import Build
from tests.conftest import copy_handbook, lend


@pytest.fixture(scope="module")
def build(tmp_path_factory):
    content, problems = load_content(
        lend(copy_handbook(tmp_path_factory.mktemp("small")))
    )
    assert content, problems
    return Build(content, date(2026, 3, 2), complete=False)


@pytest.fixture(scope="module")
def texts(build):
    return dict(build.texts())


def test_every_calculator_has_its_document_and_its_frame(texts, build):
    for slug in build.content.calculators:
        document = json.loads(texts[f"hesaplayicilar/{slug}/document.json"])
        assert (document["calculator"], document["as_of"]) == (slug, "2026-03-02")
        assert f'data-calculator="{slug}"' in texts[f"gomme/{slug}/index.html"]


def test_a_site_without_an_address_has_no_robots_txt(texts):
    assert "robots.txt" not in texts
