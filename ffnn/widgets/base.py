"""What interactive figures share: traits that refuse bad values, a module for notebook and site, a picture.

A figure is an `anywidget.AnyWidget`: its traits sync with the page in JupyterLab, Notebook, VS Code, Colab.
On the static site, in print and wherever no kernel runs, its HTML is shown instead: a ``<figure>`` with the
state as JSON, from which ``static/hydrate.js`` brings the same ES module to life, and a static fallback for
readers without scripts.

A new figure is a subclass that sets ``module``, declares its traits with `Finite`, `Choice` and `Switch`, and
writes ``fallback`` and ``description``.
"""

from __future__ import annotations

import json
import math
import numbers
from html import escape
from typing import Any, ClassVar

import anywidget
import traitlets

from ffnn import palette
from ffnn.widgets.bundling import STATIC, bundle

__all__ = ["STATIC", "Choice", "Figure", "Finite", "Switch", "as_script", "bundle"]


class Finite(traitlets.Float[float, float]):
    """A number that is neither NaN nor infinite and lies between ``min`` and ``max`` inclusive."""

    def validate(self, obj: Any, value: Any) -> float:
        """Check one value; the message names the trait, what came and what is allowed."""
        allowed = f"{self.name} must be a number between {self.min:g} and {self.max:g}"
        if isinstance(value, bool) or not isinstance(value, numbers.Real):
            raise traitlets.TraitError(f"{allowed}, but {value!r} came")
        number = float(value)  # numpy scalars become plain numbers, which JSON can carry
        if not (math.isfinite(number) and self.min <= number <= self.max):
            raise traitlets.TraitError(f"{allowed}, but {number:g} came")
        return number

    def limits(self) -> dict[str, Any]:
        """Return what the page must know to refuse the same values."""
        return {"min": self.min, "max": self.max}


class Choice(traitlets.Enum[str]):
    """One of a few words."""

    def validate(self, obj: Any, value: Any) -> str:
        """Check one value; the message names the trait, what came and what is allowed."""
        if value not in (self.values or ()):
            words = ", ".join(word or "(nothing)" for word in self.values or ())
            raise traitlets.TraitError(f"{self.name} must be one of {words}, but {value!r} came")
        return str(value)

    def limits(self) -> dict[str, Any]:
        """Return what the page must know to refuse the same values."""
        return {"choices": list(self.values or ())}


class Switch(traitlets.Bool[bool, bool]):
    """On or off."""

    def limits(self) -> dict[str, Any]:
        """Return what the page must know to refuse the same values."""
        return {"choices": [False, True]}


def as_script(value: object) -> str:
    r"""Write JSON that may stand inside a ``<script>`` element: no ``<`` that could end it.

    Parameters
    ----------
    value : object
        What ``json.dumps`` takes; NaN is refused.

    Returns
    -------
    str

    Examples
    --------
    >>> print(as_script({"name": "</script>"}))
    {"name": "\u003c/script>"}
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
    initial : dict
        The state at the start, to which the figure resets.
    """

    module: ClassVar[str] = ""
    _esm: ClassVar[str]
    _css: ClassVar[str]
    limits = traitlets.Dict().tag(sync=True)
    initial = traitlets.Dict().tag(sync=True)

    def __init_subclass__(cls, **kwargs: Any) -> None:
        """Give each figure its script and style; the subclass that anywidget makes of a widget has them."""
        if not cls.module:
            raise TypeError(f"{cls.__name__} sets no module: name its file in ffnn/widgets/static")
        if "module" in cls.__dict__:
            cls._esm = bundle(cls.module)
            cls._css = palette.css() + (STATIC / "figure.css").read_text(encoding="utf-8")
        super().__init_subclass__(**kwargs)

    def __init__(self, **kwargs: Any) -> None:
        if unknown := sorted(set(kwargs) - set(self.trait_names())):
            takes = ", ".join(self.limits)
            raise TypeError(f"{type(self).__name__} has no {', '.join(unknown)}; it takes {takes}")
        super().__init__(**kwargs)
        self.initial = {name: getattr(self, name) for name in self.limits}

    @traitlets.default("limits")
    def _limits_of_the_traits(self) -> dict[str, Any]:
        kinds = (Finite, Choice, Switch)
        return {name: trait.limits() for name, trait in self.traits().items() if isinstance(trait, kinds)}

    def state(self) -> dict[str, Any]:
        """Return the traits that the page gets, by name: those of the figure, not those of ipywidgets."""
        inherited = set(anywidget.AnyWidget.class_trait_names())
        names = [name for name in self.trait_names(sync=True) if name not in inherited and name[0] != "_"]
        return {name: getattr(self, name) for name in sorted(names)}

    def fallback(self) -> str:
        """Return HTML that says without scripts what the figure says: picture, alt text, key numbers."""
        raise NotImplementedError(
            f"{type(self).__name__} has no fallback: readers without scripts would see nothing"
        )

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
