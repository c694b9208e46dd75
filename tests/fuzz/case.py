"""One case of the fuzzer: a handbook with one file changed, checked and rendered."""

import shutil
import signal
import traceback
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from random import Random
from types import FrameType
from typing import Any, Literal, NoReturn
from unittest.mock import patch

from markdown import markdown

from macros.calculators import proof_cache
from macros.calculators.proof_cache import CACHE as PROOFS
from macros.calculators.proof_cache import ProofResult, proofs_of
from macros.checks import checks
from macros.checks.warnings import content_warnings
from macros.content.loader import Content, load_content
from macros.content.problems import MAX_FILE, MAX_MESSAGE, Problem, report
from macros.handbook.build_cache import FOLDER as CACHE
from macros.handbook.edition import Edition
from macros.pages.renderer import Renderer
from macros.pages.site import site_pages
from tests.conftest import FIXTURE, ROOT, handbook_folder, loaded
from tests.fuzz.mutations import mutate

SMALL, LARGE = "fixture", "shipped"
DAY = date(2026, 3, 2)
LIMIT, RENDERING, PROVING, AGAIN = 5, 60, 1, 1
"""Seconds of the processor that reading and checking, all pages, and the proof of one
calculator may take: other programs cost none.

Every combination of answers may take long by right: a proof that does is broken off.
"""
HANDBOOKS = {SMALL: FIXTURE, LARGE: ROOT}
UNPROVEN = ProofResult(cases=0, seconds=0, claims={}, problems=())
LONGEST = MAX_FILE + MAX_MESSAGE + len(":99999: Aynı sorun 99999 yerde daha var.")
Outcome = Literal["accepted", "refused"]


@dataclass(frozen=True, slots=True)
class Case:
    """A file of a handbook, with what happened to it."""

    handbook: str
    path: str
    """Below the handbook's folder: `content/site.yml`."""
    data: bytes


class FaultError(Exception):
    """What must never come of an editor's mistake; says what came."""


class _HangError(BaseException):
    """No Exception, so that no `except` of the code swallows it."""


def case_of(seed: int) -> Case:
    """Return the case of a seed, always the same one for the same content."""
    random = Random(seed)  # noqa: S311 - chance, not secrecy
    handbook = random.choice([*[SMALL] * 7, LARGE])
    root = HANDBOOKS[handbook]
    files = sorted((root / "content").rglob("[!_]*.yml"))
    path = random.choice(files)
    data = mutate(path.read_bytes(), random)
    return Case(handbook, path.relative_to(root).as_posix(), data)


def copy_handbooks(folder: Path) -> dict[str, Path]:
    """Copy the content of each handbook below a folder, to be changed; prove it."""
    for name, root in HANDBOOKS.items():
        shutil.copytree(root / "content", folder / name / "content")
        proven = handbook_folder() if root == FIXTURE else root
        if (proven / CACHE / PROOFS).exists():
            shutil.copytree(proven / CACHE / PROOFS, folder / name / CACHE / PROOFS)
        proofs_of(loaded(folder / name))
    return {name: folder / name for name in HANDBOOKS}


def run(case: Case, root: Path) -> Outcome:
    """Check and render a handbook's copy with the case's file; raise FaultError."""
    path = root / case.path
    before = path.read_bytes()
    path.write_bytes(case.data)
    try:
        with _limited(LIMIT), _proving_briefly():
            content = _sound_content(root)
        if content is None:
            return "refused"
        with _limited(RENDERING):
            _see_that_it_is_escaped(content)
    except _HangError as hang:
        raise FaultError(_told(hang, "hangs")) from None
    except FaultError:
        raise
    except Exception as error:  # noqa: BLE001 - each is what is looked for
        raise FaultError(_told(error, "traceback")) from None
    else:
        return "accepted"
    finally:
        path.write_bytes(before)


def _sound_content(root: Path) -> Content | None:
    """Return what the checks accept."""
    content, problems = load_content(root)
    if content is not None:
        problems += _problems(content)
    _see_that_it_reads_well(report(problems))
    if content is None or problems:
        return None
    _see_that_it_reads_well(report(content_warnings(content, DAY, None)))
    return content


def _problems(content: Content) -> Iterator[Problem]:
    """Yield what the checks find; those that need sound content come second."""
    found = False
    for second in (False, True):
        for module in checks() if not found else ():
            if hasattr(module, "NEEDS_SOUND_CONTENT") is second:
                for problem in module.check(content):
                    found = True
                    yield problem


def _see_that_it_reads_well(told: str) -> None:
    for line in told.split("\n"):
        if not line.replace("\u00a0", " ").isprintable() or len(line) > LONGEST:
            raise FaultError(f"unreadable message: {line[:200]!r}")


def _see_that_it_is_escaped(content: Content) -> None:
    renderer = Renderer(Edition(content, DAY))
    for page in site_pages(renderer):
        # Only where the mark is can Markdown make markup of it.
        if "fuzz" in page.markdown:
            text = page.markdown + markdown(page.markdown, extensions=["attr_list"])
            at = text.find("<fuzz")
            if at >= 0:
                raise FaultError(f"unescaped on {page.source}: {text[at - 80 : at]!r}")


def _told(error: BaseException, fault: str) -> str:
    """Return the fault with the place in our code that it came from."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [f for f in frames if str(ROOT) in f.filename and ".venv" not in f.filename]
    places = " < ".join(f"{Path(f.filename).name}:{f.lineno}" for f in ours[:-5:-1])
    return f"{fault}: {type(error).__name__}: {str(error)[:200]!r} at {places}"


def _stop(_number: int, _frame: FrameType | None) -> NoReturn:
    raise _HangError


@contextmanager
def _limited(limit: float) -> Iterator[None]:
    """Stop what takes longer than the limit; a limit around this one rests."""
    former = signal.signal(signal.SIGPROF, _stop)
    # Again after that: within a callback of a weak reference an error goes unheard.
    left, _ = signal.setitimer(signal.ITIMER_PROF, limit, AGAIN)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, left)
        signal.signal(signal.SIGPROF, former)


@contextmanager
def _proving_briefly() -> Iterator[None]:
    """Break off each proof that takes long; what it has not found counts as none."""
    prove = proof_cache._prove

    def run(data: Mapping[str, Any]) -> ProofResult:
        try:
            with _limited(PROVING):
                return prove(data)
        except _HangError:
            return UNPROVEN

    with patch.object(proof_cache, "_prove", run):
        yield
