"""A kind that counts the answers: all that a folder needs, and nothing that it may."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar, Literal

from interactive.core.context import Setting
from interactive.core.markup import Node, el
from interactive.core.questions import ClauseRef, Example, Question, about


@dataclass(frozen=True, slots=True, kw_only=True)
class Spec:
    """Yanıtları sayan bir hesaplayıcı."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}
    kind: Literal["sayac"] = about("Hesaplayıcının türü.")
    title: str = about("Hesaplayıcının adı.")
    order: int = about("Sırası.", default=0)
    summary: str = about("Ne işe yarar?", default="")
    disclaimer: str = about("Her sonucun altında duran uyarı.", default="")
    clauses: tuple[ClauseRef, ...] = about("Dayandığı maddeler.", default=())
    questions: tuple[Question, ...] = about("Sorular.", default=())
    most: int = about("En çok kaç soru sorulabilir?", default=3)
    examples: tuple[Example, ...] = about("Örnekler.", default=())


class Counter:
    """A calculator that says how many questions were answered."""

    def __init__(self, spec: Spec, setting: Setting) -> None:
        """Keep what was written and what is known."""
        self.spec, self.setting = spec, setting

    def evaluate(self, raw: Mapping[str, Any], today: date) -> dict[str, Any]:
        """Return the number of answers."""
        title = self.setting.word("sayac_counted", n=len(raw))
        found = {"kind": self.spec.kind, "title": title, "status": "sayildi"}
        return found | {"today": today.isoformat(), "count": len(raw), "mistakes": []}

    def present(self, result: Mapping[str, Any]) -> Node:
        """Return the number as a page fragment."""
        return el("p", {"data-result": ""}, result["title"])

    def describe(self) -> Node:
        """Return the rule as a page fragment."""
        return el("p", {}, self.spec.summary)


def prepare(spec: Spec, setting: Setting) -> Counter:
    """Return the calculator, ready to count."""
    return Counter(spec, setting)
