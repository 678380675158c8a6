"""Sentences that tell of a motion or of an election, and lay nothing on anybody."""

import re

_MOTION = re.compile(
    r"(?:Ændringsforslag|Ændringsforslaget|Forslag|Modforslag|Underændringsforslag)\s(?:fra|af)\s[^:.\n]{1,80}:\s"
)
"""*Ændringsforslag fra C-gruppen: Hallen holdes åben til maj, og sagen drøftes i juni.*"""
_NAME = r"[A-ZÆØÅ][\wæøåé.-]*(?:\s(?:[A-ZÆØÅ][\wæøåé.-]*|von|van|de)){1,4}(?:\s\([A-ZÆØÅ]{1,3}\))?"
_ELECTED = re.compile(
    rf"{_NAME}(?:(?:,\s|\sog\s){_NAME}){{0,8}}\s(?:udpeges|vælges|"
    r"genvælges|indstilles|udpegedes|valgtes)\s(?:som|til)\s"
    r"(?:ny\s|nyt\s)?(?:medlem(?:mer)?|formand|næstformand|suppleant(?:er)?|stedfortræder(?:e)?|repræsentant(?:er)?|"
    r"delegere(?:t|de)|bestyrelsesmedlem(?:mer)?|valgstyrer(?:e)?|borgmester|viceborgmester)\b"
)
"""*Ida Holm (A) udpeges som medlem af bestyrelsen for perioden til udgangen af 2021.*"""


def tells_of_motion_or_election(sentence: str) -> bool:
    """Whether a sentence tells what somebody moved, or who was elected to what."""
    return _MOTION.match(sentence) is not None or _ELECTED.match(sentence) is not None
