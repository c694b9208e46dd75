"""Edits of the fixture's handbook, and where a review has to tell each of them."""

import json
from pathlib import Path

from macros.cli.review.pages import Entry
from macros.cli.review.review import Comparison
from macros.content.yaml_reader import read_yaml

FRAME, VALUE, PAPER = "frame", "value", "paper"
"""Around every page, among the values that no page shows, on paper alone."""
CHAPTER, HALL, LOAN = "rehber/uyelik/", "rehber/salon/", "rehber/odunc/"
# Behind each text a word of its own is written: file, text, where it is told.
WORDED = (
    ("guidelines/uyelik", "title: Okur kartı", CHAPTER),
    ("guidelines/uyelik", "Yanınızda kimlik bulunsun", CHAPTER),
    ("guidelines/uyelik", "title: Başvuru", CHAPTER),
    ("guidelines/uyelik", "Kart almak için", CHAPTER),
    ("guidelines/odunc", "[Gününü", LOAN),
    ("guidelines/odunc", "Eskiden gece", LOAN),
    ("guidelines/salon", "Hangi salonlar", HALL),
    ("guidelines/salon", "Sandalye sayısına bakın", HALL),
    ("guidelines/salon", "Okur Hizmetleri", HALL),
    ("guidelines/salon", "Salonlar ve sandalyeleri", HALL),
    ("guidelines/salon", "Salı", HALL),
    ("checklists/kart-alirken", "phase: Kart", "kontrol-listeleri/kart-alirken/"),
    ("checklists/kart-alirken", "Bankoya gitmeden", "kontrol-listeleri/kart-alirken/"),
    ("checklists/kart-alirken", "saate bakın", "kontrol-listeleri/kart-alirken/"),
    ("checklists/salon-oncesi", "Alan", "kontrol-listeleri/salon-oncesi/"),
    ("glossary", "Kitap almanızı", "sozluk/"),
    ("glossary", "üye kartı", "sozluk/"),
    ("units/merkez", "Giriş katındaki", "birimler/"),
    ("units/merkez", "Her gün", "birimler/"),
    ("every_unit", "Kart ve ödünç", "birimler/"),
    ("questions/gecikme", "Kitabı geç", "sik-sorulanlar/"),
    ("questions/gecikme", "geç getirdim", VALUE),
    ("pages/hakkinda", "Rehberi kitaplığın", "hakkinda/"),
    ("index", "Kart çıkarmanın", ""),
    ("index", "İki soruya", ""),
    ("site", "Karttan iadeye", FRAME),
    ("site", "Sorunuz olursa", FRAME),
    ("site", "title: Bölümler", FRAME),
    ("site", "Güçlük yaşarsanız", "erisilebilirlik/"),
    ("sources/yonerge-3", "Salon açık saatlerde", HALL),
    ("sources/yonerge-3", "Rehber açıldı", "degisiklikler/"),
    ("search", "eser", VALUE),
    ("sheets", "Bankoda söylenenleri", PAPER),
    ("letters/projektor-dilekcesi", "Gereğini arz", "belgeler/projektor-dilekcesi/"),
    ("letters/projektor-dilekcesi", "İki nüsha", "belgeler/projektor-dilekcesi/"),
    ("calculators/kart", "Kaç yaşındasınız", "hesaplayicilar/kart/"),
    ("calculators/kart", "Yaşınız yetmiyor", "hesaplayicilar/kart/"),
    ("calculators/kart", "Bankoya gelin", VALUE),
    ("process", "Banko yanıt vermiş", "yolum/"),
    ("holidays/2026", "Yılbaşı", VALUE),
    ("parameters/duyuru-suresi", "Duyurunun süresi", "kaynaklar/"),
)
# Other edits: file, what stands there, what is put there; where it is told, and by what
# words.
LOAN_PAGE, CARD_LIST = "hesaplayicilar/iade/", "kontrol-listeleri/kart-alirken/"
PETITION = "belgeler/projektor-dilekcesi/"
SHAPED = (
    ("guidelines/salon", "[Sandalye sayısına bakın., ", "[", HALL, "Sandalye sayısına"),
    (
        "guidelines/salon",
        "- [Ak",
        "- [Ladin, 9, 1, Salı]\n            - [Ak",
        HALL,
        "Ladin",
    ),
    (
        "guidelines/salon",
        "id: istemek",
        "id: basvurmak",
        "gone",
        "rehber/salon/#istemek",
    ),
    ("guidelines/uyelik", "kimliğinizle", "**kimliğinizle**", CHAPTER, "kimliğinizle"),
    ("guidelines/uyelik", "[M1.2]", "[M1.2, M4.1]", CHAPTER, "M1.2 M4.1"),
    (
        "guidelines/uyelik",
        "hesap:kart]",
        "hesap:salon]",
        CHAPTER,
        "Salonu kullanabilir",
    ),
    ("guidelines/odunc", "style: list", "style: steps", LOAN, "Eskiden gece kutusu"),
    ("guidelines/odunc", "role: note", "role: warning", LOAN, "Dikkat"),
    ("guidelines/odunc", "belge:katalog", "sayfa:birimler", LOAN, "Katalogdan"),
    (
        "checklists/kart-alirken",
        "bolum:uyelik#basvuru",
        "bolum:salon",
        CARD_LIST,
        "Salon",
    ),
    ("checklists/salon-oncesi", "{id: form, ", "{id: istek, ", VALUE, "istek · İstek"),
    ("parameters/odunc-suresi", "value: 14", "value: 15", LOAN, "Süresi 15 gün."),
    ("site", "footer:", "colours: {accent: '#ffd000'}\nfooter:", "looks", "#ffd000"),
    ("site", "menu:", "redirects: [{from: a/, to: bolum:salon}]\nmenu:", "new", "a/"),
    ("site", "sayfa:rehber", "sayfa:sozluk", FRAME, "Bölümler"),
    ("index", "material/map-marker-path", "material/calendar", VALUE, "calendar"),
    ("sources/yonerge-3", "katalog.example", "k.example", "kaynaklar/", "//k.example"),
    ("sources/yonerge-3", "[iki kişi]", "[üç kişi]", "kaynaklar/", "üç kişi"),
    ("units/merkez", "000 00 00", "000 00 01", "birimler/", "000 00 01"),
    ("process", "    waits_for: banko\n", "", VALUE, "banko"),
    ("holidays/2026", ", half: true", "", LOAN_PAGE, "Ramazan Bayramı (yarım gün)"),
    ("search", "sources: 25", "sources: 30", VALUE, "30"),
    ("sheets", "write_rows: 3", "write_rows: 4", VALUE, "4"),
    ("letters", "align: center", "align: left", PETITION, "ÇINAR KENT KİTAPLIĞI"),
    ("calculators/kart", "maximum: 120", "maximum: 110", "hesaplayicilar/kart/", "110"),
    ("calculators/iade", "order: ", "order: 1", "hesaplayicilar/", "Ne zaman"),
)


def rewritten(content: Path) -> None:
    """Write every file otherwise, and nothing else in it."""
    for path in content.rglob("*.yml"):
        data = read_yaml(path, content).data
        turned = dict(reversed(data.items()))
        text = json.dumps(turned, ensure_ascii=False, indent=3)
        path.write_text(f"# Yorum\n{text}\n# Bir yorum daha\n", "utf-8")


def told(compared: Comparison) -> list[tuple[str, str, str]]:
    """Return all that is told: where, what stood there, and what stands there."""
    lines = [
        (page.pair.state if page.pair.state == FRAME else page.pair.address, *texts)
        for page in compared.pages
        for entry in page.entries
        for texts in _texts(entry)
    ]
    lines += [
        (PAPER, change.before.words, change.after.words)
        for paper in compared.papers
        for change in paper.only_here
    ]
    lines += [(VALUE, e.before or "", e.after or "") for e in compared.edits]
    lines += [(a.state, a.address, a.target) for a in compared.addresses]
    lines += [("looks", was, now) for _, was, now in compared.looks]
    return lines + [("media", name, state) for name, state in compared.media]


def _texts(entry: Entry):
    for each in (entry, *entry.alike):
        yield each.change.before.words, each.change.after.words
