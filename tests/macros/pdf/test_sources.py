"""The source on paper."""

import re
from dataclasses import replace
from datetime import timedelta
from html import unescape

import pytest

from interactive.core.turkish import date_in_words
from macros.handbook.edition import Edition
from macros.pdf.blocks import BlockBuilder
from macros.pdf.inline import Inline, plain_text
from macros.pdf.sources import Sources
from tests.conftest import loaded
from tests.content_changes import apply
from tests.macros.conftest import AS_OF, pages_of


def blocks_of(content):
    """Return the blocks of the source, with its documents as labels."""
    labels = [f"belge:{document.id}" for document in content.source.documents]
    return list(Sources(BlockBuilder(Inline(Edition(content, AS_OF), labels))).blocks())


def test_clauses_stand_in_order_and_every_document_has_its_address(content):
    blocks = blocks_of(content)
    ids = [c["id"] for b in blocks if b["kind"] == "clauses" for c in b["items"]]
    [documents] = [block["items"] for block in blocks if block["kind"] == "documents"]

    assert ids == [clause.id for clause in content.source.clauses]
    assert len(documents) == len(content.source.documents)
    assert all(item["qr_code"] and item["readable_url"] for item in documents)


def test_an_address_among_the_facts_links_to_its_document(content):
    [document] = content.source.documents
    clauses = [
        c.model_copy(update={"facts": (document.address,)}) if c.id == "M2.1" else c
        for c in content.source.clauses
    ]
    source = content.source.model_copy(update={"clauses": tuple(clauses)})
    changed = replace(content, sources={content.site.edition: source})
    [clause] = [
        entry
        for block in blocks_of(changed)
        if block["kind"] == "clauses"
        for entry in block["items"]
        if entry["id"] == "M2.1"
    ]
    runs = [run for line in clause["more"] for run in line]

    assert "belge:katalog" in {run.get("target") for run in runs}
    assert "https" not in plain_text(runs)


def test_a_number_is_cited_by_the_value_in_force_not_by_a_later_one(content):
    [slug, *_] = content.parameters
    parameter = content.parameters[slug]
    later = parameter.values[-1].model_copy(
        update={"valid_from": AS_OF + timedelta(days=1), "clause": "S99.9"}
    )
    begins = date_in_words(later.valid_from, content.words)
    amended = parameter.model_copy(update={"values": (*parameter.values, later)})
    content = replace(content, parameters=content.parameters | {slug: amended})

    table = next(block for block in blocks_of(content) if block["kind"] == "table")
    _, value, cited, _ = (plain_text(cell[0]) for cell in table["rows"][0])
    assert cited == parameter.values[-1].clause
    # Paper is read for longer than a page: it tells what is known to come.
    assert f"({begins:den} başlayarak" in value


@pytest.mark.slow
def test_closed_days_name_their_sources_and_when_leave_was_looked_up(handbook):
    assert "Tatiller ve idari izinler" not in told(loaded(handbook))
    apply(CLOSED_DAYS, handbook / "content")
    content = loaded(handbook)
    web = pages_of(content)["kaynaklar/"].markdown

    for text in (told(content), unescape(re.sub("<[^>]+>", "", web))):
        for part in (
            "2429 sayılı Kanun",
            "karşılaştırdık",
            "28 Kasım 2026 Cumartesi",
            "bakılmadı",
            "Kar tatili (idari izin): 3 Mart 2026 Salı, 4 Mart 2026 Çarşamba",
            "Duyuru 2 Mart 2026 Pazartesi günü okundu.",
        ):
            assert part in text, part
    assert "Haberlere bakıldı." in web


def told(content):
    """Return all that the blocks say."""
    return " ".join(texts(blocks_of(content)))


def texts(part):
    if isinstance(part, dict | list):
        for each in part.values() if isinstance(part, dict) else part:
            yield from texts(each)
    elif isinstance(part, str):
        yield part


CLOSED_DAYS = [
    {
        "file": "holiday_rules.yml",
        "write": "sources:\n"
        "  - {title: 2429 sayılı Kanun, text: Günlerle **karşılaştırdık**.}\n",
    },
    {
        "file": "holidays/2026.yml",
        "find": "religious_days",
        "put": "leave_checked_on: 2026-11-28\n"
        "leave_note: Haberlere bakıldı.\n"
        "religious_days",
    },
    {
        "file": "leave/mart.yml",
        "write": "title: Kar tatili\nsource: Duyuru.\nchecked_on: 2026-03-02\n"
        "days: [2026-03-03, 2026-03-04]\n",
    },
]
