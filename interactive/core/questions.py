"""The tables of a calculator's questions and examples, shared by all kinds.

The annotated string types mark what the build must resolve in a field. Descriptions
are Turkish because the editors' manual and the checker's hints show them.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import Annotated, Any, ClassVar, Literal

from interactive.core.turkish import is_day
from interactive.core.values.numbers import scaled

# A rule in Kleene's logic, such as `{"is": ["level", "lisans"]}`; see `rules/logic.py`.
Test = dict[str, Any]
# The number of a clause of the source.
ClauseRef = Annotated[str, "clause"]
# Text whose `{parameter}` placeholders are replaced by the parameters' values.
Filled = Annotated[str, "filled"]
# A page of the handbook or a document, such as `liste:kisa-ad`.
LinkRef = Annotated[str, "link"]
# A checklist, `liste:kisa-ad`, whose items a document takes along.
ChecklistRef = Annotated[str, "link", "checklist"]
# Another calculator by its name, whose rules a document takes along.
CalculatorRef = Annotated[str, "calculator"]
# A day such as `2026-01-12`.
IsoDay = Annotated[str, "day"]

# A number as a file has it: whole, or as text with a decimal point, so never rounded.
Number = int | str

QuestionType = Literal[
    "choice", "choices", "yes_no", "integer", "number", "date", "text"
]

# A date outside these years is a typing error, unless a question names its own days;
# excluding them also keeps date arithmetic far from the limits of `datetime.date`.
FIRST_YEAR, LAST_YEAR = 2000, 2100
EARLIEST, LATEST = date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31)


def about(description: str, **more: Any) -> Any:  # noqa: ANN401 - a field is anything
    """Return a dataclass field with its description for editors."""
    return field(metadata={"description": description}, **more)


class Table:
    """A table of a calculator's file, in which the build refuses unknown keys."""

    __slots__ = ()
    __pydantic_config__: ClassVar = {"extra": "forbid"}


@dataclass(frozen=True, slots=True, kw_only=True)
class FreeUnit(Table):
    """Sayının yanında okurun gördüğü ölçü."""

    text: str = about("Sayının yeri {number} ile yazılır: '{number} TL'.")


# A measure that the catalogue puts into words, or one in the file's own.
Unit = Literal["days", "weeks", "months", "class_year", "count"] | FreeUnit
# A parameter may also be one of the institution's own days.
ParameterUnit = Unit | Literal["day"]


# What a browser may know of its reader: https://www.w3.org/TR/WCAG22/#input-purposes
Autofill = Literal[
    "given-name",
    "family-name",
    "name",
    "tel",
    "email",
    "street-address",
    "organization",
]


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
    type: QuestionType = about(
        "choice (tek seçenek), choices (birkaç seçenek), yes_no, integer (tam sayı), "
        "number (ondalıklı sayı), date ya da text (okurun kendi sözü)."
    )
    options: tuple[Option, ...] = about(
        "choice ve choices için seçenekler.", default=()
    )
    minimum: Number | None = about(
        "integer ve number için en küçük değer.", default=None
    )
    maximum: Number | None = about(
        "integer ve number için en büyük değer.", default=None
    )
    decimals: int = about(
        "number için ondalık basamak sayısı: 2 ise 2,50 gibi yanıtlanır.", default=0
    )
    unit: Unit | None = about(
        "integer ve number için ölçü: days, class_year, count ya da "
        "{text: '{number} TL'} gibi kendi sözünüz.",
        default=None,
    )
    first_day: IsoDay | None = about(
        "date için yazılabilecek ilk gün; yazılmazsa 2000-01-01. Doğum tarihi için "
        "1930-01-01 gibi yazın.",
        default=None,
    )
    last_day: IsoDay | None = about(
        "date için yazılabilecek son gün; yazılmazsa 2100-12-31.", default=None
    )
    longest: int = about("text için en çok kaç harf yazılabilir?", default=80)
    multiline: bool = about("text birkaç satır olabilir mi?", default=False)
    endings: tuple[str, ...] = about(
        "text bu sözlerden biriyle bitmelidir: Bölümü, Programı gibi. Bitmiyorsa okura "
        "söylenir.",
        default=(),
    )
    autofill: Autofill | None = about(
        "text için tarayıcının okurdan bildiği: given-name, family-name, name, tel, "
        "email, street-address ya da organization. Klavye de ona göre açılır.",
        default=None,
    )
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
    former_ids: tuple[str, ...] = about(
        "Sorunun eski adları; eski bağlantılardaki, dosyalardaki yanıtlar bunlarla "
        "tanınır.",
        default=(),
    )

    @property
    def is_number(self) -> bool:
        """Return whether answers are numbers, kept in units of their last decimal."""
        return self.type in ("integer", "number")

    @property
    def lowest(self) -> int:
        """Return the least answer: a scaled number, or the ordinal of a day."""
        if self.type == "date":
            return _ordinal(self.first_day, EARLIEST)
        if isinstance(self.minimum, int) and not self.decimals:
            return self.minimum
        return scaled(self.minimum or 0, self.decimals) or 0

    @property
    def highest(self) -> int:
        """Return the greatest answer: a scaled number, or the ordinal of a day."""
        if self.type == "date":
            return _ordinal(self.last_day, LATEST)
        if isinstance(self.maximum, int) and not self.decimals:
            return self.maximum
        return scaled(self.maximum or 0, self.decimals) or 0


def _ordinal(day: str | None, default: date) -> int:
    # The checker tells of a day that is none; until then it must not be in its way.
    return (date.fromisoformat(day) if day and is_day(day) else default).toordinal()


@dataclass(frozen=True, slots=True, kw_only=True)
class Example(Table):
    """Elle denetlenebilir bir örnek; hem sınama hem sayfadaki örnektir."""

    name: str = about("Bir görevlinin 'doğru' ya da 'yanlış' diyebileceği bir cümle.")
    why: str = about("Sonuç neden böyledir? Kuralı kendi sözünüzle anan tek cümle.")
    today: str | None = about("Hesabın yapıldığı gün (YYYY-AA-GG).", default=None)
    answers: dict[str, Any] = about("Soruların yanıtları.")
    result: dict[str, Any] = about("Sonuçta beklenen alanlar.")
    says: tuple[str, ...] = about(
        "Okurun sonuçta okuması gereken sözler: cümlenin ayırt edici birkaç sözcüğü.",
        default=(),
    )
