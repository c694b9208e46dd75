"""What is said between a page and a calculator's frame, and what is not listened to."""

import pytest

from tests.browser.embed.conftest import FIT, answer
from tests.browser.embed.host_pages import HostPage, page, widget

pytestmark = pytest.mark.browser

RECORD = """<script>
window.heard = [];
window.results = [];
window.ids = new Map();
addEventListener("message", ({ data, origin, source }) => {
  heard.push([data, origin]);
  if (!ids.has(source)) ids.set(source, data.id);
});
addEventListener("rehber:sonuc", ({ detail, target }) =>
  results.push([detail, target.id]));
</script>"""
PAIR = RECORD + widget(options="sonuc id=bir") + widget(options="id=iki")
POST = """(message) => document.querySelector("iframe").contentWindow
  .postMessage(message, "*")"""


@pytest.fixture
def both(host):
    """Two calculators on one page; the first one's verdict is asked for."""
    with host(HostPage(page(PAIR), width=600)) as visited:
        visited.bring_near()
        visited.wait(2)
        visited.page.wait_for_load_state("networkidle")  # a late font sends a height
        yield visited


def test_a_verdict_is_told_where_it_was_asked_for_when_it_changes_and_no_answer(both):
    for frame in both.frames():
        answer(frame)
    both.frames()[0].locator("[name=right_used][value=yes]").check()
    both.page.wait_for_timeout(400)

    assert both.page.evaluate("results") == [
        [{"ad": "salon", "sonuc": "uygun-degil"}, "bir"]
    ]
    text, origins = zip(*both.page.evaluate("heard"), strict=True)
    assert [data["type"] for data in text if data["type"] != "height"] == ["result"]
    assert "enrolled" not in str(text)
    assert len({data["id"] for data in text}) == 2
    assert {*origins} == {both.site.partition("/altyol")[0]}


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


ODD_WISHES: list[dict[str, object]] = [
    {"tema": "constructor", "vurgu": {}, "yon": []},
    {"tema": ["koyu"], "vurgu": "url(https://a.example/)", "yon": "auto"},
    {"tema": None, "vurgu": "#fff;background:red", "yon": "<b>"},
]
FROM_A_SIBLING = """() => parent.frames[0].postMessage(
  { rehber: 1, type: "hello", id: "1-2-3", tema: "koyu" }, "*")"""
LOOKS = """[document.body.dataset.mdColorScheme, document.body.style.cssText,
  document.documentElement.dir]"""


def test_a_frame_obeys_only_what_its_page_may_wish(both):
    frame, sibling = both.frames()
    before = both.page.evaluate("heard"), frame.evaluate(LOOKS)

    for message in HOSTILE:
        both.page.evaluate(POST, message)
    sibling.evaluate(FROM_A_SIBLING)
    both.page.wait_for_timeout(300)

    assert (both.page.evaluate("heard"), frame.evaluate(LOOKS)) == before
    assert before[1] == ["default", "", ""]
    for looks in ODD_WISHES:
        hello = {"rehber": 1, "type": "hello", "id": "1-2-3"}
        both.page.evaluate(POST, hello | looks)
        both.page.wait_for_timeout(150)

        assert frame.evaluate(LOOKS) == ["auto", "", ""], looks


FORGED = """(message) => {
  const target = document.querySelector("iframe");
  const data = { rehber: 1, id: ids.get(target.contentWindow), ...message };
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
TRUE_SOURCE = """(message) => {
  for (const { contentWindow: source } of document.querySelectorAll("iframe")) {
    const data = { rehber: 1, id: ids.get(source), ...message };
    dispatchEvent(new MessageEvent("message", { data, origin: heard[0][1], source }));
  }
}"""
ATTEMPTS = [
    (FORGED, {"type": "height", "height": 77}),
    (FORGED, {"type": "result", "status": "uygun-degil"}),
    (TRUE_SOURCE, {"type": "height", "height": -5}),
    (TRUE_SOURCE, {"type": "height", "height": "expression(1)"}),
    (TRUE_SOURCE, {"type": "height", "height": None}),
    (TRUE_SOURCE, {"type": "height", "height": {"valueOf": 3}}),
    (TRUE_SOURCE, {"type": "result", "status": "<img src=x>"}),
    (TRUE_SOURCE, {"type": "result", "status": {"a": 1}}),
    (TRUE_SOURCE, {"type": "height", "id": "1-1-1", "height": 44}),
    (TRUE_SOURCE, {"type": "height", "rehber": "1", "height": 44}),
    (TRUE_SOURCE, {"type": "close"}),
]


def test_others_can_do_nothing_and_a_hostile_frame_no_more_than_be_tall(both):
    before = both.page.evaluate(FIT)
    for script, message in ATTEMPTS:
        both.page.evaluate(script, message)

        assert both.page.evaluate(FIT) == before, message
        assert both.page.evaluate("results") == [], message
    both.page.evaluate(TRUE_SOURCE, {"type": "height", "height": 1e300})

    assert max(both.page.evaluate(FIT)) == 50_000
    both.page.evaluate(TRUE_SOURCE, {"type": "result", "status": "uygun"})
    assert [name for _, name in both.page.evaluate("results")] == ["bir"]
