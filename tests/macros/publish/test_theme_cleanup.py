"""What the theme brings and no page uses."""

import pytest

from macros.publish.theme_cleanup import remove_leftovers

SCRIPTS = "assets/javascripts"
GONE = (
    f"{SCRIPTS}/bundle.0a.min.js.map",
    f"{SCRIPTS}/lunr/tinyseg.js",
    f"{SCRIPTS}/lunr/min/lunr.de.min.js",
    f"{SCRIPTS}/lunr/min/lunr.multi.min.js",
    "assets/stylesheets/main.0a.min.css",
    "assets/stylesheets/palette.0a.min.css",
)
KEPT = (
    f"{SCRIPTS}/bundle.0a.min.js",
    f"{SCRIPTS}/lunr/min/lunr.tr.min.js",
    f"{SCRIPTS}/lunr/min/lunr.stemmer.support.min.js",
    "assets/stylesheets/rehber.css",
)


@pytest.fixture
def site(tmp_path):
    for name in (*GONE, *KEPT):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("a();\n//# sourceMappingURL=a.js.map\n", "utf-8")
    return tmp_path


def test_only_what_a_page_asks_for_is_left(site):
    remove_leftovers(site, ["tr"])

    left = {p.relative_to(site).as_posix() for p in site.rglob("*") if p.is_file()}
    assert left == set(KEPT)


def test_a_script_names_no_map_that_is_gone(site):
    remove_leftovers(site, ["tr"])

    script = site / f"{SCRIPTS}/bundle.0a.min.js"
    assert script.read_text("utf-8") == "a();\n"


def test_the_built_site_carries_nothing_that_it_does_not_use(built):
    names = {path.name for path in built.rglob("*") if path.is_file()}

    assert not [name for name in names if name.endswith(".map")]
    languages = {n for n in names if n.startswith("lunr.") and n.endswith(".min.js")}
    assert languages <= {"lunr.tr.min.js", "lunr.stemmer.support.min.js"}
