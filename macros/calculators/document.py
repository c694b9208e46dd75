"""A calculator's document: its rules, numbers, calendar and words."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from interactive.core.turkish import slug as ascii_slug
from interactive.kinds import counts_days
from macros.calculators.fact_documents import as_data, derived_facts, known_answers
from macros.content.annotations import annotated_texts
from macros.content.loader import Content
from macros.content.models.checklist import Checklist, Item
from macros.handbook.inline_markup import parse, targets, words
from macros.handbook.links import Links, links_of

# Words about a difference between two versions: no reader sees them.
DIFF = "diff_"
# For kinds whose rules count no days: a new holiday changes nothing for them.
NO_DAYS: Mapping[str, Any] = {"years": {}, "closed": []}


def document(content: Content, calculator: str, as_of: date) -> dict[str, Any]:
    """Return the JSON document of a calculator: its rules and all they rest on.

    Only what the rules rest on: a number that another calculator uses, or a holiday
    where no days are counted, must not count as a change of these rules.
    """
    key = (document, calculator)
    if key not in content.memo:
        content.memo[key] = _timeless(content, calculator)
    return {**content.memo[key], "as_of": as_of.isoformat()}


def _timeless(content: Content, calculator: str) -> dict[str, Any]:
    """Return a document as of no day."""
    rules, links = rules_of(content, calculator), links_of(content)
    has_days = rules["calendar"] is not NO_DAYS
    named = {"link": set(), "clause": set(), **_named(content.specs[calculator])}
    if "letters" in rules:  # beside one stand the notes of all, and other letters
        named["clause"] |= _named(content.shared_letters).get("clause", set())
        named["link"] |= {f"yazi:{slug}" for slug in named.get("letter", ())}
        named["link"] |= {f"hesap:{slug}" for slug in named.get("calculator", ())}
    return {
        "calculator": calculator,
        **rules,
        "rules": rules_checksum(rules),
        "revisions": revisions(content, calculator),
        "wording": {n: w for n, w in content.words.items() if not n.startswith(DIFF)},
        "as_of": "",
        "leave_checked_on": leave_checked_on(content) if has_days else {},
        "known_answers": known_answers(content),
        "links": {link: links.label(link) for link in sorted(named["link"])},
        "addresses": addresses(links, named),
        "site": site(content, calculator, links),
    }


def rules_of(content: Content, calculator: str) -> dict[str, Any]:
    """Return what a calculator answers by: its rules, numbers and closed days."""
    spec = content.specs[calculator]
    named = _named(spec)
    data, facts = as_data(spec), derived_facts(content, calculator)
    others = {
        name: {**as_data(content.calculators[name]), "examples": []}
        for name in sorted(named.get("calculator", ()))
    }
    shared = _shared_letters(content, named.get("layout", ()))
    kinds = {each["kind"] for each in (data, *others.values())}
    rules = {
        "spec": data,
        # Where nothing is derived, nothing is said of it: no checksum changes.
        **({"facts": facts} if facts else {}),
        "parameters": {
            name: content.parameters[name].model_dump(mode="json")
            for name in _used(content.parameters, [data, facts, others, shared])
        },
        "calendar": calendar(content) if any(map(counts_days, kinds)) else NO_DAYS,
        "edition": edition(content),
    }
    if others:
        rules["calculators"] = others
    if shared:
        rules["letters"] = shared
    if lists := sorted(named.get("checklist", ())):
        rules["checklists"] = dict(_checklists(content, lists))
    return rules


def _named(spec: object) -> dict[str, set[str]]:
    """Return what a calculator names of other files, by the marker of its field."""
    named: dict[str, set[str]] = {}
    for _, marker, text in annotated_texts(spec):
        named.setdefault(marker, set()).add(text)
    return named


def _shared_letters(content: Content, layouts: Iterable[str]) -> dict[str, Any]:
    """Return what letters in some layouts share."""
    if not (named := {*layouts}):
        return {}
    data = as_data(content.shared_letters)
    return {**data, "layouts": [a for a in data["layouts"] if a["id"] in named]}


def _checklists(
    content: Content, links: Iterable[str]
) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the slug of each checklist, its items as plain text, whom it concerns."""
    for link in links:
        slug = link.partition(":")[2]
        checklist = content.checklists[slug]
        items = [
            {"id": each.id, "text": words(parse(each.text)), **_concerns(each)}
            for each in checklist.items
        ]
        yield slug, {"items": items, **_concerns(checklist)}


