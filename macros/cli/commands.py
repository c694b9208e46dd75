"""The subcommands of `rehber` and what each takes."""

import argparse
from pathlib import Path

from macros.cli.parser import Parser, day, listed, moment, number_of_days
from macros.content.checker import say
from macros.content.files.project import VERSION

# What many results may be written as.
FORMATS = JSON, CSV, PARQUET = "json", "csv", "parquet"
# What a letter may be written as; `write.py` has a function for each.
LETTER_FORMS = TEXT, HTML, PDF = "text", "html", "pdf"


def parser() -> Parser:
    """Return the parser of the whole command."""
    top = Parser(prog="rehber", description=say("help.description"))
    top.add_argument("--root", type=Path, default=Path(), help=say("help.root"))
    top.add_argument("--version", action="version", version=VERSION)
    commands = top.add_subparsers(
        dest="command", required=True, metavar=say("help.command")
    )
    check = commands.add_parser("check", help=say("help.check"))
    due = say("help.due")
    check.add_argument("--due", type=number_of_days, metavar=say("help.days"), help=due)
    _evaluate(commands.add_parser("evaluate", help=say("help.evaluate")))
    _write(commands.add_parser("write", help=say("help.write")))
    _table(commands.add_parser("table", help=say("help.table")))
    _diff(commands.add_parser("diff", help=say("help.diff")))
    commands.add_parser("links", help=say("help.links"))
    _review(commands.add_parser("review", help=say("help.review")))
    schema = commands.add_parser("schema", help=say("help.schema"))
    schema.add_argument("--check", action="store_true", help=say("help.schema_check"))
    new = commands.add_parser("new", help=say("help.new"))
    new.add_argument("what", help="checklists, guidelines, units…; handbook")
    new.add_argument("name", nargs="?", help=say("help.new_name"))
    new.add_argument("--language", help=say("help.new_language"))
    holidays = commands.add_parser("holidays", help=say("help.holidays"))
    holidays.add_argument("first", type=int, help=say("help.first_year"))
    holidays.add_argument("last", type=int, help=say("help.last_year"))
    codes = say("help.country")
    holidays.add_argument("--country", default="TR", help=codes)
    edit = commands.add_parser("edit", help=say("help.edit"))
    edit.add_argument("--port", type=int, default=8010, help=say("help.edit_port"))
    silent = say("help.edit_no_browser")
    edit.add_argument("--no-browser", action="store_true", help=silent)
    commands.add_parser("build", help=say("help.build"))
    _serve(commands.add_parser("serve", help=say("help.serve")))
    _archive(commands.add_parser("archive", help=say("help.archive")))
    render = commands.add_parser("render", help=say("help.render"))
    render.add_argument("folder", type=Path, help=say("help.render_to"))
    pdf = commands.add_parser("pdf", help=say("help.printed"))
    pdf.add_argument("only", nargs="*", help=say("help.pdf_only"))
    pdf.add_argument("--to", type=Path, help=say("help.pdf_to"))
    return top


def root_of(arguments: list[str]) -> Path:
    """Return the handbook's folder: its language is that of whatever is told."""
    first = argparse.ArgumentParser(add_help=False, exit_on_error=False)
    first.add_argument("--root", type=Path, default=Path())
    try:
        root: Path = first.parse_known_args(arguments)[0].root
    # What is wrong with it is told when all arguments are read.
    except argparse.ArgumentError:
        return Path()
    return root


def _serve(command: argparse.ArgumentParser) -> None:
    """Add what `rehber serve` takes."""
    add = command.add_argument
    add("--host", default="127.0.0.1", help=say("help.serve_host"))
    add("--port", type=int, default=8000, help=say("help.serve_port"))


def _archive(command: argparse.ArgumentParser) -> None:
    """Add what `rehber archive` takes."""
    folder = say("help.archive_to")
    command.add_argument("--to", type=Path, default=Path("dist"), help=folder)


def _evaluate(command: argparse.ArgumentParser) -> None:
    """Add what `rehber evaluate` takes."""
    add = command.add_argument
    add("calculator", help=say("help.calculator"))
    add("answers", nargs="?", default="-", help=say("help.answers"))
    add("--today", type=day, help=say("help.today"))
    add("--now", type=moment, help=say("help.now"))
    add("--plan", default="", help=say("help.plan"))
    add("--former", help=say("help.former"))
    ways = command.add_mutually_exclusive_group()
    rows = say("help.batch")
    ways.add_argument("--batch", action="store_true", help=rows)
    ways.add_argument("--ics", action="store_true", help=say("help.calendar"))
    add("--key", action="append", default=[], help=say("help.key"))
    _output(command)


def _write(command: argparse.ArgumentParser) -> None:
    """Add what `rehber write` takes."""
    add = command.add_argument
    add("letter", help=say("help.letter"))
    add("answers", nargs="?", default="-", help=say("help.answers"))
    add("--today", type=day, help=say("help.today"))
    add("--as", dest="form", choices=LETTER_FORMS, default=TEXT, help=say("help.form"))


def _output(command: argparse.ArgumentParser) -> None:
    """Add the options of a command that writes many results."""
    add = command.add_argument
    add("--fields", type=listed, default=[], help=say("help.fields"))
    add("--as", dest="format", choices=FORMATS, help=say("help.format"))
    add("--out", type=Path, help=say("help.out"))


def _table(command: argparse.ArgumentParser) -> None:
    """Add what `rehber table` takes."""
    add = command.add_argument
    add("calculator", help=say("help.calculator"))
    add("--today", type=day, help=say("help.today"))
    add("--join", action="store_true", help=say("help.join"))
    _output(command)


def _diff(command: argparse.ArgumentParser) -> None:
    """Add what `rehber diff` takes."""
    add = command.add_argument
    add("ref", help=say("help.earlier"))
    add("later", nargs="?", help=say("help.later"))
    add("--today", type=day, help=say("help.today"))
    add("--json", action="store_true", help=say("help.as_json"))


def _review(command: argparse.ArgumentParser) -> None:
    """Add what `rehber review` takes."""
    add = command.add_argument
    add("ref", help=say("help.earlier"))
    add("later", nargs="?", help=say("help.later"))
    page = Path("review.html")
    add("--out", type=Path, default=page, help=say("help.review_page"))
    add("--today", type=day, help=say("help.today"))
    add("--link", default="", help=say("help.line_address"))
