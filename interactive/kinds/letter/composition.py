"""The whole letter from its parts, in the order of its layout."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from interactive.core.facts import Facts
from interactive.core.rules.rule import Rule
from interactive.kinds.letter.shared import Block, Layout
from interactive.kinds.letter.spec import Attachment, Paragraph, Spec
from interactive.kinds.letter.values import Filler, Line, Piece, in_capitals, plain


@dataclass(frozen=True, slots=True)
class Parts:
    """What a letter says after some answers: of each list what is shown."""

    paragraphs: tuple[Paragraph, ...]
    attachments: tuple[Attachment, ...]


def shown[Part](
    parts: Sequence[Part], rules: Sequence[Rule | None], facts: Facts
) -> tuple[Part, ...]:
    """Return the parts without a rule, and those whose rule is known to hold."""
    pairs = zip(parts, rules, strict=True)
    return tuple(p for p, rule in pairs if rule is None or rule.holds(facts) is True)


class Composer:
    """Composes one letter."""

    def __init__(
        self, spec: Spec, layout: Layout, parts: Parts, filler: Filler
    ) -> None:
        """Take what the answers show, and what fills it."""
        self.spec, self.layout, self.filler = spec, layout, filler
        self.paragraphs = self._filled(each.text for each in parts.paragraphs)
        self.attachments = [*self._attachments(parts)]

    def document(self, *, mailed: bool = False) -> list[dict[str, Any]]:
        """Return the blocks in order; of a mail, those that are mailed.

        A mail has its subject elsewhere, and no place for a pen.
        """
        blocks = self.layout.blocks
        if mailed:
            blocks = tuple(b for b in blocks if b.mailed and b.block != "subject")
        lines = ((block, self._lines(block, mailed=mailed)) for block in blocks)
        return [described(block, text) for block, text in lines if text]

    @property
    def subject(self) -> str:
        """Return the subject by itself, on one line: it is a header of a mail."""
        return " ".join(plain(self.filler.fill(self.spec.subject) or ()).split("\n"))

    @property
    def greeting(self) -> str | None:
        """Return the greeting, None if the letter has none."""
        line = self.filler.fill(self.spec.greeting) if self.spec.greeting else None
        return plain(line) if line else None

    def _lines(self, block: Block, *, mailed: bool) -> list[str]:
        make: dict[str, Callable[[], Iterable[Line]]] = {
            "lines": lambda: self._own_lines(block, mailed=mailed),
            "recipient": lambda: self._filled(self.spec.recipient),
            "subject": lambda: self._filled([block.text or "{subject}"]),
            "greeting": lambda: self._filled([self.spec.greeting or ""]),
            "body": lambda: self.paragraphs,
            "attachments": lambda: self.attachments,
        }
        lines = make[block.block]()
        if block.capitals:
            context = self.filler.known.context
            lines = [in_capitals(line, context) for line in lines]
        return [text for line in lines if (text := plain(line))]

    def _own_lines(self, block: Block, *, mailed: bool) -> list[Line]:
        return self._filled(block.lines, dotted=self.layout.paper and not mailed)

    def _filled(self, texts: Iterable[str], *, dotted: bool = False) -> list[Line]:
        lines = (self.filler.fill(text, dotted=dotted) for text in texts)
        return [line for line in lines if line is not None]

    def _attachments(self, parts: Parts) -> Iterator[Line]:
        """Yield each attachment; an answer of several lines names several."""
        for line in self._filled(each.text for each in parts.attachments):
            if any(piece.kind for piece in line):
                yield line
            else:
                yield from ((Piece(text),) for text in plain(line).split("\n"))


def described(block: Block, lines: Sequence[Any]) -> dict[str, Any]:
    """Return a block of the document, ready for JSON."""
    data: dict[str, Any] = {"block": block.block, "align": block.align}
    data |= {name: True for name in ("capitals", "indent") if getattr(block, name)}
    if not block.mailed:
        data["mailed"] = False
    if block.heading:
        data["heading"] = block.heading
    return {**data, "lines": lines}


def as_text(blocks: Iterable[dict[str, Any]]) -> str:
    """Return a document as plain text: an empty line between blocks and paragraphs."""
    return "\n\n".join(map(_block_text, blocks))


def _block_text(block: dict[str, Any]) -> str:
    lines = block["lines"]
    if block["block"] == "body":
        return "\n\n".join(lines)
    if block["block"] == "attachments" and len(lines) > 1:
        lines = [f"{number}. {line}" for number, line in enumerate(lines, start=1)]
    heading = [block["heading"]] if "heading" in block else []
    return "\n".join([*heading, *lines])
