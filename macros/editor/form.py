"""One form: a table of a file, what was typed into it, and what that would become."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from macros.authoring.splicing.changes import Change, changed
from macros.authoring.splicing.nodes import NoSuchPartError, tree
from macros.content.fields import keys_of, table_at
from macros.content.yaml_reader import KeyPath
from macros.editor.fields import EDITABLE, FIXED, TABLE, Field, fields_of
from macros.editor.files import EditedFile
from macros.editor.forms import Posted, form_changes, new_item, posted_value
from macros.editor.search import MARKUP

NEW = "+"
# Keys of days by which a list may be in order.
DAYS = ("date", "valid_from")
TITLE_KEYS = ("title", "name", "term", "question", "text", "id", "label", "value")
MOST_TITLE = 70


@dataclass(frozen=True)
class Form:
    """The form of the table at a path; the path of a new item ends with `+`."""

    file: EditedFile
    path: KeyPath
    language: str
    posted: Posted | None = None
    removing: bool = False

    @property
    def is_new(self) -> bool:
        """Return whether it makes a new item of a list."""
        return self.path[-1:] == (NEW,)

    @cached_property
    def root(self) -> Any:  # noqa: ANN401 - what a file holds
        """Return the data of the whole file."""
        return tree(self.file.text).data

    @cached_property
    def table(self) -> type:
        """Return its table; raise NoSuchPartError if there is none."""
        whole = self.file.table(self.root)
        table = table_at(whole, self.path) if whole else None
        if table is None:
            raise NoSuchPartError(self.path)
        return table

    @cached_property
    def data(self) -> dict[str, Any]:
        """Return what the file has there; raise NoSuchPartError."""
        if self.is_new:
            return {}
        data = part(self.root, self.path)
        if not isinstance(data, dict):
            raise NoSuchPartError(self.path)
        return data

    @cached_property
    def fields(self) -> list[Field]:
        """Return its fields as the file has them; those that make no sense left out."""
        fields = fields_of(self.table, self.data, self.language)
        return [
            each
            for each in fields
            if each.value is not None or each.widget not in (FIXED, TABLE)
            if not (self.is_new and each.name == "id")
        ]

    @property
    def shown(self) -> list[Field]:
        """Return its fields with what was typed into them."""
        if self.posted is None:
            return self.fields
        return [
            replace(each, value=posted_value(each, self.posted))
            if f"v.{each.name}" in self.posted or f"v.{each.name}.there" in self.posted
            else each
            for each in self.fields
        ]

    def changes(self) -> list[Change]:
        """Return what it changes in the file."""
        if self.removing:
            return [Change("remove", self.path)]
        posted = self.posted or {}
        order = [field.name for field in fields_of(self.table, {}, self.language)]
        if not self.is_new:
            return form_changes(self.fields, posted, self.path, order)
        return [self._addition(posted)] if self.posted else []

    def _addition(self, posted: Posted) -> Change:
        *above, name = self.path[:-1]
        items = part(self.root, self.path[:-1], default=None)
        fields = fields_of(self.table, {}, self.language)
        ids = [each.get("id", "") for each in items or () if isinstance(each, dict)]
        item = new_item(fields, posted, ids)
        if items:
            return Change("add", (*self.path[:-1], position(items, item)), item)
        holder = table_at(self.file.table(self.root) or object, tuple(above))
        order = [field.name for field in fields_of(holder or object, {}, self.language)]
        return Change("add", (*above, name), [item], order)

    @cached_property
    def text(self) -> str:
        """Return the text that the file would have."""
        reader = lambda text: self.file.read(text).data  # noqa: E731 - one call
        return changed(self.file.text, self.changes(), reader)

    @property
    def bytes(self) -> bytes:
        """Return the bytes that the file would have."""
        return self.file.encoded(self.text)

    @property
    def heading(self) -> str:
        """Return what names its table among others; of a whole file, nothing."""
        return title_of(self.data) if self.path and not self.is_new else ""

    @property
    def can_be_removed(self) -> bool:
        """Return whether it is an item of a list that may be without it."""
        if self.is_new or not self.path or not isinstance(self.path[-1], int):
            return False
        least = 1 if self._is_required(self.path[:-1]) else 0
        return len(part(self.root, self.path[:-1])) > least

    def _is_required(self, path: KeyPath) -> bool:
        above = table_at(self.file.table(self.root) or object, path[:-1])
        return any(key.required for key in keys_of(above) if key.name == path[-1])

    def can_add(self, name: str) -> bool:
        """Return whether a form can fill all that an item of a list must have."""
        whole = self.file.table(self.root) or object
        table = table_at(whole, (*self.path, name, 0))
        fields = fields_of(table, {}, self.language) if table else []
        return bool(fields) and not any(
            each.is_required and each.widget not in EDITABLE and each.name != "id"
            for each in fields
        )

    @property
    def file_path(self) -> str:
        """Return the path of its file below the handbook's folder."""
        return f"content/{self.file.name}.yml"

    def line(self, name: str) -> int:
        """Return the line of a key in the file."""
        return self.file.read().line((*self.path, name))

    def crumbs(self) -> Iterator[tuple[KeyPath, str]]:
        """Yield the path and the title of each table around it, from the outside."""
        for end in range(len(self.path)):
            above = part(self.root, self.path[:end], default=None)
            if isinstance(above, dict):
                title = title_of(above) if end else ""
                yield self.path[:end], title


def position(items: list[Any], item: dict[str, Any]) -> int:
    """Return where an item belongs: at the end, or by its day among days in order.

    >>> days = [{"date": "2026-01-01"}, {"date": "2026-05-01"}]
    >>> position(days, {"date": "2026-03-01"})
    1
    """
    for key in DAYS:
        days = [each.get(key) for each in items if isinstance(each, dict)]
        if key in item and days == sorted(filter(None, days)):
            return sum(day <= item[key] for day in days)
    return len(items)


def part(data: Any, path: KeyPath, **default: Any) -> Any:  # noqa: ANN401
    """Return the part of a file's data at a path, or `default`.

    Raise NoSuchPartError without one.
    """
    try:
        for key in path:
            data = data[key]
    except (LookupError, TypeError):
        if "default" in default:
            return default["default"]
        raise NoSuchPartError(path) from None
    return data


def title_of(data: Any) -> str:  # noqa: ANN401 - what a file holds
    """Return what names an item best.

    >>> title_of({"id": "a", "text": "Bir [bağ](liste:b)"})
    'Bir bağ'
    """
    values = [data.get(key) for key in TITLE_KEYS] if isinstance(data, dict) else [data]
    texts = [str(value) for value in values if isinstance(value, str | int)]
    dated = data.get("date") or data.get("day") if isinstance(data, dict) else None
    title = MARKUP.sub("", texts[0]) if texts else ""
    title = title if len(title) <= MOST_TITLE else f"{title[:MOST_TITLE].rstrip()}…"
    return " · ".join(filter(None, (str(dated or ""), title))) or "…"
