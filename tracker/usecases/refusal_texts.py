"""One Danish sentence for each reason for which a file is refused: what happened, that nothing changed, the way out."""

from collections.abc import Mapping

from tracker.danish.personal import mask_cpr_in_name
from tracker.errors import RefusalCode, UnreadableFile
from tracker.fetching.feed import MAX_BYTES as MAX_FEED_BYTES
from tracker.fetching.links import hide_passwords
from tracker.fetching.trouble import GOES_ROUND, NO_ANSWER, NO_TRUST, PACKED
from tracker.reading.document import MAX_FILE_BYTES, MAX_TEXT_BYTES
from tracker.reading.scan import MAX_PAGES, MAX_SECONDS
from tracker.reading.scan_process import MAX_PICTURE_PIXELS, PIXELS

WAYS_OUT: Mapping[RefusalCode, str] = {
    RefusalCode.EMPTY: "Filen er tom. Gem den igen fra det program, den kommer fra.",
    RefusalCode.UNKNOWN_FORMAT: "Formatet er ukendt. Gem referatet som PDF med tekst, Word (.docx), HTML eller tekst.",
    RefusalCode.SCANNED_PDF: (
        "Filen er en scanning uden tekst. Bed kommunen om referatet som PDF med tekst, eller installér Tesseract med "
        "dansk, og indlæs filen igen. Linux: apt install tesseract-ocr tesseract-ocr-dan. Windows og macOS: se README."
    ),
    RefusalCode.SCAN_LANGUAGE: (
        "Filen er en scanning, og Tesseract er installeret uden dansk. Installér dansk, og indlæs filen igen. "
        "Linux: apt install tesseract-ocr-dan. Windows og macOS: se README."
    ),
    RefusalCode.SCAN_UNREADABLE: (
        "Der kunne ikke læses ord på scanningen. Scan den igen med 300 dpi og siderne den rigtige vej op, eller bed "
        "kommunen om referatet som PDF med tekst."
    ),
    RefusalCode.SCAN_TOO_LONG: (
        f"Scanningen er for lang: højst {MAX_PAGES} sider og {round(MAX_SECONDS / 60)} minutter til at læse dem. "
        "Del den op, og indlæs delene, eller bed kommunen om referatet som PDF med tekst."
    ),
    RefusalCode.ENCRYPTED: "Filen er låst med en adgangskode. Gem en udgave uden adgangskode.",
    RefusalCode.DAMAGED: "Filen er beskadiget. Hent den igen fra kilden, eller gem den på ny.",
    RefusalCode.OLD_WORD: (
        "Filen er i et gammelt format (.doc, .rtf eller .odt). Åbn den i Word, og gem den som .docx, eller installér "
        "LibreOffice, og indlæs filen igen. Linux: apt install libreoffice-writer. Windows og macOS: se README."
    ),
    RefusalCode.ZIP_NOT_DOCX: (
        "Filen er et arkiv og ikke et Word-dokument. Er der referater i, så indlæs den med `python -m tracker import`, "
        "eller pak den ud, og tag filerne enkeltvis."
    ),
    RefusalCode.TOO_LARGE: (
        f"Filen er for stor: der læses højst {MAX_FILE_BYTES // 1_000_000} MB, og {MAX_TEXT_BYTES // 1_000_000} MB "
        "tekst. Del den op, eller gem den uden billeder."
    ),
    RefusalCode.NOT_FOUND: "Filen findes ikke. Se efter, om navnet er skrevet rigtigt.",
    RefusalCode.READER_STOPPED: "Læsningen brød sammen over filen. Gem den i et andet format, og prøv igen.",
    RefusalCode.READER_TOO_SLOW: "Filen tog for lang tid at læse. Del den op, eller gem den i et andet format.",
    RefusalCode.ARCHIVE_TOO_LARGE: "Arkivet fylder for meget, når det pakkes ud. Del det i flere arkiver.",
    RefusalCode.ARCHIVE_TOO_DEEP: "Der er for mange arkiver inden i hinanden. Pak det yderste ud selv.",
    RefusalCode.UNSAFE_NAME: "Navnet peger ud af arkivet. Pak arkivet ud i en mappe, og indlæs mappen.",
    RefusalCode.WRONG_ADDRESS: "Det er ikke en adresse på nettet. Skriv hele adressen med https:// foran.",
    RefusalCode.PASSWORD_IN_ADDRESS: (
        "Der stod et brugernavn eller en adgangskode i den, og dem bruger Pejlemærke ikke, for andre kan se dem. "
        "Skriv adressen uden, eller hent filen i browseren, og indlæs den."
    ),
    RefusalCode.LOCAL_ADDRESS: "Den hører til denne maskine eller et lukket net. Er det meningen, brug --allow-local.",
    RefusalCode.ROBOTS: "Stedet beder programmer om at lade siden være. Hent den i browseren, og indlæs filen.",
    RefusalCode.NOT_FETCHED: "Serveren gav den ikke. Prøv igen senere; det, der er hentet, bliver ikke hentet igen.",
    RefusalCode.NO_FEED: "Det er ikke et RSS- eller Atom-feed. Se efter, om adressen er skrevet rigtigt.",
    RefusalCode.FEED_EMPTY: (
        "Der er ingen adresser i feedet. Se i browseren, om der er noget i det, og om det er det rigtige feed."
    ),
    RefusalCode.FEED_TOO_LARGE: (
        f"Feedet fylder mere end {MAX_FEED_BYTES // 1_000_000} MB, og intet af det er hentet. Brug et kortere feed fra "
        "stedet, eller skriv adresserne i en fil, en på hver linje, og brug --addresses."
    ),
    RefusalCode.PAGE_NOT_FOUND: (
        "Der står på siden, at den ikke findes. Se efter, om adressen er skrevet rigtigt, eller find den nye på stedet."
    ),
    RefusalCode.NEEDS_LOGIN: (
        "Siden kræver login, og der står intet referat på den. Log ind i browseren, gem referatet som PDF, og indlæs "
        "filen."
    ),
    RefusalCode.NOT_READABLE: "Filen eller mappen må ikke læses. Giv ret til at læse den, og prøv igen.",
}
"""What is wrong and what to do, by reason."""

