"""How a timeline and the rules of kind `schedule` are shown: layout, no decisions."""

from collections.abc import Mapping
from typing import Any

from interactive.fragments import cites, footnote, page_links
from interactive.kinds.schedule.spec import Spec, TimelineItem
from interactive.markup import Node, el
from interactive.setting import Setting


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
        _overview(setting, found["items"]),
        el(
            "ol",
            {"class": "timeline"},
            *(_item(setting, item) for item in found["items"]),
        ),
        el("p", {"class": "calc__caution"}, spec.caution),
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
            el("dd", {}, setting.day(item["safe_date"] or item["date"])),
        )
        for item in dated
    )
    return el("dl", {"class": "facts overview"}, *rows)


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
    """Return the safe date first, the literal one under it; or why there is none."""
    literal, safe = item["date"], item["safe_date"]
    if literal is None:
        key = "timing_at_once" if item["timing"] == "at_once" else None
        text = setting.word(key) if key else _why_undated(setting, item)
        return [el("p", {"class": "tl__literal"}, text)]
    first = safe or literal
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
        text = setting.word("literal_label", day=setting.day(literal))
        nodes.append(el("p", {"class": "tl__literal"}, text))
    elif item["safe_date_why"] and not item["skipped"]:
        nodes.append(el("p", {"class": "tl__literal"}, item["safe_date_why"]))
    return nodes


def _why_undated(setting: Setting, item: Mapping[str, Any]) -> str:
    if item["timing"] == "order":
        return setting.word("timing_order")
    return str(item["date_why"])


def _ledger(setting: Setting, item: Mapping[str, Any]) -> Node:
    """Return why the safe date is earlier than the literal one."""
    if not item["skipped"]:
        return ""
    rows = (
        el("li", {}, f"{setting.day(skip['date'])}: {skip['why']}")
        for skip in item["skipped"]
    )
    end = item["safe_date_why"]
    return el(
        "details",
        {"class": "ledger", "data-key": item["id"]},
        el("summary", {}, setting.word("ledger_label")),
        el("ul", {}, *rows),
        el("p", {}, end) if end else "",
    )


def rules(spec: Spec, setting: Setting) -> Node:
    """Return every item in its order, with how its day is found."""
    return el(
        "ol",
        {"class": "timeline timeline--rules"},
        *(_rule(spec, setting, item) for item in spec.items),
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


def _how(spec: Spec, setting: Setting, item: TimelineItem) -> str:
    """Return in words how the day of an item is found."""
    rule = item.date
    if rule is None:
        return setting.word(f"timing_{item.timing}")
    titles = {q.id: q.title for q in spec.questions}
    anchor = (titles | {i.id: i.title for i in spec.items})[rule.anchor]
    if not rule.parameter and not rule.days:
        return setting.word("rule_same_day", anchor=anchor)
    number = _number(setting, item)
    key = f"rule_{rule.direction}_{rule.day_kind}"
    return setting.word(key, anchor=anchor, number=number)


def _number(setting: Setting, item: TimelineItem) -> object:
    rule = item.date
    if rule and rule.parameter:
        return setting.numbers(setting.as_of)[rule.parameter]
    return rule.days if rule else 0
