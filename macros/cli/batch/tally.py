"""What is said beside the results of a batch: each bad row, then a summary."""

from collections import Counter
from collections.abc import Callable, Iterator

from macros.cli.batch.row import Row, Say

# Bad rows that are named; the others say what is wrong in their results alone.
NAMED = 1000


class Tally:
    """Counts rows and statuses, and names the rows at fault."""

    def __init__(self, say: Say, tell: Callable[[str], None]) -> None:
        """`tell` passes one sentence on."""
        self._say, self._tell = say, tell
        self._notices: set[str] = set()
        self.faulty = 0
        self.statuses = Counter[str]()
        """How many rows ended in each status; "" for a row that could not be read."""

    @property
    def rows(self) -> int:
        """Return how many rows there were."""
        return self.statuses.total()

    def notice(self, *sentences: str) -> None:
        """Tell what concerns no single row, once."""
        for sentence in sentences:
            if sentence not in self._notices:
                self._notices.add(sentence)
                self._tell(sentence)

    def fault(self, row: Row, sentence: str) -> None:
        """Count a row at fault and name it."""
        self.faulty += 1
        if self.faulty > NAMED:
            return
        key = "batch_row_line" if row.line not in (0, row.number) else "batch_row"
        self._tell(self._say(key, row=row.number, line=row.line, fault=sentence))

    def summary(self) -> Iterator[str]:
        """Yield how many rows there were, how many at fault, and how they ended."""
        if not self.rows:
            yield self._say("batch_no_rows")
            return
        if self.faulty > NAMED:
            yield self._say("batch_more", count=self.faulty - NAMED)
        counts = self.statuses.most_common()
        statuses = (f"{name} {count}" for name, count in counts if name)
        key = "batch_summary_faulty" if self.faulty else "batch_summary"
        listed = ", ".join(statuses) or "—"
        yield self._say(key, rows=self.rows, faulty=self.faulty, statuses=listed)
