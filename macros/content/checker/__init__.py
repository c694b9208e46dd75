"""What editors are told, in the language of their handbook: `<language>/*.yml`.

A key is `area.name`; an area is mostly a module, and a file holds those of one room. A
message has its values in braces. Where a number changes its words it has several, and
`count` chooses: `{one: …, other: …}`. A new folder is a new language: it has the same
keys with the same values, and no suffix on a value.
"""

import os
import re
from functools import cache
from pathlib import Path

import yaml

FOLDER = Path(__file__).parent
# Told to who has no handbook, in an environment without a language of ours.
FALLBACK = "en"
# The variables of POSIX, in the order in which they count.
ENVIRONMENT = ("LC_ALL", "LC_MESSAGES", "LANG")
# `site.yml` is not read as YAML: its mistakes are to be told in its language.
NAMED_LANGUAGE = re.compile(r"^language:\s*[\"']?([a-zA-Z-]+)", re.MULTILINE)

Message = str | dict[str, str]


class _Listener:
    """Whom this process tells; one handbook is read at a time."""

    language: str | None = None


def say(key: str, /, **values: object) -> str:
    """Return a message with its values, in the language of `speak`.

    >>> speak("en")
    >>> say("report.problems", count=1), say("report.problems", count=2)
    ('1 problem', '2 problems')
    """
    message = messages(language())[key]
    if isinstance(message, dict):
        message = message["one" if values["count"] == 1 else "other"]
    return message.format_map(values)


def language() -> str:
    """Return the language that editors are told in."""
    return _Listener.language or language_of_environment()


def speak(language: str | None) -> None:
    """Tell in a language from now on; in English if there are no messages in it."""
    _Listener.language = language if language in (None, *languages()) else FALLBACK


def speak_for(root: Path, default: str) -> None:
    """Tell in the language of the handbook below `root`.

    Where its `site.yml` names none it is `default`; where there is no `site.yml`, that
    of the environment.
    """
    try:
        text = (root / "content" / "site.yml").read_text("utf-8", errors="replace")
    except OSError:
        speak(None)
    else:
        named = NAMED_LANGUAGE.search(text)
        speak(named[1] if named else default)


def language_of_environment() -> str:
    """Return the language of the environment, or English."""
    named = next(filter(None, map(os.environ.get, ENVIRONMENT)), "")
    code = re.split("[_.@-]", named)[0]
    return code if code in languages() else FALLBACK


@cache
def languages() -> tuple[str, ...]:
    """Return every language in which editors can be told."""
    return tuple(sorted({path.parent.name for path in FOLDER.glob("*/*.yml")}))


@cache
def messages(language: str) -> dict[str, Message]:
    """Return every message of a language by its key."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    by_key: dict[str, Message] = {}
    for path in sorted((FOLDER / language).glob("*.yml")):
        # Not `read_own_yaml`, which itself has something to tell.
        areas = yaml.load(path.read_text("utf-8"), Loader=loader)  # noqa: S506 - safe
        for area, texts in areas.items():
            by_key |= {f"{area}.{name}": text for name, text in texts.items()}
    return by_key
