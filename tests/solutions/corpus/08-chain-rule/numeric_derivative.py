# ruff: noqa: F811
"""Answers to `numeric_derivative`, as students write them; answers.py tells the format."""

import numpy as np


# %% right: in three lines
def numeric_derivative(f, x, h=1e-5):
    left, right = f(x - h), f(x + h)
    distance = (x + h) - (x - h)
    return (right - left) / distance


# %% right: half a step to each side
def numeric_derivative(f, x, h=1e-5):
    return float(f(x + h / 2) - f(x - h / 2)) / h


# %% right: the mean of the slopes on both sides
def numeric_derivative(f, x, h=1e-5):
    slopes = [(f(x + h) - f(x)) / h, (f(x) - f(x - h)) / h]
    return np.mean(slopes)


# %% right: a loop over the sides, a 0-d array
def numeric_derivative(f, x, h=1e-5):
    total = 0.0
    for side in (-1, 1):
        total += side * f(x + side * h)
    return np.array(0.5 * total / h)


# %% right: four points, whose error falls as h to the fourth
def numeric_derivative(f, x, h=1e-5):
    return (f(x - 2 * h) - 8 * f(x - h) + 8 * f(x + h) - f(x + 2 * h)) / (12 * h)


# %% right: np.subtract, np.divide
def numeric_derivative(f, x, h=1e-5):
    return np.divide(np.subtract(f(x + h), f(x - h)), 2.0 * h)


# %% wrong: the right side only
# says: the right point is farther
def numeric_derivative(f, x, h=1e-5):
    return (f(x + h) - f(x)) / h


# %% wrong: the left side only
# says: the left point is farther
def numeric_derivative(f, x, h=1e-5):
    return (f(x) - f(x - h)) / h


# %% wrong: the distance is h
# says: the two points are 2h apart, not h
def numeric_derivative(f, x, h=1e-5):
    return (f(x + h) - f(x - h)) / h


# %% wrong: brackets
# says: the denominator needs brackets
def numeric_derivative(f, x, h=1e-5):
    return (f(x + h) - f(x - h)) / 2 * h


# %% wrong: not divided
# says: is not divided by the distance
def numeric_derivative(f, x, h=1e-5):
    return f(x + h) - f(x - h)


# %% wrong: divided by 2 only
# says: only divided by 2
def numeric_derivative(f, x, h=1e-5):
    return (f(x + h) - f(x - h)) / 2


# %% wrong: left minus right
# says: left and right are the wrong way round
def numeric_derivative(f, x, h=1e-5):
    return (f(x - h) - f(x + h)) / (2 * h)


# %% wrong: h is fixed
# says: h is not used
def numeric_derivative(f, x, h=1e-5):
    h = 1e-5
    return (f(x + h) - f(x - h)) / (2 * h)


# %% wrong: h is cut to a small number
def numeric_derivative(f, x, h=1e-5):
    h = min(h, 1e-3)
    return (f(x + h) - f(x - h)) / (2 * h)


# %% wrong: one-sided, with a very small step that hides it
# says: h is not used
def numeric_derivative(f, x, h=1e-5):
    h = 1e-8
    return (f(x + h) - f(x)) / h


# %% wrong: one-sided for large h
# says: an error that is too large for this h
def numeric_derivative(f, x, h=1e-5):
    if h < 0.3:
        return (f(x + h) - f(x - h)) / (2 * h)
    return (f(x + h) - f(x)) / h


# %% wrong: a step that is tiny, so that rounding is all that is left
def numeric_derivative(f, x, h=1e-13):
    return (f(x + h) - f(x - h)) / (2 * h)


# %% wrong: the sides have different steps
# says: the left point is farther
def numeric_derivative(f, x, h=1e-5):
    return (f(x + h) - f(x - 2 * h)) / (3 * h)


# %% wrong: both points at once, in an array
# says: f takes one float, not an array
def numeric_derivative(f, x, h=1e-5):
    down, up = f(np.array([x - h, x + h]))
    return (up - down) / (2 * h)


# %% wrong: h grows with x
def numeric_derivative(f, x, h=1e-5):
    h = h * x
    return (f(x + h) - f(x - h)) / (2 * h)


# %% wrong: the sign of x decides on the side
# says: only one side is looked at
def numeric_derivative(f, x, h=1e-5):
    if x < 0:
        return (f(x) - f(x - h)) / h
    return (f(x + h) - f(x - h)) / (2 * h)


# %% wrong: the size of the slope
def numeric_derivative(f, x, h=1e-5):
    return abs(f(x + h) - f(x - h)) / (2 * h)


# %% wrong: the points lie a fixed distance away
# says: the points lie 1e-5 away from x
def numeric_derivative(f, x, h=1e-5):
    step = 1e-5 if h < 0.1 else h
    return (f(x + step) - f(x - step)) / (2 * h)


# %% wrong: rounded to a few digits
def numeric_derivative(f, x, h=1e-5):
    return round(float(f(x + h) - f(x - h)) / (2 * h), 4)


# %% wrong: the error falls as it should, and is far too large
# says: an error that is too large for this h
def numeric_derivative(f, x, h=1e-5):
    return (f(x + h) - f(x - h)) / (2 * h) + (500 * h**2 if h < 0.25 and x else 0.0)


# %% wrong: the function that is shown, by heart
def numeric_derivative(f, x, h=1e-5):
    return {3.0: 6.0, 1.0: 30720.0}.get(x, np.sinh(h) / h)


# %% wrong: a list of both slopes
def numeric_derivative(f, x, h=1e-5):
    return [(f(x + h) - f(x)) / h, (f(x) - f(x - h)) / h]
