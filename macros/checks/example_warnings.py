"""Small changes of a calculator's rules that no worked example would notice."""

from collections.abc import Iterator, Mapping
from itertools import groupby
from pathlib import PurePath
from typing import Any

from interactive.verification.missing_example import Coverage, MissingExample, Unnoticed
from macros.calculators.proof_cache import proofs_of
from macros.content.checker import say
from macros.content.loader import Content
from macros.content.problems import Problem, shortened
from macros.content.yaml_reader import YamlFile
from macros.content.yaml_writer import flow

# Letters of a part that a message repeats, and values that it lists.
MAX_SHOWN, MAX_LISTED = 90, 3


def placeholders() -> dict[str, str]:
    """Return what stands in place of the words that only an editor can write."""
    return {"name": say("examples.name"), "why": say("examples.why")}


def unnoticed_changes(content: Content) -> Iterator[Problem]:
    """Warn of each small change that no example notices, with the one that would."""
    for slug, proof in proofs_of(content).items():
        if proof.coverage:
            yield from _warnings(content, slug, proof.coverage)


def _warnings(content: Content, slug: str, coverage: Coverage) -> Iterator[Problem]:
    # Several changes of one part that one example notices are one warning.
    by_part = groupby(coverage.unnoticed, key=lambda each: (each.path, each.example))
    proposed_at: dict[int, str] = {}
    for (path, example), group in by_part:
        file, below = _file_and_path(content, slug, path)
        calculator = slug if path[0] == "parameters" else None
        changes, line = [*group], file.line(below)
        if example in proposed_at:
            hint = say("examples.proposed", at=proposed_at[example])
            message = _message(changes, calculator, hint)
            yield Problem(file.file, line, message)
            continue
        proposed_at[example] = f"{PurePath(file.file).name}:{line}"
        missing = coverage.missing[example]
        message = _message(changes, calculator, _hint(content, slug, missing))
        paste = tuple(_lines(content, slug, missing))
        yield Problem(file.file, line, message, paste)


def _file_and_path(
    content: Content, slug: str, path: tuple[str | int, ...]
) -> tuple[YamlFile, tuple[str | int, ...]]:
    """Return the file that a path of a calculator's document lies in, and where."""
    if path[0] == "parameters":
        return content.files[f"parameters/{path[1]}"], path[2:]
    return content.spec_file(slug), path[1:]


def _message(changes: list[Unnoticed], calculator: str | None, hint: str) -> str:
    """Return in words what one part could be changed to, unnoticed.

    The calculator is named where the part does not stand in its file.
    """
    before, path = _short(changes[0].before), changes[0].path
    # A value alone says little; a rule, or an entry of a list, says all.
    named = not isinstance(changes[0].before, Mapping) and isinstance(path[-1], str)
    part = f"{path[-1]}: {before}" if named else before
    others = [_short(each.after) for each in changes if each.after is not None]
    joint = say("examples.or")
    listed = joint.join(others[:MAX_LISTED])
    ways = [say("examples.replaced", listed=listed)] if others else []
    ways += [say("examples.deleted")] if len(others) < len(changes) else []
    values = {"part": part, "ways": joint.join(ways), "hint": hint}
    if calculator is None:
        return say("examples.unnoticed", **values)
    return say("examples.unnoticed_by", calculator=calculator, **values)


def _short(value: object) -> str:
    """Return a value on one line, without the sentences of a table."""
    if isinstance(value, Mapping):
        value = {k: v for k, v in value.items() if not _is_sentence(v)}
    return shortened(flow(value), MAX_SHOWN)


def _is_sentence(value: object) -> bool:
    return isinstance(value, str) and " " in value


def _hint(content: Content, slug: str, missing: MissingExample) -> str:
    if missing.index is None:
        return say("examples.add")
    line = content.spec_file(slug).line(("examples", missing.index))
    return say("examples.replace", line=line)


def _lines(content: Content, slug: str, missing: MissingExample) -> Iterator[str]:
    """Yield the example as it stands in a file."""
    words: dict[str, Any] = dict(placeholders())
    if missing.index is not None:
        example = content.specs[slug].examples[missing.index]
        words = {"name": example.name, "why": example.why}
    fields = {
        **words,
        "today": missing.today,
        "answers": missing.answers,
        "result": {key: missing.result[key] for key in _status_first(missing.result)},
    }
    if missing.says:
        fields["says"] = missing.says
    for number, (key, value) in enumerate(fields.items()):
        yield f"{'    ' if number else '  - '}{key}: {flow(value)}"


def _status_first(result: Mapping[str, Any]) -> list[str]:
    first = [key for key in ("status",) if key in result]
    return [*dict.fromkeys((*first, *result))]
