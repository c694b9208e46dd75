"""The tables of `content/process.yml`: the steps of a process and where they lead.

Descriptions are Turkish because the editors' manual and the checker's hints show them.
"""

from dataclasses import dataclass
from typing import Literal

from interactive.core.questions import (
    CalculatorRef,
    ChecklistRef,
    ClauseRef,
    Example,
    Filled,
    LinkRef,
    Question,
    Table,
    Test,
    about,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor(Table):
    """Yolda beklenen bir kişi ya da kurum; okurun kendisi yazılmaz."""

    id: str = about("Kısa ad.")
    title: str = about("Okurun gördüğü ad: 'işveren', 'biriminiz' gibi.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Step(Table):
    """Yolun bir adımı."""

    id: str = about("Kısa ad; `position` sorusunun seçeneği de budur.")
    title: str = about("Adımın adı.")
    text: Filled = about("Bu adımda ne olur? Bir iki cümle.")
    today: Filled = about("Okur bu adımdaysa bugün ne yapar? Tek cümle.")
    waits_for: str | None = about(
        "Bu adımda kimin işi beklenir? `actors` altındaki kısa adı.", default=None
    )
    waits_when: Test | None = about(
        "Hangi yanıtlarda beklemeye geçilir? `waits_for` var, bu yoksa baştan beri.",
        default=None,
    )
    waiting_text: Filled | None = about(
        "Beklerken ne yapılır? Tek cümle; `waits_when` ile yazılır.", default=None
    )
    alongside: bool = about(
        "Öteki adımlarla birlikte mi yürür? Öyleyse sonraki adıma geçmek onu bitirmez.",
        default=False,
    )
    concerns_when: Test | None = about(
        "Adım hangi yanıtlarda okuru ilgilendirir? Yazılmazsa hep.", default=None
    )
    done_when: Test | None = about(
        "Adım hangi yanıtlarda bitmiş sayılır? Yazılmazsa listesi bitince ya da okur "
        "sonraki adımda olduğunu söyleyince.",
        default=None,
    )
    item: str | None = about(
        "Adımın günü: `planner` ile anılan planlayıcının bir işi.", default=None
    )
    begins_on: str | None = about(
        "Planlayıcının hangi işinin günü gelince bu adımda olunur? O gün de sayılır.",
        default=None,
    )
    begins_after: str | None = about(
        "Planlayıcının hangi işinin günü geçince bu adımda olunur?", default=None
    )
    lists: tuple[ChecklistRef, ...] = about("Adımın kontrol listeleri.", default=())
    documents: tuple[LinkRef, ...] = about(
        "Bu adımda gereken belgeler: belge:… ya da terim:…", default=()
    )
    links: tuple[LinkRef, ...] = about("Bölümler, hesaplayıcılar.", default=())
    clauses: tuple[ClauseRef, ...] = about("Dayandığı maddeler.")

    @property
    def begins(self) -> str | None:
        """Return the planner's item by whose day this step begins, if any."""
        return self.begins_on or self.begins_after


@dataclass(frozen=True, slots=True, kw_only=True)
class SidePath(Table):
    """Adımlardan ayrılan bir yol: iptal, değişiklik gibi."""

    id: str = about("Kısa ad.")
    title: str = about("Okurun aradığı sözle: 'Vazgeçmek istiyorum' gibi.")
    text: Filled = about("Bu yol ne içindir? Tek cümle.")
    link: LinkRef = about("Yolu gösteren rehber ya da sayfa; hesap:… gibi.")
    from_steps: tuple[str, ...] = about("Hangi adımlardan ayrılır?")
    ends: bool = about("Asıl yol burada biter mi?", default=False)
    lists: tuple[ChecklistRef, ...] = about("Bu yolun kontrol listeleri.", default=())
    documents: tuple[LinkRef, ...] = about(
        "Bu adımda gereken belgeler: belge:… ya da terim:…", default=()
    )
    clauses: tuple[ClauseRef, ...] = about("Dayandığı maddeler.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Spec(Table):
    """Sürecin adımları: okur neredeyse bugün ne yapacağını söyler."""

    kind: Literal["process"] = about("Dosyanın türü.")
    title: str = about("Yolun adı.")
    summary: str = about("Ne işe yarar? Bir iki cümle.")
    disclaimer: str = about("Yolun altında duran uyarı.")
    clauses: tuple[ClauseRef, ...] = about("Her sonuçta anılan maddeler.")
    planner: CalculatorRef = about(
        "Adımların günlerini hesaplayan planlayıcının kısa adı."
    )
    position: str = about(
        "Okurun nerede olduğunu soran soru; seçenekleri adımların kısa adlarıdır."
    )
    finished_text: Filled = about("Bütün adımlar bitince okura söylenen.")
    actors: tuple[Actor, ...] = about("Beklenenler.", default=())
    questions: tuple[Question, ...] = about("Adımların baktığı sorular.")
    steps: tuple[Step, ...] = about("Adımlar, sırasıyla.")
    side_paths: tuple[SidePath, ...] = about("Yan yollar.", default=())
    examples: tuple[Example, ...] = about("Elle denetlenen örnekler.")
