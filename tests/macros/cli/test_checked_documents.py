"""Documents are those that the site has, as of no day yet."""

import json
from datetime import date

from macros.calculators.document import document
from macros.cli.checked_documents import checked_documents

DAY = date(2026, 3, 2)


def test_every_calculator_has_the_site_s_document(handbook, content):
    documents = checked_documents(handbook)

    assert [*documents.texts] == [*content.specs]
    assert documents.time_zone == content.site.time_zone
    for name in content.calculators:
        expected = json.loads(json.dumps(document(content, name, DAY)))
        assert documents.on(name, DAY) == expected
