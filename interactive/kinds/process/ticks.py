"""What a reader has ticked in the checklists of the handbook."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from interactive.core.answers import TICKS, Mistake
from interactive.core.facts import Facts
from interactive.core.rules.logic import compile_optional
from interactive.core.rules.rule import Names, Rule
from interactive.core.rules.scope import Scope


def slug_of(link: str) -> str:
    """Return the slug of a checklist from the link to it.

    >>> slug_of("liste:kart-alirken")
    'kart-alirken'
    """
    return link.partition(":")[2]


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a checklist, and the rule by which it concerns a reader."""

    id: str
    text: str
    rule: Rule | None

    def may_concern(self, facts: Facts) -> bool:
        """Return whether the item is not known to concern others only."""
        return self.rule is None or self.rule.holds(facts) is not False


@dataclass(frozen=True, slots=True)
class Checklist:
    """The items of a checklist, and the rule by which all of it concerns a reader."""

    items: tuple[Item, ...]
    rule: Rule | None

    @property
    def questions(self) -> Names:
        """Return the questions that the rules of the list and its items read."""
        rules = (self.rule, *(item.rule for item in self.items))
        return frozenset[str]().union(*(rule.questions for rule in rules if rule))

    def own(self, facts: Facts) -> tuple[Item, ...]:
        """Return the items that are not known to concern others only."""
        if self.rule is not None and self.rule.holds(facts) is False:
            return ()
        return tuple(item for item in self.items if item.may_concern(facts))


def compile_checklists(
    lists: Mapping[str, Mapping[str, Any]], scope: Scope
) -> dict[str, Checklist]:
    """Return the checklists of a document with their rules compiled, by slug."""

    def rule(of: Mapping[str, Any]) -> Rule | None:
        return compile_optional(of.get("concerns_when"), scope)

    return {
        slug: Checklist(
            tuple(Item(i["id"], i["text"], rule(i)) for i in each["items"]), rule(each)
        )
        for slug, each in lists.items()
    }


@dataclass(frozen=True, slots=True)
class Ticks:
    """The items of each list that are the reader's, and the ids of those ticked."""

    items: Mapping[str, tuple[Item, ...]]
    ticked: Mapping[str, frozenset[str]]

    def done(self, slug: str) -> int:
        """Return how many of the reader's items of a list are ticked."""
        ticked = self.ticked.get(slug)
        # Most lists have no tick, and proofs ask for all of them again and again.
        return sum(item.id in ticked for item in self.items[slug]) if ticked else 0

    def total(self, slug: str) -> int:
        """Return how many items of a list are the reader's."""
        return len(self.items[slug])

    def is_complete(self, slug: str) -> bool:
        """Return whether every item of a list is ticked."""
        return self.done(slug) == self.total(slug)

    def first_open(self, slug: str) -> Item | None:
        """Return the first item of a list that is not ticked."""
        ticked = self.ticked.get(slug, frozenset())
        return next((i for i in self.items[slug] if i.id not in ticked), None)


def read_ticks(
    raw: object, lists: Mapping[str, Checklist], facts: Facts
) -> tuple[Ticks, tuple[Mistake, ...]]:
    """Return the ticks of the lists that there are, and whether they are malformed.

    Lists and items that an edition no longer has are passed over.
    """
    ticked = {
        slug: frozenset(each for each in ids if isinstance(each, str))
        for slug, ids in (raw.items() if isinstance(raw, Mapping) else ())
        if slug in lists and isinstance(ids, list | tuple)
    }
    is_malformed = raw is not None and not isinstance(raw, Mapping)
    mistakes = (Mistake(TICKS, "ticks_malformed"),) if is_malformed else ()
    items = {slug: each.own(facts) for slug, each in lists.items()}
    return Ticks(items, ticked), mistakes
