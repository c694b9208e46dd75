"""A question that readers often ask, and its answer: `content/questions/<slug>.yml`."""

from collections.abc import Mapping

from pydantic import Field

from macros.content.models.base import ClauseId, Link, Prose, Slug, Table, Text


class CommonQuestion(Table):
    """Okurların sık sorduğu bir soru ve yanıtı."""

    title: Text = Field(
        max_length=200, description="Okurun ağzından soru; kısa bir cümle."
    )
    order: int = Field(description="Sırası; 10, 20, 30 gibi.")
    step: Slug | None = Field(
        default=None,
        description="Yolun hangi adımında sorulur? process.yml içindeki bir adımın ya "
        "da yan yolun kısa adı.",
    )
    also: tuple[Text, ...] = Field(
        default=(),
        description="Aynı şeyi soranların aramaya yazdığı başka sözler. Birinin bütün "
        "sözcükleri geçiyorsa bu yanıt öne çıkar; ekler ve Türkçe işaretler ayrılmaz.",
    )
    silent: bool = Field(
        default=False,
        description="Kaynak bunu söylemiyor mu? Öyleyse `ask` da yazılır.",
    )
    ask: Text | None = Field(
        default=None,
        description="Kaynak söylemiyorsa okur kime sorar? Yönelme ekiyle: "
        "'biriminize', 'bankoya'.",
    )
    answer: Prose | None = Field(
        default=None,
        description="Yanıt, bir iki cümle. Kaynak söylemiyorsa ona eklenecek söz; "
        "gerekmiyorsa yazılmaz.",
    )
    clauses: tuple[ClauseId, ...] = Field(default=(), description="Dayandığı maddeler.")
    links: tuple[Link, ...] = Field(
        default=(), description="Okurun sonra açacağı sayfalar, en önemlisi başta."
    )

    def silence(self, words: Mapping[str, str]) -> str:
        """Return in plain words that the source is silent; nothing if it is not."""
        return words["questions_silent"].format(ask=self.ask) if self.ask else ""
