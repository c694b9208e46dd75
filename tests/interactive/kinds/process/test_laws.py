"""Random readers of a process, compared with a small implementation of their own."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

TODAY = date(2026, 3, 4)
SHAPES: tuple[object, ...] = (
    None,
    "x",
    3,
    [],
    [1],
    {"card": "form"},
    {"card": {}},
    {"card": [[]]},
)
STEPS = ("card", "consent", "wait", "read", "back")
ITEMS = {
    "card": ["form", "picture", "parents"],
    "fetch": ["shelf"],
    "child": ["sign"],
    "back": ["clean", "carry"],
}
OF_STEP = {"card": "card", "consent": "child", "wait": "fetch", "back": "back"}

yes_no = st.sampled_from(["yes", "no", "unknown", None, " "])
days = st.integers(-9, 9).map(lambda n: (TODAY + timedelta(days=n)).isoformat())
readers = st.fixed_dictionaries(
    {},
    optional={
        "current_step": st.sampled_from([*STEPS, "unknown"]),
        "borrowed": days,
        "due": days,
        "is_child": yes_no,
        "has_card": yes_no,
        "asked_desk": yes_no,
        "ticks": st.fixed_dictionaries(
            {},
            optional={
                name: st.lists(st.sampled_from([*items, "gone"]), max_size=4)
                for name, items in ITEMS.items()
            },
        ),
    },
)
several = settings(max_examples=400, deadline=None)


@pytest.fixture(scope="module")
def process(made_up):
    return made_up("process")


class Expected:
    """What a reader of `examples.yml` should be told, written out step by step."""

    def __init__(self, raw):
        self.raw = raw
        first, last = (raw.get(name) for name in ("borrowed", "due"))
        self.first = date.fromisoformat(first) if first else None
        last = date.fromisoformat(last) if last else None
        # A book is due after it was borrowed, or the day is a mistake.
        self.last = None if last and self.first and last < self.first else last
        self.is_child = {"yes": True, "no": False}.get(raw.get("is_child"))

    def own(self, name):
        if name == "child" and self.is_child is False:
            return []
        return [i for i in ITEMS[name] if (i, self.is_child) != ("parents", False)]

    def is_full(self, step):
        own = self.own(OF_STEP[step])
        ticked = self.raw.get("ticks", {}).get(OF_STEP[step], [])
        return bool(own) and {*own} <= {*ticked}

    def is_done(self, step):
        if step == "card":
            return self.raw.get("has_card") == "yes" or self.is_full(step)
        # `wait` ends when reading begins, `back` waits for the owner.
        return step == "consent" and self.is_full(step)

    def now(self):
        named = self.raw.get("current_step")
        begun = None
        if self.first and self.first <= TODAY:
            begun = 3
        if self.last and self.last < TODAY:
            begun = 4
        certain = 1 if self.is_done("card") else -1
        at = STEPS.index(named) if named in STEPS else certain
        if begun is not None and at < begun:
            at = begun
        while at >= 0 and self.passes(STEPS[at]):
            at += 1
        return None if at < 0 else at

    def passes(self, step):
        return self.is_done(step) or (step == "consent" and self.is_child is False)

    def state(self, step):
        at, index = self.now(), STEPS.index(step)
        if step == "consent" and self.is_child is False:
            return "not_yours"
        if self.is_done(step):
            return "done"
        if at is None or index > at:
            return "next"
        if index < at:
            if step != "consent":
                return "done"
            return "now" if self.is_child else "next"
        waits = step == "back" or (
            step == "wait" and self.raw.get("asked_desk") == "yes"
        )
        return "waiting" if waits else "now"


@several
@given(readers)
def test_states_are_those_of_the_implementation_written_out(process, raw):
    result = process.evaluate(raw, TODAY)

    expected = Expected(raw)
    at = expected.now()
    assert result["now"] == (None if at is None else STEPS[at])
    assert {s["id"]: s["state"] for s in result["steps"]} == {
        step: expected.state(step) for step in STEPS
    }


@several
@given(readers)
def test_today_there_is_one_thing_to_do_and_only_the_one_awaited_is_named(process, raw):
    result = process.evaluate(raw, TODAY)

    today, states = result["today"], {s["id"]: s for s in result["steps"]}
    assert today["text"]
    assert today["step"] == result["now"]
    if result["now"]:
        step = states[result["now"]]
        assert (today["waits_for"] is not None) == (step["state"] == "waiting")
        assert (today["date"], today["days_left"]) == (step["date"], step["days_left"])
        assert result["status"] == step["state"]
    else:
        assert result["ask_next"] == ["current_step"]


@several
@given(readers)
def test_every_day_is_the_planners_own(process, raw):
    result = process.evaluate(raw, TODAY)

    days = {name: raw[name] for name in ("borrowed", "due") if name in raw}
    planned = process.planner.evaluate(days, TODAY)
    items = {item["id"]: item for item in planned["items"]}
    for step in result["steps"]:
        if step["date"]:
            item = items[step["item"]]
            assert (step["date"], step["limit"]) == (item["act_on"], item["date"])
            assert step["state"] in ("now", "waiting", "next")
            # No alarm where the planner has none.
            assert step["days_left"] >= 0 or item["advice"]
    ahead = [s["date"] for s in result["steps"] if s["date"] and s["days_left"] >= 0]
    assert (result["nearest"] or {}).get("date") == min(ahead, default=None)


@several
@given(
    readers, st.sampled_from([None, "x", 3, [], [1], {"card": "form"}, {"card": {}}])
)
def test_ticks_of_any_shape_only_count_what_there_is(process, raw, ticks):
    result = process.evaluate({**raw, "ticks": ticks}, TODAY)

    for step in result["steps"]:
        assert all(0 <= each["done"] <= each["total"] for each in step["lists"])
    malformed = ticks is not None and not isinstance(ticks, dict)
    wrong = [m["question"] for m in result["mistakes"] if m["question"] == "ticks"]
    assert wrong == ["ticks"] * malformed
