"""A million students, CSV in and CSV out with reasons, against OpenFisca with pandas.

CPU seconds and the most memory at once; both have the same verdicts and outcomes.
"""

import csv
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

ROWS = 1_000_000
RULES = Path(__file__).with_name("openfisca_rules.py")
QUESTIONS = (
    *("programme_level", "year_at_start", "summer_between_classes"),
    *("enrolled_during", "used_right_before", "dates_within_periods"),
    *("acceptance_document", "documents_delivered"),
    *("is_mandatory_internship", "mandatory_petition_given"),
)
YES_NO = ["yes", "no", ""]
ANSWERS = (
    (["lisans", "onlisans", "lisansustu", ""], [60, 30, 5, 5]),
    ([*map(str, range(8)), ""], [4, 10, 20, 25, 25, 5, 3, 3, 5]),
    (YES_NO, [15, 70, 15]),
    (YES_NO, [90, 5, 5]),
    (YES_NO, [10, 85, 5]),
    (YES_NO, [60, 20, 20]),
    (YES_NO, [50, 30, 20]),
    (YES_NO, [40, 40, 20]),
    (YES_NO, [40, 50, 10]),
    (YES_NO, [20, 20, 60]),
)
"""What students answer to each question, and how many of a hundred do."""


def table() -> str:
    """Return one line each, and their ratio; `OPENFISCA_PYTHON` has OpenFisca."""
    theirs = os.environ.get("OPENFISCA_PYTHON")
    if not theirs:
        return "OpenFisca could not be had."
    with TemporaryDirectory() as folder:
        source, *results = (Path(folder, n) for n in ("rows.csv", "a.csv", "b.csv"))
        write_rows(source)
        call: list[str | Path] = [
            sys.executable,
            "-m",
            "macros",
            "evaluate",
            "uygunluk",
            "--batch",
        ]
        call += [source, "--key", "no", "--out"]
        # The first call finds its calculator ready.
        subprocess.run([*call[:3], "check"], check=True, stdout=subprocess.DEVNULL)
        ours = measured([*call, results[0]])
        other = measured([theirs, RULES, source, results[1]])
        lines = [_line("rehber", *ours), _line("OpenFisca with pandas", *other)]
        different = sum(a != b for a, b in zip(*map(outcomes, results), strict=True))
    ratio = f"ratio {ours[0] / other[0]:.2f}; {different} of {ROWS:,} rows differ"
    return "\n".join([*lines, ratio])


def write_rows(path: Path) -> None:
    """Write the students, the same at every run."""
    random = Random(5)  # noqa: S311 - the same at every run
    columns = (random.choices(given, often, k=ROWS) for given, often in ANSWERS)
    with path.open("w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["no", *QUESTIONS])
        writer.writerows(
            (f"s{n}", *row) for n, row in enumerate(zip(*columns, strict=True))
        )


def measured(call: list[str | Path]) -> tuple[float, float]:
    """Return the CPU seconds of a call and its memory in megabytes."""
    with subprocess.Popen(call, stderr=subprocess.DEVNULL) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, call
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def outcomes(path: Path) -> Iterator[list[str]]:
    """Yield number, verdict and outcomes of each row."""
    with path.open(newline="") as file:
        for row in csv.DictReader(file):
            names = (name for name in row if name.startswith("conditions."))
            yield [row["no"], row["status"], *(row[n] for n in names)]


def _line(name: str, seconds: float, megabytes: float) -> str:
    return f"{name:25} {seconds:6.1f} s {megabytes:7.0f} MB"
