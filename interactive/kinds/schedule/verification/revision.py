"""Whether a rule was changed without telling the calendars of readers.

A calendar program replaces an event only if its SEQUENCE has grown. The editor raises
`revision` for that; a checksum of the rules beside it shows when it was forgotten.
"""

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import fields
from typing import Any

from interactive.core.errors import SpecError
from interactive.kinds.schedule.date_rule import DateRule
from interactive.kinds.schedule.spec import Spec

# What a checksum holds of every rule.
FIRST_FIELDS = frozenset(
    ("anchor", "direction", "days", "parameter", "effective_on", "day_kind")
)
# The revision for which the checksum was written, and the hash of the rules.
CHECKSUM = re.compile(r"([0-9]{1,9})-([0-9a-f]{8})")


def checksum(spec: Spec, revision: int) -> str:
    """Return a revision and the hash of the rules by which dates are computed."""
    rules = {
        item.id: {**_rule(item.date), "safe": item.safe}
        for item in spec.items
        if item.date
    }
    text = json.dumps(rules, sort_keys=True)
    return f"{revision}-{hashlib.sha256(text.encode()).hexdigest()[:8]}"


def _rule(rule: DateRule) -> dict[str, Any]:
    """Return a rule as JSON: its first fields, and of the later ones those that say so.

    A field that was added moves no day where it is not used, so no checksum changes.
    """
    values = {field.name: getattr(rule, field.name) for field in fields(rule)}
    record = {
        field.name: values[field.name]
        for field in fields(rule)
        if field.name in FIRST_FIELDS or values[field.name] != field.default
    }
    for name in ("earliest", "latest"):
        if name in record:
            record[name] = [_rule(each) for each in record[name]]
    # The key's first name: renaming it moved no day, so no checksum changes.
    record["chosen_by"] = record.pop("effective_on")
    return record


def checksum_problems(spec: Spec) -> Iterator[SpecError]:
    """Yield a problem if the checksum does not fit the rules and the revision.

    It names what to write: a greater revision if the rules have changed, else only the
    checksum.
    """
    if spec.rules_checksum in (None, checksum(spec, spec.revision)):
        return
    match = CHECKSUM.fullmatch(str(spec.rules_checksum))
    revision = spec.revision
    if match:
        written_for = int(match[1])
        same_rules = checksum(spec, written_for) == spec.rules_checksum
        revision = max(revision, written_for if same_rules else written_for + 1)
    details = {"number": revision, "sign": checksum(spec, revision)}
    yield SpecError("rules_changed", ("rules_checksum",), **details)


def missing_checksum(spec: Spec) -> str | None:
    """Return the checksum to write if there is none and dates are computed."""
    if spec.rules_checksum is None and any(item.date for item in spec.items):
        return checksum(spec, spec.revision)
    return None
