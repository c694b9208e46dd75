"""What answers in the browser belongs together, and is named by what is in it."""

import json

import pytest

from macros.handbook.routes import RUNTIME
from macros.runtime import browser_files as module
from macros.runtime.browser_files import NO_SLIM, SCRIPT, browser_files
from tests.site_files import address_of, document_of, shell_of, stock_of
from tests.slim_module import slim_config


@pytest.fixture
def edition(content, monkeypatch):
    """Return a way to build an edition's files, quickly, with one part changed."""
    slim = {
        f"{name}.wasm{suffix}": b"slim"
        for name in ("python", "rest")
        for suffix in ("", ".br", ".gz")
    }
    parts = {
        "stock": {"pyodide.mjs": b"stock", "engine.whl": b"engine"},
        "slim": slim,
        "script": {SCRIPT: NO_SLIM.encode() + b"export const STOCK = null;"},
    }

    def build(part=None):
        changed = {name: dict(files) for name, files in parts.items()}
        if part:
            name = [*changed[part]][-1 if part == "stock" else 0]
            changed[part][name] += b" newer"
        monkeypatch.setattr(module, "stock_runtime", lambda _: changed["stock"])
        monkeypatch.setattr(module, "slim_runtime", lambda *_, **__: changed["slim"])
        scripts = module.shell_scripts({})
        monkeypatch.setattr(
            module, "_sources", lambda: {**scripts, **changed["script"]}
        )
        return browser_files(content, wait=True)

    return build


@pytest.mark.parametrize("part", ["stock", "slim", "script"])
def test_a_page_never_meets_the_files_of_another_edition(edition, part):
    old, new = edition(), edition(part)

    # A page names the scripts alone; a changed part leads to other scripts.
    assert old.shell != new.shell
    # What has one address in both is the same in both.
    shared = old.files.keys() & new.files.keys()
    assert {name: old.files[name] for name in shared} == {
        name: new.files[name] for name in shared
    }


def test_the_same_files_have_the_same_addresses(edition):
    assert edition() == edition()


def test_every_page_names_scripts_and_rules_that_are_there(built, content):
    stock = address_of(stock_of(built), built)
    text = (shell_of(built) / SCRIPT).read_text("utf-8")
    assert (
        f'STOCK = {{"folder":"{stock.removeprefix(f"{RUNTIME}/")}/","digests":' in text
    )
    assert (built / RUNTIME / slim_config(built)["module"]).is_file()
    scripts = f"../../{address_of(shell_of(built), built)}/calculator/calculator.mjs"
    for slug in content.calculators_with_page:
        document = document_of(built, slug)
        for page in ("hesaplayicilar", "gomme"):
            html = (built / page / slug / "index.html").read_text("utf-8")
            assert f'data-document="../../{address_of(document, built)}"' in html
            assert f'src="{scripts}"' in html
        assert json.loads(document.read_text("utf-8"))["calculator"] == slug
