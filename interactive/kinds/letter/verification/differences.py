"""What a letter writes otherwise than an earlier version of it.

What readers write is without end, so the worked cases of both versions are compared.
A sentence that has changed but stands in none of them is told by itself.
"""

import re
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import date
from difflib import SequenceMatcher
from itertools import zip_longest

from interactive.core.context import CalculatorContext
from interactive.core.questions import Example
from interactive.kinds.letter.evaluate import LetterCalculator
from interactive.kinds.letter.placeholders import (
    CAPITALS,
    layout_texts,
    names_in,
    own_texts,
    split,
)
from interactive.verification.differences import NOTHING, Comparison, Row
from interactive.verification.spec_differences import rules_in

Texts = Mapping[str, Sequence[str]]
# A part, and what stood and stands there; nothing where one has no such line.
Change = tuple[str, str, str]
# What is compared here, and not again as words of the file.
UNLISTED = frozenset(
    {
        *("subject", "recipient", "greeting", "paragraphs", "attachments", "phrases"),
        *("warnings", "notes", "fallbacks", "optional", "layout", "basis", "questions"),
    }
)
# What the other lists have already: its questions, and its sentences.
SENTENCES = UNLISTED - {"paragraphs", "attachments", "warnings", "optional"}
WORDS = frozenset({"to_whom"})
# What may follow a question's id in a text.
NAME_ENDINGS = (CAPITALS,)


def compare(
    before: LetterCalculator, after: LetterCalculator, today: date
) -> Comparison:
    """Return which worked cases read otherwise, and what no case shows.

    A case is looked at on its own day, and on the day of the comparison, on which
    other numbers may hold.
    """
    examples = {e.name: e for letter in (before, after) for e in letter.spec.examples}
    cases: dict[Change, list[str]] = {}
    for name, example in examples.items():
        for change in _case_changes((before, after), example, today):
            cases.setdefault(change, []).append(name)
    rows = [*_rows(cases, len(examples), after.context)]
    number = len({name for names in cases.values() for name in names})
    unseen = [*_unseen(before, after, rows)]
    if not rows and not unseen and _rules(before) != _rules(after):
        text = after.context.word("diff_letter_rules")
        unseen = [Row("rules", "", NOTHING, NOTHING, None, text)]
    return Comparison(
        len(examples),
        changed=number,
        touched=number,
        summary="diff_letter_cases",
        rows=tuple(rows),
        words=tuple(unseen),
        is_complete=False,
    )


def _case_changes(
    letters: tuple[LetterCalculator, LetterCalculator], example: Example, today: date
) -> Iterable[Change]:
    """Return what differs in a worked case, on the first day on which anything does."""
    own = date.fromisoformat(example.today) if example.today else today
    for day in dict.fromkeys((own, today)):
        before, after = (_lines(letter, example, day) for letter in letters)
        if changes := dict.fromkeys(_changes(before, after)):
            return changes
    return {}


def _rows(
    cases: Mapping[Change, Sequence[str]], number: int, context: CalculatorContext
) -> Iterator[Row]:
    """Yield each change with the worked cases that show it."""
    for (part, was, now), names in cases.items():
        when = "; ".join(names)
        if len(names) == number > 1:
            when = context.word("diff_letter_every_case")
        text = _in_words(was, now, context)
        yield Row(part, when, was or NOTHING, now or NOTHING, None, text)


def _lines(letter: LetterCalculator, example: Example, day: date) -> Texts:
    """Return what a reader sees of a worked case, by its parts."""
    questions = letter.spec.questions
    answers, _ = letter.context.completed(questions, example.answers, day)
    result = letter.evaluate(answers, day)
    lines: dict[str, list[str]] = {"subject": [result["subject"]]}
    for block in result["blocks"]:
        heading = [block["heading"]] if "heading" in block else []
        if block["block"] != "subject":
            lines.setdefault(block["block"], []).extend([*heading, *block["lines"]])
    lines["warnings"] = [each["text"] for each in result["warnings"]]
    lines["attachment_notes"] = result["attachment_notes"]
    return lines


def _changes(before: Texts, after: Texts) -> Iterator[Change]:
    """Yield what differs between two versions of texts.

    >>> [*_changes({"body": ["a", "b", "d"]}, {"body": ["a", "c", "d", "e"]})]
    [('body', 'b', 'c'), ('body', '', 'e')]
    """
    for part in dict.fromkeys((*before, *after)):
        old, new = before.get(part, ()), after.get(part, ())
        matcher = SequenceMatcher(None, old, new, autojunk=False)
        for tag, i, j, k, m in matcher.get_opcodes():
            if tag != "equal":
                pairs = zip_longest(old[i:j], new[k:m], fillvalue="")
                yield from ((part, was, now) for was, now in pairs)


def _in_words(was: str, now: str, context: CalculatorContext) -> str:
    key = "diff_instead" if was and now else f"diff_letter_{'lost' if was else 'new'}"
    return context.word(key, before=was, after=now)


def _unseen(
    before: LetterCalculator, after: LetterCalculator, rows: Sequence[Row]
) -> Iterator[Row]:
    """Yield each sentence that differs, and that no row shows."""
    for part, was, now in _changes(_sentences(before), _sentences(after)):
        old, new = _pattern(was), _pattern(now)
        if any(
            (was and old.search(row.before)) or (now and new.search(row.after))
            for row in rows
        ):
            continue
        text = f"{part}: {_in_words(was, now, after.context)}"
        yield Row(part, "", was or NOTHING, now or NOTHING, None, text)


def _sentences(letter: LetterCalculator) -> Texts:
    """Return all that a letter may say, as it stands in its file and its layout."""
    spec, shared = letter.spec, letter.shared
    layout = [text for _, text in layout_texts(letter.layout)]
    texts = {
        "subject": [spec.subject],
        "recipient": spec.recipient,
        "greeting": [spec.greeting or ""],
        "paragraphs": [each.text for each in spec.paragraphs],
        "attachments": [each.text for each in spec.attachments],
        "attachment_notes": [each.note for each in spec.attachments if each.note],
        "warnings": [each.text for each in spec.warnings],
        "layout": layout,
        "notes": [*spec.notes, *(n.text for n in shared.notes_of(letter.layout.id))],
        **{f"fallbacks.{name}": [text] for name, text in spec.fallbacks.items()},
    }
    written = (*layout, *(text for _, text in own_texts(spec)))
    used = {name for text in written for name in names_in(text)}
    for phrase in letter.vocabulary.phrases.values():
        # A shared phrase may be used by other letters alone.
        if phrase.id in used:
            for option, text in phrase.texts.items():
                texts[f"phrases.{phrase.id}.{option}"] = [text]
    return {part: [*filter(None, each)] for part, each in texts.items()}


def _pattern(text: str) -> re.Pattern[str]:
    """Return what a sentence looks like once it is filled, in capitals or not."""
    words = [re.escape(words.strip(". ")) for words, _ in split(text)]
    return re.compile(".*".join(words), re.DOTALL | re.IGNORECASE)


def _rules(letter: LetterCalculator) -> Hashable:
    """Return what decides what is written and how it looks, without the words."""
    layout = [{**asdict(b), "lines": (), "text": ""} for b in letter.layout.blocks]
    return str((rules_in(letter.spec, SENTENCES), layout))
