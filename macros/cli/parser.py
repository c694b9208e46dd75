"""argparse in Turkish."""

import argparse
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import NoReturn

from macros.content.problems import INVALID_CALL

# What many results may be written as.
FORMATS = JSON, CSV, PARQUET = "json", "csv", "parquet"


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


def add_evaluate_options(command: argparse.ArgumentParser) -> None:
    """Add what `rehber evaluate` takes."""
    add = command.add_argument
    add("calculator", help="hesaplayıcının adı")
    add("answers", nargs="?", default="-", help="yanıtlar (JSON) ya da -")
    add("--today", type=day, help="hesabın günü (YYYY-AA-GG)")
    add("--now", type=moment, help="takvim dosyasının anı (YYYY-AA-GGTSS:DD, UTC)")
    add("--plan", default="", help="takvim dosyası kimin planı?")
    add("--former", help="yerine geçilen eski takvim dosyası")
    ways = command.add_mutually_exclusive_group()
    rows = "yanıtlar satır satır: CSV ya da JSON Lines"
    ways.add_argument("--batch", action="store_true", help=rows)
    ways.add_argument("--ics", action="store_true", help="takvim dosyasını yazar")
    add("--key", action="append", default=[], help="her satırda geri verilecek sütun")
    add_output_options(command)


def add_output_options(command: argparse.ArgumentParser) -> None:
    """Add the options of a command that writes many results."""
    add = command.add_argument
    add("--fields", type=listed, default=[], help="yalnız bu alanlar: status,cites")
    add(
        "--as", dest="format", choices=FORMATS, help="biçim; adın sonundan da anlaşılır"
    )
    add("--out", type=Path, help="sonuçların yazılacağı dosya")


def add_table_options(command: argparse.ArgumentParser) -> None:
    """Add what `rehber table` takes."""
    add = command.add_argument
    add("calculator", help="hesaplayıcının adı")
    add("--today", type=day, help="hesabın günü (YYYY-AA-GG)")
    add("--join", action="store_true", help="tablonun SQL'de nasıl bağlandığını yazar")
    add_output_options(command)


def add_diff_options(command: argparse.ArgumentParser) -> None:
    """Add what `rehber diff` takes."""
    add = command.add_argument
    add("ref", help="önceki sürüm: main, HEAD~1, v0.2.0…")
    add("later", nargs="?", help="sonraki sürüm; yoksa çalışma klasörü")
    add("--today", type=day, help="hesabın günü (YYYY-AA-GG)")
    add("--json", action="store_true", help="programlar için JSON")
