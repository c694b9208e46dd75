"""The `rehber` command: parses, prints and exits; the work is done elsewhere.

Exit status: 0 success, 1 invalid content or answers, or a difference, 2 a call that
cannot be carried out, 130 interrupted.
"""

import argparse
import io
import sys
from collections.abc import Callable, Sequence

from macros.cli.commands import parser
from macros.content.problems import INVALID_CALL, CallError
from macros.content.system_errors import system_error

SUCCESS, FAULTY, INTERRUPTED = 0, 1, 130


def run_check(options: argparse.Namespace) -> int:
    """Print every problem of the content."""
    # Subcommands import what they need: `--help` should not load the PDF's packages.
    from macros.calculators.document_cache import fingerprint, store
    from macros.calculators.proof_cache import summary
    from macros.checks import check_content
    from macros.checks.warnings import content_warnings
    from macros.cli.checked_documents import documents
    from macros.content.problems import lines_of, report
    from macros.handbook.clock import today
    from macros.publish.service_worker import day_of_build

    key = fingerprint(options.root)
    content, problems = check_content(options.root)
    # A report ends with a line end of its own, or is empty.
    print(report(problems), end="")
    if problems or content is None:
        return FAULTY
    # The next evaluation need not read what has just been checked.
    store(options.root, key, documents(content))
    built = day_of_build(options.root / "site")
    warnings = content_warnings(content, today(content.site.time_zone), built)
    for warning in lines_of([*warnings]):
        print(f"uyarı: {warning}")
    pages = len(content.guidelines) + len(content.checklists) + len(content.calculators)
    print(
        f"Sorun yok: {len(content.clauses)} madde, {pages} içerik sayfası denetlendi."
    )
    print(summary(content))
    return SUCCESS


def run_evaluate(options: argparse.Namespace) -> int:
    """Print the result of one set of answers, or write one for each row."""
    if options.batch:
        return run_batch(options)
    from macros.cli.evaluate import calendar_file, evaluate

    if options.key or options.out or options.format:
        raise CallError("rehber: --key, --out ve --as yalnız --batch ile yazılır.")
    name, answers, today = options.calculator, options.answers, options.today
    if options.ics:
        about = {key: vars(options)[key] for key in ("now", "plan", "former")}
        write_bytes(calendar_file(options.root, name, answers, today, **about))
    else:
        print(evaluate(options.root, name, answers, today, options.fields))
    return SUCCESS


def run_batch(options: argparse.Namespace) -> int:
    """Write a result for each row, and print what is wrong with the rows."""
    from macros.cli.batch.destination import destination
    from macros.cli.batch.formats import format_of
    from macros.cli.batch.results import Batch, batch_results

    batch = Batch(
        options.root,
        options.calculator,
        options.answers,
        options.today,
        [*dict.fromkeys(options.key)],
        options.fields,
        format_of(options.out, options.format),
    )
    with destination(options.out) as stream:
        tally = batch_results(batch, stream, tell)
    for line in tally.summary():
        tell(line)
    return FAULTY if tally.faulty else SUCCESS


def run_write(options: argparse.Namespace) -> int:
    """Write a letter."""
    from macros.cli.write import write

    name, answers, today = options.letter, options.answers, options.today
    letter, remarks = write(options.root, name, answers, today, options.form)
    sys.stdout.buffer.write(letter)
    for sentence in remarks:
        tell(sentence)
    return SUCCESS


def run_table(options: argparse.Namespace) -> int:
    """Write every combination of answers with its result, or how it is joined."""
    from macros.cli.answering import Answering
    from macros.cli.batch.destination import destination
    from macros.cli.batch.formats import format_of
    from macros.cli.table import Table, answer_space, join_condition, write_table

    root, name, today = options.root, options.calculator, options.today
    if options.join:
        print(join_condition(answer_space(Answering(root, name, today))))
        return SUCCESS
    chosen = format_of(options.out, options.format, "csv")
    with destination(options.out) as stream:
        write_table(Table(root, name, today, options.fields, chosen), stream)
    return SUCCESS


