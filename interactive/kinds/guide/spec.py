"""The tables of a calculator of kind `guide`: what its file may contain.

Descriptions are Turkish because the editors' manual and the checker's hints show them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from interactive.core.errors import Path
from interactive.core.questions import (
    ClauseRef,
    Example,
    Filled,
    LinkRef,
    Question,
    Table,
    Test,
    about,
)

# The status of a guide that has not reached an outcome.
OPEN = "open"


@dataclass(frozen=True, slots=True, kw_only=True)
class Branch(Table):
    """Bir adımdan çıkan bir dal: uyan yanıtlarda nereye gidileceği."""

    when: Test | None = about(
        "Hangi yanıtlarda? İlk uyan dala gidilir. Yazılmazsa bilinen öteki bütün "
        "yanıtlarda.",
        default=None,
    )
    to: str = about("Gidilen yer: sıradaki sorunun ya da sonucun kısa adı.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Step(Table):
    """Rehberin bir adımı: bir soru ve yanıtlara göre çıkan dallar."""

    question: str = about("Bu adımda sorulan soru.")
    branches: tuple[Branch, ...] = about("Dallar; yukarıdan aşağı bakılır.")
    unknown: str | None = about(
        "Okur “Bilmiyorum” derse ve dal bu yüzden seçilemezse gidilen soru ya da "
        "sonuç.",
        default=None,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Action(Table):
    """Sonuca varan okurun yapacağı tek bir iş."""

    text: Filled = about("Yapılacak iş; tek cümle.")
    clauses: tuple[ClauseRef, ...] = about("Dayandığı maddeler.", default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome(Table):
    """Rehberin vardığı bir sonuç: okurun ne yapacağı ve bakacağı sayfalar."""

    id: str = about("Sonucun kısa adı.")
    title: str = about("Sonucun okura görünen adı.")
    text: Filled = about("Bu durumda ne olur? Bir iki cümle.")
    actions: tuple[Action, ...] = about("Yapılacaklar, sırasıyla.", default=())
    days: Filled | None = about(
        "Günlere ilişkin tek söz: ne zamana kadar ya da kaynağın gün vermediği.",
        default=None,
    )
    notes: tuple[Filled, ...] = about("Kaynağın söylemedikleri, uyarılar.", default=())
    links: tuple[LinkRef, ...] = about(
        "Okurun bundan sonra açacağı sayfalar, en önemlisi başta; durumuna uyan tek "
        "liste yeter.",
        default=(),
    )
    documents: tuple[LinkRef, ...] = about(
        "Okura gereken belgeler: sözlükten terim:… ya da kaynaktan belge:… ile.",
        default=(),
    )
    clauses: tuple[ClauseRef, ...] = about("Sonucun dayandığı maddeler.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Spec(Table):
    """Soruları teker teker sorup okuru bir sonuca götüren adım adım rehber."""

    kind: Literal["guide"] = about("Hesaplayıcının türü.")
    title: str = about("Hesaplayıcının adı.")
    order: int = about("Sırası.")
    summary: str = about("Ne işe yarar? Bir iki cümle.")
    disclaimer: str = about("Her sonucun altında duran uyarı.")
    clauses: tuple[ClauseRef, ...] = about("Her sonuçta anılan maddeler.")
    questions: tuple[Question, ...] = about("Sorular; hangisi sorulur, adımlar söyler.")
    steps: tuple[Step, ...] = about("Adımlar; ilk adım başlangıçtır.")
    outcomes: tuple[Outcome, ...] = about("Sonuçlar.")
    examples: tuple[Example, ...] = about("Elle denetlenen örnekler.")


def targets_of(step: Step, path: Path) -> Iterator[tuple[str, Path]]:
    """Yield every question or outcome that a step leads to, with its path."""
    for index, branch in enumerate(step.branches):
        yield branch.to, (*path, "branches", index, "to")
    if step.unknown is not None:
        yield step.unknown, (*path, "unknown")


def tests_of(spec: Spec) -> Iterator[Test]:
    """Yield the rule of every branch that has one."""
    for step in spec.steps:
        yield from (branch.when for branch in step.branches if branch.when is not None)
