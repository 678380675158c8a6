"""Changes inputs as the world does: lines lost, moved, doubled and glued, words of minutes and markup strewn in."""

import random
from collections.abc import Callable, Sequence

MINUTES_WORDS = (
    "Punkt 1: ", "2. ", "3 ", "Sag nr. 3", "Pkt. 4", "Godkendelse af dagsorden", "Sagsnr.: 22/740", "Åbent punkt",
    "15.40.00-P35-1-21", "LUKKEDE SAGER", "Lukket", "[B]", "Indstilling", "Resumé", "Sagsfremstilling", "Beslutning",
    "Beslutning i Integrationsrådet den 15-03-2023", "Godkendt.", "Godkendt med 15 stemmer mod 6.", "Ad 1)",
    "Ad pkt. 2", "For stemte: A, B og Ø. Imod stemte V (3). Hverken for eller imod: Bo Vik (C).", "Enstemmigt",
    "Venstre", "Et mindretal bestående af Åse Ærø ønsker tilført protokollen, at", "inhabil",
    "Bo Vik (V) forlod mødet kl. 18.05", "Fraværende: Åse Ærø (Ø) og Bo Vik", "Afbud:", "Til stede:",
    "Suppleant: Ida Holm", "Fraværende fra pkt. 2-5: Bo", "11 af rådets 15 medlemmer var til stede", "Bilag",
    "Bilag: 1 A 2 B", "1 - 3516354 Åben Notat (93136/23) (H)", "Notat.pdf", "Indholdsfortegnelse", "Dagsorden.....3",
    "Mødedato: 3. april 2024 kl. 17.00", "Mødested: Rådhuset", "Integrationsrådet", "ØKONOMIUDVALGET",
    "Eksempelby Kommune", "Referat", "DAGSORDEN", "Mødet sluttede kl. 18.30",
    "Forvaltningen sender et notat inden 1. maj.", "Formanden kontakter politiet", "senest i uge 53",
    "efter sommerferien", "på næste møde", "i 1. kvartal 2025", "ultimo februar", "den 31. februar 2024", "29-02-2024",
    "1. januar 9999", "31.12.1900", "01-01-0001", "inden næste valg", "om 99999 måneder",
    "Rådet har 38.000 kr. tilbage.", "(1.000 kr.)", "-2,6 mio. kr.", "Beløb i 1.000 kr.", "Skole      400     500",
    "I alt\t900", "kr. 1½ mia.", "t.kr.", "jf. serviceloven § 18, stk. 3", "mødet den 31. august 2023, pkt. 42",
    "Integrationspolitik 2022-2027, punkt a) til f)", "Sagen kan ikke behandles af rådet.", "010190-1234",
    "cpr. 0101901234", "tlf. 12 34 56 78", "bo@privat.example", "Side 2 af 4", "Til toppen", "• ", "- ", "| ", "\t",
    "\n", "\n\n", " ", "*", "# ", "## ", "\f", "\xa0", "\xad", "\u2028", "\r\n", "\u0301", "İ", "ß", "ǆ", "²", "٣",
    "①", "²³", "Ⅳ", "½", "\ufeff", "\x00", "\x85", "x", "Æ", ".", ":", "2024", "...", "(", ")", "\"", "»", "«", "-",
    "–", "/", "§", "kl.", "nr.", "f.eks.", "bl.a.", "St.",
)  # fmt: skip
"""Shapes of minutes, with digits and letters that look like others."""

