"""What a runtime is asked while it is built: what it can answer without help."""

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass

# The texts of one call of the entry point.
Call = tuple[str, ...]

# Stands for 32 MB of text in a workload's long call.
LONG = "{long}"


@dataclass(frozen=True)
class Session:
    """What one page asks: first what sets it up, then any of the calls."""

    set_up: Sequence[Call]
    calls: Sequence[Call]


@dataclass(frozen=True)
class Workload:
    """All that stands for what pages ask, each kind of call at least once."""

    sessions: Sequence[Session]

    long_call: Call | None = None
    """A call with LONG in its texts, whose answer nobody compares.

    Memory grows then, by functions that nothing else may use.
    """

    clean_up: Sequence[Call] = ()
    """What makes the packages forget what was set up, before memory is stored."""

    def in_order(self) -> list[Call]:
        """Return all set-ups, then all other calls, as one Python may be asked."""
        set_ups = [call for session in self.sessions for call in session.set_up]
        return set_ups + [call for session in self.sessions for call in session.calls]

    def answers(self, reference: Callable[..., str]) -> list[str]:
        """Return a callable's answers to `in_order`."""
        return [reference(*call) for call in self.in_order()]

    def to_json(self) -> str:
        """Return it as the scripts read it."""
        return json.dumps(asdict(self))
