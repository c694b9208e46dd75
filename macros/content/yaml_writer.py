"""Values as an editor would write them in a file: YAML on one line."""

import json
import re
from collections.abc import Mapping

from macros.content.yaml_reader import INTEGER, WORDS

# Text that needs no quotes, also between the braces of a list.
PLAIN = re.compile(r"[\w‘’“”(.][^:#,\[\]{}\"'\\]*")


def flow(value: object) -> str:
    """Return a value as YAML on one line, with quotes only where they are needed.

    >>> flow({"a": ["2026-07-01", "yes", None, 3], "b": "x: y"})
    '{a: [2026-07-01, yes, null, 3], b: "x: y"}'
    """
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{flow(k)}: {flow(v)}' for k, v in value.items())}}}"
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(flow, value))}]"
    if isinstance(value, str) and _is_plain(value):
        return value
    return json.dumps(value, ensure_ascii=False)


def _is_plain(text: str) -> bool:
    is_text = PLAIN.fullmatch(text) and text.isprintable() and text == text.strip()
    return bool(is_text) and text not in WORDS and not INTEGER.fullmatch(text)