_OTHER_OFFICE_FILE = (
    "Filen er fra et kontorprogram, men er ikke et Word-dokument. Gem den som PDF med tekst eller .docx."
)
"""Of what is packed as Word files are and says what it is (``XLSX``): there is nothing to unpack."""
_TOO_MANY_PIXELS = (
    f"Billedet har flere punkter, end der læses: højst {MAX_PICTURE_PIXELS // 1_000_000} mio. "
    "Scan det igen med 300 dpi, eller bed kommunen om referatet som PDF med tekst."
)
_LETTER = "Filen er en e-mail. Åbn den, gem det vedhæftede referat for sig, og indlæs det."
_OTHER_ARCHIVE = "Filen er et arkiv, der ikke åbnes her. Pak det ud, og indlæs filerne, eller pak dem i en ZIP."
_OTHER_PICTURE = "Filen er et billede, der ikke læses. Gem det som PNG, JPEG eller PDF, og indlæs det."
_BY_FORMAT: Mapping[str, str] = {
    "EML": _LETTER,
    "MSG": _LETTER,
    "MHTML": "Filen er en gemt webside eller e-mail. Åbn den i browseren, gem den som PDF, og indlæs den.",
    "URL": "Filen er en genvej til nettet. Åbn den, gem referatet, og indlæs det, eller brug adressen i den.",
    "ICS": "Filen er en aftale til en kalender og ikke et referat. Find referatet, hvor den kommer fra.",
    "XLS": _OTHER_OFFICE_FILE,
    "PPT": _OTHER_OFFICE_FILE,
    "ZIP": "Filen er pakket på en måde, der ikke åbnes her. Pak arkivet ud, og indlæs mappen.",
    **dict.fromkeys(("RAR", "7z", "gzip", "tar"), _OTHER_ARCHIVE),
    **dict.fromkeys(("GIF", "HEIC", "WebP"), _OTHER_PICTURE),
}
"""The way out where it is known what a file is that is not read."""

