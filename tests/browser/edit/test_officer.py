"""An officer's day: what she comes for, found, changed, seen, saved, undone."""

import pytest
from playwright.sync_api import expect

from tests.browser.axe import TOO_WIDE, violations

UNIT, LIST, QUESTION = "units/merkez", "checklists/kart-alirken", "questions/kart"


def test_the_address_of_a_unit_changes(officer):
    officer.find("danisma@kitaplik", "danisma@kitaplik.example")
    email = officer.page.get_by_label("E-posta adresi")
    expect(email).to_have_value("danisma@kitaplik.example")
    expect(officer.shown.get_by_text("danisma@kitaplik.example")).to_be_visible()

    new = "merkez@kitaplik.example"
    with officer.changing(UNIT, {"danisma@kitaplik.example": new}):
        email.fill(new)
        # The page shows it before it is saved.
        expect(officer.shown.get_by_text(new)).to_be_visible()
        assert new not in officer.text(UNIT)
        officer.save()

    officer.page.get_by_role("button", name="Son kaydı geri al").click()
    expect(officer.page.get_by_role("status").first).to_contain_text("Geri alındı")
    assert new not in officer.text(UNIT)


def test_a_sentence_is_reached_from_the_page_and_mended(officer):
    officer.open("/file/guidelines/odunc")
    link = officer.shown.get_by_role("link", name="düzenle: Eskiden gece kutusu da")
    link.click()
    sentence = officer.page.get_by_label("Okura söylenen")
    expect(sentence).to_have_value("Eskiden gece kutusu da vardı.")

    # With letters that YAML takes for its own, and very long.
    new = "Gece kutusu: 2020'den beri yok # " + "uzun " * 60 + "söz."
    sentence.fill(new)
    expect(officer.shown.get_by_text("2020'den beri yok #")).to_be_visible()
    officer.save()

    before, _, after = officer.text("guidelines/odunc").partition("Gece kutusu")
    assert before.endswith("      - text: >-\n          ")
    assert after.endswith(
        """ söz.
        clauses: [M3.1]
        role: history
      - text: Gecikme parası yönergede yazmıyor; bankoya sorun.
        role: note
next_step: "[Gününü hesaplayın](hesap:iade); söz kalırsa [ödünç](terim:odunc) \
terimine bakın."
"""
    )
    expect(officer.page.get_by_label("Okura söylenen")).to_have_value(new)


def test_an_item_comes_and_goes(officer):
    officer.open(f"/file/{LIST}")
    before = officer.text(LIST)
    officer.page.get_by_role("link", name="Yeni ekle").click()
    officer.page.get_by_label("Yapılacak iş").fill("Öğrenci belgenizi de alın.")
    expect(officer.shown.get_by_text("Öğrenci belgenizi").first).to_be_visible()
    officer.save()
    item = "  - id: ogrenci-belgenizi-de-alin\n    text: Öğrenci belgenizi de alın.\n"
    assert officer.text(LIST) == before.replace("related:", f"{item}related:")

    officer.page.get_by_role("link", name="Öğrenci belgenizi").click()
    officer.page.get_by_role("link", name="Bunu sil").click()
    expect(officer.shown.get_by_text("Öğrenci belgenizi")).to_have_count(0)
    officer.page.get_by_role("button", name="Sil").click()
    expect(officer.page.get_by_role("status").first).to_contain_text("Kaydedildi.")
    assert officer.text(LIST) == before


def test_a_holiday_is_announced_and_days_move(officer):
    officer.open("/file/holidays/2026")
    officer.page.get_by_role("link", name="Yeni ekle").click()
    officer.page.get_by_label("Gün", exact=True).fill("2026-05-04")
    officer.page.get_by_label("Tatilin adı").fill("Kitaplık günü")

    report = officer.effect.get_by_role("main")
    expect(report).to_contain_text("2026", timeout=60_000)
    expect(report).not_to_contain_text("değişen yok")
    officer.save()
    new = "  - {date: 2026-05-04, name: Kitaplık günü}\n"
    assert officer.text("holidays/2026").endswith(new)


