"""What the operating system refuses, told in one line with what to do."""

import errno

from macros.content.problems import visible

NO_ROOM = "Diskte yer kalmadı. Yer açıp yeniden çalıştırın."
NOT_ALLOWED = "Buraya erişme izni yok. İznini denetleyin ya da başka bir yer seçin."
NO_FOLDER = "Bu bir klasör değil. Klasörün adını yazın."
IN_USE = "Başka bir program kullanıyor. Onu kapatıp yeniden çalıştırın."
SENTENCES = {
    errno.ENOSPC: NO_ROOM,
    errno.EDQUOT: NO_ROOM,
    errno.EFBIG: NO_ROOM,
    errno.EACCES: NOT_ALLOWED,
    errno.EPERM: NOT_ALLOWED,
    errno.EROFS: NOT_ALLOWED,
    errno.ENOTDIR: NO_FOLDER,
    errno.EEXIST: NO_FOLDER,
    errno.EISDIR: "Bu bir klasör. Bir dosyanın adını yazın.",
    errno.ENOENT: "Böyle bir yer yok. Adını denetleyin.",
    errno.ENAMETOOLONG: "Ad çok uzun. Daha kısa bir ad seçin.",
    errno.EBUSY: IN_USE,
    errno.ETXTBSY: IN_USE,
}
OTHER = "İşletim sistemi izin vermedi ({}). Diski ve adı denetleyin."


def system_error(error: OSError) -> str:
    """Return `rehber: 'where': problem. Hint` of an error of the operating system."""
    reason = error.strerror or str(error)
    sentence = SENTENCES.get(error.errno or 0, OTHER.format(reason))
    # Of a copy or a renaming, the place that it was going to.
    name = error.filename if error.filename2 is None else error.filename2
    where = f"'{name}': " if name is not None else ""
    # A name may hold a line end, or bytes that are no text.
    return f"rehber: {visible(where)}{sentence}"
