"""Every calculator decides every case, and each of its parts matters in one."""

from collections.abc import Iterator

from macros.calculators.proof_cache import proofs_of
from macros.content.kind_messages import checker_message
from macros.content.loader import Content
from macros.content.problems import Problem, format_value
from macros.handbook.number_format import grouped
from macros.handbook.routes import PAGES, PREFIXES

# Calculators only run on content without other problems.
NEEDS_SOUND_CONTENT = True

# Slugs that would collide with pages beside the calculators.
RESERVED = frozenset(
    address.removeprefix(PREFIXES["hesap"]).rstrip("/")
    for address in PAGES.values()
    if address.startswith(PREFIXES["hesap"])
)

# Outcomes and states of the engine, as they are called in messages.
OUTCOMES = {
    "met": "sağlanıyor",
    "unmet": "sağlanmıyor",
    "unknown": "bilinmiyor",
    "unit_decides": "birim karar verir",
    "inside": "dönemin içinde",
    "outside": "dönemin dışında",
}
STATES = {
    "undated": "gösteriliyor",
    "waiting": "yanıt bekliyor",
    "past": "geçti",
    "today": "bugün",
    "soon": "yakında",
    "later": "daha var",
    "plan": "tarih bulundu",
}

MESSAGES = {
    "no_proofs": "'{found}' türünün kanıtı yok; hesaplayıcı sınanamıyor. "
    "Türün klasörüne proofs.py ekleyin.",
    "space_too_large": "Sınanacak durum çok fazla: {found}; en çok {most} olabilir. "
    "Birbirine bağlı soruları azaltın ya da eşikleri birleştirin.",
    "never_holds": "Bu kural hiçbir yanıtta doğru olmuyor. "
    "Değerini düzeltin ya da kuralı silin.",
    "part_idle": "Kuralın bu parçası hiçbir yanıtta bir şey değiştirmiyor; kural onsuz "
    "da aynı. Düzeltin ya da silin.",
    "covers_all": "'applies_when' hiçbir yanıtı dışarıda bırakmıyor. Düzeltin ya da "
    "silin.",
    "words_missing": "Bu koşul '{outcome}' olabiliyor, ama bunun açıklaması yok. "
    "'explanations' altına ekleyin.",
    "words_needless": "Bu biçim hiçbir yanıtta '{outcome}' olmuyor; açıklaması "
    "söylenmiyor. Kuralı düzeltin ya da açıklamayı silin.",
    "words_idle": "Bu '{outcome}' açıklaması silinse de aynı söz söyleniyor. "
    "Sözünü ayırın ya da silin.",
    "number_begins_late": "'{found}' sayısının ilk değeri {day} gününde başlıyor; "
    "burada {since} gününde de gerekiyor. O günün değerini ekleyin ya da kuralı "
    "değerle birlikte başlatın.",
    "number_ended": "'{found}' sayısı {day} gününden başlayarak yok (null); burada "
    "o günden sonra da gerekiyor. Yeni değerini ekleyin ya da o günden başlayarak "
    "kuralı onsuz yazın.",
    "version_begins_late": "Koşulun ilk biçimi {found} gününde başlıyor; {day} gününde "
    "ne olduğu yazılmamış. Önceki biçimi yazıp bunu 'versions' altına alın; koşul "
    "önceden aranmıyorduysa önceki biçime 'met_when' yazmayın.",
    "always_holds": "Bu eşiği her yanıt geçiyor; kural bir şey sormuyor. "
    "Değerini düzeltin ya da kuralı silin.",
    "verdict_unreachable": "'{found}' sonucuna hiçbir yanıtla varılamıyor. "
    "Koşulları düzeltin ya da bu sözü silin.",
    "outcome_unreachable": "Bu koşul hiçbir yanıtta '{outcome}' olmuyor. "
    "Kuralı düzeltin.",
    "words_unreachable": "Bu '{outcome}' açıklaması hiçbir yanıtta söylenmiyor; "
    "öncekiler hepsini alıyor. Kuralını düzeltin ya da silin.",
    "words_without_rule": "Bu koşulda 'unit_decides_when' yok; açıklama hiç "
    "söylenmiyor. Kuralı yazın ya da açıklamayı silin.",
    "question_idle": "'{found}' sorusunun yanıtı hiçbir sonucu değiştirmiyor. "
    "Bir kuralda kullanın ya da soruyu silin.",
    "turned_around": "'{found}' için verilmiş bir karar, yeni bir yanıtla tersine "
    "dönüyor. Kuralı düzeltin.",
    "order_circle": "'{found}' bu sırayla kendisinden önce gelmek zorunda kalıyor. "
    "Sıralardan birini silin.",
    "order_kept": "Bu sıra hiçbir yanıtta bozulamıyor; sözü söylenmiyor. "
    "Düzeltin ya da silin.",
    "always_shown": "'{found}' işi her yanıtta gösteriliyor; 'shown_when' bir şey "
    "değiştirmiyor. Düzeltin ya da silin.",
    "state_unreachable": "Bu iş hiçbir yanıtta '{found}' durumuna gelmiyor. "
    "Gün kuralını düzeltin.",
    "hint_unreachable": "'{found}' sorusu için yazılan ipucu hiçbir yanıtta "
    "söylenmiyor. Düzeltin ya da silin.",
    "setting_idle": "'{found}' burada bir şey değiştirmiyor. Silin.",
}


def check(content: Content) -> Iterator[Problem]:
    """Yield a problem for each dead, contradictory or unprovable part of a rule."""
    for slug, proof in proofs_of(content).items():
        file = content.files[f"calculators/{slug}"]
        for error in proof.errors():
            yield file.problem(error.path, message(error.code, error.details))
        if slug in RESERVED:
            hint = "Dosyaya başka bir ad verin."
            yield file.problem((), f"'{slug}' adresi başka bir sayfanındır. {hint}")


def message(code: str, details: dict[str, object]) -> str:
    """Return the sentence for the editor."""
    texts = {name: _text(value) for name, value in details.items()}
    return checker_message(code, MESSAGES).format(**texts)


def _text(value: object) -> str:
    if isinstance(value, int):
        return grouped(value)
    text = format_value(value)
    return OUTCOMES.get(text) or STATES.get(text) or text
