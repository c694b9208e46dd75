"""What is said between a page and a calculator's frame, and what is not listened to."""

from contextlib import contextmanager

import pytest
from playwright.sync_api import expect

from tests.browser.embed.conftest import FIT
from tests.browser.embed.host_pages import HostPage, page, widget

pytestmark = pytest.mark.browser

RECORD = """<script>
window.heard = [];
window.results = [];
addEventListener("message", ({ data, origin }) => heard.push([data, origin]));
addEventListener("rehber:sonuc", ({ detail, target }) =>
  results.push([detail, target.id]));
</script>"""
PAIR = RECORD + widget(options="sonuc id=bir") + widget(options="id=iki")
ASKING = HostPage(page(PAIR), width=600)
POST = """(message) => document.querySelector("iframe").contentWindow
  .postMessage(message, "*")"""


def answer(visited, frame, value="no"):
    frame.locator(f"[name=card_valid][value={value}]").check()
    frame.wait_for_selector("[data-calculator][data-state=ready]")
    expect(frame.locator("[data-result]")).to_be_visible()
    visited.page.wait_for_timeout(200)


@contextmanager
def opened(host):
    with host(ASKING) as visited:
        for each in visited.page.locator("rehber-hesaplayici").all():
            each.scroll_into_view_if_needed()
        visited.wait(2)
        yield visited


@pytest.fixture
def both(host):
    with opened(host) as visited:
        yield visited


@pytest.fixture(scope="module")
def unmoved(host):
    """Both calculators on one page, for messages that must change nothing."""
    with opened(host) as visited:
        yield visited


def heard(visited):
    return visited.page.evaluate("heard")


def test_a_verdict_is_told_only_where_it_was_asked_for_and_no_answer_with_it(both):
    first, second = both.page.locator("iframe").all()
    for frame in (first, second):
        answer(both, frame.element_handle().content_frame())

    assert both.page.evaluate("results") == [
        [{"ad": "salon", "sonuc": "uygun-degil"}, "bir"]
    ]
    text = [data for data, _ in heard(both)]
    assert {data["type"] for data in text} == {"height", "result"}
    assert "enrolled" not in str(text)
    assert len({data["id"] for data in text}) == 2


def test_a_verdict_is_told_again_only_when_it_changes(both):
    [first, _] = both.page.locator("iframe").all()
    frame = first.element_handle().content_frame()
    answer(both, frame)
    frame.locator("[name=right_used][value=yes]").check()
    both.page.wait_for_timeout(400)

    assert len(both.page.evaluate("results")) == 1


def test_every_message_of_a_frame_names_its_target(unmoved):
    messages = {origin for _, origin in heard(unmoved)}

    assert messages == {unmoved.site.partition("/altyol")[0]}
    script = unmoved.page.request.get(f"{unmoved.site}gomme/v1/frame.js").text()
    assert '"*"' not in script
    script = unmoved.page.request.get(f"{unmoved.site}gomme/v1/embed.js").text()
    assert '"*"' not in script


HOSTILE = [
    None,
    "hello",
    17,
    {"type": "hello"},
    {"rehber": 1, "type": "hello"},
    {"rehber": 1, "type": "hello", "id": {}},
    {"rehber": 1, "type": "hello", "id": "<img>"},
    {"rehber": 2, "type": "hello", "id": "1-2-3", "result": True},
    {"rehber": 1, "type": "answers", "id": "1-2-3"},
]


@pytest.mark.parametrize("message", HOSTILE, ids=str)
def test_a_frame_does_not_answer_what_is_no_greeting(unmoved, message):
    before = len(heard(unmoved))

    unmoved.page.evaluate(POST, message)
    unmoved.page.wait_for_timeout(150)

    assert len(heard(unmoved)) == before


@pytest.mark.parametrize(
    "looks",
    [
        {"tema": "constructor", "vurgu": {}, "yon": []},
        {"tema": ["koyu"], "vurgu": "url(https://a.example/)", "yon": "auto"},
        {"tema": None, "vurgu": "#fff;background:red", "yon": "<b>"},
    ],
    ids=str,
)
def test_odd_wishes_of_a_page_change_nothing(both, looks):
    frame = both.page.locator("iframe").first.element_handle().content_frame()

    both.page.evaluate(POST, {"rehber": 1, "type": "hello", "id": "1-2-3", **looks})
    both.page.wait_for_timeout(150)

    looks = "[document.body.dataset.mdColorScheme, document.body.style.cssText,"
    looks += " document.documentElement.dir]"
    assert frame.evaluate(looks) == ["auto", "", ""]


FORGED = """([message, own]) => {
  const id = heard[0][0].id;
  const target = document.querySelector("iframe");
  const data = { ...message, id: own ? id : message.id };
  dispatchEvent(new MessageEvent("message", { data, origin: location.origin,
    source: target.contentWindow }));
  const other = document.createElement("iframe");
  other.srcdoc = "<p>x</p>";
  other.className = "other";
  document.body.append(other);
  dispatchEvent(new MessageEvent("message", { data, origin: heard[0][1],
    source: other.contentWindow }));
  other.remove();
}"""


@pytest.mark.parametrize(
    "message",
    [
        {"rehber": 1, "type": "height", "height": 77},
        {"rehber": 1, "type": "result", "status": "uygun-degil"},
    ],
    ids=str,
)
def test_a_page_takes_nothing_from_another_window_or_another_origin(unmoved, message):
    before = unmoved.page.evaluate(FIT)

    unmoved.page.evaluate(FORGED, [message, True])

    assert unmoved.page.evaluate(FIT) == before
    assert unmoved.page.evaluate("results") == []


TRUE_SOURCE = """(message) => {
  const [{ id }, origin] = heard[0];
  const frames = [...document.querySelectorAll("iframe")];
  for (const { contentWindow: source } of frames) {
    const data = { rehber: 1, id, ...message };
    dispatchEvent(new MessageEvent("message", { data, origin, source }));
  }
}"""


@pytest.mark.parametrize(
    "message",
    [
        {"type": "height", "height": -5},
        {"type": "height", "height": "expression(1)"},
        {"type": "height", "height": None},
        {"type": "height", "height": {"valueOf": 3}},
        {"type": "result", "status": "<img src=x>"},
        {"type": "result", "status": {"a": 1}},
        {"type": "height", "id": "1-1-1", "height": 44},
        {"type": "height", "rehber": "1", "height": 44},
        {"type": "close"},
    ],
    ids=str,
)
def test_a_hostile_frame_cannot_do_more_than_be_tall(unmoved, message):
    before = unmoved.page.evaluate(FIT)

    unmoved.page.evaluate(TRUE_SOURCE, message)

    assert unmoved.page.evaluate(FIT) == before
    assert unmoved.page.evaluate("results") == []


def test_a_frame_is_never_taller_than_a_page_can_bear(both):
    both.page.evaluate(TRUE_SOURCE, {"type": "height", "height": 1e300})

    assert max(both.page.evaluate(FIT)) <= 50_000


def test_a_sibling_frame_cannot_greet_a_calculator(unmoved):
    frame = unmoved.page.locator("iframe").first.element_handle().content_frame()
    before = frame.evaluate("document.body.dataset.mdColorScheme")

    unmoved.page.locator("iframe").nth(1).element_handle().content_frame().evaluate(
        """() => parent.frames[0].postMessage(
          { rehber: 1, type: "hello", id: "1-2-3", tema: "koyu" }, "*")"""
    )
    unmoved.page.wait_for_timeout(150)

    assert frame.evaluate("document.body.dataset.mdColorScheme") == before == "default"
