"""Subcommands that look at the content, or add to it."""

import argparse
from datetime import timedelta
from typing import TYPE_CHECKING

from macros.content.checker import say
from macros.content.problems import CallError
from macros.subcommands import FAULTY, SUCCESS

if TYPE_CHECKING:
    from macros.content.loader import Content


def run_check(options: argparse.Namespace) -> int:
    """Print every problem of the content, or what is due within some days."""
    from macros.authoring.manual import stale
    from macros.calculators.document_cache import fingerprint, store
    from macros.calculators.proof_cache import summary
    from macros.checks import check_content
    from macros.checks.warnings import content_warnings
    from macros.cli.checked_documents import documents
    from macros.cli.former.forgotten import forgotten
    from macros.content.problems import lines_of, report
    from macros.handbook.clock import today
    from macros.publish.editor_help import write_editor_help
    from macros.publish.service_worker import day_of_build

    key = fingerprint(options.root)
    content, problems = check_content(options.root)
    # A report ends with a line end of its own, or is empty.
    print(report(problems), end="")
    if problems or content is None:
        return FAULTY
    write_editor_help(content)
    # The next evaluation need not read what has just been checked.
    store(options.root, key, documents(content))
    if options.due is not None:
        return _print_due(content, options.due)
    built = day_of_build(options.root / "site")
    warnings = content_warnings(content, today(content.site.time_zone), built)
    for warning in lines_of([*warnings, *forgotten(content)]):
        print(say("calls.warning", warning=warning))
    # One page is enough: all are written anew together. Who has none, wants none.
    for path in [p for p in stale(options.root) if (options.root / p).exists()][:1]:
        print(say("calls.warning", warning=f"{path}:1: {say('manual.stale')}"))
    pages = len(content.guidelines) + len(content.checklists) + len(content.calculators)
    print(say("calls.sound", clauses=len(content.clauses), pages=pages))
    print(summary(content))
    return SUCCESS


def _print_due(content: "Content", days: timedelta) -> int:
    """Print what is due within some days, day by day; return 1 if anything is.

    What is due already comes first, with the day since when it is.
    """
    from macros.checks.due_warnings import due_by
    from macros.content.checker import say
    from macros.handbook.clock import today

    now = today(content.site.time_zone)
    due = due_by(content, now, now + days)
    for each in due:
        print(each)
    if not due:
        print(say("due.nothing", days=days.days))
        return SUCCESS
    print(say("due.count", days=days.days, count=len(due)))
    return FAULTY


def run_links(options: argparse.Namespace) -> int:
    """Print which outside links no longer open."""
    from macros.checks import check_content
    from macros.cli.links.report import link_report
    from macros.content.problems import report
    from macros.handbook.clock import today

    content, problems = check_content(options.root)
    if content is None or problems:
        print(report(problems), end="")
        return FAULTY
    links = link_report(content, today(content.site.time_zone))
    print(report(links.problems), end="")
    for warning in links.warnings:
        print(say("links.warning", warning=warning))
    if not links.problems:
        print(say("links.none_dead", count=links.number))
    return FAULTY if links.problems else SUCCESS


def run_schema(options: argparse.Namespace) -> int:
    """Write the manual and what text editors know, or print what is out of date."""
    from macros.authoring import manual
    from macros.authoring.json_schema import write_schemas
    from macros.content.loader import load_content
    from macros.publish.editor_help import write_editor_help

    # `--check` is for CI: it writes nothing.
    if options.check:
        outdated = manual.stale(options.root)
        for path in outdated:
            print(f"{path}:1: {say('manual.stale')}")
        return FAULTY if outdated else SUCCESS
    manual.write(options.root)
    if content := load_content(options.root)[0]:
        write_editor_help(content)
    else:
        write_schemas(options.root, {})
    return SUCCESS


def run_new(options: argparse.Namespace) -> int:
    """Copy a folder's template under a new name, or write a whole handbook."""
    from macros.authoring.new_handbook import HANDBOOK
    from macros.authoring.scaffold import new
    from macros.content.loader import load_content
    from macros.publish.editor_help import write_editor_help

    path = new(options.root, options.what, options.name, options.language)
    print(path)
    if options.what == HANDBOOK and (content := load_content(path.parent)[0]):
        write_editor_help(content)
    return SUCCESS


def run_holidays(options: argparse.Namespace) -> int:
    """Write the public holidays of some years."""
    from macros.authoring.holiday_import import write_holidays

    if options.first > options.last:
        raise CallError(say("calls.years_reversed"))
    years = options.first, options.last
    for path in write_holidays(options.root, *years, options.country):
        print(path)
    return SUCCESS
