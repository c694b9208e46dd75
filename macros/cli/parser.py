"""argparse in the language of the handbook."""

import argparse
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import NoReturn

from macros.content.checker import say
from macros.content.problems import INVALID_CALL

MOST_DAYS = 3650


class Parser(argparse.ArgumentParser):
    """argparse in that language; options may stand between positional arguments."""

    def __init__(self, prog: str, description: str | None = None) -> None:
        super().__init__(prog, description=description, add_help=False)
        # argparse has no public way to rename its sections.
        self._positionals.title, self._optionals.title = (
            say("arguments.positionals"),
            say("arguments.options"),
        )
        self.add_argument("-h", "--help", action="help", help=say("arguments.help"))
        self._mixing = False

    def format_help(self) -> str:
        """Return the help in that language."""
        return super().format_help().replace("usage: ", say("arguments.usage"), 1)

    def parse_known_args(  # type: ignore[override]
        self,
        args: Sequence[str] | None = None,
        namespace: argparse.Namespace | None = None,
    ) -> tuple[argparse.Namespace, list[str]]:
        """Allow options between positional arguments: `evaluate x --today d -`."""
        # parse_known_intermixed_args calls this method again, and refuses subparsers.
        if self._mixing or self._subparsers is not None:
            return super().parse_known_args(args, namespace)
        self._mixing = True
        try:
            return self.parse_known_intermixed_args(args, namespace)
        finally:
            self._mixing = False

    def error(self, message: str) -> NoReturn:
        """Print the message in that language and exit with status 2."""
        self.exit(
            INVALID_CALL,
            say("arguments.invalid", prog=self.prog, message=in_our_words(message)),
        )


SENTENCES = {
    "unrecognized arguments": "arguments.unrecognized",
    "the following arguments are required": "arguments.required",
    "invalid choice": "arguments.invalid_choice",
    "invalid int value": "arguments.invalid_int",
    "expected one argument": "arguments.one_argument",
    "(choose from": "arguments.choose_from",
    "not allowed with argument": "arguments.not_allowed_with",
}


def in_our_words(message: str) -> str:
    """Return a message of argparse in the language that editors are told in."""
    message = message.replace("argument ", "")
    for theirs, key in SENTENCES.items():
        message = message.replace(theirs.replace("argument ", ""), say(key))
    return message


def day(text: str) -> date:
    """Parse the value of an option that takes a day."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        message = say("arguments.no_date", text=text)
        raise argparse.ArgumentTypeError(message) from None


def number_of_days(text: str) -> timedelta:
    """Parse the value of an option that takes a number of days, of ten years at most.

    >>> number_of_days("60").days
    60
    """
    if not text.isdecimal() or int(text) > MOST_DAYS:
        message = say("due.days", text=text, most=MOST_DAYS).rstrip(".")
        raise argparse.ArgumentTypeError(message)
    return timedelta(days=int(text))


def moment(text: str) -> datetime:
    """Parse the value of an option that takes a moment; without a zone it is in UTC."""
    try:
        parsed = datetime.fromisoformat(text)
    except ValueError:
        message = say("arguments.no_moment", text=text)
        raise argparse.ArgumentTypeError(message) from None
    return parsed if parsed.tzinfo else parsed.replace(tzinfo=UTC)


def listed(text: str) -> list[str]:
    """Parse the value of an option that takes several words, by commas."""
    return [word for each in text.split(",") if (word := each.strip())]
