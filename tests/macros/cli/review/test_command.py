"""`rehber review` refuses what it could not write."""

from argparse import Namespace

import pytest

from macros.cli.review.command import write_review
from macros.content.problems import CallError


def test_a_link_without_a_file_is_refused_before_anything_is_read(tmp_path):
    options = Namespace(link="https://a.example/", root=tmp_path, ref="HEAD")

    with pytest.raises(CallError, match=r"\{path\}.*a\.example"):
        write_review(options)
