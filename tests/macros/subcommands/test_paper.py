"""Subcommands that lay out what is printed."""

import re

from tests.conftest import lend


def test_what_the_system_refuses_is_told_in_a_line(handbook, rehber):
    lend(handbook)
    (handbook / "a-file").write_text("", "utf-8")
    for place, reason in (
        ("/proc/nope", "Böyle bir yer yok."),
        ("/dev/null", "Bu bir klasör değil."),
        (handbook / "a-file", "Bu bir klasör değil."),
        (handbook / ("x" * 300), "Ad çok uzun."),
    ):
        run = rehber(handbook, "pdf", "rehber/odunc.pdf", "--to", str(place))
        assert (run.status, run.out) == (2, "")
        assert re.fullmatch(rf"rehber: '.+': {reason} .+\n", run.err)
