"""Make the list of questions that a product's story answers (`generator/model/lists/story-questions.csv`).

    python tools/story.py FOLDER

FOLDER holds `story-questions.csv`: the questions in Vietnamese, how each is scored, and where that is written. The
English of the questions is ours and stands here.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator
from pathlib import Path

OUT = Path(__file__).parent.parent / "generator/model/lists/story-questions.csv"
HEAD = ("key", "vi", "en", "scored", "source", "decision")
ENGLISH = {
    ("who", "26/2026"): "Who makes it, and since when?",
    ("origin", "26/2026"): "How did it come to be, and what place is it tied to?",
    ("resources", "26/2026"): "Which soil, water, climate and native material make it what it is?",
    ("craft", "26/2026"): "Which secret, skill or step of the work?",
    ("culture", "26/2026"): "Which culture, custom, festival or tradition belongs to it?",
    ("difference", "26/2026"): "How does it differ from its like elsewhere?",
    ("value", "26/2026"): "What is it worth to whoever uses it?",
    ("community", "26/2026"): "What do the community, women, young people and ethnic minorities gain?",
    ("hope", "26/2026"): "What is hoped for?",
    ("form", "26/2026"): "Is it concise, to the point, with a plot?",
    ("carrier", "26/2026"): "Does it stand on the label or a leaflet, the website, in the traceability?",
    (
        "tourism",
        "26/2026",
    ): "Is there a guide or a story of the place, in a foreign language, shown in the province and beyond?",
    ("carrier", "148"): "Does the story stand on label or leaflet and website (pictures, clips)?",
    ("difference", "148"): "Is it a story of its own, tied to where it comes from?",
    ("form", "148"): "Is it short, with a message?",
}


def rows(folder: Path) -> Iterator[tuple[str, ...]]:
    """Yield each question with its English, in the order of the programme; raise `KeyError` for a new one."""
    with (folder / "story-questions.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            english = ENGLISH[row["key"], row["decision"]]
            source = row["source"].partition(" (github.com")[0]
            yield row["key"], row["question"], english, row["scored_as"], source, row["decision"]


def main(folder: Path) -> None:
    """Write the list."""
    with OUT.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerows((HEAD, *rows(folder)))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
