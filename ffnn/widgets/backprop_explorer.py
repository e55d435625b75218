"""The backpropagation explorer: one step of learning of the lecture's 2-2-2 network (S41-60), by factors.

The figure itself is `static/backprop_explorer.js`. Here stand its parameters with the values they may take,
and the picture and the table for readers without scripts.
"""

from __future__ import annotations

from html import escape
from typing import Any, ClassVar

import numpy as np
import traitlets

from ffnn import deck, plots
from ffnn.trace import Trace, trace
from ffnn.widgets.base import Choice, Figure, Finite

WEIGHTS = tuple(f"w{i}" for i in range(1, 9))
FACTORS = tuple(f"factor_{k}" for k in range(1, 9))  # the longest chain, that of w1 to w4, has eight

_W = [*deck.NET.W1.ravel().tolist(), *deck.NET.W2.ravel().tolist()]


def _parameter(start: Any, least: float, most: float) -> Finite:
    trait: Finite = Finite(float(start), min=least, max=most).tag(sync=True)
    return trait


class BackpropExplorer(Figure):
    """The explorer as a widget: in a notebook its parameters are attributes that can be read and set.

    Attributes
    ----------
    w1, ..., w8, b1, b2 : float
        Weights and biases, from -10 to 10. One bias serves a layer, as in the lecture.
    x1, x2 : float
        The input, from -10 to 10.
    t1, t2 : float
        The targets, from 0 to 1.
    eta : float
        Learning rate, from 0.001 to 100.
    selected : str
        The weight whose chain is shown.
    stage : str
        ``forward``, ``error``, ``factor_1`` to ``factor_8``, ``backward`` (the whole chain), ``update``.
    bug : str
        Empty, or ``updated_weights``: the way back leads through w5 to w8 as they are after their own update.
    deck : dict
        What the lecture gives, and the digits its slides print, with the page.

    Examples
    --------
    >>> explorer = BackpropExplorer(w5=0.3)
    >>> explorer.w5 = 20
    Traceback (most recent call last):
    traitlets.traitlets.TraitError: w5 must be a number between -10 and 10, but 20 came
    >>> explorer.w5
    0.3
    """

    module: ClassVar[str] = "backprop_explorer.js"

    w1, w2, w3, w4, w5, w6, w7, w8 = (_parameter(w, -10, 10) for w in _W)
    b1, b2 = _parameter(deck.NET.b1[0], -10, 10), _parameter(deck.NET.b2[0], -10, 10)
    x1, x2 = (_parameter(x, -10, 10) for x in deck.NET.x)
    t1, t2 = (_parameter(t, 0, 1) for t in deck.NET.t)
    eta = _parameter(deck.NET.eta, 0.001, 100)
    selected = Choice(WEIGHTS, "w5").tag(sync=True)
    stage = Choice(("forward", "error", *FACTORS, "backward", "update"), "backward").tag(sync=True)
    bug = Choice(("", "updated_weights"), "").tag(sync=True)
    deck = traitlets.Dict().tag(sync=True)

    @traitlets.default("deck")
    def _what_the_slides_say(self) -> dict[str, Any]:
        printed = {key: [v.page, v.printed] for key, v in deck.VALUES.items() if v.printed is not None}
        given = {name: t.default_value for name, t in self.traits().items() if isinstance(t, Finite)}
        return {"given": given, "printed": printed}

    def trace(self) -> Trace:
        """Work through the step with the parameters as they are now.

        Returns
        -------
        Trace
            Every number by the lecture's name: ``out_o1``, ``E_total``, ``dE_dw5``, ``w5_new``, ...

        Examples
        --------
        >>> f"{BackpropExplorer().trace()['E_after']:.9f}"
        '0.291027774'
        >>> f"{BackpropExplorer(bug='updated_weights').trace()['E_after']:.9f}"
        '0.291027924'
        """
        W1, W2 = np.array([getattr(self, w) for w in WEIGHTS]).reshape(2, 2, 2)
        x, t = np.array([self.x1, self.x2]), np.array([self.t1, self.t2])
        net = deck.Net(x=x, t=t, W1=W1, b1=np.full(2, self.b1), W2=W2, b2=np.full(2, self.b2), eta=self.eta)
        return trace(net, self.bug or None)

    def fallback(self) -> str:
        """Draw the network and tabulate the step, for readers without scripts."""
        v = self.trace()
        ax = plots.network_diagram([2, 2, 2], [v.net.W1, v.net.W2], errors=True)
        head = "".join(f'<th scope="col">{title}</th>' for title in ("weight", "now", "∂E/∂w", "after"))
        body = "".join(
            f'<tr><th scope="row">{w}</th>'
            + "".join(f"<td>{_short(v[key])}</td>" for key in (w, f"dE_d{w}", f"{w}_new"))
            + "</tr>\n"
            for w in WEIGHTS
        )
        return (
            f"{plots.picture(ax).svg}\n<p>{escape(self._summary(v))}</p>\n"
            "<table>\n<caption>The step, weight by weight</caption>\n"
            f"<thead><tr>{head}</tr></thead>\n<tbody>\n{body}</tbody>\n</table>"
        )

    def description(self) -> str:
        """Return the step in one sentence."""
        return f"Backpropagation explorer. {self._summary(self.trace())}"

    def _summary(self, v: Trace) -> str:
        answers = f"{_short(v['out_o1'])} and {_short(v['out_o2'])}"
        bug = " (with the bug of the updated weights)" if self.bug else ""
        return (
            f"Input {self.x1:g} and {self.x2:g}, biases {self.b1:g} and {self.b2:g}. "
            f"The network answers {answers} where {self.t1:g} and {self.t2:g} are asked for: "
            f"E = {v['E_total']:.9f}. One step with η = {self.eta:g}{bug} makes it {v['E_after']:.9f}."
        )


def _short(number: float) -> str:
    return f"{number:.5g}".replace("-", "−")
