"""What is to be said of each outside address, and at which line."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from urllib.parse import unquote

from macros.checks.dead_links import DEAD_LINKS, outside_links
from macros.cli.links.probe import Probe, State, probes
from macros.content.checker import say
from macros.content.loader import Content
from macros.content.problems import CallError, Problem

DEAD = (State.GONE, State.SILENT)
# What is said of an address in each state.
MESSAGES = {
    State.GONE: "links.gone",
    State.SILENT: "links.silent",
    State.MOVED: "links.moved",
    State.REFUSES: "links.refuses",
}
# Where a dead address is written down.
FILE = f"content/{DEAD_LINKS}.yml"


@dataclass(slots=True)
class LinkReport:
    """What is to be said of the outside links of a content."""

    number: int
    """How many addresses there are."""
    problems: list[Problem] = field(default_factory=list)
    """Something has to be changed."""
    warnings: list[Problem] = field(default_factory=list)
    """Only a person can tell."""


def link_report(content: Content, today: date) -> LinkReport:
    """Ask every outside address; raise CallError if none answers at all."""
    lines, site = outside_links(content), content.site
    agent = f"rehber-links (+{site.address or 'no address'})"
    answers = [*probes(lines, agent)]
    if answers and all(answer.state is State.SILENT for answer in answers):
        raise CallError(say("links.no_network"))
    rows = {unquote(dead.address): i for i, dead in enumerate(content.dead_links.links)}
    file, report = content.files[DEAD_LINKS], LinkReport(len(lines))
    for answer in answers:
        row = rows.get(unquote(answer.address))
        if row is None and answer.state is not State.OPENS:
            paste = _row(answer, today, is_first=not rows)
            problem = replace(
                lines[answer.address],
                message=say(
                    MESSAGES[answer.state],
                    address=unquote(answer.address),
                    detail=answer.detail,
                    file=FILE,
                ),
                paste=(*paste,) if answer.state in DEAD else (),
            )
            is_sure = answer.state is not State.REFUSES
            (report.problems if is_sure else report.warnings).append(problem)
        elif row is not None and answer.state in (State.OPENS, State.MOVED):
            message = say("links.revived", address=unquote(answer.address))
            report.problems.append(file.problem(("links", row, "address"), message))
    return report


def _row(answer: Probe, today: date, *, is_first: bool) -> Iterator[str]:
    if is_first:
        yield "links:"
    yield f"  - address: {answer.address}"
    yield f"    day: {today}"
