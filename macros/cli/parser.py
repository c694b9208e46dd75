"""argparse in Turkish."""

import argparse
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import NoReturn

from macros.content.checker import say
from macros.content.problems import INVALID_CALL

MOST_DAYS = 3650


class Parser(argparse.ArgumentParser):
    """argparse in Turkish, with options allowed between the positional arguments."""

    def __init__(self, prog: str, description: str | None = None) -> None:
        super().__init__(prog, description=description, add_help=False)
        # argparse has no public way to rename its sections.
        self._positionals.title, self._optionals.title = "sözler", "seçenekler"
        self.add_argument("-h", "--help", action="help", help="bunu gösterir ve çıkar")
        self._mixing = False

    def format_help(self) -> str:
        """Return the help in Turkish."""
        return super().format_help().replace("usage: ", "kullanım: ", 1)

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
        """Print the message in Turkish and exit with status 2."""
        hint = f"Kullanımı görmek için: {self.prog} --help"
        self.exit(INVALID_CALL, f"{self.prog}: {in_turkish(message)}\n{hint}\n")


SENTENCES = {
    "unrecognized arguments": "tanınmayan sözler",
    "the following arguments are required": "eksik",
    "invalid choice": "geçersiz seçim",
    "invalid int value": "tam sayı değil",
    "expected one argument": "bir değer ister",
    "(choose from": "(seçenekler:",
    "not allowed with argument": "şununla birlikte yazılmaz:",
    "argument ": "",
}


def in_turkish(message: str) -> str:
    """Return a message of argparse in Turkish."""
    for english, turkish in SENTENCES.items():
        message = message.replace(english, turkish)
    return message


def day(text: str) -> date:
    """Parse the value of an option that takes a day."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        message = f"'{text}' geçerli bir tarih değil; YYYY-AA-GG yazın"
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
        message = f"'{text}' geçerli bir an değil; YYYY-AA-GGTSS:DD yazın"
        raise argparse.ArgumentTypeError(message) from None
    return parsed if parsed.tzinfo else parsed.replace(tzinfo=UTC)


def listed(text: str) -> list[str]:
    """Parse the value of an option that takes several words, by commas."""
    return [word for each in text.split(",") if (word := each.strip())]
