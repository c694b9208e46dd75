"""What the theme brings and no page uses."""

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


def test_only_files_that_pages_use_are_left_and_refer_to_no_others(tmp_path):
    for name in (*UNUSED, *USED):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        text = "/* why\n*/a();\n//# sourceMappingURL=a.js.map\n"
        (tmp_path / name).write_text(text, "utf-8")

    remove_unused_files(tmp_path, ["tr"])

    left = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert {path.relative_to(tmp_path).as_posix() for path in left} == {*USED}
    assert (tmp_path / USED[0]).read_text("utf-8") == "/* why\n*/a();\n"
    assert (tmp_path / USED[-1]).read_text("utf-8").startswith("a();")


def test_the_built_site_has_no_unused_files(built):
    names = {path.name for path in built.rglob("*") if path.is_file()}

    assert not [name for name in names if name.endswith(".map")]
    languages = {n for n in names if n.startswith("lunr.") and n.endswith(".min.js")}
    assert languages <= {"lunr.tr.min.js", "lunr.stemmer.support.min.js"}
