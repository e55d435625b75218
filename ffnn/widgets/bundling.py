"""Puts an ES module and all that it imports into one, for notebooks: they take a script as one text.

The modules of this package keep to a few forms, so that this needs no parser: named imports from
``"./other.js"``, each a statement that begins its line, and ``export`` before a function, const or class.
Anything else is refused.
"""

from __future__ import annotations

import re
from pathlib import Path

STATIC = Path(__file__).parent / "static"

_IMPORT = re.compile(r"^import \{([^}]*)\} from \"\./([a-z_]+\.js)\";\n", re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?function |const |class )", re.MULTILINE)
_TOP_LEVEL = re.compile(r"^(export )?(?:async )?(?:function\*?|const|let|class)\s+([\w$]+)", re.MULTILINE)
_OTHER_FORM = re.compile(
    r"^\s*(?:import|export)\b.*|\bimport\s*\(.*|\bimport\.meta\b.*|^(?:var\b|(?:const|let)\s+[\[{]).*",
    re.MULTILINE,
)


def bundle(module: str, folder: Path = STATIC) -> str:
    r"""Concatenate a module with all it imports.

    Parameters
    ----------
    module : str
        File name of a module that exports ``render``.
    folder : Path
        Where the modules lie.

    Returns
    -------
    str
        One module without imports whose default export is ``{ render }``.

    Raises
    ------
    ValueError
        If a module is missing, uses another form of import or export, imports what is not exported or in a
        circle, or if two modules use one top-level name.

    Examples
    --------
    >>> bundle("backprop_explorer.js").endswith("export default { render };\n")
    True
    """
    modules = _Modules(folder)
    modules.add(module, ())
    if "render" not in modules.exports[module]:
        raise ValueError(f"{module} does not export a function render")
    return "\n".join([*modules.parts, "export default { render };\n"])


class _Modules:
    """Modules in the order in which they need each other, with what each exports."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.exports: dict[str, set[str]] = {}
        self.owner: dict[str, str] = {}
        self.parts: list[str] = []

    def add(self, name: str, importers: tuple[str, ...]) -> None:
        """Add a module after all that it imports; `importers` is the way that led to it."""
        if name in importers:
            raise ValueError(f"{' imports '.join([*importers, name])}: a circle cannot be put in order")
        if name in self.exports:
            return
        text = self._read(name, importers)
        for names, other in _IMPORT.findall(text):
            self.add(other, (*importers, name))
            wanted = re.split(r"[,\s]+", names.strip(" ,\n"))
            if missing := [one for one in wanted if one not in self.exports[other]]:
                raise ValueError(
                    f"{name} imports {', '.join(missing)} from {other}, which does not export it"
                )
        text = _IMPORT.sub("", text)
        self._own(name, text)
        text = _EXPORT.sub("", text)
        if other_form := _OTHER_FORM.search(text):
            raise ValueError(f"{name} has {other_form.group().strip()!r}, a form that bundle does not know")
        self.parts.append(f"// {name}\n{text.strip()}\n")

    def _read(self, name: str, importers: tuple[str, ...]) -> str:
        path = self.folder / name
        if not path.is_file():
            asking = importers[-1] if importers else "bundle"
            raise ValueError(f"{asking} asks for {name}, which is not in {self.folder.name}/")
        return path.read_text(encoding="utf-8")

    def _own(self, name: str, text: str) -> None:
        """Note the top-level names of a module; in one file each may stand only once."""
        self.exports[name] = set()
        for exported, identifier in _TOP_LEVEL.findall(text):
            if identifier in self.owner:
                both = f"{self.owner[identifier]} and {name}"
                raise ValueError(f"{identifier} stands at the top of both {both}: rename one")
            self.owner[identifier] = name
            if exported:
                self.exports[name].add(identifier)
