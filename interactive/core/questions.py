"""The tables of a calculator's questions and examples, shared by all kinds.

The annotated string types mark what the build must resolve in a field. Descriptions
are Turkish because the editors' manual and the checker's hints show them.
"""

from dataclasses import dataclass, field
from typing import Annotated, Any, ClassVar, Literal

# A rule in Kleene's logic, such as `{"is": ["level", "lisans"]}`; see `logic.py`.
Test = dict[str, Any]
# The number of a clause of the source.
ClauseRef = Annotated[str, "clause"]
# Text whose `{parameter}` placeholders are replaced by the parameters' values.
Filled = Annotated[str, "filled"]
# A page of the handbook or a document, such as `liste:kisa-ad`.
LinkRef = Annotated[str, "link"]
# A day such as `2026-01-12`.
IsoDay = Annotated[str, "day"]

QuestionType = Literal["choice", "yes_no", "integer", "date"]


def about(description: str, **more: Any) -> Any:  # noqa: ANN401 - a field is anything
    """Return a dataclass field with its description for editors."""
    return field(metadata={"description": description}, **more)


class Table:
    """A table of a calculator's file, in which the build refuses unknown keys."""

    __slots__ = ()
    __pydantic_config__: ClassVar = {"extra": "forbid"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Option(Table):
    """Seçmeli sorunun bir seçeneği."""

    id: str = about("Yanıtta geçen kısa ad.")
    text: str = about("Okurun gördüğü söz.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Question(Table):
    """Okura sorulan bir soru; her soru yanıtsız bırakılabilir."""

    # Keys of earlier versions; the checker gives the new one as its hint.
    RENAMED: ClassVar = {"asked_when": "shown_when", "fixed": "immutable"}
    id: str = about("Yanıtlarda geçen ad; İngilizce, alt çizgili.")
    title: str = about("Kısa başlık.")
    text: str = about("Sorunun kendisi.")
    type: QuestionType = about("choice, yes_no, integer ya da date.")
    options: tuple[Option, ...] = about("choice için seçenekler.", default=())
    minimum: int | None = about("integer için en küçük değer.", default=None)
    maximum: int | None = about("integer için en büyük değer.", default=None)
    labels: dict[str, str] = about(
        "Bazı sayıların okunuşu; {'0': 'Hazırlık'} gibi.", default_factory=dict
    )
    hint: str | None = about("Sorunun altındaki kısa açıklama.", default=None)
    shown_when: Test | None = about("Hangi yanıtlardan sonra sorulur?", default=None)
    immutable: bool = about(
        "Okurun değiştiremeyeceği bir gerçek mi? Öyleyse “ne olursa sonuç değişir” "
        "sözünde anılmaz.",
        default=False,
    )
    clauses: tuple[ClauseRef, ...] = about("Dayandığı maddeler.", default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Example(Table):
    """Elle denetlenebilir bir örnek; hem sınama hem sayfadaki örnektir."""

    name: str = about("Bir görevlinin 'doğru' ya da 'yanlış' diyebileceği bir cümle.")
    why: str = about("Sonuç neden böyledir? Kuralı kendi sözünüzle anan tek cümle.")
    today: str | None = about("Hesabın yapıldığı gün (YYYY-AA-GG).", default=None)
    answers: dict[str, Any] = about("Soruların yanıtları.")
    result: dict[str, Any] = about("Sonuçta beklenen alanlar.")
