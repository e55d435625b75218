# ruff: noqa: F811
"""Answers to `design_xnor`, as students write them; answers.py tells the format."""

import numpy as np


# %% right: the output of the lecture's network turned round
def design_xnor():
    W = np.ones((2, 2))
    b = np.array([-1.5, -0.5])
    w = np.array([1.0, -1.0])
    c = 0.5
    return W, b, w, c


# %% right: both or neither, lists of int
def design_xnor():
    return [[1, 1], [-1, -1]], [-2, 0], [1, 1], -1


# %% right: x1 implies x2, and x2 implies x1
def design_xnor():
    W = np.array([[-1.0, 1.0], [1.0, -1.0]])
    return (W, np.zeros(2), np.ones(2), np.array(-1.5))


# %% right: the hidden units watch for 01 and 10
def design_xnor():
    return [[[-20, 20], [20, -20]], (-10, -10), (-30.0, -30.0), 15]


# %% right: sums that are 0 up to rounding
def design_xnor():
    return [[0.1, 0.7], [-0.1, -0.7]], [-0.8, 0.05], [0.1, 0.2], -0.1


# %% right: very small weights
def design_xnor():
    W = 1e-9 * np.array([[1, 1], [1, 1]])
    return W, 1e-9 * np.array([-1.5, -0.5]), np.array([1e-12, -1e-12]), 0.0


# %% wrong: the lecture's XOR network
# says: This may be XOR
def design_xnor():
    return np.ones((2, 2)), np.array([-1.5, -0.5]), np.array([-1.0, 1.0]), -0.5


# %% wrong: w is turned round, c is not
# says: c has the wrong sign
def design_xnor():
    return np.ones((2, 2)), np.array([-1.5, -0.5]), np.array([1.0, -1.0]), -0.5


# %% wrong: always 1
# says: the network answers 1 to everything
def design_xnor():
    return np.ones((2, 2)), np.array([-1.5, -0.5]), np.array([1.0, 1.0]), 0.5


# %% wrong: all zeros
# says: two numbers that are not 0
def design_xnor():
    return np.zeros((2, 2)), np.zeros(2), np.zeros(2), 0.0


# %% wrong: NOR of the inputs
# says: this is NOR
def design_xnor():
    return np.array([[-1.0, -1.0], [-2.0, -2.0]]), np.array([0.5, 0.5]), np.array([1.0, 1.0]), -1.5


# %% wrong: AND of the inputs
# says: this is AND
def design_xnor():
    return np.ones((2, 2)), np.array([-1.5, -1.5]), np.array([1.0, 1.0]), -1.5


# %% wrong: NAND
# says: this is NAND
def design_xnor():
    return np.ones((2, 2)), np.array([-1.5, -1.5]), np.array([-1.0, -1.0]), 0.5


# %% wrong: x1 implies x2
# says: the row 10 is told apart
def design_xnor():
    return np.array([[1.0, -1.0], [2.0, -2.0]]), np.array([-0.5, -0.5]), np.array([-1.0, -1.0]), 0.5


# %% wrong: x2 implies x1
# says: the row 01 is told apart
def design_xnor():
    return np.array([[-1.0, 1.0], [-2.0, 2.0]]), np.array([-0.5, -0.5]), np.array([-1.0, -1.0]), 0.5


# %% wrong: one hidden unit does nothing
# says: two numbers that are not 0
def design_xnor():
    return np.array([[-1.0, -1.0], [1.0, 1.0]]), np.array([0.5, -1.5]), np.array([1.0, 0.0]), -0.5


# %% wrong: a hidden unit without weights
# says: without weights this unit gives the same answer to every input
def design_xnor():
    return np.array([[-1.0, -1.0], [0.0, 0.0]]), np.array([0.5, 1.0]), np.array([1.0, 1.0]), -1.5


# %% wrong: hidden units in columns
# says: row j holds the weights of hidden unit j
def design_xnor():
    return np.array([[1.0, -1.0], [1.0, -1.0]]), np.array([-1.5, 0.5]), np.array([1.0, 1.0]), -0.5


# %% wrong: c is a threshold
# says: c has the wrong sign
def design_xnor():
    return np.array([[1.0, 1.0], [-1.0, -1.0]]), np.array([-1.5, 0.5]), np.array([1.0, 1.0]), 0.5


# %% wrong: all biases are thresholds
# says: b and c have the wrong sign
def design_xnor():
    return np.array([[1.0, 1.0], [-1.0, -1.0]]), np.array([1.5, -0.5]), np.array([1.0, 1.0]), 0.5


# %% wrong: w as a row
def design_xnor():
    return np.ones((2, 2)), np.array([-1.5, -0.5]), np.array([[1.0, -1.0]]), 0.5


# %% wrong: c as an array of length 1
def design_xnor():
    return np.ones((2, 2)), np.array([-1.5, -0.5]), np.array([1.0, -1.0]), np.array([0.5])


# %% wrong: pairs for the layers, as in params
# says: a tuple or list of length 4
def design_xnor():
    return [(np.ones((2, 2)), np.array([-1.5, -0.5])), (np.array([[1.0, -1.0]]), np.array([0.5]))]


# %% wrong: c is forgotten
# says: a tuple or list of length 4
def design_xnor():
    return np.ones((2, 2)), np.array([-1.5, -0.5]), np.array([1.0, -1.0])


# %% wrong: W is ragged
def design_xnor():
    return [[1, 1], [1]], [-1.5, -0.5], [1, -1], 0.5


# %% wrong: None for the bias
# says: finite numbers
def design_xnor():
    return [[1, 1], [1, 1]], [-1.5, -0.5], [1, -1], None


# %% wrong: infinite weights
# says: finite numbers
def design_xnor():
    return [[1, 1], [1, 1]], [-1.5, -0.5], [np.inf, -np.inf], 0.5


# %% wrong: the step(0) = 0 of other books
# says: here step(0) = 1
def design_xnor():
    return [[1, 1], [-1, -1]], [-1, 1], [1, 1], 0


# %% wrong: the third row is left to chance
def design_xnor():
    return [[1, 1], [-1, -1]], [-1.5, 1.5], [1, 1], -0.5


# %% equivalent: next number: `1` → `2` (3)
# 2 x1 + x2 - 0.5 is still below 0 at 00 only


# %% equivalent: next number: `1` → `2` (4)
# x1 + 2 x2 - 0.5 is still below 0 at 00 only


# %% equivalent: other number: `1.5` → `1.6500000000000001`
# x1 + x2 - 1.65 is still at least 0 at 11 only


# %% equivalent: other number: `0.5` → `0.55`
# x1 + x2 - 0.55 is still below 0 at 00 only


# %% equivalent: next number: `1` → `2` (5)
# the sums of the output unit become 0.5, -0.5 and 1.5, of the same signs


# %% equivalent: other number: `0.5` → `0.55` (2)
# the sums of the output unit become 0.55, -0.45 and 0.55, of the same signs
