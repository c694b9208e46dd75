"""The sheets to hang up and to fill in: `content/sheets.yml`."""

from pydantic import Field

from macros.content.models.base import ClauseId, Prose, Slug, Table, Text

# More squares than a line of the sheet holds could not be written in.
MAX_COUNTED = 14


class WallNote(Table):
    """Duvar kâğıdının altında bir kutu."""

    title: Text = Field(description="Kutunun başlığı.")
    text: Prose = Field(description="Bir iki kısa cümle; uzaktan okunur.")
    clauses: tuple[ClauseId, ...] = Field(default=(), description="Dayandığı maddeler.")


class WallSheet(Table):
    """Sürecin bütünü tek yaprakta: duvara asılır."""

    title: Text = Field(description="Yaprağın başlığı.")
    notes: tuple[WallNote, ...] = Field(
        max_length=3, description="Adımların altındaki kutular."
    )


class CountedDays(Table):
    """Bir günden geriye elle saymak için kutular."""

    parameter: Slug = Field(description="Kaç gün? Gün sayan bir sayının adı.")
    first: Text = Field(description="Sayılmaya başlanan günün adı: İlk gün.")
    last: Text = Field(description="Bulunan günün adı.")


class MyPageSection(Table):
    """Elle doldurulan sayfada bir bölüm."""

    title: Text = Field(description="Bölümün başlığı.")
    text: Prose | None = Field(default=None, description="Nasıl doldurulur?")
    clauses: tuple[ClauseId, ...] = Field(default=(), description="Dayandığı maddeler.")
    count_back: CountedDays | None = Field(
        default=None, description="Bir günden geriye sayılacaksa."
    )
    write: tuple[Text, ...] = Field(
        default=(), max_length=6, description="Boş yerlerin adları: [Adı, Telefonu]."
    )
    write_rows: int = Field(
        default=1, ge=1, le=12, description="Bu yerlerden kaç satır olsun?"
    )


class MyPage(Table):
    """Okurun kendi bilgilerini yazdığı yaprak."""

    title: Text = Field(description="Yaprağın başlığı.")
    lead: Prose = Field(description="Ne işe yarar? Bir iki cümle.")
    sections: tuple[MyPageSection, ...] = Field(
        min_length=1, description="Bölümler, sırasıyla."
    )


class Sheets(Table):
    """Asılan ve elle doldurulan yapraklar."""

    wall: WallSheet | None = Field(
        default=None, description="Sürecin bütünü; process.yml varsa basılır."
    )
    my_page: MyPage | None = Field(
        default=None, description="Okurun kendi sayfası; yazılmazsa basılmaz."
    )
