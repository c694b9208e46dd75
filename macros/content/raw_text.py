"""The text of a file before YAML is made of it: what cannot be read is refused."""

import re
import stat
from pathlib import Path

import yaml

# Generous for text by hand; a larger file is a picture or a slip.
MAX_BYTES = 1_000_000
UNPRINTABLE = yaml.reader.Reader.NON_PRINTABLE
# What a merge leaves where two people have changed one line.
CONFLICT = re.compile(r"\s*(<{7}|={7}|>{7}|\|{7})(\s|$)")
# YAML would count what follows as another line, editors do not.
OTHER_LINE_ENDS = re.compile("[\r\x85\u2028\u2029]")


class Refusal(Exception):  # noqa: N818 - it ends the reading of one file
    """Why a file cannot be read, and at which line."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line, self.message = line, message


def read_text(path: Path) -> str:
    """Return the text of a file with plain line ends; raise Refusal."""
    raw = _bytes(path)
    try:
        text = raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        # The line of the first byte that is no UTF-8.
        number = raw[: error.start].count(b"\n") + 1
        hint = "Dosyayı düzenleyicinizde UTF-8 olarak kaydedin."
        raise Refusal(number, f"Dosya UTF-8 ile yazılmamış. {hint}") from None
    for number, line in enumerate(text.split("\n"), start=1):
        if message := _wrong_with(line):
            raise Refusal(number, message)
    return text


def _bytes(path: Path) -> bytes:
    if path.is_dir():
        message = "Burada dosya yerine klasör var. Klasörü taşıyın ya da silin."
        raise Refusal(1, message)
    try:
        status = path.stat()
        # Reading a pipe would wait for ever.
        if not stat.S_ISREG(status.st_mode):
            message = "Bu bir dosya değil. Silin ya da yerine bir dosya koyun."
            raise Refusal(1, message)
        if status.st_size > MAX_BYTES:
            raise Refusal(1, "Dosya 1 MB'den büyük. İçeriği birkaç dosyaya bölün.")
        return path.read_bytes()
    except OSError:
        message = "Dosya okunamadı. Yerinde mi, okuma izni var mı, bakın."
        raise Refusal(1, message) from None


def _wrong_with(line: str) -> str | None:
    """Return what the parser would report in a way that editors misread."""
    if CONFLICT.match(line):
        return (
            "Burada iki değişiklik çakışmış. İkisinden birini bırakın; <<<, === ve >>> "
            "ile başlayan satırları silin."
        )
    indent = line[: len(line) - len(line.lstrip())]
    if OTHER_LINE_ENDS.search(line):
        return (
            "Satırın içinde başka türden bir satır sonu var. Satırı bölüp yeniden "
            "yazın; dosyayı LF satır sonuyla kaydedin."
        )
    if "\t" in indent:
        return "Satır sekmeyle (Tab) başlıyor. Boşluk kullanın."
    if indent.strip(" "):
        return (
            "Satır bölünmez boşluk gibi bir karakterle başlıyor. Satır başını silip "
            "boşluk çubuğuyla yazın."
        )
    if UNPRINTABLE.search(line):
        return "Satırda görünmeyen bir denetim karakteri var. Silin."
    return None
