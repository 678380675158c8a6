"""One Danish sentence for each reason for which a file is refused: what happened, that nothing changed, the way out."""

from collections.abc import Mapping

from tracker.errors import RefusalCode, UnreadableFile

WAYS_OUT: Mapping[RefusalCode, str] = {
    RefusalCode.EMPTY: "Filen er tom. Gem den igen fra det program, den kommer fra.",
    RefusalCode.UNKNOWN_FORMAT: "Formatet er ukendt. Gem referatet som PDF med tekst, Word (.docx), HTML eller tekst.",
    RefusalCode.SCANNED_PDF: "Filen er en scanning uden tekst. Gem den som PDF med tekst, eller indlæs Word-filen.",
    RefusalCode.ENCRYPTED: "Filen er låst med en adgangskode. Gem en udgave uden adgangskode.",
    RefusalCode.DAMAGED: "Filen er beskadiget. Hent den igen fra kilden, eller gem den på ny.",
    RefusalCode.OLD_WORD: "Filen er i det gamle Word-format (.doc). Åbn den i Word, og gem den som .docx.",
    RefusalCode.ZIP_NOT_DOCX: "Filen er et arkiv og ikke et Word-dokument. Pak den ud, og indlæs filerne enkeltvis.",
    RefusalCode.TOO_LARGE: "Filen er for stor. Del den op, eller gem den uden billeder.",
    RefusalCode.NOT_FOUND: "Filen findes ikke. Se efter, om navnet er skrevet rigtigt.",
    RefusalCode.NOT_READABLE: "Filen eller mappen må ikke læses. Giv ret til at læse den, og prøv igen.",
}
"""What is wrong and what to do, by reason."""


def explain_refusal(error: UnreadableFile) -> str:
    """Which file was refused, where in it the trouble is, the way out, and that nothing was changed."""
    place = f" ({error.detail})" if error.detail else ""
    return f"Filen ‘{error.name}’{place} blev ikke indlæst. {WAYS_OUT[error.code]} Intet er ændret."
