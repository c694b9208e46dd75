"""A page of the built site, turned into one that opens as a file."""

import json

import pytest

from macros.stick_pages import index, modules, page

FOLDERS = {".", "sozluk", "rehber", "rehber/iptal"}
TOLD = {"made": "Söz & gün", "unrun": "Neden", "unrun_link": "Orada:", "online": ""}
TOLD |= {"waiting": "workers/waiting.js", "search": "workers/search.js"}
CALCULATOR = (
    '<div class="calc" data-calculator="kart">'
    '<p class="calc__noscript" data-noscript>Betik\nyok.</p></div>'
)


def turned(text, name="rehber/iptal/index.html", **told):
    return page(name, text, FOLDERS, TOLD | told)


@pytest.mark.parametrize(
    ("link", "becomes"),
    [
        ("../", "../index.html"),
        ("../..", "../../index.html"),
        ("../../sozluk/#birim", "../../sozluk/index.html#birim"),
        ("../../sozluk/?q=a", "../../sozluk/index.html?q=a"),
        ("./", "./index.html"),
        ("../iptal.pdf", "../iptal.pdf"),
        ("#yer", "#yer"),
        ("https://a.example/", "https://a.example/"),
        ("mailto:a@b.example", "mailto:a@b.example"),
        ("../yok/", "../yok/"),
    ],
)
def test_a_link_to_a_folder_names_its_file(link, becomes):
    assert turned(f'<a href="{link}">') == f'<a href="{becomes}">'


def test_modules_become_classic_and_what_fetches_is_left_out():
    text = "".join(
        f'<script type="module" src="../../assets/{name}"></script>'
        for name in ("page.mjs", "calculator.mjs")
    )

    assert turned(text) == '<script defer src="../../assets/page.js"></script>'
    assert [*modules("rehber/iptal/index.html", text)] == ["assets/page.mjs"]


def test_the_frame_that_runs_the_search_comes_before_the_theme():
    text = '<script src="../../assets/javascripts/bundle.1.min.js"></script>'

    first, second = turned(text).splitlines()

    assert first == (
        '<script src="../../assets/javascripts/iframe-worker.js"></script>'
    )
    assert second == text


@pytest.mark.parametrize(
    "tag",
    [
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">',
        '<link rel="manifest" href="../manifest.json">',
        '<link rel="preload" href="a.woff2" as="font" crossorigin>',
    ],
)
def test_what_a_page_from_a_file_cannot_have_is_gone(tag):
    assert turned(f"<head>\n{tag}</head>") == "<head></head>"


def test_every_page_says_how_old_it_is():
    assert turned('<div class="foot__more">').startswith("<p>Söz &amp; gün</p>")


def test_a_calculator_says_why_it_does_not_run():
    text = turned(CALCULATOR)

    assert "Neden</p>" in text
    assert "Betik" not in text
    assert "data-calculator" not in text
    online = turned(CALCULATOR, online="https://a.example/")
    assert 'Orada: <a href="https://a.example/hesaplayicilar/kart/">' in online


def test_the_words_of_the_search_are_a_script_that_names_files():
    docs = [{"location": place} for place in ("", "sozluk/", "rehber/iptal/#a", "x/")]

    text = index(json.dumps({"docs": docs}), FOLDERS)

    told = json.loads(text.removeprefix("var __index = ").removesuffix(";\n"))
    assert [entry["location"] for entry in told["docs"]] == [
        "index.html",
        "sozluk/index.html",
        "rehber/iptal/index.html#a",
        "x/",
    ]


def test_the_worker_that_fetches_is_changed_for_the_one_that_is_handed_the_index():
    told = turned('<script>{"search": "../workers/waiting.js"}</script>')

    assert told == '<script>{"search": "../workers/search.js"}</script>'
    dialog = '<dialog class="md-search" data-md-component="search" data-index="x"'
    form = '<form class="md-search__form">'
    assert turned(f'{dialog} aria-label="Ara">{form}') == (
        '<dialog class="md-search" data-md-component="search" aria-label="Ara">'
        '<form class="md-search__form" name="search">'
    )


def test_a_bundle_that_waits_for_the_text_gets_its_frame_too():
    told = turned('<script defer src="../../assets/javascripts/bundle.1.js"></script>')

    assert told.startswith('<script src="../../assets/javascripts/iframe-worker.js">')
