"""Where this project stands; a handbook may stand anywhere else.

As a checkout it is a repository; as a package, a folder with the same files beside
other packages, where nothing is ever written.
"""

from pathlib import Path

VERSION = "0.1.0"

PROJECT = Path(__file__).parents[3]
"""The folder with the code, its looks and what npm has installed."""
IS_CHECKOUT = (PROJECT / ".ci").is_dir()

# Named in mkdocs.yml, so that no handbook writes where this project is.
SETTINGS = str(PROJECT / "mkdocs.yml")
HOOKS = str(PROJECT / "macros" / "hooks.py")
LOOKS = str(PROJECT / "site_overrides")
WATCHED = [str(PROJECT / name) for name in ("macros", "interactive", "site_overrides")]
