"""The day that texts are printed for: the one place that looks at a clock."""

import os
from datetime import UTC, date, datetime

from macros.content.problems import CallError


def today() -> date:
    """Return the day that texts are printed for.

    REHBER_TODAY shows another day to a fact-checker; SOURCE_DATE_EPOCH makes
    two builds of the same content the same.
    """
    if chosen := os.environ.get("REHBER_TODAY"):
        try:
            return date.fromisoformat(chosen)
        except ValueError:
            message = f"REHBER_TODAY bir tarih değil: {chosen}. YYYY-AA-GG yazın."
            raise CallError(message) from None
    # https://reproducible-builds.org/docs/source-date-epoch/
    if epoch := os.environ.get("SOURCE_DATE_EPOCH"):
        return datetime.fromtimestamp(int(epoch), UTC).date()
    return datetime.now().astimezone().date()
