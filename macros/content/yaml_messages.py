"""Messages for the errors of the YAML parser."""

from collections.abc import Sequence

import yaml

from macros.content.checker import say
from macros.content.yaml_slips import slip_of

MAX_DEPTH = 24
# By a part of what PyYAML or libyaml says; the first that fits is used.
YAML_MESSAGES = {
    "exceeded maximum nesting depth": "yaml.too_deep",
    "mapping values are not allowed": "slips.extra_colon",
    "could not find expected ':'": ("yaml.no_colon"),
    "found unexpected end of stream": "slips.unclosed_quote",
    "expected <block end>": "yaml.bad_indent",
    "did not find expected key": "yaml.bad_indent",
    "expected '-' indicator": "yaml.bad_indent",
    "sequence entries are not allowed": "yaml.list_below",
    "unknown escape character": "yaml.bad_escape",
    # libyaml's spelling, then PyYAML's: "C:\Users" begins like a code of Unicode.
    "hexdecimal number": "yaml.bad_escape",
    "hexadecimal numbers": "yaml.bad_escape",
    "comment or line break": ("yaml.block_below"),
    "expected node content": "yaml.no_start",
    "expected the node content": "yaml.no_start",
    "found character": "yaml.no_start",
    "expected ',' or": "yaml.open_bracket",
    "while scanning an anchor": "yaml.no_anchor",
    "while scanning an alias": "yaml.no_alias",
    "while scanning a tag": "yaml.no_tag",
}
# Errors reported where the quote or bracket was opened, not where parsing failed.
UNCLOSED = (
    "while scanning a quoted",
    "while scanning a simple key",
    "while parsing a flow",
)


def explain(error: yaml.MarkedYAMLError, lines: Sequence[str]) -> tuple[int, str]:
    """Return the line where the editor should look, and the message."""
    number = line_of(error)
    slip = slip_of(f"{error.context} {error.problem}", lines, number)
    return slip or (number, message_of(error))


def message_of(error: yaml.MarkedYAMLError) -> str:
    """Return the message for an editor."""
    english = f"{error.context} {error.problem}"
    messages = (key for part, key in YAML_MESSAGES.items() if part in english)
    return say(next(messages, "yaml.bad"), most=MAX_DEPTH)


def line_of(error: yaml.MarkedYAMLError) -> int:
    """Return the line where the editor should look."""
    unclosed = str(error.context).startswith(UNCLOSED)
    mark = error.context_mark if unclosed else error.problem_mark
    return mark.line + 1 if mark else 1
