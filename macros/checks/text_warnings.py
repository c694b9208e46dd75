"""Texts that readers would see with their marks, and days that cannot be meant."""

import re
from collections.abc import Container, Iterator
from datetime import date
from itertools import pairwise
from typing import Any

from macros.content.annotations import annotated_texts
from macros.content.checker import say
from macros.content.files.spec_tables import LETTERS
from macros.content.loader import Content
from macros.content.problems import Problem
from macros.content.text_checks import texts_in
from macros.handbook.inline_markup import PARAMETER

FRIDAY = 5
ORDERED = ("guidelines", "checklists", "calculators", "units", "questions", "pages")
BOLD = re.compile(r"\*\*(?=\S).*?(?<=\S)\*\*")
LINK = re.compile(r"!?\[[^\]]*\]\([^)]*\)")
ADDRESS = re.compile(r"https?://|\bwww\.|\S@\S+\.\S")
HTML = re.compile(r"</?[A-Za-z][^<>]*>|&(#\d+|[a-z]+);")
STARS = re.compile(r"\*\S[^*]*\*")
OTHER_MARKUP = re.compile(
    r"`|^(#+|[-*•]|\d+\)) |!\[|^\|.*\||~~|==\w|(?<!\*)\*\*(?!\*)|(?<!\w)__\w"
)
# `[room]`, as templates and letters have it, beside no target.
BLANK = re.compile(r"\[[^\[\]]* [^\[\]]*\](?!\()|\.{4,}|_{3,}|\bX{3,}\b")
# A text of which nothing stands outside of its quotes, and the end of a line of JSON.
QUOTED = re.compile(r"""(["“”„«])[^"“”„«»]+["“”»]""")
LAST_SIGN = re.compile(r"\w([,;])$")

# Where a letter is filled in, with numbers too; the kind checks the places.
LETTER_TEXTS = frozenset(
    {"subject", "recipient", "greeting", "phrases", "paragraphs", "attachments"}
)

# By its first sign, what is written below a sentence, not in it.
BELOW = {"|": "text_warnings.table", **dict.fromkeys("-*•", "text_warnings.list")}


def text_warnings(content: Content) -> Iterator[Problem]:
    """Warn of each text with marks that no page understands."""
    for name, model in content.models():
        file = content.files[name]
        marks = [(path, mark) for path, mark, _ in annotated_texts(model)]
        prose = {path for path, mark in marks if mark == "prose"}
        filled = {path for path, mark in marks if mark == "filled"}
        is_letter = name.startswith(f"{LETTERS}/")
        for path, text in texts_in(file):
            has_numbers = path in filled | prose or (
                is_letter and path[0] in LETTER_TEXTS
            )
            braces = _shown_braces(text, content.parameters, has_numbers=has_numbers)
            # In a letter, a salutation ends with a comma.
            last_signs = "," if is_letter else ""
            if message := braces or _message(text, last_signs, is_prose=path in prose):
                yield file.problem(path, message)
    words = content.files["wording"]
    for path, text in texts_in(words):
        if message := _message(text, is_prose=False):
            yield words.problem(path, message)


def _shown_braces(text: str, names: Container[str], *, has_numbers: bool) -> str | None:
    """Return what to say of braces that are shown as they are."""
    found = PARAMETER.findall(text)
    if has_numbers and found and re.search(r"[{}]", PARAMETER.sub("", text)):
        return say("text_warnings.braces")
    if has_numbers or not any(n in names for n in found):
        return None
    return say("text_warnings.no_number")


def _message(text: str, last_signs: str = "", *, is_prose: bool) -> str | None:
    """Return what to say of a text; `last_signs` are those that may be there."""
    sign = QUOTED.fullmatch(text) or LAST_SIGN.search(text)
    if sign and sign[1] not in last_signs:
        return say("text_warnings.sign", sign=sign[1])
    # What has no space is a name, a link or an address of its own.
    return _shown_mark(text, is_prose=is_prose) if " " in text else None


def _shown_mark(text: str, *, is_prose: bool) -> str | None:
    outside_links = LINK.sub("", text)
    if HTML.search(outside_links):
        return say("text_warnings.html")
    if not is_prose and (outside_links != text or STARS.search(text)):
        return say("text_warnings.plain")
    if address := ADDRESS.search(outside_links):
        link = say("text_warnings.mail") if "@" in address[0] else "https://…"
        name = "address" if is_prose else "address_plain"
        return say(f"text_warnings.{name}", link=link)
    # Of what is bold no star is left.
    if OTHER_MARKUP.search(BOLD.sub("", text)):
        return say(BELOW.get(text[:2].strip(), "text_warnings.markup"))
    return say("text_warnings.blank") if BLANK.search(outside_links) else None


def same_orders(content: Content) -> Iterator[Problem]:
    """Warn of each thing that has the order of another one."""
    for folder in ORDERED:
        entries: Any = getattr(content, folder)
        for (other, former), (slug, entry) in pairwise(entries.items()):
            # The process has no order: it is the only one.
            if getattr(entry, "order", None) == former.order:
                message = say(
                    "text_warnings.same_order", other=other, order=entry.order
                )
                yield content.files[f"{folder}/{slug}"].problem(("order",), message)


def days_to_come(content: Content, today: date) -> Iterator[Problem]:
    """Warn of each day on which something was read or done, but that is to come."""
    keys = {"checked_on", "tested_on", "written_on", "day", "leave_checked_on"}
    for file in content.files.values():
        for path, text in texts_in(file):
            if path[-1:] and path[-1] in keys and text > today.isoformat():
                message = say("text_warnings.to_come", day=text)
                yield file.problem(path, message)


def idle_leave(content: Content) -> Iterator[Problem]:
    """Warn of each day of leave on which offices are closed anyway."""
    closed = {
        day.date
        for year in content.holidays.values()
        for day in year.days
        if not day.half
    }
    for slug, leave in content.leave.items():
        for index, day in enumerate(leave.days):
            if day in closed or day.isoweekday() > FRIDAY:
                message = say("text_warnings.idle_leave", day=day)
                yield content.files[f"leave/{slug}"].problem(("days", index), message)
