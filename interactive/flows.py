"""The way from answers to a result as steps, to be drawn and to be read."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Exit:
    """Where a step may lead beside the next one."""

    text: str
    status: str | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """One step: what is looked at, where it may end, and what leads on."""

    text: str
    items: tuple[str, ...] = ()
    label: str = ""
    """What the exits are taken on."""
    exits: tuple[Exit, ...] = ()
    onward: str = ""
    """What leads to the next step."""
    status: str | None = None