def tell(sentence: str) -> None:
    """Print a sentence beside the results."""
    from macros.content.problems import MAX_MESSAGE, shortened, visible

    print(f"rehber: {shortened(visible(sentence), MAX_MESSAGE)}", file=sys.stderr)


def run_diff(options: argparse.Namespace) -> int:
    """Print which answers change between two versions of the content."""
    from macros.cli.diff import difference
    from macros.cli.diff_report import as_json, as_markdown

    differences = difference(options.root, options.ref, options.later, options.today)
    print((as_json if options.json else as_markdown)(differences).rstrip("\n"))
    for line in differences.unread:
        print(line, file=sys.stderr)
    if differences.unread:
        return INVALID_CALL
    return FAULTY if differences.differs else SUCCESS


def write_bytes(text: str) -> None:
    """Print text without translating line ends: calendar files need CRLF."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(newline="")
    print(text, end="")


def run_schema(options: argparse.Namespace) -> int:
    """Write the JSON Schemas, or print which are out of date."""
    from macros.authoring.json_schema import stale, write

    # `--check` is for CI: it writes nothing.
    if not options.check:
        write(options.root)
        return SUCCESS
    outdated = stale(options.root)
    for path in outdated:
        print(f"{path}:1: Şema güncel değil. 'make schema' çalıştırın.")
    return FAULTY if outdated else SUCCESS


def run_new(options: argparse.Namespace) -> int:
    """Copy a folder's template under a new name, or write a whole handbook."""
    from macros.authoring.scaffold import new

    print(new(options.root, options.what, options.name, options.language))
    return SUCCESS


def run_holidays(options: argparse.Namespace) -> int:
    """Write the public holidays of some years."""
    from macros.authoring.holiday_import import write_holidays

    if options.first > options.last:
        raise CallError("rehber: İlk yıl son yıldan sonra. Yerlerini değiştirin.")
    years = options.first, options.last
    for path in write_holidays(options.root, *years, options.country):
        print(path)
    return SUCCESS


def run_pdf(options: argparse.Namespace) -> int:
    """Write the PDFs."""
    from macros.checks import check_content
    from macros.content.problems import report
    from macros.handbook.clock import today
    from macros.pdf.build import write_pdfs
    from macros.pdf.problems import PdfError

    content, problems = check_content(options.root)
    if content is None or problems:
        print(report(problems), end="")
        return FAULTY
    target = options.to or options.root / "site"
    as_of = today(content.site.time_zone)
    try:
        for path in write_pdfs(content, as_of, target, options.only):
            print(path)
    except PdfError as error:
        print(error, end="")
        return FAULTY
    return SUCCESS


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit status."""
    for stream in (sys.stdout, sys.stderr):
        # Pipes on Windows and bare terminals default to encodings without ş.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    try:
        return _run(arguments)
    except CallError as error:
        print(error, file=sys.stderr)
        return error.status
    except KeyboardInterrupt:
        print("rehber: Durduruldu.", file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        # The reader (`| head`) has seen enough; that is no error.
        sys.stdout = None
        return SUCCESS
    except OSError as error:
        # What could not be written is not tried again at the end.
        sys.stdout = None
        print(system_error(error), file=sys.stderr)
        return INVALID_CALL


def _run(arguments: Sequence[str] | None) -> int:
    options = parser().parse_args(arguments)
    runs: dict[str, Callable[[argparse.Namespace], int]] = {
        "check": run_check,
        "evaluate": run_evaluate,
        "write": run_write,
        "table": run_table,
        "diff": run_diff,
        "schema": run_schema,
        "new": run_new,
        "holidays": run_holidays,
        "pdf": run_pdf,
    }
    status = runs[options.command](options)
    if sys.stdout:
        # A full disk refuses what was printed only now.
        sys.stdout.flush()
    return status


if __name__ == "__main__":
    sys.exit(main())
