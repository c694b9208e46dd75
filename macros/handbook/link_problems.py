"""What is wrong with a link to a part of the handbook, and how to mend it."""

from collections.abc import Mapping

from interactive.core.turkish import plain
from interactive.core.turkish import slug as slug_of
from macros.content.checker import say
from macros.content.files.file_names import is_slug
from macros.content.files.link_words import written
from macros.content.problems import did_you_mean

# Scheme to target to title.
Labels = Mapping[str, Mapping[str, str]]


def problem_within_the_site(link: str, labels: Labels) -> str | None:
    """Return what is wrong with a link as the content has it, or None."""
    scheme, colon, target = link.partition(":")
    if not colon:
        return _without_scheme(link, labels)
    if scheme not in labels:
        schemes = [written(each) for each in labels]
        hint = did_you_mean(
            _in_ascii(scheme),
            schemes,
            say("links_of_pages.schemes", listed=", ".join(schemes)),
        )
        return say("links_of_pages.no_scheme", scheme=scheme, hint=hint)
    if target not in labels[scheme]:
        hint = _hint(scheme, target, labels[scheme])
        return say("links_of_pages.no_target", link=written(link), hint=hint)
    return None


def _hint(scheme: str, target: str, titles: Mapping[str, str]) -> str:
    """Return which target was meant: one with that title, or of a similar name."""
    names = {each: _target(written(f"{scheme}:{each}")) for each in titles}
    for each, title in titles.items():
        if slug_of(title) == slug_of(target):
            return say("hints.did_you_mean", word=names[each])
    check = say("links_of_pages.check_name")
    return did_you_mean(_in_ascii(target), names.values(), check)


def _without_scheme(target: str, labels: Labels) -> str:
    if not is_slug(target):
        return say("links_of_pages.no_link", link=target)
    links = [
        link
        for scheme, targets in labels.items()
        for each in targets
        if _target(link := written(f"{scheme}:{each}")) == target
    ]
    suggestions = say("links_of_pages.or").join(f"'{link}'" for link in links)
    schemes = ", ".join(map(written, labels))
    hint = say("links_of_pages.add_scheme", listed=schemes)
    if suggestions:
        hint = say("links_of_pages.did_you_mean", suggestions=suggestions)
    return say("links_of_pages.scheme_missing", target=target, hint=hint)


def _target(link: str) -> str:
    return link.partition(":")[2]


def _in_ascii(name: str) -> str:
    """Return a name as those of files and schemes are written."""
    return name if name.isascii() else plain(name)