def test_a_number_moves_and_the_letters_and_answers_with_it(officer):
    officer.find("ödünç süresi", "Ödünç süresi")
    officer.page.get_by_role("link", name="14").click()
    officer.page.get_by_label("Sayı, ondalığı noktayla").fill("21")

    expect(officer.effect.get_by_role("main")).to_contain_text(
        "Ne zaman geri vereyim?", timeout=60_000
    )
    officer.page.get_by_role("link", name="Vazgeç").click()


def test_the_answer_to_a_question_is_different_now(officer):
    officer.find("kimliğinizle gelin", "Bankoya kimliğinizle gelin.")
    answer = officer.page.get_by_label("Yanıt, bir iki cümle")
    with officer.changing(QUESTION, {"Bankoya kimliğinizle": "Bankoya kartınızla"}):
        answer.fill("Bankoya kartınızla gelin.")
        officer.page.get_by_role("button", name="Önce bak").click()
        expect(officer.shown.get_by_text("Bankoya kartınızla")).to_be_visible()
        officer.save()


def test_the_printed_sheet_stands_beside(officer):
    officer.open(f"/file/{LIST}")
    officer.page.get_by_role("link", name="Basılı sayfa").click()
    sheet = officer.shown.get_by_role("img", name="Basılı sayfa 1 / 1")
    expect(sheet).to_be_visible()
    width = sheet.evaluate("async (img) => (await img.decode(), img.naturalWidth)")
    assert width > 500


def test_a_mistake_is_told_at_its_field_and_nothing_is_saved(officer):
    officer.open(f"/file/{UNIT}?at=contacts/0")
    before, email = officer.text(UNIT), officer.page.get_by_label("E-posta adresi")
    email.fill("merkez")
    expect(email).to_have_attribute("aria-invalid", "true")
    officer.page.get_by_role("button", name="Kaydet", exact=True).click()

    alert = officer.page.get_by_role("alert")
    expect(alert).to_be_focused()
    expect(alert).to_contain_text("Kaydedilmedi")
    described = email.get_attribute("aria-describedby").split()[-1]
    expect(officer.page.locator(f"#{described}")).to_contain_text("'merkez' yazılamaz")
    alert.get_by_role("link", name="E-posta adresi").click()
    expect(email).to_be_focused()
    assert officer.text(UNIT) == before
    officer.visit.forgive("422 (Unprocessable")


def test_what_another_has_saved_is_not_overwritten(officer):
    officer.open(f"/file/{QUESTION}")
    path = officer.root / f"content/{QUESTION}.yml"
    path.write_text(officer.text(QUESTION).replace("order: 10", "order: 11"), "utf-8")
    officer.page.get_by_label("Yanıt, bir iki cümle").fill("Bankoya gelin.")
    button = officer.page.get_by_role("button", name="Kaydet", exact=True)
    button.click()

    expect(officer.page.get_by_role("alert")).to_contain_text("diskte değişti")
    expect(officer.page.get_by_label("Yanıt, bir iki cümle")).to_have_value(
        "Bankoya gelin."
    )
    assert "Bankoya gelin" not in officer.text(QUESTION)
    officer.visit.forgive("409 (Conflict)")


@pytest.mark.parametrize(
    "address",
    ["/", "/?q=kart", f"/file/{UNIT}?at=contacts/0", "/file/calculators/salon"],
)
def test_every_page_is_for_everybody(officer, axe, address):
    officer.open(address)
    officer.page.evaluate(axe)

    assert violations(officer.page) == {}
    officer.page.set_viewport_size({"width": 360, "height": 800})
    assert officer.page.evaluate(TOO_WIDE) == []
    officer.page.set_viewport_size({"width": 1280, "height": 900})


def test_the_form_works_without_script(officer, running, chromium):
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(running.address)
    page.goto(f"{officer.origin}/file/{LIST}?at=items/1")
    page.get_by_label("Yapılacak iş").fill("Saatine bakın.")
    page.get_by_role("button", name="Önce bak").click()
    frame = page.frame_locator("[data-frame=page]")
    expect(frame.get_by_text("Saatine bakın.")).to_be_visible()
    page.get_by_role("button", name="Kaydet", exact=True).click()

    expect(page.get_by_role("status").first).to_contain_text("Kaydedildi.")
    assert "text: Saatine bakın.\n" in officer.text(LIST)
    context.close()
