"""`rehber links`: what it says of each address, and how it ends."""

import pytest

from macros.cli.links.probe import Probe, State

CATALOGUE = "https://katalog.example.org/"


@pytest.fixture
def links(handbook, rehber, monkeypatch):
    """Return a call of the command to which each address answers as it is told."""

    def call(states, dead=""):
        def answers(addresses, _):
            return [Probe(a, *states.get(a, (State.OPENS,))) for a in addresses]

        monkeypatch.setattr("macros.cli.links.report.probes", answers)
        monkeypatch.setenv("REHBER_TODAY", "2026-03-02")
        (handbook / "content/dead_links.yml").write_text(dead, "utf-8")
        return rehber(handbook, "links")

    return call


def test_where_all_open_it_says_how_many(links):
    run = links({})

    assert (run.status, run.err) == (0, "")
    assert "dış adres denetlendi" in run.out


def test_a_dead_address_is_told_at_its_line_with_what_to_paste(links, handbook, rehber):
    run = links({CATALOGUE: (State.GONE, "404")})

    first, *paste = run.out.splitlines()[:4]
    assert run.status == 1
    assert first.startswith("content/sources/")
    assert f"'{CATALOGUE}' açılmadı (404)." in first
    # Pasted as it stands, it is content that passes the check.
    path = handbook / "content/dead_links.yml"
    path.write_text("\n".join(paste), "utf-8")
    assert rehber(handbook, "check").status == 0
    # What is known is told once.
    assert links({CATALOGUE: (State.GONE, "404")}, "\n".join(paste)).status == 0


def test_other_answers_are_told_apart(links):
    moved = links({CATALOGUE: (State.MOVED, "https://yeni.example.org/")})
    refused = links({CATALOGUE: (State.REFUSES, "403")})
    silent = links({CATALOGUE: (State.SILENT, "timed out")})

    assert (moved.status, refused.status, silent.status) == (1, 0, 1)
    assert "taşınmış. Yeni adresini yazın: https://yeni.example.org/" in moved.out
    assert refused.out.startswith("uyarı: content/sources/")
    assert "Başka bir gün yine deneyin." in silent.out


def test_an_address_that_opens_again_is_told_at_its_row(links):
    dead = f"links:\n  - address: {CATALOGUE}\n    day: 2026-03-01\n"

    run = links({}, dead)

    assert run.status == 1
    assert run.out.startswith("content/dead_links.yml:2: ")


def test_without_a_network_nothing_is_called_dead(rehber, monkeypatch, handbook):
    def silent(addresses, _):
        return [Probe(a, State.SILENT, "no route") for a in addresses]

    monkeypatch.setattr("macros.cli.links.report.probes", silent)
    run = rehber(handbook, "links")

    assert (run.status, run.out) == (2, "")
    assert "Ağ bağlantınızı denetleyin" in run.err


def test_content_at_fault_is_told_first(handbook, rehber):
    (handbook / "content/glossary.yml").unlink()

    run = rehber(handbook, "links")

    assert run.status == 1
    assert run.out.startswith("content/glossary.yml:1: ")
