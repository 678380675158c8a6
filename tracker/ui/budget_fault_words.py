"""One Danish sentence for everything that can be wrong with a ledger, and for what stated sums and entries say."""

from collections.abc import Mapping

from tracker.insight.balance import WhyUnknown
from tracker.insight.ledger_faults import FaultKind
from tracker.insight.stated_sums import WhyNot

FAULT_SENTENCES: Mapping[FaultKind, str] = {
    FaultKind.SUM_DIFFERS: "En saldo er ikke summen af sine posteringer. Sig det til dem, der driver Pejlemærke.",
    FaultKind.SAME_NUMBER: "To posteringer har samme nummer. Se, om den ene er en kopi.",
    FaultKind.NEGATIVE: "Beløbet er under nul, og det kan kun en rettelse gøre. Ret posten med en rettelse.",
    FaultKind.PAIR_DIFFERS: "Det, der gik ud, er ikke det, der kom ind. Ret den ene side af flytningen.",
    FaultKind.PAIR_BROKEN: "En flytning har ikke netop én post ud og én post ind. Se, hvilken der mangler.",
    FaultKind.PAIR_YEARS: "Overførslen går ikke til året efter, eller omplaceringen skifter år. Se årstallene efter.",
    FaultKind.UNPAIRED: "Pengene er flyttet, men intet fortæller, hvor de kom fra eller gik hen.",
    FaultKind.REFERENCE_MISSING: "Posten henviser til en post, der ikke er her.",
    FaultKind.REFERENCE_CIRCULAR: "Posterne henviser til hinanden i ring.",
    FaultKind.CORRECTION_AMOUNT: "Rettelsens beløb er ikke forskellen på det rigtige og det forkerte tal.",
    FaultKind.CORRECTION_UNTOLD: "Rettelsen fortæller ikke både det forkerte tal, det rigtige tal og hvorfor.",
    FaultKind.CORRECTION_OF_OTHER: "Rettelsens forkerte tal er ikke det, som posten stod til, da den blev rettet.",
    FaultKind.CORRECTION_ELSEWHERE: "Rettelsen står i en anden pulje, konto eller et andet år end det, den retter.",
    FaultKind.REFUND_TOO_LARGE: "Der er kommet mere tilbage, end der blev givet.",
    FaultKind.RELEASE_TOO_LARGE: "Der er frigivet mere, end der var disponeret.",
    FaultKind.GRANT_OVER_LEFT: "Tildelingen var større end det, der var tilbage den dag.",
    FaultKind.GRANT_NOT_POSTED: "En ansøgning har fået penge, som ingen post fortæller om. Skriv tildelingen ind.",
    FaultKind.GRANT_DIFFERS: "Ansøgningens tilskud er ikke det, som posterne giver. Se, hvilket tal der er rigtigt.",
    FaultKind.UNTRACEABLE: "Posten har hverken kilde eller navn. Skriv en rettelse med kilde.",
    FaultKind.NO_SOURCE: "Posten har ingen kilde, kun navnet på den, der skrev den.",
    FaultKind.NO_AUTHOR: "Posten er skrevet ind uden navn; den har kun en kilde.",
    FaultKind.SENTENCE_GONE: "Sætningen står ikke i den nyeste udgave af dokumentet. Se, om beløbet er ændret.",
    FaultKind.BEFORE_YEAR: "Pengene gik, før året begyndte. Se, om posten hører til året før.",
    FaultKind.AFTER_YEAR: "Posten er bogført, efter at året var slut.",
    FaultKind.AFTER_SUPPLEMENT: "Posten er bogført, efter at årets regnskab var lukket.",
    FaultKind.CARRIED_EARLY: "Pengene blev overført, før året var slut, og ingen kunne vide, hvad der blev tilbage.",
    FaultKind.STATED_DIFFERS: "Referatet siger et andet tal, end posterne giver. Begge vises; intet er rettet.",
}

WHY_NOT_WORDS: Mapping[WhyNot, str] = {
    WhyNot.NO_YEAR: "referatet siger ikke, hvilket år beløbet er for",
    WhyNot.NO_DAY: "mødet har ingen dato",
    WhyNot.NOTHING_TOLD: "intet var fortalt om puljen og året den dag",
    WhyNot.BUDGET: "bevillingen hverken var oplyst eller udledt den dag",
    WhyNot.SPENDING: "intet forbrug var nævnt den dag",
}

WHY_UNKNOWN_WORDS: Mapping[WhyUnknown, str] = {
    WhyUnknown.NOTHING_TOLD: "intet var fortalt",
    WhyUnknown.BUDGET: "bevillingen er ikke oplyst",
    WhyUnknown.SPENDING: "intet forbrug er nævnt",
}
