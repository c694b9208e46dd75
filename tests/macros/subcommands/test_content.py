"""Subcommands that look at the content, or add to it."""

from pathlib import Path

from tests.content_changes import apply


def test_what_is_due_for_review_warns_and_does_not_fail(handbook, rehber):
    due = {"file": "parameters/odunc-suresi.yml", "find": "2099", "put": "2020"}
    apply([due], handbook / "content")

    run = rehber(handbook, "check")

    assert run.status == 0
    warning, *_ = run.out.splitlines()
    assert warning.startswith("uyarı: content/parameters/odunc-suresi.yml:3: En geç")


def test_what_is_due_soon_is_listed_and_fails(handbook, rehber):
    file, add = "parameters/odunc-suresi.yml", "clause: M1.2, checked_on: 2026-02-01"
    later = f"  - {{valid_from: 2026-05-01, value: 21, {add}}}\n"
    apply([{"file": file, "append": later}], handbook / "content")

    late = rehber(handbook, "check", "--due", "60")
    early = rehber(handbook, "check", "--due", "59")
    wrong = rehber(handbook, "check", "--due", "-1")

    [change, count] = late.out.splitlines()
    assert change.startswith(f"content/{file}:9: 2026-05-01: ")
    assert (late.status, count) == (1, "60 gün içinde 1 iş var.")
    assert (early.status, early.out) == (
        0,
        "59 gün içinde bakılacak bir şey yok.\n",
    )
    assert (wrong.status, wrong.out) == (2, "")


def test_check_in_the_wrong_place_says_where_the_right_one_is(
    tmp_path, rehber, monkeypatch
):
    # Where there is no handbook, its language is that of the environment.
    monkeypatch.setenv("LC_ALL", "tr_TR.UTF-8")
    run = rehber(tmp_path, "check")

    assert run.status == 1
    assert run.out.startswith("content:1: Klasör yok.")
    assert "mkdocs.yml'in durduğu yerde" in run.out


def test_schemas_are_written_and_then_found_fresh(handbook, rehber):
    stale = rehber(handbook, "schema", "--check")
    written = rehber(handbook, "schema")
    fresh = rehber(handbook, "schema", "--check")

    assert stale.status == 1
    assert "manual/fields.md:1: El kitabı güncel değil." in stale.out
    assert written == fresh == (0, "", "")


def test_new_and_holidays_print_every_file_that_they_write(handbook, rehber):
    for arguments, names in (
        (("new", "checklist", "yepyeni"), ["yepyeni.yml"]),
        (("holidays", "2026", "2027"), ["2026.yml", "2027.yml"]),
    ):
        run = rehber(handbook, *arguments)

        paths = [Path(line) for line in run.out.splitlines()]
        assert run.status == 0
        assert [path.name for path in paths if path.exists()] == names
