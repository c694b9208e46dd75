"""What is known of a build that failed."""

from macros.content.problems import Problem
from macros.publish.preview.failure import Failure, failure_of


class WithReasonError(Exception):
    failure = Failure("a.yml:1: x", (Problem("a.yml", 1, "x"),))


def test_an_exception_brings_its_failure_or_is_a_fault_of_ours():
    assert failure_of(WithReasonError()) is WithReasonError.failure

    empty: dict[str, int] = {}
    try:
        _ = empty["key"]
    except KeyError as error:
        fault = failure_of(error)

    assert fault.is_fault
    assert fault.problems == ()
    assert fault.message.startswith("Traceback")
    assert fault.message.endswith("KeyError: 'key'")
