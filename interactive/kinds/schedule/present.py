"""How a timeline and the rules of kind `schedule` are shown: layout, no decisions."""

from collections.abc import Mapping
from typing import Any

from interactive.core.context import Setting
from interactive.core.fragments import cites, footnote, given, page_links
from interactive.core.markup import Node, el
from interactive.kinds.schedule.spec import DateRule, Spec, TimelineItem, Within


def result(spec: Spec, setting: Setting, found: Mapping[str, Any]) -> Node:
    """Return the warnings and the timeline."""
    warnings = found["warnings"]
    return el(
        "div",
        {"data-result": "", "data-status": found["status"]},
        *(
            el("p", {"class": "warn", "data-warning": w["id"]}, w["text"])
            for w in warnings
        ),
        given(setting, found),
        _overview(setting, found["items"]),
        el("div", {"data-tools": ""}),
        *(_period(setting, w) for w in found["within"] if w["compared"]),
        el(
            "ol",
            {"class": "timeline"},
            *(_item(setting, item) for item in found["items"]),
        ),
        el("p", {"class": "calc__caution"}, spec.disclaimer),
        cites(setting, found["cites"]),
        footnote(setting, found),
    )


def _overview(setting: Setting, items: list[Mapping[str, Any]]) -> Node:
    """Return the days found, at a glance; or that there is none yet."""
    dated = [item for item in items if item["date"]]
    if not dated:
        return el("p", {"class": "calc__waiting"}, setting.word("plan_hint"))
    rows = (
        el(
            "div",
            {},
            el("dt", {}, el("a", {"href": f"#is-{item['id']}"}, item["title"])),
            el("dd", {}, setting.day(item["act_on"])),
        )
        for item in dated
    )
    return el("dl", {"class": "facts overview"}, *rows)


OUTCOMES = {"inside": "met", "outside": "unmet", "unknown": "unknown"}


def _period(setting: Setting, within: Mapping[str, Any]) -> Node:
    """Return whether the days lie in a period, in the looks of a condition."""
    outcome = within["outcome"]
    return el(
        "div",
        {
            "class": "cond period",
            "data-within": within["id"],
            "data-weight": "action",
            "data-outcome": OUTCOMES[outcome],
        },
        el("h3", {"class": "cond__title"}, within["title"]),
        el("p", {"class": "cond__word"}, setting.word(f"within_{outcome}")),
        el("p", {"class": "cond__text"}, within["text"]),
        page_links(setting, within["links"], "cond__links"),
        cites(setting, within["clauses"]),
    )


def _item(setting: Setting, item: Mapping[str, Any]) -> Node:
    return el(
        "li",
        {
            "class": "tl",
            "id": f"is-{item['id']}",
            "data-item": item["id"],
            "data-state": item["state"],
            **_days(item),
        },
        el("h3", {"class": "tl__title"}, item["title"]),
        *_dates(setting, item),
        el("p", {"class": "tl__text"}, item["text"]),
        el("p", {"class": "tl__note"}, item["note"]) if item["note"] else "",
        _ledger(setting, item),
        page_links(setting, item["links"], "cond__links"),
        cites(setting, item["clauses"]),
    )


def _days(item: Mapping[str, Any]) -> dict[str, str]:
    days = {"data-date": item["date"], "data-safe-date": item["safe_date"]}
    return {name: day for name, day in days.items() if day}


def _dates(setting: Setting, item: Mapping[str, Any]) -> list[Node]:
    """Return the day to act on, the other one under it; or why there is none."""
    literal, safe = item["date"], item["safe_date"]
    if literal is None:
        key = "timing_at_once" if item["timing"] == "at_once" else None
        text = setting.word(key) if key else _why_undated(setting, item)
        return [el("p", {"class": "tl__literal"}, text)]
    first = item["act_on"]
    nodes = [
        el(
            "p",
            {"class": "tl__date"},
            el("time", {"datetime": first}, setting.day(first)),
            " ",
            el("span", {"class": "tl__left"}, item["left"]),
        )
    ]
    if safe and safe != literal:
        is_safe = first == safe
        key = "literal_label" if is_safe else "safe_label"
        text = setting.word(key, day=setting.day(literal if is_safe else safe))
        nodes.append(el("p", {"class": "tl__literal"}, text))
    elif item["safe_date_why"] and not item["skipped"]:
        nodes.append(el("p", {"class": "tl__literal"}, item["safe_date_why"]))
    return nodes


