"""The files that a build writes beside the pages."""

import json

from macros.publish.build import Build
from tests.conftest import lend, loaded
from tests.macros.conftest import DAY


def test_every_calculator_has_its_document_and_its_frame(handbook):
    content = loaded(lend(handbook))

    texts = dict(Build(content, DAY, complete=False).texts())

    for slug in content.calculators_with_page:
        [address] = [name for name in texts if name.endswith(f"/{slug}.json")]
        document = json.loads(texts[address])
        assert (document["calculator"], document["as_of"]) == (slug, "2026-03-02")
        if slug in content.calculators_with_page:
            frame = texts[f"gomme/{slug}/index.html"]
            assert f'data-document="../../{address}"' in frame
    # A site without an address has none.
    assert "robots.txt" not in texts
