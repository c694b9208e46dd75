"""What text editors know of a handbook: the names in it, for completion and hints.

Nothing of it is kept in Git; it is written anew whenever the content was checked.
"""

import json
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from macros.authoring.completion import Names
from macros.authoring.json_schema import write_schemas
from macros.content.field_texts import word
from macros.content.files.link_words import named, written
from macros.content.files.whole_files import write_whole
from macros.content.loader import Content
from macros.content.models.picture import FILE
from macros.handbook.links import links_of
from macros.handbook.media import media

SNIPPETS = Path(".vscode") / "rehber.code-snippets"


def write_editor_help(content: Content) -> None:
    """Write the schemas of a handbook and the snippets for links within texts."""
    names = names_of(content)
    snippets = dict(_snippets(names, content.site.language))
    text = f"{json.dumps(snippets, ensure_ascii=False, indent=1)}\n"
    path = content.root / SNIPPETS
    # A handbook that nobody may write to is checked and served all the same.
    with suppress(OSError):
        write_schemas(content.root, names)
        path.parent.mkdir(exist_ok=True)
        if not path.exists() or path.read_text("utf-8") != text:
            write_whole(path, text)


def names_of(content: Content) -> Names:
    """Return every name that a file may use, by what it names, with its meaning."""
    labels = dict(links_of(content).labels)
    labels["madde"] = {name: each.text for name, each in content.clauses.items()}
    links = {
        written(f"{scheme}:{target}"): title
        for scheme, targets in labels.items()
        for target, title in targets.items()
    }
    process = content.process
    pictures = (p for p in media(content.root).glob("*") if FILE.fullmatch(p.name))
    return {
        "clause": labels["madde"],
        "link": links,
        "checklist": {written(f"liste:{n}"): t for n, t in labels["liste"].items()},
        "calculator": labels["hesap"],
        "letter": {name: each.title for name, each in content.letters.items()},
        "layout": {each.id: each.id for each in content.shared_letters.layouts},
        "media": {path.name: path.name for path in sorted(pictures)},
        "fact": {each.id: each.text for each in content.facts.facts},
        "step": {each.id: each.title for each in (*process.steps, *process.side_paths)}
        if process
        else {},
        "edition": {name: each.edition.title for name, each in content.sources.items()},
        "topic": {
            n: t for each in content.sources.values() for n, t in each.topics.items()
        },
        "parameter": {name: each.title for name, each in content.parameters.items()},
    }


def _snippets(names: Names, language: str) -> Iterator[tuple[str, object]]:
    """Yield a snippet for each scheme of links, and one for parameters."""
    schemes: dict[str, list[str]] = {}
    for link in names["link"]:
        scheme, _, target = link.partition(":")
        schemes.setdefault(scheme, []).append(target)
    for scheme, targets in schemes.items():
        meaning = word(f"link.{named(f'{scheme}:').removesuffix(':')}", language)
        body = f"[${{1}}]({scheme}:${{2|{','.join(targets)}|}})"
        yield f"{scheme}:", _snippet([scheme, meaning], body, meaning)
    if parameters := ",".join(names["parameter"]):
        meaning = word("value.filled", language)
        body = f"{{${{1|{parameters}|}}}}"
        yield "{parameter}", _snippet(["parameter"], body, meaning)


def _snippet(prefixes: list[str], body: str, meaning: str) -> object:
    return {"scope": "yaml", "prefix": prefixes, "body": body, "description": meaning}