MARKUP_WORDS = (
    "<p>", "</p>", "<div>", "</div>", "<table>", "<tr>", "<td colspan=9>", "<td rowspan='-1'>", "</table>",
    "<ol start=99>", "<ol type=i>", "<li value='x'>", "</li>", "</ol>", "<h2>", "</h2>", "<br>", "<script>", "<!--",
    "-->", "<![CDATA[", "]]>", "&amp;", "&#xD800;", "&#0;", "&nbsp;", "&x;", "<?xml version='1.0' encoding='utf-16'?>",
    "<!DOCTYPE a [<!ENTITY x 'y'>]>", "<base href='http://[::1'>", "<meta charset=utf-7>", "<meta charset='x'>",
    "<footer>", "<nav>", "hidden", "<pre>", "<w:p>", "</w:p>", "<w:r><w:t>Beslutning</w:t></w:r>", "<w:tbl>",
    "</w:tbl>", "<w:tr>", "<w:tc>", "</w:tc>", "</w:tr>", "<w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr>",
    "<w:br w:type='page'/>", "<w:tab/>", "<w:pPr>", "</w:pPr>", "<w:outlineLvl w:val='1'/>",
    "<w:pStyle w:val='Heading1'/>", "<w:gridSpan w:val='-5'/>", "<w:start w:val='99999999'/>",
    "<w:numFmt w:val='lowerRoman'/>", "<w:lvlText w:val='%1.%9'/>", "<w:vMerge/>", "w:val=''", "w:val='1e9'",
    "<w:del>", "<mc:AlternateContent>", "<item>", "<link>http://[</link>", "<enclosure url='//[x'/>",
    "<guid>https://a</guid>", "Åbent=\"False\"", "Nummer=\"\"", "<Overskrift>", "</Overskrift>", "<Dagsordenpunkt>",
    "<Bilag Navn=\"x\"/>", "<Sagsfremstilling>", "User-agent: *", "Disallow: /*$", "Crawl-delay: 1e9", "Allow: %zz",
    "Crawl-delay: .", " /Type /Page ", " endobj ", " /Kids [3 0 R 3 0 R] ", " stream\n", "\nendstream", " Tj ", " BT ",
    " /Length 99999999 ", "PK\x03\x04", "PK\x05\x06", "../",
)  # fmt: skip
"""Shapes of files."""

WORDS = tuple(word.encode() for word in MINUTES_WORDS + MARKUP_WORDS)
_NUMBERS = tuple(str(number).encode() for number in (0, 1, 2, 9, 31, 53, 99, 366, 1900, 2024, 9999, 2**31, 10**20))


def _lose(lines: list[bytes], chance: random.Random) -> None:
    del lines[chance.randrange(len(lines))]


def _double(lines: list[bytes], chance: random.Random) -> None:
    place = chance.randrange(len(lines))
    lines[place:place] = [lines[place]] * chance.choice((1, 1, 2, 20))


def _move(lines: list[bytes], chance: random.Random) -> None:
    lines.insert(chance.randrange(len(lines)), lines.pop(chance.randrange(len(lines))))


def _glue(lines: list[bytes], chance: random.Random) -> None:
    place = chance.randrange(len(lines))
    lines[place : place + 2] = [chance.choice((b"", b" ", b"\t")).join(lines[place : place + 2])]


def _cut(lines: list[bytes], chance: random.Random) -> None:
    place = chance.randrange(len(lines))
    at = chance.randrange(len(lines[place]) + 1)
    lines[place : place + 1] = [lines[place][:at], lines[place][at:]]


def _strew(lines: list[bytes], chance: random.Random) -> None:
    place = chance.randrange(len(lines))
    at = chance.randrange(len(lines[place]) + 1)
    lines[place] = lines[place][:at] + chance.choice(WORDS) + lines[place][at:]


def _put_in(lines: list[bytes], chance: random.Random) -> None:
    lines.insert(chance.randrange(len(lines) + 1), chance.choice(WORDS))


def _renumber(lines: list[bytes], chance: random.Random) -> None:
    place = chance.randrange(len(lines))
    words = lines[place].split(b" ")
    numbers = [index for index, word in enumerate(words) if any(48 <= byte <= 57 for byte in word)]
    if numbers:
        words[chance.choice(numbers)] = chance.choice(_NUMBERS)
    lines[place] = b" ".join(words)


def _take_out(lines: list[bytes], chance: random.Random) -> None:
    place = chance.randrange(len(lines))
    first, last = sorted(chance.randrange(len(lines[place]) + 1) for _ in range(2))
    lines[place] = lines[place][:first] + lines[place][last:]


def _one_byte(lines: list[bytes], chance: random.Random) -> None:
    place = chance.randrange(len(lines))
    if lines[place]:
        at = chance.randrange(len(lines[place]))
        lines[place] = lines[place][:at] + bytes((chance.randrange(256),)) + lines[place][at + 1 :]


_CHANGES: Sequence[Callable[[list[bytes], random.Random], None]] = (
    _lose, _double, _move, _glue, _glue, _cut, _strew, _strew, _strew, _put_in, _put_in, _renumber, _take_out,
    _one_byte,
)  # fmt: skip


def mutated(data: bytes, chance: random.Random, most: int) -> bytes:
    """The input with one to six changes, cut to ``most`` bytes."""
    lines = data.split(b"\n")
    for _ in range(chance.randint(1, 6)):
        if not lines:
            lines = [b""]
        chance.choice(_CHANGES)(lines, chance)
    return b"\n".join(lines)[:most]
