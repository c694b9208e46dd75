"""What stands below a sentence, and above it, fits its section."""

from collections.abc import Iterator

from macros.content.checker import say
from macros.content.loader import Content
from macros.content.models.data_table import DataTable
from macros.content.models.guideline import Section, Statement
from macros.content.problems import Problem
from macros.content.yaml_reader import KeyPath
from macros.handbook.modality import BINDS_NOBODY

FEWEST_ITEMS = 2
QUESTIONS = "questions"


def check(content: Content) -> Iterator[Problem]:
    """Yield a problem for each part of a statement that does not fit."""
    for name, path, section, statement in statements(content):
        for key, message in _messages(section, statement):
            yield content.files[name].problem((*path, *key), message)


def statements(
    content: Content,
) -> Iterator[tuple[str, KeyPath, Section, Statement]]:
    """Yield every statement with its file, its path and its section."""
    for folder in ("guidelines", "pages"):
        for slug, page in getattr(content, folder).items():
            for i, section in enumerate(page.sections):
                for j, statement in enumerate(section.statements):
                    path: KeyPath = ("sections", i, "statements", j)
                    yield f"{folder}/{slug}", path, section, statement


def _messages(section: Section, statement: Statement) -> Iterator[tuple[KeyPath, str]]:
    if section.style == QUESTIONS and statement.question is None:
        yield (), say("statements.no_question")
    if section.style != QUESTIONS and statement.question is not None:
        yield ("question",), say("statements.idle_question")
    if 0 < len(statement.items) < FEWEST_ITEMS:
        yield ("items",), say("statements.one_item")
    if statement.written_by and statement.role not in BINDS_NOBODY:
        yield ("written_by",), say("statements.author")
    if statement.table:
        for key, message in _of_table(statement.table):
            yield ("table", *key), message


def _of_table(table: DataTable) -> Iterator[tuple[KeyPath, str]]:
    width = len(table.columns)
    for index, row in enumerate(table.rows):
        if len(row) != width:
            yield (
                ("rows", index),
                say("statements.cells", cells=len(row), columns=width),
            )
    for index, column in enumerate(table.columns):
        if column in table.columns[:index]:
            message = say("statements.repeated_column", column=column)
            yield ("columns", index), message
