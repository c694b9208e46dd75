"""A handbook in which every text is one of its own, full of signs that mean something.

The tables say where a text may stand, so a new field is planted like the others.
"""

import json
import re
import string
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, get_args, get_origin

from pydantic import StringConstraints

from interactive.kinds import kinds
from macros.content.catalogue import DEFAULT_LANGUAGE, messages
from macros.content.fields import keys_of, tables_in
from macros.content.files.spec_tables import (
    LETTER,
    LETTERS,
    PROCESS,
    SHARED_LETTERS,
)
from macros.content.models import FILES, FOLDERS
from macros.content.models.wording import WORD_COUNTS, wording
from macros.content.yaml_reader import read_yaml

# What has a meaning in HTML, Markdown, Jinja, YAML, JSON, Typst, an .ics file, a
# template string or a replacement; `é` in two letters.
SIGNS = (
    """<b> &"' <script> top.pw=1 </script> </title> --> &amp; &#39; %3C `*_x_** """
    """\\n \\1 $& #1 @q "~/ ;, | e\u0301 ü \N{RIGHT SINGLE QUOTATION MARK}"""
)
# Means something where a text may have markup or a number.
BRACES = "{{ 7*7 }} {% x %} {# y #} {site} {title} {n} {label} [x](y) "
# The word by which a text is found again.
NAME = re.compile(r"z\d+q(?=[ &])")
# What an editor puts before a sign that should stay one.
MARKUP_SIGNS = re.compile(r"([\\*_\[\]])")
MARKED = frozenset({"prose", "filled"})
# One word, or twelve letters, which is all that a phone shows below an icon.
LIMITED = frozenset({"Site.short_title", "Search.stop_words"})
REFERENCES = frozenset(
    {
        *("id", "anchor", "parameter", "effective_on", "moot_from", "question"),
        *("earlier", "later", "first", "last", "days", "edition", "icon"),
        *("rules_checksum", "checksums", "time_zone", "says"),
        *("Value.sum", "Value.minimum", "Value.maximum"),
        *("Value.count_chosen", "AgeSpec.born", "AgeSpec.at"),
        *("Question.former_ids", "Fact.former_ids", "Example.today", "Branch.to"),
        *("Step.unknown", "TimelineItem.until"),
        "CommonQuestion.step",
        *("planner", "position", "item", "waits_for", "begins_on", "begins_after"),
        *("from_steps", "Derivation.answer"),
        *("DateRule.day", "DateRule.of", "DateRule.before", "DateRule.after"),
        *("FixedDay.name", "Feast.name", "Feast.eve", "FeastBefore.feast"),
        *("optional", "layouts", "refused_numbers", "follows", "planned"),
        *("Agreement.endings", "Delicate.questions", "Delicate.words"),
    }
)
"""Texts by which a file names another thing; whoever shows one shows its title."""
# These may hold the placeholders that they have, and no others.
TEMPLATE_FIELDS = (
    *("Wording.", "FreeUnit.", "Paragraph.", "Phrase.", "Block.", "Attachment.text"),
    *("Spec.subject", "Spec.recipient", "Spec.greeting", "Spec.fallbacks"),
)


@dataclass(frozen=True, slots=True)
class Planted:
    """A text of the handbook: where it stands, and what a reader should see."""

    field: str
    """Table and key: `Guideline.title`."""
    written: str
    shown: str


def plant(content: Path, more: Mapping[str, Any]) -> dict[str, Planted]:
    """Replace every text below `content`; return each by the word it begins with.

    `more` are keys that the handbook lacks, by file.
    """
    files = {}
    for name, table in tables(content):
        path = content / f"{name}.yml"
        data = read_yaml(path, content).data if path.exists() else {}
        if name == "wording":
            data = dict(messages(DEFAULT_LANGUAGE))
        files[path] = _merged(data, more.get(name, {})), table
    # Twice: what is nowhere by then is added where it may be.
    written = Planting(set())
    for data, table in files.values():
        written.table(data, table)
    planting = Planting(text_fields(*(t for _, t in files.values())) - written.fields)
    for path, (data, table) in files.items():
        text = json.dumps(planting.table(data, table), ensure_ascii=False)
        path.write_text(text, "utf-8")
    return planting.planted


def tables(content: Path) -> Iterator[tuple[str, type]]:
    """Yield every file with its table."""
    yield from FILES.items()
    yield "wording", wording(DEFAULT_LANGUAGE)
    for folder, table in FOLDERS.items():
        for path in content.glob(f"{folder}/[!_]*.yml"):
            yield f"{folder}/{path.stem}", table
    yield PROCESS, kinds()[PROCESS].Spec
    yield LETTERS, SHARED_LETTERS
    for path in content.glob("calculators/*.yml"):
        kind = read_yaml(path, content).data["kind"]
        yield f"calculators/{path.stem}", kinds()[kind].Spec
    for path in content.glob(f"{LETTERS}/[!_]*.yml"):
        yield f"{LETTERS}/{path.stem}", kinds()[LETTER].Spec


