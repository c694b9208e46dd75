"""Groups of names, joined where they share one."""

from collections.abc import Iterable


def connected_components(groups: Iterable[frozenset[str]]) -> list[frozenset[str]]:
    """Return the unions of the groups that are linked by shared questions.

    >>> groups = map(frozenset, ["ab", "c", "bd"])
    >>> [sorted(component) for component in connected_components(groups)]
    [['c'], ['a', 'b', 'd']]
    """
    components: list[frozenset[str]] = []
    for group in groups:
        # A group may link components that were separate until now.
        linked = [component for component in components if component & group]
        components = [each for each in components if not each & group]
        components.append(group.union(*linked))
    return components
