"""One Danish sentence for each reason for which a file is refused: what happened, that nothing changed, the way out."""

from collections.abc import Mapping

from tracker.danish.personal import mask_cpr_in_name
from tracker.errors import RefusalCode, UnreadableFile
from tracker.reading.document import MAX_FILE_BYTES, MAX_TEXT_BYTES
from tracker.reading.scan import MAX_PAGES, MAX_SECONDS

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
    RefusalCode.WRONG_ADDRESS: "Det er ikke en adresse på nettet. Skriv den, som den står i browseren.",
    RefusalCode.LOCAL_ADDRESS: "Den hører til denne maskine eller et lukket net. Er det meningen, brug --allow-local.",
    RefusalCode.ROBOTS: "Stedet beder programmer om at lade siden være. Hent den i browseren, og indlæs filen.",
    RefusalCode.NOT_FETCHED: "Serveren gav den ikke. Prøv igen senere; det, der er hentet, bliver ikke hentet igen.",
    RefusalCode.NO_FEED: "Det er ikke et RSS- eller Atom-feed. Se efter, om adressen er skrevet rigtigt.",
    RefusalCode.NOT_READABLE: "Filen eller mappen må ikke læses. Giv ret til at læse den, og prøv igen.",
}
"""What is wrong and what to do, by reason."""

_OTHER_OFFICE_FILE = (
    "Filen er fra et kontorprogram, men er ikke et Word-dokument. Gem den som PDF med tekst eller .docx."
)
"""Of what is packed as Word files are and says what it is (``XLSX``): there is nothing to unpack."""


def explain_refusal(error: UnreadableFile) -> str:
    """Which file was refused, where in it the trouble is, the way out, and that nothing was changed.

    A CPR number in the name is masked.
    """
    place = f" ({error.detail})" if error.detail else ""
    what = "Adressen" if error.name.startswith(("http://", "https://")) else "Filen"
    named = mask_cpr_in_name(f"‘{error.name}’{place}")
    return f"{what} {named} blev ikke indlæst. {_way_out(error)} Intet er ændret."


def _way_out(error: UnreadableFile) -> str:
    if error.code is RefusalCode.ZIP_NOT_DOCX and error.detail:
        return _OTHER_OFFICE_FILE
    return WAYS_OUT[error.code]
