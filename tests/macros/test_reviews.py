"""What is due to be read again."""

from datetime import date, timedelta

from macros.reviews import due_for_review


def test_a_parameter_is_due_the_day_after_its_last_day(small_content):
    last = date(2099, 1, 31)

    assert [*due_for_review(small_content, last)] == []
    due = [str(p) for p in due_for_review(small_content, last + timedelta(1))]
    assert due == [
        f"content/parameters/{name}.yml:3: "
        "En geç 2099-01-31 günü yeniden bakılmalıydı. "
        "Kaynağı okuyun, 'checked_on' ve 'review_by' günlerini yazın."
        for name in ("en-az-yas", "odunc-suresi")
    ]
