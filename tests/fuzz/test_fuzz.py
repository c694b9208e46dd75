"""A changed file gives content or readable problems: some cases, and all ever found."""

from dataclasses import replace

import pytest

from macros.pages.site import site_pages
from tests.fuzz.__main__ import FOUND
from tests.fuzz.case import Case, FaultError, case_of, copy_handbooks, run

KEPT = [path for path in sorted(FOUND.rglob("*.yml")) if path.is_file()]


@pytest.fixture(scope="module")
def roots(tmp_path_factory):
    return copy_handbooks(tmp_path_factory.mktemp("fuzz"))


def kept(path) -> Case:
    name, _, below = path.relative_to(FOUND).as_posix().partition("/")
    return Case(name.partition("-")[0], below, path.read_bytes())


@pytest.mark.parametrize("path", KEPT, ids=lambda p: p.relative_to(FOUND).parts[0])
def test_what_was_found_once_is_mended(path, roots):
    case = kept(path)

    assert run(case, roots[case.handbook]) in {"accepted", "refused"}


# The limit on a proof may strike where Python only prints an error.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("seed", range(6))
def test_a_case_ends_without_a_fault(seed, roots):
    case = case_of(seed)

    assert run(case, roots[case.handbook]) in {"accepted", "refused"}


def test_a_seed_gives_the_same_case_each_time():
    assert [*map(case_of, range(9))] == [*map(case_of, range(9))]


def plain(root):
    path = "content/guidelines/uyelik.yml"
    return Case("fixture", path, (root / path).read_bytes())


def crash(*_):
    raise KeyError("a")


def endless(*_):
    while True:
        pass


def unescaped(_):
    yield type("Page", (), {"markdown": "a <fuzz>", "source": "a.md"})


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        (crash, "traceback: KeyError"),
        (endless, "hangs"),
        (unescaped, "unescaped on a.md"),
    ],
)
def test_each_fault_is_noticed(fault, told, roots, monkeypatch):
    monkeypatch.setattr("tests.fuzz.case.LIMIT", 0.3 if fault is endless else 60)
    place = "site_pages" if fault is unescaped else "load_content"
    monkeypatch.setattr(f"tests.fuzz.case.{place}", fault)

    with pytest.raises(FaultError, match=told):
        run(plain(roots["fixture"]), roots["fixture"])


def test_the_mark_is_rendered_and_escaped(roots, monkeypatch):
    pages: list[str] = []

    def rendered(renderer):
        for page in site_pages(renderer):
            pages.append(page.markdown)
            yield page

    monkeypatch.setattr("tests.fuzz.case.site_pages", rendered)
    case = plain(roots["fixture"])
    marked = case.data.replace(b"title: Okur kart", b"title: a <fuzz b> kart", 1)

    outcome = run(replace(case, data=marked), roots["fixture"])

    assert outcome == "accepted"
    assert any("a &lt;fuzz b" in page for page in pages)
