"""The subcommand that serves the officer's form."""


def test_who_is_elsewhere_is_told_so(tmp_path, rehber):
    run = rehber(tmp_path, "edit", "--no-browser")

    assert (run.status, run.out) == (2, "")
    assert "mkdocs.yml" in run.err