_DATA = "Det er data til programmer (JSON) og ikke et referat. {}"
_DATA_OF_THE_WEB = _DATA.format("Find adressen på selve referatet eller på et feed.")
_DATA_FILE = _DATA.format("Hent referatet som PDF, Word (.docx) eller HTML fra det system, filen kommer fra.")
_GONE = "Stedet har den ikke. Se efter, om adressen er skrevet rigtigt, eller find den nye på stedet."
_NOT_FOR_PROGRAMS = "Stedet giver den ikke til et program. Hent den i browseren, og indlæs filen."
_NOT_FETCHED: Mapping[str, str] = {
    "404": _GONE,
    "410": _GONE,
    "401": _NOT_FOR_PROGRAMS,
    "403": _NOT_FOR_PROGRAMS,
    GOES_ROUND: "Stedet sender videre i ring. Åbn adressen i browseren, og brug den, den ender på, eller gem filen.",
    NO_ANSWER: "Se efter, om adressen er skrevet rigtigt, og om der er forbindelse til nettet. Prøv så igen.",
    NO_TRUST: (
        "Det er ikke sikkert, hvem der svarer. Se efter, om adressen er skrevet rigtigt, eller bed stedet om at forny "
        "sit certifikat."
    ),
}
"""The way out where the server's number, or that there is none, tells more than that it did not work."""
_PACKED = "Stedet sender den pakket på en måde, der ikke læses. Hent den i browseren, og indlæs filen."

_OF_THE_WEB = frozenset(
    {
        RefusalCode.WRONG_ADDRESS,
        RefusalCode.PASSWORD_IN_ADDRESS,
        RefusalCode.LOCAL_ADDRESS,
        RefusalCode.ROBOTS,
        RefusalCode.NOT_FETCHED,
        RefusalCode.NO_FEED,
        RefusalCode.FEED_EMPTY,
        RefusalCode.FEED_TOO_LARGE,
    }
)


def explain_refusal(error: UnreadableFile) -> str:
    """Which file was refused, where in it the trouble is, the way out, and that nothing was changed.

    A CPR number in the name is masked, and a password is not shown.
    """
    place = f" ({error.detail})" if error.detail else ""
    what = "Adressen" if _is_of_the_web(error) else "Filen"
    named = mask_cpr_in_name(hide_passwords(f"‘{error.name}’{place}"))
    return f"{what} {named} blev ikke indlæst. {_way_out(error)} Intet er ændret."


def _is_of_the_web(error: UnreadableFile) -> bool:
    return error.code in _OF_THE_WEB or error.name.startswith(("http://", "https://"))


def _way_out(error: UnreadableFile) -> str:
    if error.code is RefusalCode.ZIP_NOT_DOCX and error.detail:
        return _OTHER_OFFICE_FILE
    if error.code is RefusalCode.UNKNOWN_FORMAT and error.detail == "JSON":
        return _DATA_OF_THE_WEB if _is_of_the_web(error) else _DATA_FILE
    if error.code is RefusalCode.TOO_LARGE and error.detail == PIXELS:
        return _TOO_MANY_PIXELS
    if error.code is RefusalCode.UNKNOWN_FORMAT:
        return _BY_FORMAT.get(error.detail or "", WAYS_OUT[error.code])
    if error.code is RefusalCode.NOT_FETCHED:
        detail = error.detail or ""
        return _PACKED if detail.startswith(PACKED) else _NOT_FETCHED.get(detail, WAYS_OUT[error.code])
    return WAYS_OUT[error.code]
