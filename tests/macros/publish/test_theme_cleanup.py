"""What the theme brings and no page uses."""

import pytest

from macros.publish.theme_cleanup import remove_unused_files

SCRIPTS = "assets/javascripts"
UNUSED = (
    f"{SCRIPTS}/bundle.0a.min.js.map",
    f"{SCRIPTS}/lunr/tinyseg.js",
    f"{SCRIPTS}/lunr/min/lunr.de.min.js",
    f"{SCRIPTS}/lunr/min/lunr.multi.min.js",
    "assets/stylesheets/main.0a.min.css",
    "assets/stylesheets/palette.0a.min.css",
)
USED = (
    f"{SCRIPTS}/bundle.0a.min.js",
    f"{SCRIPTS}/lunr/min/lunr.tr.min.js",
    f"{SCRIPTS}/lunr/min/lunr.stemmer.support.min.js",
    "assets/stylesheets/rehber.css",
)


@pytest.fixture
def site(tmp_path):
    for name in (*UNUSED, *USED):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("a();\n//# sourceMappingURL=a.js.map\n", "utf-8")
    return tmp_path


def test_only_files_that_pages_use_are_left(site):
    remove_unused_files(site, ["tr"])

    left = {p.relative_to(site).as_posix() for p in site.rglob("*") if p.is_file()}
    assert left == set(USED)


def test_scripts_do_not_refer_to_removed_source_maps(site):
    remove_unused_files(site, ["tr"])

    script = site / f"{SCRIPTS}/bundle.0a.min.js"
    assert script.read_text("utf-8") == "a();\n"


def test_the_built_site_has_no_unused_files(built):
    names = {path.name for path in built.rglob("*") if path.is_file()}

    assert not [name for name in names if name.endswith(".map")]
    languages = {n for n in names if n.startswith("lunr.") and n.endswith(".min.js")}
    assert languages <= {"lunr.tr.min.js", "lunr.stemmer.support.min.js"}
