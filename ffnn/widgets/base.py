"""What every interactive figure shares: traits that refuse bad values, one module for notebook and site, a still picture.

A figure is an `anywidget.AnyWidget`: its traits sync with the page in JupyterLab, Notebook, VS Code and Colab. On the static
site, in print and wherever no kernel runs, its HTML is shown instead: a ``<figure>`` with the state as JSON, from which
``static/hydrate.js`` brings the same ES module to life, and a static fallback for readers without scripts.

A new figure is a subclass that sets ``module``, declares its traits with `Finite`, `Choice` and `Switch`, and writes
``fallback`` and ``description``.
"""

from __future__ import annotations

import json
import math
import re
from html import escape
from pathlib import Path
from typing import Any, ClassVar

import anywidget
import traitlets

from ffnn import palette

STATIC = Path(__file__).parent / "static"

_IMPORT = re.compile(r"^import \{([^}]*)\} from \"\./([a-z_]+\.js)\";\n", re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?function |const |class )", re.MULTILINE)
_TOP_LEVEL = re.compile(r"^(export )?(?:async )?(?:function\*?|const|let|class)\s+([\w$]+)", re.MULTILINE)


class Finite(traitlets.Float[float, float]):
    """A number that is neither NaN nor infinite and lies between ``min`` and ``max`` inclusive."""

    def validate(self, obj: Any, value: Any) -> float:
        """Check one value; the message names the trait, what came and what is allowed."""
        allowed = f"{self.name} must be a number between {self.min:g} and {self.max:g}"
        if isinstance(value, bool) or not hasattr(value, "__float__"):
            raise traitlets.TraitError(f"{allowed}, but {value!r} came")
        number = float(value)  # numpy scalars become plain numbers, which JSON can carry
        if not (math.isfinite(number) and self.min <= number <= self.max):
            raise traitlets.TraitError(f"{allowed}, but {number!r} came")
        return number

    def limits(self) -> dict[str, Any]:
        """What the page must know to refuse the same values."""
        return {"min": self.min, "max": self.max}


class Choice(traitlets.Enum[str]):
    """One of a few words."""

    def limits(self) -> dict[str, Any]:
        """What the page must know to refuse the same values."""
        return {"choices": list(self.values or ())}


class Switch(traitlets.Bool[bool, bool]):
    """On or off."""

    def limits(self) -> dict[str, Any]:
        """What the page must know to refuse the same values."""
        return {"choices": [False, True]}


def bundle(module: str, folder: Path = STATIC) -> str:
    """Concatenate an ES module with all it imports, for a notebook, which can only take one.

    The modules of this package keep to a few forms, so that this needs no parser: named imports from ``"./other.js"`` on
    lines of their own, and ``export`` before a function, const or class. Anything else is refused.

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
        If a module is missing, uses another form of import or export, imports what is not exported or in a circle, or if
        two modules use one top-level name.

    Examples
    --------
    >>> bundle("backprop_explorer.js").endswith("export default { render };\\n")
    True
    """
    done: dict[str, set[str]] = {}
    owner: dict[str, str] = {}
    parts: list[str] = []

    def add(name: str, importers: tuple[str, ...]) -> None:
        if name in importers:
            raise ValueError(f"{' imports '.join([*importers, name])}: a circle cannot be put in order")
        if name in done:
            return
        path = folder / name
        if not path.is_file():
            raise ValueError(f"{importers[-1] if importers else 'bundle'} asks for {name}, which is not in {folder.name}/")
        text = path.read_text(encoding="utf-8")
        for names, other in _IMPORT.findall(text):
            add(other, (*importers, name))
            missing = [one for one in re.split(r"[,\s]+", names.strip(" ,\n")) if one not in done[other]]
            if missing:
                raise ValueError(f"{name} imports {', '.join(missing)} from {other}, which does not export it")
        text = _IMPORT.sub("", text)
        done[name] = set()
        for exported, identifier in _TOP_LEVEL.findall(text):
            if identifier in owner:
                raise ValueError(f"{identifier} stands at the top of both {owner[identifier]} and {name}: rename one")
            owner[identifier] = name
            if exported:
                done[name].add(identifier)
        text = _EXPORT.sub("", text)
        left = re.search(r"^\s*(?:import|export)\b.*|\bimport\s*\(.*|\bimport\.meta\b.*", text, re.MULTILINE)
        if left:
            raise ValueError(f"{name} has {left.group().strip()!r}, a form that bundle does not know")
        parts.append(f"// {name}\n{text.strip()}\n")

    add(module, ())
    if "render" not in done[module]:
        raise ValueError(f"{module} does not export a function render")
    return "\n".join([*parts, "export default { render };\n"])


def as_script(value: object) -> str:
    """JSON that may stand inside a ``<script>`` element: no ``<`` that could end it.

    Parameters
    ----------
    value : object
        What ``json.dumps`` takes; NaN is refused.

    Returns
    -------
    str

    Examples
    --------
    >>> as_script({"name": "</script>"})
    '{"name": "\\\\u003c/script>"}'
    """
    return json.dumps(value, allow_nan=False, ensure_ascii=True).replace("<", "\\u003c")


class Figure(anywidget.AnyWidget):
    """Base class of the interactive figures.

    Attributes
    ----------
    module : str
        The ES module in ``static/`` that exports ``render({ model, el })``.
    limits : dict
        For each trait of the figure what values it takes; the page refuses the others, as Python does.
    """

    module: ClassVar[str] = ""
    limits = traitlets.Dict().tag(sync=True)

    def __init_subclass__(cls, **kwargs: Any) -> None:
        if not cls.module:
            raise TypeError(f"{cls.__name__} sets no module: name its file in ffnn/widgets/static")
        cls._esm = bundle(cls.module)
        cls._css = palette.css() + (STATIC / "figure.css").read_text(encoding="utf-8")
        super().__init_subclass__(**kwargs)

    @traitlets.default("limits")
    def _limits_of_the_traits(self) -> dict[str, Any]:
        return {name: t.limits() for name, t in self.traits().items() if isinstance(t, (Finite, Choice, Switch))}

    def state(self) -> dict[str, Any]:
        """Return the traits that the page gets, by name: what the figure declares, not what ipywidgets adds."""
        inherited = set(anywidget.AnyWidget.class_trait_names())
        names = [name for name in self.trait_names(sync=True) if name not in inherited and name[0] != "_"]
        return {name: getattr(self, name) for name in sorted(names)}

    def fallback(self) -> str:
        """Return HTML that says without scripts what the figure says at the start: picture, alt text, key numbers."""
        raise NotImplementedError(f"{type(self).__name__} has no fallback: readers without scripts would see nothing")

    def description(self) -> str:
        """Return the figure in words and numbers, for text-only output."""
        raise NotImplementedError(f"{type(self).__name__} has no description")

    def to_html(self) -> str:
        """Return the figure for a page without a kernel.

        Returns
        -------
        str
            ``<figure class="ffnn-figure" data-module="...">`` with the state as JSON and the fallback.
        """
        return (
            f'<figure class="ffnn-figure" data-module="{escape(self.module)}">\n'
            f'<script type="application/json">{as_script(self.state())}</script>\n'
            f'<div class="ffnn-fallback">\n{self.fallback()}\n</div>\n</figure>'
        )

    def _repr_mimebundle_(self, **kwargs: Any) -> tuple[dict[str, Any], dict[str, Any]] | None:
        made = super()._repr_mimebundle_(**kwargs)
        if made is None:
            return None
        data, metadata = made
        return data | {"text/html": self.to_html(), "text/plain": self.description()}, metadata
