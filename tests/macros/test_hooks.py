"""What MkDocs is handed, and a whole build of another handbook."""

import errno
import json
import logging
import re
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

from macros.hooks import RefusedError, on_config
from macros.pages.theme_context import translate
from macros.publish.build import Build, BuildError
from tests.conftest import ROOT, loaded
from tests.strict_build import build_strictly


def test_settings_come_from_the_content(config):
    on_config(config)

    assert config.site_name == "Okur Rehberi"
    assert config.site_description.startswith("Çınar Kent Kitaplığı")
    assert config.extra["institution"]["short"] == "ÇKK"
    assert [next(iter(part)) for part in config.nav][:2] == ["Okur Rehberi", "Rehber"]


def test_words_of_the_settings_come_from_the_content_too(config, content):
    assert {*keys_in(config)} <= {*content.words}

    words = dict.fromkeys(keys_in(config), "Söz")
    translate(config.theme["palette"], config.mdx_configs["toc"], words)

    assert keys_in(config) == ["Söz", "Söz", "Söz", "Söz"]


def keys_in(config):
    toggles = [choice["toggle"]["name"] for choice in config.theme["palette"]]
    return [*toggles, config.mdx_configs["toc"]["permalink_title"]]


def test_content_at_fault_and_a_day_that_is_none_stop_the_build(config, monkeypatch):
    monkeypatch.setenv("REHBER_TODAY", "temmuz")
    with pytest.raises(RefusedError, match="REHBER_TODAY bir tarih değil: temmuz"):
        on_config(config)
    monkeypatch.delenv("REHBER_TODAY")

    path = Path(config.config_file_path).parent / "content" / "site.yml"
    path.write_text(path.read_text("utf-8").replace("yonerge-3", "yok"), "utf-8")

    with pytest.raises(RefusedError) as caught:
        on_config(config)
    assert "content/site.yml:7: 'yok' diye bir baskı yok." in str(caught.value)
    assert "1 dosyada 1 sorun." in str(caught.value)


def broken_disk(*_):
    raise OSError(errno.ENOSPC, "No space left on device")


def refusal(*_):
    raise BuildError("content/a.yml:1: Yazılamıyor. Düzeltin.")


def interruption(*_):
    raise KeyboardInterrupt


def warning(*_):
    logging.getLogger("mkdocs.rehber").warning("a link leads nowhere")


@pytest.mark.parametrize(
    ("end", "kind", "message"),
    [
        (broken_disk, Abort, "^rehber: Diskte yer kalmadı. Yer açıp"),
        (refusal, Abort, "^content/a.yml:1: Yazılamıyor. Düzeltin.$"),
        (warning, Abort, "^rehber: Uyarı varken site yapılmaz."),
        (interruption, KeyboardInterrupt, None),
    ],
)
def test_a_build_that_fails_leaves_the_site_as_it_was(
    config, monkeypatch, end, kind, message
):
    site = Path(config.site_dir)
    site.mkdir()
    (site / "index.html").write_text("old", "utf-8")
    monkeypatch.setattr(Build, "write_beside_pages", end)

    with pytest.raises(kind, match=message):
        build_strictly(config)

    assert [path.name for path in site.iterdir()] == ["index.html"]
    assert (site / "index.html").read_text("utf-8") == "old"
    assert {path.name for path in site.parent.glob(".site-*")} == {".site-lock"}


def test_a_build_that_ends_well_replaces_the_site(config, monkeypatch):
    site = Path(config.site_dir)
    site.mkdir()
    (site / "left-over.html").write_text("old", "utf-8")
    monkeypatch.setattr(Build, "write_beside_pages", lambda *_: None)

    build_strictly(config)

    assert config.site_dir == str(site)
    assert (site / "rehber" / "index.html").exists()
    assert not (site / "left-over.html").exists()


def test_a_handbook_is_built_without_a_line_of_code(built, content):
    front = (built / "index.html").read_text("utf-8")
    shipped = loaded(ROOT).site
    own = (shipped.title, shipped.institution.name, shipped.institution.short)

    assert re.search(r"<title>\s*Okur Rehberi", front)
    assert "Çınar Kent Kitaplığı" in front
    assert {path.name for path in (built / "hesaplayicilar").iterdir()} == {
        "index.html",
        *(
            name
            for slug in content.calculators_with_page
            for name in (slug, f"{slug}.pdf")
        ),
        "sinama",
    }
    # Nothing of the shipped handbook is shown.
    assert content.site.institution.name not in own
    for path in built.rglob("*.html"):
        page = path.read_text("utf-8")
        assert not [name for name in own if name in page], path


def test_nothing_but_pages_and_assets_is_published(built):
    published = {path.suffix for path in built.rglob("*") if path.is_file()}

    assert not {".yml", ".md"} & published
    assert not any(".schema" in str(path) for path in built.rglob("*"))
    # Without an address no link of the page for lost readers names a host.
    assert 'href="//' not in (built / "404.html").read_text("utf-8")


def test_a_handbook_is_searched_and_listed_by_its_own_words(built):
    script = built / "assets" / "javascripts" / "lunr" / "min" / "lunr.tr.min.js"
    index = json.loads((built / "search" / "search_index.json").read_text("utf-8"))
    boosts = {section["location"]: section.get("boost") for section in index["docs"]}
    az_index = (built / "dizin" / "index.html").read_text("utf-8")

    assert '[["kitap"],["eser"]]' in script.read_text("utf-8")
    assert "rehber/odunc/" in boosts
    assert not any("#harf-" in location for location in boosts)
    assert {boosts[at] for at in boosts if at.startswith("kay")} == {0.25}
    assert '<a href="../hesaplayicilar/iade/">geri vermek</a>' in az_index
