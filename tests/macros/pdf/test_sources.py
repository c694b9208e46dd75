"""The source on paper."""

from dataclasses import replace
from datetime import timedelta

from interactive.core.turkish import date_in_words
from macros.handbook.edition import Edition
from macros.pdf.blocks import BlockBuilder
from macros.pdf.inline import Inline, plain_text
from macros.pdf.sources import Sources
from tests.macros.conftest import AS_OF


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
    assert f"({begins} tarihinden başlayarak" in value
