"""What the tests of a review share: the fixture's handbook, and a copy to edit."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from macros.cli.diff import CalculatorDifference, Difference
from macros.cli.review.review import Review, compare
from macros.cli.review.side import Side
from tests.conftest import FIXTURE, loaded

DAY = date(2026, 3, 2)


@pytest.fixture(scope="session")
def before():
    return Side(loaded(FIXTURE), DAY)


@pytest.fixture
def edited(tmp_path):
    """Return a copy of the handbook, to be edited."""
    shutil.copytree(FIXTURE / "content", tmp_path / "content")
    return tmp_path


def after(root):
    return Side(loaded(root), DAY)


def put(root, file, former, later):
    """Write something else into a file, where the former text stands once."""
    path = root / "content" / f"{file}.yml"
    text = path.read_text("utf-8")
    assert text.count(former) == 1, (file, former)
    path.write_text(text.replace(former, later), "utf-8")


@pytest.fixture(scope="session")
def reviewed(before, tmp_path_factory) -> Review:
    """Return a review of a page, a number and a part that are no longer the same."""
    root: Path = tmp_path_factory.mktemp("reviewed")
    shutil.copytree(FIXTURE / "content", root / "content")
    put(root, "guidelines/uyelik", "kimliğinizle", "<script>alert(1)</script>")
    put(root, "guidelines/salon", "id: istemek", "id: basvurmak")
    put(root, "parameters/duyuru-suresi", "value: 7", "value: 9")
    later = after(root)
    names = ("main", "çalışma klasörü")
    kart = CalculatorDifference("Kart alabilir miyim?", notes=("Yeni soru: <b>.",))
    answers = Difference(later.content, names, {"kart": kart}, {}, ())
    outside = ("macros/hooks.py",)
    return Review(later.edition, names, compare(before, later), answers, outside)
