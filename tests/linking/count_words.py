"""Counts in how many passages of the invented minutes each stem stands, and takes some of them for background.

Both are for municipalities whose own minutes are few. Run from the project's root when the minutes of
``tests/minutes/open`` or the forms have changed: ``python -m tests.linking.count_words``; writes
``data/linking/word_counts.tsv`` and ``data/linking/background.txt`` (a passage a line).
"""

from tests.linking.sets_in_use import PROJECT
from tracker.linking.lexicon import WordCounts
from tracker.usecases.linking_language import load_forms

MINUTES = PROJECT / "tests" / "minutes" / "open"
COUNTS = PROJECT / "data" / "linking" / "word_counts.tsv"
BACKGROUND = PROJECT / "data" / "linking" / "background.txt"
SHORTEST, LONGEST = 250, 1500
"""Characters of a passage that tells enough of a matter, and of one matter only."""


def main() -> None:
    """Count and write."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(MINUTES.glob("*.txt"))]
    passages = [passage for text in texts for passage in text.split("\n\n")]
    counts = WordCounts.of(passages, load_forms())
    rows = [f"\t{counts.texts}", *(f"{stem}\t{n}" for stem, n in sorted(counts.counts.items()) if not stem.isdigit())]
    COUNTS.write_text("\n".join(rows) + "\n", encoding="utf-8")
    told = [" ".join(passage.split()) for passage in passages if SHORTEST < len(passage) < LONGEST]
    BACKGROUND.write_text("\n".join(told) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
