"""Turkish messages for the errors of the YAML parser."""

from collections.abc import Sequence

import yaml

from macros.content.yaml_slips import BLOCK, EXTRA_COLON, UNCLOSED_QUOTE, slip_of

NO_ANCHOR = "Değer '&' ile başlayamaz (YAML çapası). Metinse tırnak içine alın."
NO_ALIAS = "Değer '*' ile başlayamaz (YAML çapası). Metinse tırnak içine alın."
NO_TAG = "Değer '!' ile başlayamaz (YAML etiketi). Metinse tırnak içine alın."
NO_MERGE = "'<<' anahtarı kullanılamaz. Değerleri açıkça yazın."
BAD_YAML = "YAML yazımı bozuk. Girintiyi, ':' ve tırnakları denetleyin."
BAD_INDENT = "Girinti ya da tırnak bozuk. Üstteki satırla hizalayın."
MAX_DEPTH = 24
BAD_ESCAPE = f"Çift tırnakta '\\' var. Metni tek tırnak içine alın. {BLOCK}"
NO_START = "Değer bu karakterle başlayamaz. Metni tırnak içine alın."
TOO_DEEP = f"İç içe {MAX_DEPTH} düzeyden derin. İçeriği sadeleştirin."
# By a part of what PyYAML or libyaml says; the first that fits is used.
YAML_MESSAGES = {
    "exceeded maximum nesting depth": TOO_DEEP,
    "mapping values are not allowed": EXTRA_COLON,
    "could not find expected ':'": (
        "Anahtardan sonra ':' eksik. 'anahtar: değer' yazın."
    ),
    "found unexpected end of stream": UNCLOSED_QUOTE,
    "expected <block end>": BAD_INDENT,
    "did not find expected key": BAD_INDENT,
    "expected '-' indicator": BAD_INDENT,
    "sequence entries are not allowed": "Liste alt satırda başlar. Alt satıra yazın.",
    "unknown escape character": BAD_ESCAPE,
    # libyaml's spelling, then PyYAML's: "C:\Users" begins like a code of Unicode.
    "hexdecimal number": BAD_ESCAPE,
    "hexadecimal numbers": BAD_ESCAPE,
    "comment or line break": (
        "'>' ve '|' işaretlerinden sonra metin alt satırda başlar. Metin bu işaretle "
        "başlıyorsa tırnak içine alın."
    ),
    "expected node content": NO_START,
    "expected the node content": NO_START,
    "found character": NO_START,
    "expected ',' or": "Köşeli ya da süslü ayraç kapanmamış. Ayracı kapatın.",
    "while scanning an anchor": NO_ANCHOR,
    "while scanning an alias": NO_ALIAS,
    "while scanning a tag": NO_TAG,
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
    messages = (text for part, text in YAML_MESSAGES.items() if part in english)
    return next(messages, BAD_YAML)


def line_of(error: yaml.MarkedYAMLError) -> int:
    """Return the line where the editor should look."""
    unclosed = str(error.context).startswith(UNCLOSED)
    mark = error.context_mark if unclosed else error.problem_mark
    return mark.line + 1 if mark else 1
