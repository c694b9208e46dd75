"""Orca with Firefox on a screen that nobody sees: what a blind reader hears."""

import os
import re
import subprocess
import time
from contextlib import contextmanager, suppress
from pathlib import Path
from signal import SIGTERM

from tests.browser.others.drivers import display

SESSION = """/usr/libexec/at-spi-bus-launcher --launch-immediately --a11y=1 &
sleep 1
"$ORCA" --replace --enable speech --debug-file="$WORK/spoken" &
sleep 5
exec "$FIREFOX" --no-remote --profile "$WORK/profile" "$PAGE"
"""
PREFERENCES = """user_pref("accessibility.force_disabled", -1);
user_pref("browser.aboutwelcome.enabled", false);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
"""
SPOKEN = re.compile(r"SPEECH OUTPUT: '(.*?)'(?:\{|$)", re.MULTILINE)
PATIENCE = 90


def heard(orca: str, firefox: str, page: str, last: str, work: Path) -> list[str]:
    """Return what Orca reads aloud of a page by itself, until it says `last`."""
    (work / "profile").mkdir()
    (work / "profile" / "user.js").write_text(PREFERENCES, "utf-8")
    (work / "run").mkdir(mode=0o700)
    spoken = work / "spoken"
    names = {"ORCA": orca, "FIREFOX": firefox, "PAGE": page, "WORK": str(work)}
    places = {"HOME": str(work), "XDG_RUNTIME_DIR": str(work / "run")}
    with display() as screen, _session(names | places | {"DISPLAY": screen}):
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            with suppress(FileNotFoundError):
                sentences = SPOKEN.findall(spoken.read_text("utf-8", "replace"))
                if last in sentences:
                    return sentences
            time.sleep(1)
    message = f"Orca never said {last!r}"
    raise AssertionError(message)


@contextmanager
def _session(variables):
    """Run a desktop of its own, with all that it starts."""
    process = subprocess.Popen(
        ["dbus-run-session", "--", "sh", "-c", SESSION],
        env={**os.environ, **variables, "LC_ALL": "C.UTF-8"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        yield
    finally:
        os.killpg(process.pid, SIGTERM)
        process.wait(20)
