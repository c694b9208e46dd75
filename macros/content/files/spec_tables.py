"""Which table a calculator's or a letter's file is read by."""

from interactive.kinds import kinds
from macros.content.checker import say
from macros.content.models import FILES, FOLDERS
from macros.content.problems import did_you_mean, format_value
from macros.content.yaml_reader import YamlFile

CALCULATORS = "calculators"
# The kind of what stands in `content/letters/`; `letters.yml` is what they share.
LETTERS, LETTER = "letters", "letter"
# The only file of its kind: `content/process.yml`.
PROCESS = "process"
# What `letters.yml` may contain; the kind has its table.
SHARED_LETTERS: type = kinds()[LETTER].Shared


def spec_table(file: YamlFile, folder: str = CALCULATORS) -> type | None:
    """Return the table of a file's kind; None, and a problem, without one."""
    elsewhere = (PROCESS, LETTER)
    known = {
        name: kind
        for name, kind in kinds().items()
        if (name == LETTER if folder == LETTERS else name not in elsewhere)
    }
    data = file.data if isinstance(file.data, dict) else {}
    kind = data.get("kind")
    if isinstance(kind, str) and kind in known:
        spec: type = known[kind].Spec
        return spec
    hint = did_you_mean(kind, known, say("hints.known", listed=", ".join(known)))
    message = say("kinds.unknown", kind=format_value(kind), hint=hint)
    if kind is None:
        message = say("kinds.missing", hint=hint)
    elif kind == PROCESS:
        message = say("kinds.process_elsewhere", file=PROCESS)
    elif kind == LETTER:
        message = say("kinds.letter_elsewhere", folder=LETTERS)
    file.problems.append(file.problem(("kind",), message))
    return None


def tables_of_folder(name: str, kind: object = None) -> type | None:
    """Return the table of files in a folder, or of a file, of that name, if known."""
    tables: dict[str, type] = {**FILES, **FOLDERS, LETTERS: SHARED_LETTERS}
    spec = kinds().get(kind if isinstance(kind, str) else name)
    return spec.Spec if spec else tables.get(name)