def _why_undated(setting: Setting, item: Mapping[str, Any]) -> str:
    if item["timing"] == "order":
        return setting.word("timing_order")
    return str(item["date_why"])


def _ledger(setting: Setting, item: Mapping[str, Any]) -> Node:
    """Return how the day was found, day by day; nothing where none was computed."""
    count, safe = item["ledger"]["count"], item["ledger"]["safe"]
    if not count and not safe:
        return ""
    end = item["safe_date_why"]
    return el(
        "details",
        {"class": "ledger", "data-key": item["id"]},
        el("summary", {}, setting.word("ledger_label")),
        _days_table(setting, count, str(item["how"])),
        _left_out(setting, count),
        _days_table(setting, safe, setting.word("ledger_safe_caption")),
        el("p", {}, end) if end and safe else "",
    )


def _days_table(setting: Setting, rows: list[Mapping[str, Any]], caption: str) -> Node:
    if not rows:
        return ""
    heads = (setting.word(f"ledger_{column}") for column in ("day", "count", "why"))
    return el(
        "table",
        {"class": "days"},
        el("caption", {}, caption),
        el("thead", {}, el("tr", {}, *(el("th", {"scope": "col"}, h) for h in heads))),
        el("tbody", {}, *(_day_row(setting, row) for row in rows)),
    )


def _day_row(setting: Setting, row: Mapping[str, Any]) -> Node:
    step = setting.word(f"ledger_step_{row['step']}", number=row["number"])
    plain = row["step"] == "counted" and not row["closed"]
    return el(
        "tr",
        {"data-step": row["step"], "data-day": row["date"]},
        el("th", {"scope": "row"}, setting.day(row["date"])),
        el("td", {}, step),
        el("td", {}, "" if plain else row["why"]),
    )


def _left_out(setting: Setting, rows: list[Mapping[str, Any]]) -> Node:
    """Return that a long count lists only some of its days, if it does."""
    counted = [row["number"] for row in rows if row["step"] == "counted"]
    if not counted or counted[-1] == len(counted):
        return ""
    return el("p", {}, setting.word("ledger_long", number=counted[-1]))


def rules(spec: Spec, setting: Setting) -> Node:
    """Return every item in its order, with how its day is found; then the periods."""
    return el(
        "ol",
        {"class": "timeline timeline--rules"},
        *(_rule(spec, setting, item) for item in spec.items),
        *(_period_rule(setting, within) for within in spec.within),
    )


def _rule(spec: Spec, setting: Setting, item: TimelineItem) -> Node:
    return el(
        "li",
        {"class": "tl"},
        el("h3", {"class": "tl__title"}, item.title),
        el("p", {"class": "tl__literal"}, _how(spec, setting, item)),
        el("p", {"class": "tl__text"}, setting.fill(item.text, setting.as_of)),
        cites(setting, item.clauses),
    )


def _period_rule(setting: Setting, within: Within) -> Node:
    return el(
        "li",
        {"class": "tl"},
        el("h3", {"class": "tl__title"}, within.title),
        el("p", {"class": "tl__text"}, setting.fill(within.rule, setting.as_of)),
        cites(setting, within.clauses),
    )


def _how(spec: Spec, setting: Setting, item: TimelineItem) -> str:
    """Return in words how the day of an item is found."""
    rule = item.date
    if rule is None:
        return setting.word(f"timing_{item.timing}")
    anchor = titles(spec)[rule.anchor]
    if not rule.parameter and not rule.days:
        return setting.word("rule_same_day", anchor=anchor)
    numbers = setting.numbers(setting.as_of)
    number = numbers[rule.parameter] if rule.parameter else rule.days
    if number is None:
        return setting.word("parameter_not_in_force")
    return how(setting, rule, anchor, number)


def how(setting: Setting, rule: DateRule, anchor: str, number: int) -> str:
    """Return in words from where, which way and how many days are counted."""
    key = f"rule_{rule.direction}_{rule.day_kind}"
    return setting.word(key, anchor=anchor, number=number)


def titles(spec: Spec) -> dict[str, str]:
    """Return the title of every question and item that a day may count from."""
    return {q.id: q.title for q in spec.questions} | {i.id: i.title for i in spec.items}
