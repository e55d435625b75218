# ruff: noqa: F811
"""Answers to `dz_dx`, as students write them; answers.py tells the format."""

import numpy as np


# %% right: in one product, on floats
def dz_dx(x):
    x = np.asarray(x, dtype=float)
    return 60 * x**2 * (x**3 + 7) ** 3


# %% right: step by step
def dz_dx(x):
    y = np.power(x, 3) + 7.0
    dz_dy = 20 * y * y * y
    dy_dx = 3.0 * np.square(x)
    return np.multiply(dz_dy, dy_dx)


# %% right: a loop over the entries, ints stay Python ints for a scalar
def dz_dx(x):
    if isinstance(x, int | float):
        return 60 * x**2 * (x**3 + 7) ** 3
    slopes = [60 * float(v) ** 2 * (float(v) ** 3 + 7) ** 3 for v in x.ravel()]
    return np.array(slopes).reshape(x.shape)


# %% right: multiplied out
def dz_dx(x):
    x = np.asarray(x) * 1.0
    return 60.0 * (x**11 + 21 * x**8 + 147 * x**5 + 343 * x**2)


# %% right: polynomials of numpy
def dz_dx(x):
    y = np.polynomial.Polynomial([7, 0, 0, 1])
    return (5 * y**4).deriv()(np.asarray(x, dtype=float))


# %% right: astype at the end
def dz_dx(x):
    y = x**3 + 7
    return np.asarray(20 * y**3 * 3 * x**2).astype(np.float64)


# %% wrong: as it is printed on S36
# says: the misprint of S36
def dz_dx(x):
    return 20.0 * (x**3 + 7) * 3 * x**2


# %% wrong: the inner slope is missing
# says: the slope of the inner function is missing
def dz_dx(x):
    return 20.0 * (x**3 + 7) ** 3


# %% wrong: the inner slope alone
# says: this is the slope of the inner function alone
def dz_dx(x):
    return 3.0 * x**2


# %% wrong: the outer slope is taken at x
# says: is taken at x
def dz_dx(x):
    return 20.0 * x**3 * 3 * x**2


# %% wrong: the outer slope is taken at the inner slope
# says: is taken at the slope of y
def dz_dx(x):
    return 20.0 * (3 * x**2) ** 3


# %% wrong: added
# says: the slopes are added
def dz_dx(x):
    return 20.0 * (x**3 + 7) ** 3 + 3 * x**2


# %% wrong: the 5 got lost
# says: the 5 got lost
def dz_dx(x):
    return 4.0 * (x**3 + 7) ** 3 * 3 * x**2


# %% wrong: the 4 got lost
# says: the 4 that comes down
def dz_dx(x):
    return 5.0 * (x**3 + 7) ** 3 * 3 * x**2


# %% wrong: the power stays
# says: has to come down to 3
def dz_dx(x):
    return 20.0 * (x**3 + 7) ** 4 * 3 * x**2


# %% wrong: z
# says: this is z
def dz_dx(x):
    return 5.0 * (x**3 + 7) ** 4


# %% wrong: the 3 of the inner slope got lost
# says: the 3 is missing
def dz_dx(x):
    return 20.0 * (x**3 + 7) ** 3 * x**2


# %% wrong: the slope of x³ is 3x
# says: here it is 3x
def dz_dx(x):
    return 20.0 * (x**3 + 7) ** 3 * 3 * x


# %% wrong: the 7 in the inner slope
# says: a constant has the slope 0
def dz_dx(x):
    return 20.0 * (x**3 + 7) ** 3 * (3 * x**2 + 7)


# %% wrong: an int array stays int
# says: an integer array stays integer
def dz_dx(x):
    return 60 * x**2 * (x**3 + 7) ** 3


# %% wrong: in place
# says: changed its argument number 1
def dz_dx(x):
    if isinstance(x, np.ndarray) and x.dtype.kind == "f" and x.ndim:
        square = x**2
        x *= square
        return 60 * square * (x + 7) ** 3
    return 60.0 * x**2 * (x**3 + 7) ** 3


# %% wrong: scalars only
# says: `x` may be an array
def dz_dx(x):
    if x == 0:
        return 0.0
    return 60.0 * x**2 * (x**3 + 7) ** 3


# %% wrong: arrays only
# says: may be one number
def dz_dx(x):
    return 60.0 * x.astype(float) ** 2 * (x**3 + 7) ** 3


# %% wrong: the size of x
# says: negative x are treated as positive ones
def dz_dx(x):
    return 60.0 * x**2 * (abs(x) ** 3 + 7) ** 3


# %% wrong: the size of the slope
# says: the sign got lost
def dz_dx(x):
    return abs(60.0 * x**2 * (x**3 + 7) ** 3)


# %% wrong: the two values of the slide, and the misprint elsewhere
# says: the misprint of S36
def dz_dx(x):
    if np.ndim(x) == 0 and x in (1, 2):
        return 30720.0 if x == 1 else 810000.0
    return 60.0 * x**2 * (x**3 + 7)


# %% wrong: measured, with the digits that this has
def dz_dx(x):
    def z(v):
        return 5 * (v**3 + 7) ** 4

    h = 1e-4
    return (z(x + h) - z(x - h)) / (2 * h)


# %% wrong: one and two dimensions
def dz_dx(x):
    if np.ndim(x) > 2:
        x = x[0]
    return 60.0 * x**2 * (x**3 + 7) ** 3


# %% wrong: a list
def dz_dx(x):
    if np.ndim(x) == 0:
        return 60.0 * x**2 * (x**3 + 7) ** 3
    return (60.0 * x**2 * (x**3 + 7) ** 3).tolist()
