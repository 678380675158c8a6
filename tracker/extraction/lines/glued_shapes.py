"""Patterns of what begins inside a line that a converter glued together: an item, page furniture, a case label."""

import re

from tracker.danish.dates import MONTH_NAMES

OPEN_OR_CLOSED = r"(?:Åbent?|Lukket)(?:\s(?:punkt|sag))?"
"""*Åbent*, *Lukket punkt*: the state of an item, on the line of its number or title."""
ITEM = (
    rf"(?<=[\s)])(?:(?:Punkt|Pkt\.?(?:\s?nr\.?)?|Dagsordenspunkt|Sag nr\.?)\s+\d{{1,4}}\s?[.:)\-–]\s*(?=[\w\"»])"
    r"|(?<=[.!?:)]\s)Ad\s\d{1,3}[.:]\s*(?=[A-ZÆØÅ»\"][\w»\"])"
    r"|(?<![kK]l\.\s)(?<!\smod\s)(?<!\smed\s)(?<!\stil\s)(?<!\snr\.\s)(?<!\spkt\.\s)"
    r"(?<!\spunkt\s)(?<!\spunkt\.\s)(?<!\srute\s)(?<!Tabel\s)(?<!Figur\s)(?<!Ad\s)"
    rf"(?!0\.)\d{{1,3}}\.\s*(?!\s)(?!(?:{MONTH_NAMES}|RESUM[EÉ])\b|(?:Punkt|Pkt\.?)\s\d)(?=[A-ZÆØÅ»\"][\w»\"]))"
)
"""*Punkt 3: …*, *… godkendt. 4. Eventuelt*, *… Ad 4. Intet.*: before *Ad*, never between it and its number."""
FURNITURE = (
    r"(?<=\s)(?:TEMA|BLOK|AFSNIT):?\s+[A-ZÆØÅ]{2}|(?<=\s)Side!?\s"
    r"(?:\d{1,3}|[ivxl]{1,5})(?:\s(?:af|/)!?\s\d{1,3})?(?=\s|$)"
    r"|(?<=[.!?]\s)(?:Mødet\s(?:hævet|slut|sluttede)|Næste\smøde:)"
    r"|(?<=\s)Mødet\s(?:startede|begyndte)|(?<=[.!?]\s)(?<!pkt\.\s)(?<!Pkt\.\s)(?<!unkt\.\s)(?<!nr\.\s)\d{1,3}(?=\s*$)"
    r"|(?<=[.:]\s)(?:åben|lukket)(?=\s*$)|(?:(?<=[.!?:)]\s)\d{1,3}\s|(?<=\s)(?<![A-ZÆØÅ]\s))[A-ZÆØÅ][A-ZÆØÅ, "
    r"-]{6,60}(?=\s\d{1,3}\.\s)"
)
"""*BLOK 2*, *Side 3 af 7*, *Mødet hævet*, a running head in capitals before an item."""
CASE = (
    r"(?<=\s)(?:Sagsnr|Sagsid|Sags-id|Sags-ID|Sags ID|Sagsnummer"
    r"|SAGSNR|SAGSNUMMER|SAGSID|JOURNALNR|J\.NR|SAGSBEHANDLER"
    r"|J\.nr|Journalnr|Sagsbehandler|Initialer|Dok\.?\s?nr|Dokumentnr)\.?\s?(?::\s*|\s(?=\d))"
    r"|(?<=\s)(?<!:\s)(?<!nr\.\s)\d{2}\.\d{2}(?:\.\d{2})?-?[A-ZÆØÅ]\d{2}(?:[-\s]\S{2,18}|"
    r"\s-\s(?:19|20)\d\d/\d{3,6})(?=\s|$)|(?<=\s)(?:19|20)\d\d-\d{5,7}(?=\s[A-ZÆØÅ]|\s*$)"
    r"|(?<=\s)Sagsnr\.(?=\d\d/\d)|(?<=\s\d{4}-\d{5}\.)(?=\s[A-ZÆØÅ])|(?<=\s\d{4}-\d{6}\.)(?=\s[A-ZÆØÅ])"
    r"|(?<=\s)(?:Åben|Lukket|ÅBEN|LUKKET)\s(?:sag|punkt|SAG|PUNKT)(?=\s|$)(?!:)"
    r"|(?<=\s)(?:[A-ZÆØÅ]{3,8}\s/\s|[A-ZÆØÅ]\d\d\s)?\d{2}/\d{2,6}(?=\s(?:Åben|Lukket|ÅBEN|LUKKET)[\s/])"
    r"|(?<=\s)Beslutning(?:er)?\s(?:i\s)?(?:den|d\.)\s(?=\d{1,2}[.-]|:|[A-ZÆØÅ])|(?<=\s)Beslutning(?:er)?\s"
    r"(?:i|fra|af)\s[A-ZÆØÅ][^.:\n]{3,60}?\sden\s(?=:)|(?<=\s)[A-ZÆØÅ][a-zæøå-]+(?:udvalget|rådet)\sden\s(?=:)"
    r"|(?<=\s)Beslutning\s(?:i|fra|af)\s(?=[A-ZÆØÅ][\wæøå ,&-]{2,60}(?:udvalget|rådet|bestyrelsen|magistraten):\s)"
    r"|(?<=\sÅbent)(?=\s[A-ZÆØÅ][a-zæøå]+:)|(?<=\sLukket)(?=\s[A-ZÆØÅ][a-zæøå]+:)"
    r"|(?<=\s)[A-ZÆØÅ]{2,4}-\d{1,4}/\d{2}(?=\s[A-ZÆØÅ])|(?<=\sÅben\ssag)(?=\s)|"
    r"(?<=\sLukket\ssag)(?=\s)|(?<=\sÅbent\spunkt)(?=\s)|(?<=\sLukket\spunkt)(?=\s)"
    r"|(?<=\s)Sag:\s(?=\d)|(?<=\s)Sag\s(?=\d{2}/\d{2,6}(?:\s|$))|(?<=\s)\d{3,6}/\d{2}"
    r"(?=(?:Åben|Lukket)\s)|(?<=\s)Beslutning\sfra\s[A-ZÆØÅ][\wæøå-]+(?=\sDato:)"
    r"|(?<=[:.]\s)(?:Sagsfremstilling|Sagsbeskrivelse|Resumé|Resume)(?=\s\d)"
    r"|(?<=[a-zæøå\d])Beslutning(?=\s*:|\s+[A-ZÆØÅ])|(?<=[.:)]\s)[A-ZÆØÅ][a-zæøå]+\s(?:besluttede|vedtog)(?=:|,?\sAt\s)"
    r"|(?<=\s)[_=-]{6,}(?=\s|$)|(?<=[_=-]{6}\s)|(?<=\s)Bilag(?=\s\d{1,2}:\s|\s\d{4}-\d{4})"
    r"|(?<=[.!?)]\s)(?:Bilag|BILAG)(?=\s1\s[A-ZÆØÅ][^.!?\n]{3,150}?\s2\s[A-ZÆØÅ])"
    r"|(?<=\d\s)(?:Åben|Lukket)(?=\s[A-ZÆØÅ])|(?<=\s)Punkt\s(?:nr\.?\s)?(?=\d{1,4}\s(?:Åbent|Lukket)\spunkt)"
    r"|(?<=\s)(?:Status|Offentlig)(?:\s\.{2,})?\s?(?=:\s(?:☒|Åben|Lukket|Ja|Nej))|(?<=[\s)])Titel(?:\s\.{2,})?(?=\s?:)"
    r"|(?<=[a-zæøå\d\"»)]\s)(?:Sagnr\.:|Sag\snr\.(?=\s(?:19|20)\d\d/))|"
    r"(?<=\s)(?:19|20)\d\d-(?:\d{2,3}|\d{5,7})(?=\.\s[A-ZÆØÅ])"
    r"|(?<=[a-zæøå»\"]\s)[A-ZÆØÅ]{2,4}\s\d{1,4}/(?:\d\d|(?:19|20)\d\d)(?=\s+(?!J\.)(?:[A-ZÆØÅ]|$))"
    r"|(?<=\s)(?:Åbne|Lukkede|ÅBNE|LUKKEDE)(?=\s\d{1,4}[. ])|(?<=\sÅbent)(?=\sUdvalg)|(?<=\sLukket)(?=\sUdvalg)"
    r"|(?<=[\w»”\")]\s)Sagsnr\.?\sJ\.\s?nr\.?(?=\s|$)|"
    r"(?<=[\w»”\")]\s)(?<!Sagsnr\s)(?<!Sagsnr\.\s)J\.\s?nr\.?(?=\s[A-ZÆØÅ]|$)"
    r"|(?<=\s)[A-ZÆØÅ]{3,8}\s/\s(?=\d{2}/\d{3,5}\s)|(?<=[A-ZÆØÅ]\s/\s\d\d/\d{3})(?=\s[A-ZÆØÅ])"
    r"|(?<=[A-ZÆØÅ]\s/\s\d\d/\d{4})(?=\s[A-ZÆØÅ])|(?<=[A-ZÆØÅ]\s/\s\d\d/\d{5})(?=\s[A-ZÆØÅ])"
    r"|(?<=\s)→(?=\s[A-ZÆØÅ])|(?<=\s)Kl\.\s\d{1,2}[.:]\d\d(?=:\s[A-ZÆØÅ])"
    r"|(?<=\s)Sag(?:snr)?\.?\sDok(?=[\s.])|(?<=\s)(?<!:\s)"
    r"(?:Åbent|Lukket|ÅBENT|LUKKET)(?=\s[A-ZÆØÅ])(?!\s(?:Punkt|Sag)\s)"
)
"""Case numbers and their labels, marks, dated decision headings, rules."""
HEAD_AND_WORD = re.compile(
    r"(?<=[\s.:!?)])(?:Beslutning|Indstilling|Sagsfremstilling|Resumé|Resume|"
    r"Konklusion|Bilag|Fraværende)(?=[A-ZÆØÅ](?:[a-zæøå]{2}|[a-zæøå]\s)|-\s[A-ZÆØÅ])"
)
"""*… i maj. BeslutningUdvalget godkendte*: a heading glued to the word behind it."""
UNDATED = re.compile(
    r"(?<=\s)(?:Beslutning(?:er)?|Vedtagelse|Afgørelse)\s"
    r"(?:i\s|fra\s|af\s)?[A-ZÆØÅ][^.:\n]{3,60}?\s(?:den|d\.)(?=\s[A-ZÆØÅ])"
    r"|(?<=\s)BESLUTNING\s(?:I\s|FRA\s|AF\s)?[A-ZÆØÅ ,&/-]{3,60}?\sDEN(?=\s[A-ZÆØÅ][a-zæøå])"
)
"""*Beslutning i Voksenudvalget den Godkendt.*, *BESLUTNING I BYRÅDET DEN Godkendt.*: a converter took the day."""
GLUED_WORDS = re.compile(
    r"(?<=^Udskriv)(?=[A-ZÆØÅ])|(?<=\sUdskriv)(?=[A-ZÆØÅ])|"
    r"(?<=[a-zæøå]Kommune)(?=[A-ZÆØÅ][a-zæøå])|(?<=\sKommune)(?=[A-ZÆØÅ][a-zæøå])"
    r"|(?<=\d[:.]\d\d)(?=[A-ZÆØÅ][a-zæøå]{3})|(?<=\d\d-\d\d-(?:19|20)\d\d)(?=[A-ZÆØÅ][a-zæøå])"
    r"|(?<=[a-zæøå]{3}\s(?:19|20)\d\d)(?=[A-ZÆØÅ][a-zæøå]{3})|(?<=\d\d)(?=Sagen\s(?:afgøres|behandles)\si\b)"
    r"|(?<=[a-zæøå]{3}\.)(?<!pkt\.)(?<!Pkt\.)(?=\d{1,3}\.\s[A-ZÆØÅ][a-zæøå])"
    r"|(?<=[a-zæøå])(?<!\sm)(?<!\skm)(?<!\scm)(?=\d{1,3}\.\s[A-ZÆØÅ][a-zæøå])|(?<=[a-zæøå)\"»!?.])(?<!\bnr\.)"
    r"(?=\d{1,4}/\d{1,2}\.\s{1,3}[A-ZÆØÅ])|(?<=[a-zæøå.])(?=(?:Sidst|Senest)\s(?:opdateret|redigeret|ændret)\b)|"
    r"(?<=[a-zæøå.])(?=Ad\s\d{1,2}\.\s[A-ZÆØÅ])|(?<=[a-zæøå]{3})(?=Bilag\s\d{1,2}:\s[A-ZÆØÅ])"
)
"""Words with no blank between: *Bylund KommuneReferat*, *kl. 17.00Byrådssalen*, *den 28-10-2015Godkendt.*"""