def text_fields(*some_tables: type) -> set[str]:
    """Return every field with text of tables and the tables in them."""
    fields, waiting = set(), [*some_tables]
    for table in waiting:  # grows while it is read
        for key in keys_of(table):
            waiting += [t for t in tables_in(key.annotation) if t not in waiting]
            names = {key.name, field := f"{table.__name__}.{key.name}"}
            if _kind(key.annotation) and not names & {*REFERENCES, *WORD_COUNTS}:
                fields.add(field)
    return fields


def _kind(annotation: Any) -> str | None:
    """Return `text`, `prose` or `filled`; None for what no editor writes freely."""
    if annotation is str:
        return "text"
    if get_origin(annotation) is Annotated:
        inner, *marks = get_args(annotation)
        constraints = [mark for mark in marks if isinstance(mark, StringConstraints)]
        if inner is not str or any(each.pattern for each in constraints):
            return _kind(inner) if inner is not str else None
        names = [mark for mark in marks if isinstance(mark, str)]
        kind = names[0] if names else "text"
        return kind if kind in {*MARKED, "text"} else None
    kinds_of_parts = {
        _kind(each) for each in get_args(annotation) if each is not Ellipsis
    }
    # A number may be written as a text.
    if int in get_args(annotation):
        return None
    # The keys of a mapping are names.
    if get_origin(annotation) is dict:
        kinds_of_parts = {_kind(get_args(annotation)[1])}
    return next((k for k in ("prose", "filled", "text") if k in kinds_of_parts), None)


def _merged(data: Any, more: Any) -> Any:
    if isinstance(data, dict) and isinstance(more, dict):
        return data | {k: _merged(data.get(k), v) for k, v in more.items()}
    if isinstance(data, list) and isinstance(more, dict):
        return [_merged(item, more.get(at, {})) for at, item in enumerate(data)]
    return data if more == {} and data is not None else more


class Planting:
    """Writes a text of its own into every field of a file."""

    def __init__(self, missing: set[str]) -> None:
        self.missing = missing
        self.planted: dict[str, Planted] = {}

    @property
    def fields(self) -> set[str]:
        """Return the fields that have a text."""
        return {each.field for each in self.planted.values()}

    def value(self, old: Any, annotation: Any, field: str) -> Any:
        """Return what stands in place of a value."""
        if isinstance(old, list):
            return [self.value(item, annotation, field) for item in old]
        if isinstance(old, dict):
            table = next(tables_in(annotation), None)
            if table and not _is_mapping(annotation):
                return self.table(old, table)
            if not _is_mapping(annotation) or not _kind(annotation):
                return old
            each = get_args(annotation)[1]
            return {name: self.value(item, each, field) for name, item in old.items()}
        kind = _kind(annotation)
        return self.text(old, kind, field) if kind and isinstance(old, str) else old

    def table(self, old: dict[str, Any], table: type) -> dict[str, Any]:
        """Return a table with a text in each of its fields, also in those left out."""
        # The sentences that an example expects are no longer there; what names a fact
        # has nothing of its own.
        new = {key: value for key, value in old.items() if key != "says"}
        for key in keys_of(table):
            field = f"{table.__name__}.{key.name}"
            if field not in text_fields(table):
                if key.name in old and not _kind(key.annotation):
                    new[key.name] = self.value(old[key.name], key.annotation, field)
            elif key.name in old:
                new[key.name] = self.value(old[key.name], key.annotation, field)
            elif field in self.missing - self.fields and "fact" not in old:
                text = self.text("", _kind(key.annotation), field)
                new[key.name] = [text] if _is_list(key.annotation) else text
        return new

    def text(self, old: str, kind: str | None, field: str) -> str:
        """Return a text that is found again, with the placeholders of the old one."""
        # Turned round: neighbours begin otherwise, and so no text repeats another.
        name = f"z{len(self.planted):04}q"
        name = f"z{name[-2:0:-1]}q"
        if field in LIMITED:
            written = shown = f"""{name}&"'{{}}<"""
        elif kind in MARKED:
            shown = f"{name} {SIGNS}"
            written = MARKUP_SIGNS.sub(r"\\\1", shown) if kind == "prose" else shown
        elif field.startswith(TEMPLATE_FIELDS):
            written = shown = f"{name} {SIGNS}"
        else:
            written = shown = f"{name} {BRACES}{SIGNS}"
        names = [part[1] for part in string.Formatter().parse(old) if part[1]]
        written += "".join(f" {{{each}}}" for each in names)
        shown = unicodedata.normalize("NFC", shown)
        self.planted[name] = Planted(field, written, shown)
        return written


def _is_mapping(annotation: Any) -> bool:
    return get_origin(annotation) is dict


def _is_list(annotation: Any) -> bool:
    return get_origin(annotation) is tuple
