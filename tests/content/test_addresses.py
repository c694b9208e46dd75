"""Every address that a site names, wherever it stands, is one of its own files."""

import hashlib
import json
import re

import pytest

from macros.handbook.routes import SERVICE_WORKER
from macros.publish.service_worker import ASSIGNMENT, DIGITS


def of_search(site):
    index = json.loads((site / "search" / "search_index.json").read_text("utf-8"))
    return [each["location"] for each in index["docs"]]


def of_sitemap(site):
    return re.findall("<loc>(.*?)</loc>", (site / "sitemap.xml").read_text("utf-8"))


def of_manifest(site):
    manifest = json.loads((site / "manifest.json").read_text("utf-8"))
    return [manifest["start_url"], *(icon["src"] for icon in manifest["icons"])]


def of_redirects(site):
    lines = (site / "_redirects").read_text("utf-8").splitlines()
    return [part[1:] for line in lines if line[0] == "/" for part in line.split()[:2]]


def of_frames(site):
    answers = [json.loads(p.read_text("utf-8")) for p in site.glob("gomme/*/*.json")]
    return [
        u for each in answers for u in re.findall(r'(?:src|href)="(.*?)"', each["html"])
    ]


def of_structured_data(site):
    pages = [path.read_text("utf-8") for path in site.rglob("*.html")]
    scripts = [re.findall(r'ld\+json">(.*?)</script>', page) for page in pages]
    return [
        step["item"]
        for [script] in filter(None, scripts)
        for step in json.loads(script).get("itemListElement", [])
    ]


@pytest.mark.parametrize(
    ("addresses", "always"),
    [
        (of_search, True),
        (of_sitemap, True),
        (of_manifest, True),
        (of_redirects, False),
        (of_frames, False),
        (of_structured_data, False),
    ],
)
def test_every_address_leads_to_a_file_and_a_place(
    built, leads_somewhere, addresses, always
):
    named = addresses(built)

    assert named or not always
    assert [each for each in named if not leads_somewhere(each)] == []


def test_the_offline_copy_names_each_file_by_its_content(built):
    line = (built / SERVICE_WORKER).read_text("utf-8").partition(";\n")[0]
    copy = json.loads(line.removeprefix(ASSIGNMENT))

    for name, digest in (copy["first"] | copy["later"]).items():
        data = (built / name).read_bytes()
        assert hashlib.sha256(data).hexdigest()[:DIGITS] == digest, name


def test_a_dead_link_would_be_noticed(leads_somewhere, content):
    term = content.glossary.terms[0].id
    leading = {
        f"../sozluk/#{term}": True,
        "../sozluk/#yok": False,
        "../sozluk/": True,
        "../sozluk": False,
        "../yok/": False,
        "//birimler/": False,
        f"#{term}-yok": False,
        ".": True,
        "../assets/images/favicon.svg": True,
        "../assets/images/yok.svg": False,
        "https://example.org/": True,
    }

    assert leading == {
        link: leads_somewhere(link, "rehber/index.html") for link in leading
    }
