"""Outside addresses that no longer open: `content/dead_links.yml`."""

from macros.content.models.base import Address, Day, Table


class DeadLink(Table):
    """An address that does not open."""

    address: Address
    day: Day
    archived: Address | None = None


class DeadLinks(Table):
    """The addresses that no longer open; readers are told so beside each link."""

    links: tuple[DeadLink, ...] = ()
