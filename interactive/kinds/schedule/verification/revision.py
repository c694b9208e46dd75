"""Whether a rule that moves a day was changed without a word to readers' calendars.

A calendar takes an event in anew when its number has grown. The number is the
editor's, so beside it stands a sign of the rules that it was last written for.
"""

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import asdict

from interactive.core.errors import SpecError
from interactive.kinds.schedule.spec import Spec

SIGN = re.compile(r"([0-9]{1,9})-([0-9a-f]{8})")
"""The number that the rules were signed with, and the rules' own sign."""


def sign(spec: Spec, number: int) -> str:
    """Return the sign of the rules by which days are found, with their number."""
    rules = {}
    for item in spec.items:
        if item.date:
            rule = asdict(item.date)
            # The key's first name: renaming it moved no day, so no checksum changes.
            rule["chosen_by"] = rule.pop("effective_on")
            rules[item.id] = {**rule, "safe": item.safe}
    text = json.dumps(rules, sort_keys=True)
    return f"{number}-{hashlib.sha256(text.encode()).hexdigest()[:8]}"


def changed(spec: Spec) -> Iterator[SpecError]:
    """Yield a problem where the rules are not those that were signed.

    Rules that were changed need a greater number; a number that was raised, or a
    sign that was never one, only the sign.
    """
    if spec.rules_checksum in (None, sign(spec, spec.revision)):
        return
    found = SIGN.fullmatch(str(spec.rules_checksum))
    number = spec.revision
    if found:
        signed = int(found[1])
        same = sign(spec, signed) == spec.rules_checksum
        number = max(number, signed if same else signed + 1)
    details = {"number": number, "sign": sign(spec, number)}
    yield SpecError("rules_changed", ("rules_checksum",), **details)


def missing(spec: Spec) -> str | None:
    """Return the sign to be written where days are found and nothing is signed."""
    if spec.rules_checksum is None and any(item.date for item in spec.items):
        return sign(spec, spec.revision)
    return None
