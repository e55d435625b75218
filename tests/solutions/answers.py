"""Read the corpus: for each graded function, answers as students write them, right and wrong.

`corpus/<slug>/<function>.py` holds blocks, each one answer cell that some student might hand in:

    # %% right: a loop                          gets full points
    # %% wrong: the bias is left out            loses points; lines `# says: ...` below it give words
    # says: the bias is left out                that some failure message must contain
    # %% equivalent: swap + for -: `a + b` → `a - b`
    # why this mutant of the reference is right all the same
"""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

CORPUS = Path(__file__).parent / "corpus"
BLOCK = re.compile(r"^# %% (right|wrong|equivalent): (.+)$", re.MULTILINE)


@dataclass(frozen=True)
class Answer:
    """One block of a corpus file."""

    slug: str
    function: str
    kind: str
    name: str
    source: str

    @property
    def says(self) -> list[str]:
        return re.findall(r"^# says: (.+)$", self.source, re.MULTILINE)

    def __str__(self) -> str:
        return f"{self.function}: {self.name}"


@cache
def read(slug: str) -> tuple[Answer, ...]:
    """Return every block of the corpus of an assignment, file by file."""
    found = []
    for path in sorted((CORPUS / slug).glob("*.py")):
        _, *parts = BLOCK.split(path.read_text(encoding="utf-8"))
        for kind, name, source in zip(parts[::3], parts[1::3], parts[2::3], strict=True):
            found.append(Answer(slug, path.stem, kind, name.strip(), source.strip() + "\n"))
    return tuple(found)


def of(slug: str, function: str, kind: str) -> list[Answer]:
    """Return the answers of one kind to one function."""
    return [answer for answer in read(slug) if (answer.function, answer.kind) == (function, kind)]
