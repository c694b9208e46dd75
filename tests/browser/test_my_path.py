"""A reader's month on her path: where she is, what to do today, what is kept of it."""

import json

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

START = "2026-03-02T09:00:00+03:00"
PHONE = {"width": 360, "height": 740}
PYTHONS = ("**/*.wasm", "**/pyodide*")
BLOCKED = """for (const name of ["localStorage", "sessionStorage"])
  Object.defineProperty(globalThis, name, {
    configurable: true,
    get() { throw new DOMException("blocked", "SecurityError"); },
  });"""
HOSTILE = (
    "null",
    "[[[[",
    '{"step": 7, "text": {}}',
    '{"step": "salon", "text": "<img src=x onerror=alert(1)>", "date": "2026-99-99"}',
    json.dumps({"step": "salon", "text": "x" * 10_000, "edition": "y"}),
)


@pytest.fixture(scope="module")
def steps(content):
    return {step.id: step for step in content.process.steps}


@pytest.fixture
def reader(visiting):
    with visiting(viewport=PHONE, has_touch=True) as visit:
        visit.page.clock.set_fixed_time(START)
        yield visit


def on_path(visit):
    """Open the path and wait for the first result."""
    visit.open("yolum/")
    ready(visit)


def ready(visit):
    visit.page.wait_for_selector("[data-my-path][data-state=ready]")


def say(visit, step):
    """Say where one is, and wait for what that means."""
    with visit.result():
        visit.page.locator(f"[data-places] [data-here={step}]").click()


def states(visit):
    each = "all => all.map(({ dataset: { step, state } }) => [step, state])"
    return dict(visit.part("step").evaluate_all(each))


def days_left(visit, name="today-day"):
    return visit.part(name).locator("[data-days-left]")


def test_one_tap_on_the_front_page_leads_to_todays_job_and_back_comes_the_rest(
    reader, steps
):
    requests = []
    reader.page.on("request", lambda request: requests.append(request.url))
    reader.open("")
    expect(reader.part("resume")).to_be_hidden()

    reader.page.locator("[data-places] [data-here=salon]").click()
    expect(reader.part("today-text")).to_have_text(steps["salon"].today)
    ready(reader)
    expect(reader.part("today-text")).to_be_in_viewport()
    assert states(reader).items() >= {"salon": "now", "cagri": "done"}.items()
    open_steps = "all => all.map(({ open }) => open)"
    folds = reader.part("step").locator("> details").evaluate_all(open_steps)
    assert folds == [step == "salon" for step in steps]

    requests.clear()
    reader.open("")
    resume = reader.part("resume")
    expect(resume).to_be_visible()
    expect(reader.part("resume-text")).to_have_text(steps["salon"].today)
    expect(reader.part("resume-step")).to_have_text(steps["salon"].title)
    expect(reader.part("new-reader").first).to_be_hidden()
    assert resume.bounding_box()["y"] < PHONE["height"] / 2
    assert not [url for url in requests if url.endswith((".wasm", "runtime.mjs"))]

    # Her path says it at once, before any Python.
    for address in PYTHONS:
        reader.page.route(address, lambda route: route.abort())
    resume.get_by_role("link").click()
    expect(reader.part("today-text")).to_have_text(steps["salon"].today)
    expect(reader.part("failed")).to_be_visible()
    reader.forgive("Failed to")


def test_a_day_brings_days_that_pass_and_a_list_brings_open_items(reader, words):
    on_path(reader)
    say(reader, "salon")
    reader.part("more").locator("summary").click()
    with reader.result():
        reader.page.locator("[name=first_day]").fill("2026-03-16")
    today = reader.part("today")
    expect(today).to_have_attribute("data-date", "2026-03-09")
    expect(days_left(reader)).to_have_text(words["state_soon"].format(days=7))
    with reader.result():
        reader.page.locator("[name=last_day]").fill("2026-03-01")
    expect(reader.page.locator("#e-last_day")).to_be_visible()
    with reader.result():
        reader.page.locator("[name=last_day]").fill("2026-03-17")

    reader.open("kontrol-listeleri/salon-oncesi/")
    reader.part("item").first.check()
    on_path(reader)
    listed = reader.page.locator("[data-step=salon] [data-list=salon-oncesi]")
    total = reader.page.locator("[data-open-list=salon-oncesi] > ul > li").count()
    left = f"1 / {total}"
    expect(listed.locator("[data-progress]")).to_contain_text(left)
    count = reader.part("open-count")
    expect(count).to_have_text(words["path_open_items"].format(n=total - 1))

    reader.page.clock.set_fixed_time("2026-03-08T09:00:00+03:00")
    reader.open("")
    left_on_front = days_left(reader, "resume-day")
    expect(left_on_front).to_have_text(words["state_soon"].format(days=1))
    reader.page.clock.set_fixed_time("2026-03-12T09:00:00+03:00")
    reader.page.evaluate("dispatchEvent(new Event('focus'))")
    expect(left_on_front).to_have_text(words["state_past"].format(days=3))
    expect(reader.part("resume-day")).to_have_attribute("data-passed", "")


