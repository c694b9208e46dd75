"""What a change has left behind: pages without their old address, ticks without items.

The content alone does not show it. It is compared with the last commit or, if nothing
has changed since, with the one before.
"""

from collections.abc import Iterator, Mapping
from typing import Any

import yaml

from macros.cli.former.git_content import CONTENT, Git
from macros.content.checker import say
from macros.content.loader import Content
from macros.content.problems import CallError, Problem, closest
from macros.handbook.links import links_of
from macros.handbook.routes import LISTS, PAGE_FOLDERS

LAST, ONE_BEFORE = "HEAD", "HEAD~1"
# Where who looks for a page that is gone begins anew.
LISTS_OF_PAGES = {scheme: f"sayfa:{name}" for scheme, name in LISTS.items()}


def forgotten(content: Content) -> list[Problem]:
    """Return what readers would lose since the last commit; nothing without git."""
    git = Git(content.root / CONTENT)
    try:
        former = git.files(git.commit(LAST))
        if former and not git.differs():
            former = git.files(git.commit(ONE_BEFORE))
    except CallError:
        return []
    lists = {name: blob for name, blob in former.items() if _list_of(name) is not None}
    texts = dict(zip(lists, git.contents(lists.values()), strict=True))
    return [*lost_addresses(content, [*former]), *lost_items(content, texts)]


def lost_addresses(content: Content, former: list[str]) -> Iterator[Problem]:
    """Yield each page whose file is gone and whose address leads nowhere.

    `former` names the files of another version, relative to `content/`.
    """
    links, site = links_of(content), content.site
    led = {each.from_ for each in site.redirects}
    for scheme, folder in PAGE_FOLDERS.items():
        present: Mapping[str, Any] = getattr(content, folder)
        slugs = [slug for name in former if (slug := _slug(name, folder))]
        added = [slug for slug in present if slug not in slugs]
        for slug in (slug for slug in slugs if slug not in present):
            address = links.address(f"{scheme}:{slug}")
            if address not in led:
                # What has one new name has been renamed.
                renamed = added[0] if len(added) == 1 else closest(slug, added)
                to = f"{scheme}:{renamed}" if renamed else LISTS_OF_PAGES[scheme]
                file = f"{folder}/{slug}.yml"
                message = say("forgotten.address", file=file, address=address, to=to)
                yield content.files["site"].problem(("redirects",), message)


def lost_items(content: Content, former: Mapping[str, bytes]) -> Iterator[Problem]:
    """Yield each item of a checklist that has another id: its ticks are lost.

    `former` holds the text of each list in another version, by its file.
    """
    for name, text in former.items():
        checklist = content.checklists.get(str(_list_of(name)))
        items = _items(text) if checklist else []
        if checklist is None or not items:
            continue
        present = {item.id for item in checklist.items}
        known = {item["id"] for item in items}
        gone = {item["text"]: item["id"] for item in items if item["id"] not in present}
        for index, item in enumerate(checklist.items):
            # A new sentence under a new id is a new item.
            if item.id not in known and (former_id := gone.get(item.text)):
                message = say("forgotten.item", former=former_id)
                file = content.files[f"checklists/{_list_of(name)}"]
                yield file.problem(("items", index, "id"), message)


def _slug(name: str, folder: str) -> str | None:
    """Return the slug of a file in a folder; None for another file or a template."""
    parent, _, file = name.rpartition("/")
    slug = file.removesuffix(".yml")
    return slug if parent == folder and not slug.startswith("_") else None


def _list_of(name: str) -> str | None:
    return _slug(name, "checklists")


def _items(text: bytes) -> list[dict[str, str]]:
    """Return the items of a former list, if it can be read at all."""
    try:
        data = yaml.safe_load(text)
    except yaml.YAMLError:
        return []
    items = data.get("items") if isinstance(data, dict) else None
    return [
        {"id": str(item["id"]), "text": str(item["text"])}
        for item in items or []
        if isinstance(item, dict) and {"id", "text"} <= item.keys()
    ]
