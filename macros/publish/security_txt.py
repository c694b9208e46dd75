"""`.well-known/security.txt`: where to report security problems (RFC 9116)."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from macros.content.models.site import Site

FILE = ".well-known/security.txt"
# RFC 9116 §2.5.5 recommends less than a year; every build starts it again.
VALID_FOR = timedelta(days=364)


def security_text(site: Site, as_of: date) -> Iterator[str]:
    """Yield the lines of the file."""
    # In the order in which they are preferred (§2.5.3).
    for contact in site.security_contacts:
        yield f"Contact: {contact}"
    yield f"Expires: {(as_of + VALID_FOR).isoformat()}T00:00:00Z"
    # English is understood wherever a weakness is reported.
    languages = dict.fromkeys((site.language, "en"))
    yield f"Preferred-Languages: {', '.join(languages)}"
    if site.address:
        yield f"Canonical: {site.address}{FILE}"


def write_security_txt(site: Site, as_of: date, target: Path) -> None:
    """Write the file below the root of a built site, if it has a contact."""
    if not site.security_contacts:
        return
    path = target / FILE
    path.parent.mkdir(exist_ok=True)
    path.write_text("\n".join([*security_text(site, as_of), ""]), "utf-8")