def _concerns(part: Checklist | Item) -> dict[str, Any]:
    return {"concerns_when": part.concerns_when} if part.concerns_when else {}


def facts_document(content: Content, as_of: date) -> dict[str, Any]:
    """Return the facts and what their rules rest on, as if a calculator asked all."""
    return {
        "calculator": "",
        "facts": [as_data(fact) for fact in content.facts.facts],
        "parameters": {
            n: p.model_dump(mode="json") for n, p in content.parameters.items()
        },
        "calendar": NO_DAYS,
        "edition": edition(content),
        "wording": content.words,
        "as_of": as_of.isoformat(),
        "links": {},
        "site": {},
    }


def _used(parameters: Iterable[str], rules: object) -> list[str]:
    """Return the parameters that rules or their sentences may name.

    One that only shares its name with an answer goes along too: none is missing.
    """
    texts = [*_texts(rules)]
    # An id that only looks like a parameter's name is taken along: harmless.
    return [n for n in parameters if any(n == t or f"{{{n}}}" in t for t in texts)]


def _texts(data: object) -> Iterator[str]:
    """Yield every text below parsed JSON, keys left out."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, list | dict):
        for each in data.values() if isinstance(data, dict) else data:
            yield from _texts(each)


def rules_checksum(rules: Mapping[str, Any]) -> str:
    """Return a short checksum that differs whenever rules may answer otherwise."""
    text = json.dumps(rules, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:10]


def revisions(content: Content, calculator: str) -> list[dict[str, str]]:
    """Return what has changed in a calculator's answers, newest first, in plain words.

    An entry concerns the calculators that it links to, or without such a link all.
    """
    own, entries = f"hesap:{calculator}", []
    for each in content.source.newest_revisions:
        runs = parse(each.text)
        named = {link for link in targets(runs) if link.startswith("hesap:")}
        if each.affects == "answers" and (own in named or not named):
            entries.append({"day": each.day.isoformat(), "text": words(runs)})
    return entries


def addresses(links: Links, named: Mapping[str, set[str]]) -> dict[str, str]:
    """Return where every link of a calculator leads, from the site's root."""
    clauses = {f"madde:{clause}" for clause in named["clause"]}
    return {link: links.address(link) for link in sorted(named["link"] | clauses)}


def calendar(content: Content) -> dict[str, Any]:
    """Return the closed days of the known years, holidays before leave."""
    holidays = [
        day.model_dump(mode="json")
        for year in content.holidays.values()
        for day in year.days
    ]
    leave = [
        {"date": day.isoformat(), "name": entry.title, "leave": True}
        for entry in content.leave.values()
        for day in entry.days
    ]
    years = {slug: year.religious_days for slug, year in content.holidays.items()}
    return {"years": years, "closed": holidays + leave}


def leave_checked_on(content: Content) -> dict[str, str | None]:
    """Return by year when somebody last looked for leave; it changes no answer."""
    days = content.leave_lookups.items()
    return {year: day.isoformat() if day else None for year, day in days}


def edition(content: Content) -> Mapping[str, str]:
    """Return the edition that a result names."""
    source_edition = content.source.edition
    return {
        "id": content.site.edition,
        "label": source_edition.label,
        "checked_on": source_edition.checked_on.isoformat(),
    }


def site(content: Content, calculator: str, links: Links) -> dict[str, str | None]:
    """Return the site's title, the calculator's page and the name of its events."""
    is_letter = calculator in content.letters
    root, page = (
        content.site.address,
        None if is_letter else links.calculator_page(calculator),
    )
    return {
        "title": content.site.title,
        "page": f"{root.rstrip('/')}/{page}" if root and page else None,
        "namespace": namespace(content, calculator),
    }


def namespace(content: Content, name: str) -> str:
    """Return a name that is one page's alone, for what its calendar files hold.

    It is `kart@rehber.example`, or `kart.a.b@rehber.example` for a site in the folder
    `a/b`.
    """
    # `.invalid` never resolves (RFC 2606); an UID needs a name all the same.
    root = content.site.address or f"https://{ascii_slug(content.site.title)}.invalid/"
    parts = urlsplit(root)
    folders = [folder for folder in parts.path.split("/") if folder]
    return f"{'.'.join([name, *folders])}@{parts.netloc}"
