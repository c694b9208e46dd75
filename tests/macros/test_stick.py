"""The zip for a USB stick."""

import json
import zipfile
from datetime import date

import pytest

from macros.publish.service_worker import write_copy
from macros.stick import StickError, classic, write_stick


@pytest.fixture
def project(tmp_path, root):
    """Return a folder with a small built site and the tools that make the zip."""
    for name in ("interactive", "node_modules"):
        (tmp_path / name).symlink_to(root / name)
    site = tmp_path / "site"
    script = '<script type="module" src="assets/a.mjs"></script>'
    for name, text in {
        "index.html": f"<a href='x'></a>{script}",
        "cevrimdisi/index.html": "",
        "404.html": "",
        "assets/a.mjs": 'import { b } from "./b.mjs"; b(import.meta.url);',
        "assets/b.mjs": "export const b = (x) => console.log(x);",
        "assets/runtime/pyodide.mjs": "",
        "assets/javascripts/workers/search.0a.min.js": "",
        "rehber.pdf": "%PDF",
        "search/search_index.json": json.dumps({"docs": []}),
    }.items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(text, "utf-8")
    write_copy(site, date(2026, 11, 25), tmp_path)
    return tmp_path


def test_the_zip_holds_pages_paper_and_search_in_one_folder(project, small_content):
    path = write_stick(small_content, project)

    assert path == project / "dist" / "okur-rehberi.zip"
    names = zipfile.ZipFile(path).namelist()
    assert names == sorted(names)
    assert {name.removeprefix("okur-rehberi/") for name in names} == {
        "OKUYUN.txt",
        "assets/a.js",
        "assets/javascripts/iframe-worker.js",
        "assets/javascripts/workers/search.0a.min.js",
        "cevrimdisi/index.html",
        "index.html",
        "rehber.pdf",
        "search/search_index.js",
    }


def test_the_same_site_gives_the_same_bytes(project, small_content):
    first = write_stick(small_content, project).read_bytes()

    assert write_stick(small_content, project).read_bytes() == first


def test_a_module_becomes_one_script_that_knows_where_it_lies(project):
    text = classic(project / "site" / "assets" / "a.mjs", project).decode()

    assert "import" not in text
    assert "document.currentScript.src" in text
    assert "console.log" in text


def test_a_module_that_cannot_be_read_is_named(project):
    path = project / "site" / "assets" / "a.mjs"
    path.write_text("import './yok.mjs';")

    with pytest.raises(StickError, match=r"a\.mjs dönüştürülemedi"):
        classic(path, project)


def test_without_a_site_it_says_what_to_run(tmp_path, small_content):
    with pytest.raises(StickError, match="make build"):
        write_stick(small_content, tmp_path)


def test_the_command_says_so_too(rehber, small):
    told = rehber(small, "zip")

    assert (told.status, told.out) == (2, "")
    assert told.err == "Site yapılmamış. Önce 'make build' çalıştırın.\n"
