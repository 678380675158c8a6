"""One Danish sentence for each reason for which the store cannot be used: where it is, what to do."""

from collections.abc import Mapping

from tracker.errors import CopyFault, CopyRefused, StoreFault, StoreUnavailable

STORE_FAULTS: Mapping[StoreFault, str] = {
    StoreFault.UNREACHABLE: (
        "Lageret kan ikke nås: {0}. Se efter, at filen eller serveren findes, at den må læses, og at der må skrives i "
        "filens mappe."
    ),
    StoreFault.LOCKED: "Lageret er optaget: {0}. Et andet program skriver i det. Vent lidt, og prøv igen.",
    StoreFault.READ_ONLY: "Lageret kan kun læses: {0}. Giv ret til at skrive i filen og dens mappe, og prøv igen.",
    StoreFault.FULL: "Der er ikke plads til mere på disken: {0}. Gør plads, og prøv igen.",
    StoreFault.DAMAGED: "Lagerets fil er beskadiget: {0}. Læg en sikkerhedskopi tilbage med kommandoen restore.",
    StoreFault.NOT_A_STORE: "Filen er ikke et lager fra Pejlemærke: {0}. Vælg en anden fil med --database.",
    StoreFault.MISSING: (
        "Der er intet lager her: {0}. Se efter, om adressen er skrevet rigtigt i --database eller DATABASE_URL, "
        "eller opret det med kommandoen init."
    ),
    StoreFault.IN_MEMORY: "Et lager i hukommelsen gemmer intet: {0}. Skriv en fil, for eksempel sqlite:///lager.db.",
}
"""What is wrong and what to do; the place stands for ``{0}``."""

COPY_FAULTS: Mapping[CopyFault, str] = {
    CopyFault.IS_THE_STORE: "Kopien kan ikke lægges oven i lageret selv: {0}. Vælg en anden fil.",
    CopyFault.IS_A_FOLDER: "Kopien skal være en fil, og her er en mappe: {0}. Skriv også filens navn.",
    CopyFault.NOT_WRITABLE: "Kopien kan ikke skrives her: {0}. Vælg en mappe, der må skrives i og har plads.",
}
"""Why a copy was not written; the file stands for ``{0}``."""


def explain_unavailable(error: StoreUnavailable) -> str:
    """Which store it is about, what is the matter, the way out, and that nothing was changed."""
    return f"{STORE_FAULTS[error.fault].format(error.location)} Intet er ændret."


def explain_copy(error: CopyRefused) -> str:
    """Where the copy should have been, why it is not there, and that nothing was changed."""
    return f"{COPY_FAULTS[error.fault].format(error.target)} Intet er ændret."