def test_steps_follow_each_other_to_the_end_and_some_are_not_hers(reader, words):
    on_path(reader)
    say(reader, "cagri")
    reader.part("more").locator("summary").click()
    with reader.result():
        reader.page.locator("[name=needs_projector][value=no]").check()
    assert states(reader)["projektor"] == "not_yours"

    way = []
    while reader.part("step-done").is_visible():
        with reader.result():
            reader.part("step-done").click()
        [now] = [
            s for s, state in states(reader).items() if state in ("now", "waiting")
        ]
        way.append(now)
        expect(reader.page.locator("h2:focus")).to_have_text(words["path_today"])
    assert way == ["salon", "bekleme", "etkinlik", "bitis"]
    assert reader.part("today-waits").is_hidden()

    # A way that leads off the path is offered where it begins.
    expect(reader.page.locator("[data-from]").first).to_be_hidden()
    reader.part("change").click()
    with reader.result():
        reader.page.locator("[data-places] [data-here=bekleme]").click()
    expect(reader.part("today-waits")).to_be_visible()
    expect(reader.page.locator("[data-from]").first).to_be_visible()


def test_a_new_edition_says_so_and_what_is_hostile_says_nothing(reader, steps):
    on_path(reader)
    say(reader, "salon")
    key = "/altyol/bugun"
    stored = reader.page.evaluate("(key) => sessionStorage[key]", key)

    old = json.dumps(json.loads(stored) | {"edition": "0"})
    reader.page.evaluate("([key, text]) => { sessionStorage[key] = text }", [key, old])
    reader.open("")
    expect(reader.part("resume-renewed")).to_be_visible()
    expect(reader.part("resume-text")).to_be_hidden()
    expect(reader.part("resume-step")).to_have_text(steps["salon"].title)

    for text in HOSTILE:
        set_text = "([key, text]) => { sessionStorage[key] = text }"
        reader.page.evaluate(set_text, [key, text])
        reader.open("")
        reader.open("yolum/#salon")
        ready(reader)
        assert reader.page.locator("img").count() == 0
        assert states(reader)["salon"] == "now"  # her answer still stands


def test_a_step_that_is_none_is_asked_again(reader):
    answer = "sessionStorage['/altyol/yanit/current_step'] = '[\"yok\",\"\"]'"
    reader.open("yolum/")
    reader.page.evaluate(answer)
    on_path(reader)

    expect(reader.part("places")).to_be_visible()
    expect(reader.part("today")).to_be_hidden()


def test_the_path_works_where_nothing_can_be_stored(visiting, steps):
    with visiting(viewport=PHONE) as visit:
        visit.page.add_init_script(BLOCKED)
        on_path(visit)
        say(visit, "salon")

        expect(visit.part("today-text")).to_have_text(steps["salon"].today)
        assert states(visit)["salon"] == "now"


def test_without_python_the_job_stands_and_days_can_be_tried_again(reader, steps):
    for address in PYTHONS:
        reader.page.route(address, lambda route: route.abort())
    reader.open("yolum/")
    reader.page.locator("[data-places] [data-here=salon]").click()
    expect(reader.part("failed")).to_be_visible()
    reader.forgive("Failed to")
    expect(reader.part("today-text")).to_have_text(steps["salon"].today)
    expect(reader.part("today-go")).to_be_visible()

    for address in PYTHONS:
        reader.page.unroute(address)
    with reader.result():
        reader.part("retry").click()
    expect(reader.part("failed")).to_be_hidden()
    assert states(reader)["salon"] == "now"


def test_without_a_script_the_process_is_a_list_to_read(visiting, steps):
    with visiting(java_script_enabled=False) as visit:
        visit.open("yolum/")
        way = visit.page.locator(".way")

        for step in steps.values():
            expect(way.get_by_text(step.today, exact=True).first).to_be_visible()
        expect(visit.part("here-tools").first).to_be_hidden()


def test_the_path_is_one_sheet_of_paper_with_boxes_for_what_is_left(reader, steps):
    on_path(reader)
    say(reader, "salon")

    [sheet] = reader.printed()
    assert steps["salon"].today in sheet
    for step in steps.values():
        assert step.title in sheet
    reader.page.locator("[data-open-items] summary").click()
    # The page folds the items up again once they are on paper.
    reader.page.emulate_media(media="print")
    reader.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    items = reader.page.locator("[data-open-item]:visible")
    assert [text for text in items.all_inner_texts() if text not in sheet] == []
    size = "(each) => getComputedStyle(each, '::before').width"
    assert float(items.first.evaluate(size).removesuffix("px")) > 8
