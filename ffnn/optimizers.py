"""Gradient descent as Keras's ``SGD`` does it: plain, with momentum, or Nesterov's (deck S11, S26).

An optimiser sees one flat array of parameters and one flat array of steps, nothing of the network.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True)
class SGD:
    """Stochastic gradient descent.

    With velocity v, gradient g and parameters w: v ← μ v - η g, then w ← w + v, or with ``nesterov``
    w ← w + μ v - η g. Without momentum this is w ← w - η g.

    Parameters
    ----------
    learning_rate : float
        η > 0. Keras's default, which the string ``"sgd"`` means, is 0.01.
    momentum : float
        μ in [0, 1].
    nesterov : bool
        Whether to use Nesterov's form.

    Raises
    ------
    ValueError
        If ``learning_rate`` is not a positive number or ``momentum`` lies outside [0, 1].

    Examples
    --------
    >>> SGD(0.5)
    SGD(learning_rate=0.5, momentum=0.0, nesterov=False)
    """

    learning_rate: float = 0.01
    momentum: float = 0.0
    nesterov: bool = False

    def __post_init__(self) -> None:
        """Check the arguments."""
        if not (_is_number(self.learning_rate) and 0 < self.learning_rate < np.inf):
            raise ValueError(
                f"learning_rate is {self.learning_rate!r}; expected a positive number such as 0.01"
            )
        if not (_is_number(self.momentum) and 0 <= self.momentum <= 1):
            raise ValueError(f"momentum is {self.momentum!r}; expected a number from 0 to 1 such as 0.9")
        if not isinstance(self.nesterov, bool | np.bool):
            raise ValueError(f"nesterov is {self.nesterov!r}; expected True or False")

    def step_calls(
        self, parameters: NDArray[Any], step: NDArray[Any], velocity: NDArray[Any]
    ) -> list[Callable[[], object]]:
        """Make the calls that move the parameters by one step, in place.

        Parameters
        ----------
        parameters, step, velocity : (n,) arrays of one dtype
            ``step`` holds -η times the gradient when the calls run; ``velocity`` is kept between steps.

        Returns
        -------
        list of callables without arguments

        Examples
        --------
        >>> w, step, v = np.ones(2), np.array([-0.5, 0.25]), np.zeros(2)
        >>> for call in SGD(0.5).step_calls(w, step, v):
        ...     _ = call()
        >>> w.tolist()
        [0.5, 1.25]
        """
        if self.momentum == 0.0:
            return [partial(np.add, parameters, step, parameters)]
        momentum = np.array(self.momentum, dtype=parameters.dtype)
        calls = [
            partial(np.multiply, velocity, momentum, velocity),
            partial(np.add, velocity, step, velocity),
        ]
        if not self.nesterov:
            return [*calls, partial(np.add, parameters, velocity, parameters)]
        ahead = np.empty_like(velocity)
        return [
            *calls,
            partial(np.multiply, velocity, momentum, ahead),
            partial(np.add, ahead, step, ahead),
            partial(np.add, parameters, ahead, parameters),
        ]


def _is_number(value: object) -> bool:
    return isinstance(value, int | float | np.integer | np.floating) and not isinstance(value, bool)


def get(optimizer: str | SGD) -> SGD:
    """Look an optimiser up by name: ``"sgd"`` is ``SGD()`` with Keras's defaults.

    Parameters
    ----------
    optimizer : str or SGD
        ``"sgd"``, or an optimiser, which is given back as it is.

    Returns
    -------
    SGD

    Raises
    ------
    ValueError
        If it is neither.

    Examples
    --------
    >>> get("sgd").learning_rate
    0.01
    """
    if isinstance(optimizer, SGD):
        return optimizer
    if isinstance(optimizer, str) and optimizer.lower() == "sgd":
        return SGD()
    raise ValueError(f'optimizer is {optimizer!r}; expected "sgd" or SGD(learning_rate=..., momentum=...)')
