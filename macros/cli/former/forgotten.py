"""What a change has left behind: pages without their old address, ticks without items.

The content alone does not show it. It is compared with the last commit or, if nothing
has changed since, with the one before.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from macros.cli.former.git_content import CONTENT, Git, content_at
from macros.content.checker import say
from macros.content.files.link_words import named, written
from macros.content.loader import Content
from macros.content.problems import CallError, Problem, closest
from macros.content.yaml_reader import read_yaml
from macros.handbook.links import links_of
from macros.handbook.routes import LISTS, PAGE_FOLDERS

LAST, ONE_BEFORE = "HEAD", "HEAD~1"
# Where who looks for a page that is gone begins anew.
LISTS_OF_PAGES = {scheme: f"sayfa:{name}" for scheme, name in LISTS.items()}


def forgotten(content: Content) -> list[Problem]:
    """Return what readers would lose since the last commit; nothing without git."""
    try:
        differs = Git(content.root / CONTENT).differs()
        with content_at(content.root, LAST if differs else ONE_BEFORE) as folder:
            former, lists = _files(folder / CONTENT), _lists(folder)
    except CallError:
        return []
    return [*lost_addresses(content, former), *lost_items(content, lists)]


def _files(folder: Path) -> list[str]:
    return [path.relative_to(folder).as_posix() for path in folder.glob("*/*.yml")]


def _lists(root: Path) -> dict[str, Any]:
    """Return the data of each checklist below a folder by its slug, None if broken."""
    files = (root / CONTENT / "checklists").glob("[!_]*.yml")
    return {path.stem: read_yaml(path, root).data for path in files}


def lost_addresses(content: Content, former: list[str]) -> Iterator[Problem]:
    """Yield each page whose file is gone and whose address leads nowhere.

    `former` names the files of another version, relative to `content/`.
    """
    links, site = links_of(content), content.site
    led = {each.from_ for each in site.redirects}
    for scheme, folder in PAGE_FOLDERS.items():
        pages: Mapping[str, Any] = getattr(content, folder)
        # The process has a standalone page.
        present = [slug for slug, page in pages.items() if page is not content.process]
        slugs = [slug for name in former if (slug := _slug(name, folder))]
        added = [slug for slug in present if slug not in slugs]
        for slug in (slug for slug in slugs if slug not in present):
            address = links.address(f"{scheme}:{slug}")
            if address not in led:
                # What has one new name has been renamed.
                renamed = added[0] if len(added) == 1 else closest(slug, added)
                to = f"{scheme}:{renamed}" if renamed else LISTS_OF_PAGES[scheme]
                file = f"{folder}/{slug}.yml"
                message = say(
                    "forgotten.address", file=file, address=address, to=written(to)
                )
                yield content.files["site"].problem(("redirects",), message)


def lost_items(content: Content, former: Mapping[str, Any]) -> Iterator[Problem]:
    """Yield each item of a checklist that has another id: its ticks are lost.

    `former` holds the data of each list in another version, by its slug.
    """
    for slug, checklist in content.checklists.items():
        known = dict(_items(named(former.get(slug))))
        present = {item.id for item in checklist.items}
        gone = {text: name for name, text in known.items() if name not in present}
        for index, item in enumerate(checklist.items):
            # A new sentence under a new id is a new item.
            if item.id not in known and (former_id := gone.get(item.text)):
                message = say("forgotten.item", former=former_id)
                file = content.files[f"checklists/{slug}"]
                yield file.problem(("items", index, "id"), message)


def _slug(name: str, folder: str) -> str | None:
    """Return the slug of a file in a folder; None for another file or a template."""
    parent, _, file = name.rpartition("/")
    slug = file.removesuffix(".yml")
    return slug if parent == folder and not slug.startswith("_") else None


def _items(data: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - any YAML
    """Yield id and text of each item of a former list, as far as it can be read."""
    items = data.get("items") if isinstance(data, dict) else None
    for item in items if isinstance(items, list) else ():
        if isinstance(item, dict) and {"id", "text"} <= item.keys():
            yield str(item["id"]), str(item["text"])
