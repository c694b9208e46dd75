"""What a reader of the pre-check does next, as a programmer would write it."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any


def next_step(
    conditions: Sequence[Mapping[str, Any]],
    ask_next: Sequence[str],
    readers: Mapping[str, str],
    questions: Mapping[str, Any],
) -> dict[str, Any] | None:
    """Return the first open question that can still change the verdict."""
    blocking, actions = (
        {c["id"]: c["outcome"] for c in conditions if c["weight"] == weight}
        for weight in ("blocking", "action")
    )
    if "unmet" in blocking.values():
        return None
    deciding = blocking
    if "unknown" not in blocking.values():
        if "unmet" in actions.values():
            return None
        deciding = actions
    for name in ask_next:
        if deciding.get(readers[name]) == "unknown":
            return {
                "question": name,
                "title": questions[name][None]["title"],
                "answered": False,
                "conditions": [readers[name]],
            }
    return None


def brief(
    progress: str, title: str, needed: Collection[str], known: Mapping[str, Any]
) -> dict[str, Any]:
    """Return the verdict on one line, with the answers so far."""
    answered = sum(name in known for name in needed)
    if answered < len(needed):
        title = progress.format(answered=answered, asked=len(needed), title=title)
    return {"text": title, "alert": False}
