"""argparse in the editor's language."""

import argparse
from collections.abc import Sequence
from datetime import date
from typing import NoReturn

CALL_AT_FAULT = 2


class Parser(argparse.ArgumentParser):
    """argparse whose own sentences are Turkish, and whose options stand anywhere."""

    def __init__(self, prog: str, description: str | None = None) -> None:
        super().__init__(prog, description=description, add_help=False)
        self._positionals.title, self._optionals.title = "sözler", "seçenekler"
        self.add_argument("-h", "--help", action="help", help="bunu gösterir ve çıkar")
        self._mixing = False

    def format_help(self) -> str:
        """Return the help, from its first word in the editor's language."""
        return super().format_help().replace("usage: ", "kullanım: ", 1)

    def parse_known_args(  # type: ignore[override]
        self,
        args: Sequence[str] | None = None,
        namespace: argparse.Namespace | None = None,
    ) -> tuple[argparse.Namespace, list[str]]:
        """Read options between and after the words too: `evaluate x --today d -`."""
        if self._mixing or self._subparsers is not None:
            return super().parse_known_args(args, namespace)
        self._mixing = True
        try:
            return self.parse_known_intermixed_args(args, namespace)
        finally:
            self._mixing = False

    def error(self, message: str) -> NoReturn:
        """Print what is wrong with the call and leave with status 2."""
        hint = f"Kullanımı görmek için: {self.prog} --help"
        self.exit(CALL_AT_FAULT, f"{self.prog}: {in_turkish(message)}\n{hint}\n")


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
    """Return argparse's sentence in the editor's language."""
    for english, turkish in SENTENCES.items():
        message = message.replace(english, turkish)
    return message


def day(text: str) -> date:
    """Return the day that an option names."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        message = f"'{text}' geçerli bir tarih değil; YYYY-AA-GG yazın"
        raise argparse.ArgumentTypeError(message) from None
