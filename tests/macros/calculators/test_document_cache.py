"""Documents are made once for the same content and code, and never from other ones."""

from datetime import date

import pytest

from interactive import kinds
from macros.calculators import document_cache
from macros.calculators.document_cache import Documents, documents_of, fingerprint

DOCUMENTS = Documents({"kart": b'{"as_of": "0001-01-01"}', "iade": b"{}"}, "Asia/Tokyo")


def test_documents_are_made_once(handbook):
    made = []

    def make():
        made.append(1)
        return DOCUMENTS

    assert [documents_of(handbook, make) for _ in range(3)] == [DOCUMENTS] * 3
    assert made == [1]
    assert [*documents_of(handbook, make).texts] == ["kart", "iade"]
    assert DOCUMENTS.on("kart", date(2026, 3, 2)) == {"as_of": "2026-03-02"}


@pytest.mark.parametrize(
    "file", ["calculators/kart.yml", "site.yml", "leave/yeni.yml", "media/yeni.png"]
)
def test_other_content_needs_other_documents(handbook, file):
    before, path = fingerprint(handbook), handbook / "content" / file
    text = path.read_bytes() if path.exists() else None
    path.parent.mkdir(exist_ok=True)
    path.write_bytes((text or b"") + b"#\n")

    assert fingerprint(handbook) != before
    path.write_bytes(text) if text else path.unlink()
    assert fingerprint(handbook) == before


def test_other_code_and_another_kind_need_other_documents(
    handbook, tmp_path, monkeypatch
):
    before = fingerprint(handbook)
    kind = tmp_path / "elsewhere" / "yeni"
    kind.mkdir(parents=True)
    (kind / "evaluate.py").write_text("", "utf-8")
    monkeypatch.setattr(kinds, "__path__", [*kinds.__path__, str(kind.parent)])
    with_kind = fingerprint(handbook)
    monkeypatch.setattr(document_cache, "PROJECT", tmp_path)

    assert len({before, with_kind, fingerprint(handbook)}) == 3


def test_content_that_changes_while_it_is_read_is_not_kept(handbook):
    added = handbook / "content" / "units" / "yeni.yml"

    def change():
        added.write_text("x", "utf-8")
        return DOCUMENTS

    documents_of(handbook, change)
    added.unlink()
    made = Documents({}, "UTC")
    assert documents_of(handbook, lambda: made) == made


def test_who_cannot_keep_or_read_them_makes_them(handbook):
    (handbook / ".cache" / "build" / "documents").write_text("", "utf-8")
    (handbook / "content" / "units" / "yeni.yml").symlink_to("nowhere")

    for _ in range(2):
        assert documents_of(handbook, lambda: DOCUMENTS) == DOCUMENTS
