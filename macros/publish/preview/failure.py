"""Why a build failed, and how the terminal tells it."""

import traceback
from dataclasses import dataclass

from macros.content.problems import CallError, Problem
from macros.pdf.problems import PdfError


@dataclass(frozen=True, slots=True)
class Failure:
    """Either problems of the content, or what was refused, or a fault of ours."""

    message: str
    """What the terminal says of it: a report, a sentence or a traceback."""
    problems: tuple[Problem, ...] = ()
    is_fault: bool = False
    """Whether it is a fault of the program, not of the editor."""


def failure_of(error: Exception) -> Failure:
    """Return the `failure` that an exception brings, or what it tells if it is ours."""
    if isinstance(error, PdfError):
        return Failure(str(error), (*error.problems,))
    if isinstance(error, CallError):
        return Failure(str(error))
    failure = getattr(error, "failure", None)
    if isinstance(failure, Failure):
        return failure
    return Failure("".join(traceback.format_exception(error)).rstrip(), is_fault=True)
