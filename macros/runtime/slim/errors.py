"""Why a slim runtime cannot be built; callers may put it in words of their own."""

from collections.abc import Sequence


class SlimError(Exception):
    """A slim runtime cannot be built; says why, in English."""


class NodeMissingError(SlimError):
    """There is no Node to run Python in."""

    def __init__(self) -> None:
        super().__init__("Node 20 or newer is missing")


class ScriptError(SlimError):
    """A step under Node failed: an import, a call of the workload, or a trap."""

    def __init__(self, script: str, output: str) -> None:
        super().__init__(f"{script} failed:\n{output}")
        self.script = script
        self.output = output
        """The last lines of what it printed."""


class DifferenceError(SlimError):
    """A module gives another answer than the reference."""

    def __init__(
        self, module: str, call: Sequence[str], reference: str, answer: str
    ) -> None:
        super().__init__(f"{module} differs: {call}\n{reference}\n{answer}")
        self.module = module
        """Which of the build's modules: `whole`, `pruned` or `split`."""
        self.call = call
        self.reference = reference
        self.answer = answer
