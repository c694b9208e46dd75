"""The sentences for what can be wrong with a file's YAML, by the parser's words."""

import yaml

NO_ANCHOR = "Değer '&' ile başlayamaz (YAML çapası). Metinse tırnak içine alın."
NO_ALIAS = "Değer '*' ile başlayamaz (YAML çapası). Metinse tırnak içine alın."
NO_TAG = "Değer '!' ile başlayamaz (YAML etiketi). Metinse tırnak içine alın."
NO_MERGE = "'<<' anahtarı kullanılamaz. Değerleri açıkça yazın."
BAD_YAML = "YAML yazımı bozuk. Girintiyi, ':' ve tırnakları denetleyin."
BAD_INDENT = "Girinti ya da tırnak bozuk. Üstteki satırla hizalayın."
MAX_DEPTH = 24
TOO_DEEP = f"İç içe {MAX_DEPTH} düzeyden derin. İçeriği sadeleştirin."
YAML_MESSAGES = {
    "exceeded maximum nesting depth": TOO_DEEP,
    "mapping values are not allowed": (
        "Satırda fazladan ':' var. Metni tırnak içine alın."
    ),
    "could not find expected ':'": (
        "Anahtardan sonra ':' eksik. 'anahtar: değer' yazın."
    ),
    "found unexpected end of stream": "Açılan tırnak kapanmamış. Tırnağı kapatın.",
    "expected <block end>": BAD_INDENT,
    "did not find expected key": BAD_INDENT,
    "expected '-' indicator": BAD_INDENT,
    "sequence entries are not allowed": "Liste alt satırda başlar. Alt satıra yazın.",
    "unknown escape character": "Çift tırnakta '\\' var. Tek tırnak kullanın.",
    "found character": "Değer bu karakterle başlayamaz. Metni tırnak içine alın.",
    "expected ',' or": "Köşeli ya da süslü ayraç kapanmamış. Ayracı kapatın.",
    "while scanning an anchor": NO_ANCHOR,
    "while scanning an alias": NO_ALIAS,
    "while scanning a tag": NO_TAG,
}
OPENED = (
    "while scanning a quoted",
    "while scanning a simple key",
    "while parsing a flow",
)
"""What was opened and not closed is told where it was opened."""


def message_of(error: yaml.MarkedYAMLError) -> str:
    """Return the sentence for the editor."""
    said = f"{error.context} {error.problem}"
    found = (message for known, message in YAML_MESSAGES.items() if known in said)
    return next(found, BAD_YAML)


def line_of(error: yaml.MarkedYAMLError) -> int:
    """Return the line where the editor should look."""
    opened = str(error.context).startswith(OPENED)
    mark = error.context_mark if opened else error.problem_mark
    return mark.line + 1 if mark else 1
