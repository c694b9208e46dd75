"""The subcommands of `rehber` and what each takes."""

import argparse
from pathlib import Path

from macros.cli.parser import Parser, day, listed, moment, number_of_days

# What many results may be written as.
FORMATS = JSON, CSV, PARQUET = "json", "csv", "parquet"
# What a letter may be written as; `write.py` has a function for each.
LETTER_FORMS = TEXT, HTML, PDF = "text", "html", "pdf"


def parser() -> Parser:
    """Return the parser of the whole command."""
    top = Parser(prog="rehber", description="Rehberin içeriğini denetler ve hesaplar.")
    top.add_argument("--root", type=Path, default=Path(), help="rehberin klasörü")
    commands = top.add_subparsers(dest="command", required=True, metavar="komut")
    check = commands.add_parser("check", help="içeriği denetler")
    due = "gün içinde bakılacakları ve değişecekleri sıralar; varsa 1 ile biter"
    check.add_argument("--due", type=number_of_days, metavar="GÜN", help=due)
    _evaluate(commands.add_parser("evaluate", help="bir hesaplayıcıyı çalıştırır"))
    _write(commands.add_parser("write", help="yanıtlardan bir yazı oluşturur"))
    _table(commands.add_parser("table", help="bütün yanıtların sonuçlarını yazar"))
    _diff(commands.add_parser("diff", help="iki sürümün yanıtlarını karşılaştırır"))
    commands.add_parser("links", help="dış bağlantılar açılıyor mu diye bakar")
    _review(commands.add_parser("review", help="değişiklikleri onay için tek sayfada"))
    schema = commands.add_parser("schema", help="JSON Schema dosyalarını yazar")
    schema.add_argument(
        "--check", action="store_true", help="yalnız güncel mi diye bakar"
    )
    new = commands.add_parser("new", help="şablondan yeni bir dosya açar")
    new.add_argument("what", help="checklists, guidelines, units…; handbook")
    new.add_argument(
        "name", nargs="?", help="dosyanın adı: küçük harf, rakam, kısa çizgi"
    )
    new.add_argument("--language", help="yeni rehberin dili: tr ya da en")
    holidays = commands.add_parser("holidays", help="resmî tatilleri yazar")
    holidays.add_argument("first", type=int, help="ilk yıl")
    holidays.add_argument("last", type=int, help="son yıl")
    codes = "ISO 3166 kodu: TR, GB-ENG; yazılmazsa TR"
    holidays.add_argument("--country", default="TR", help=codes)
    pdf = commands.add_parser("pdf", help="basılı rehberi yapar")
    pdf.add_argument("only", nargs="*", help="yalnız bunlar: rehber.pdf, …")
    pdf.add_argument("--to", type=Path, help="yazılacak klasör; yazılmazsa site/")
    return top


def _evaluate(command: argparse.ArgumentParser) -> None:
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
    _output(command)


def _write(command: argparse.ArgumentParser) -> None:
    """Add what `rehber write` takes."""
    add = command.add_argument
    add("letter", help="yazının adı")
    add("answers", nargs="?", default="-", help="yanıtlar (JSON) ya da -")
    add("--today", type=day, help="hesabın günü (YYYY-AA-GG)")
    add("--as", dest="form", choices=LETTER_FORMS, default=TEXT, help="biçim")


def _output(command: argparse.ArgumentParser) -> None:
    """Add the options of a command that writes many results."""
    add = command.add_argument
    add("--fields", type=listed, default=[], help="yalnız bu alanlar: status,cites")
    add(
        "--as", dest="format", choices=FORMATS, help="biçim; adın sonundan da anlaşılır"
    )
    add("--out", type=Path, help="sonuçların yazılacağı dosya")


def _table(command: argparse.ArgumentParser) -> None:
    """Add what `rehber table` takes."""
    add = command.add_argument
    add("calculator", help="hesaplayıcının adı")
    add("--today", type=day, help="hesabın günü (YYYY-AA-GG)")
    add("--join", action="store_true", help="tablonun SQL'de nasıl bağlandığını yazar")
    _output(command)


def _diff(command: argparse.ArgumentParser) -> None:
    """Add what `rehber diff` takes."""
    add = command.add_argument
    add("ref", help="önceki sürüm: main, HEAD~1, v0.2.0…")
    add("later", nargs="?", help="sonraki sürüm; yoksa çalışma klasörü")
    add("--today", type=day, help="hesabın günü (YYYY-AA-GG)")
    add("--json", action="store_true", help="programlar için JSON")


def _review(command: argparse.ArgumentParser) -> None:
    """Add what `rehber review` takes."""
    add = command.add_argument
    add("ref", help="önceki sürüm: main, HEAD~1, v0.2.0…")
    add("later", nargs="?", help="sonraki sürüm; yoksa çalışma klasörü")
    add("--out", type=Path, default=Path("review.html"), help="yazılacak sayfa")
    add("--today", type=day, help="hesabın günü (YYYY-AA-GG)")
    add("--link", default="", help="satırın adresi: https://…/{path}#L{line}")
