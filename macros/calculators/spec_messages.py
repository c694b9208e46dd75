"""The sentences for what can be wrong in a calculator, by the engine's code."""

from interactive.core.errors import SpecError
from macros.content.kind_messages import checker_message
from macros.content.problems import did_you_mean, format_value

MESSAGES = {
    "one_operator": "Kural tek bir işleçle yazılır. Yazılabilecekler: {operators}.",
    "unknown_operator": "'{found}' diye bir işleç yok. {hint}",
    "list_of_tests": "'all' ve 'any' en az bir kurallık liste ister. '- ' ile yazın.",
    "arguments": "Bu işleç {needed} öğelik bir liste ister; ilki sorudur. Düzeltin.",
    "membership": "'in' bir soru ve bir liste ister. [soru, [değer, değer]] yazın.",
    "unknown_question": "'{found}' diye bir soru yok. {hint}",
    "wrong_type": "'{found}' sorusu {type} türünde; bu işleç ona uymaz. Değiştirin.",
    "unknown_parameter": "'{found}' diye bir parametre yok. {hint}",
    "unknown_option": "'{found}' bu sorunun yanıtı değil. {hint}",
    "not_integer": "'{found}' tam sayı değil. Tırnaksız bir sayı yazın.",
    "not_date": "'{found}' geçerli bir tarih değil. YYYY-AA-GG yazın.",
    "repeated_id": "'{found}' kimliği iki kez kullanılmış. Birini değiştirin.",
    "no_options": "'choice' sorusunun seçeneği yok. 'options' yazın.",
    "no_bounds": "'integer' sorusunun sınırı yok. 'minimum' ve 'maximum' yazın.",
    "reversed_bounds": "'minimum', 'maximum' değerinden büyük. Yerlerini değiştirin.",
    "reserved_option": "Seçeneğin kimliği boş ya da 'unknown' olamaz. Değiştirin.",
    "verdict_missing": "'{found}' sonucunun sözü yok. 'verdicts' altına ekleyin.",
    "explanation_missing": "'{outcome}' sonucunun 'when' yazmayan açıklaması yok. "
    "Sona ekleyin.",
    "unknown_anchor": "'{found}' diye bir tarih sorusu ya da önceki iş yok. {hint}",
    "days_and_parameter": "Hem 'days' hem 'parameter' yazılmış. Birini silin.",
    "negative_days": "'days' eksi olamaz. Yönü 'direction' ile yazın.",
    "too_many_days": "'days' en çok {most} olabilir. Düzeltin.",
    "no_days_within": "'days' boş. İçinde kalması gereken günlerin sorularını yazın.",
    "negative_revision": "'revision' eksi olamaz. 0 ya da daha büyük bir sayı yazın.",
    "rules_changed": "Bir işin gününü bulan kurallar, imzalandıkları gibi değil. "
    "'revision: {number}' ve 'rules_checksum: {sign}' yazın.",
    "reminder_out_of_range": "'reminders' 0 ile {most} arasında olmalı. Düzeltin.",
    "no_date_question": "'{found}' bir tarih sorusu değil. {hint}",
    "not_later": "'{found}' bir öncekinden ({before}) sonra değil. Günleri eskiden "
    "yeniye yazın.",
    "ended_covers": "Artık aranmayan koşulun 'applies_when' kuralı olmaz. Silin ya da "
    "'met_when' yazın.",
    "never_looked_at": "Bu koşul hiç aranmıyor. 'met_when' yazın ya da aranacağı "
    "biçimi 'versions' altına ekleyin.",
    "version_repeats": "Bu biçim öncekinin aynısı; hiçbir şeyi değiştirmiyor. Değişeni "
    "yazın ya da biçimi silin.",
    "no_examples": "Hesaplayıcının örneği yok. 'examples' altına bir örnek yazın.",
    "example_mistake": "Örneğin yanıtı okunamıyor: {text} Yanıtı düzeltin.",
    "example_differs": "Örnek '{key}' için {expected} bekliyor, kural {found} veriyor. "
    "Kuralı ya da örneği düzeltin.",
    "unknown_result": "Sonuçta '{found}' yok. {hint}",
}


def message(error: SpecError) -> str:
    """Return the sentence for the editor, with the near miss guessed."""
    details = dict(error.details)
    known = details.get("known") or details.get("operators") or []
    if "found" in details:
        listed = ", ".join(map(str, known))
        hint = f"Yazılabilecekler: {listed}." if known else "Adı denetleyin."
        details["hint"] = did_you_mean(details["found"], known, hint)
    if "operators" in details:
        details["operators"] = ", ".join(details["operators"])
    shown = {name: format_value(value) for name, value in details.items()}
    return checker_message(error.code, MESSAGES).format(**shown)
