"""Remember what a result was made from, so that only what changed is made again."""

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path


def fingerprint(paths: Iterable[Path], *texts: str) -> str:
    """Return a digest of files (folders: every file in them, by name) and texts.

    Examples
    --------
    >>> fingerprint([], "a") == fingerprint([], "a") != fingerprint([], "b")
    True
    """
    digest = hashlib.sha256()
    for path in paths:
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            if file.is_file():
                digest.update(f"{file.relative_to(path.parent)}\0{file.stat().st_size}\0".encode())
                digest.update(file.read_bytes())
    for text in texts:
        digest.update(f"{len(text)}\0{text}".encode())
    return digest.hexdigest()


class Fingerprints:
    """What each result was made from, kept in one file that is replaced as a whole."""

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            self.known: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError):  # none yet, or broken off: then everything is made again
            self.known = {}

    def unchanged(self, key: str, now: str) -> bool:
        """Tell whether the result of this name was made from the same things."""
        return self.known.get(key) == now

    def keep(self, key: str, now: str) -> None:
        """Note, at once and on disk, that this result is made."""
        self.known[key] = now
        draft = self.path.with_suffix(".new")
        draft.write_text(json.dumps(self.known, indent=1, sort_keys=True), encoding="utf-8")
        draft.replace(self.path)
