# ruff: noqa: F811
"""Answers to `xor_answers`, as students write them; answers.py tells the format."""

import numpy as np


# %% right: typed
def xor_answers():
    return {"J_linear": 0.25, "J_step": 0.5, "J_best_step": 0.25, "n_ltu_functions": 14.0}


# %% right: computed, with a search over units
def xor_answers():
    import itertools

    X, y = np.array([[0, 0], [0, 1], [1, 0], [1, 1]]), np.array([0, 1, 1, 0])
    tables = set()
    for w1, w2, b in itertools.product([-1, 0, 1], [-1, 0, 1], [-1.5, -0.5, 0.5, 1.5]):
        tables.add(tuple((w1 * X[:, 0] + w2 * X[:, 1] + b >= 0).astype(int).tolist()))
    costs = [np.mean((np.array(table) - y) ** 2) for table in tables]
    linear = np.mean((0.5 - y) ** 2)
    return {
        "J_linear": linear,
        "J_step": np.mean((1 - y) ** 2),
        "J_best_step": min(costs),
        "n_ltu_functions": len(tables),
    }


# %% right: fractions and numpy numbers, in another order, with an entry more
def xor_answers():
    return {
        "n_ltu_functions": np.int64(2**4 - 2),
        "J_best_step": 1 / 4,
        "J_step": np.float64(2 / 4),
        "J_linear": np.array(1 / 4),
        "why": "XOR and XNOR",
    }


# %% wrong: the step unit costs what the linear output costs
# says: a step unit does not answer ½
def xor_answers():
    return {"J_linear": 0.25, "J_step": 0.25, "J_best_step": 0.25, "n_ltu_functions": 14}


# %% wrong: sums instead of means
# says: none of which is above 1
def xor_answers():
    return {"J_linear": 1.0, "J_step": 2.0, "J_best_step": 1.0, "n_ltu_functions": 14}


# %% wrong: the sum for the linear output
# says: this is the sum of the four squared errors
def xor_answers():
    return {"J_linear": 1.0, "J_step": 0.5, "J_best_step": 0.25, "n_ltu_functions": 14}


# %% wrong: half the linear cost
# says: there is a factor ½ too many
def xor_answers():
    return {"J_linear": 0.125, "J_step": 0.5, "J_best_step": 0.25, "n_ltu_functions": 14}


# %% wrong: halves everywhere
# says: right or wrong on each of four points
def xor_answers():
    return {"J_linear": 0.125, "J_step": 0.25, "J_best_step": 0.125, "n_ltu_functions": 14}


# %% wrong: no intercept
# says: this is the best without an intercept
def xor_answers():
    return {"J_linear": 1 / 3, "J_step": 0.5, "J_best_step": 0.25, "n_ltu_functions": 14}


# %% wrong: a linear output that is always right
# says: no linear answer meets all four points
def xor_answers():
    return {"J_linear": 0.0, "J_step": 0.5, "J_best_step": 0.25, "n_ltu_functions": 14}


# %% wrong: a perfect step unit
# says: no step unit gets all four points of XOR right
def xor_answers():
    return {"J_linear": 0.25, "J_step": 0.5, "J_best_step": 0.0, "n_ltu_functions": 14}


# %% wrong: the unit of the linear weights is the best
# says: another unit is better
def xor_answers():
    return {"J_linear": 0.25, "J_step": 0.5, "J_best_step": 0.5, "n_ltu_functions": 14}


# %% wrong: three of four wrong
# says: the unit fires for every input
def xor_answers():
    return {"J_linear": 0.25, "J_step": 0.75, "J_best_step": 0.25, "n_ltu_functions": 14}


# %% wrong: all sixteen
# says: all sixteen would include XOR
def xor_answers():
    return {"J_linear": 0.25, "J_step": 0.5, "J_best_step": 0.25, "n_ltu_functions": 16}


# %% wrong: only XOR is missing
# says: there is another
def xor_answers():
    return {"J_linear": 0.25, "J_step": 0.5, "J_best_step": 0.25, "n_ltu_functions": 15}


# %% wrong: without a bias
# says: that many are left without a bias
def xor_answers():
    return {"J_linear": 0.25, "J_step": 0.5, "J_best_step": 0.25, "n_ltu_functions": 6}


# %% wrong: those that cannot be had
# says: can *not* compute
def xor_answers():
    return {"J_linear": 0.25, "J_step": 0.5, "J_best_step": 0.25, "n_ltu_functions": 2}


# %% wrong: the constants are forgotten
# says: the two constant tables
def xor_answers():
    return {"J_linear": 0.25, "J_step": 0.5, "J_best_step": 0.25, "n_ltu_functions": 12}


# %% wrong: a key is missing
# says: a dict without the key 'J_best_step'
def xor_answers():
    return {"J_linear": 0.25, "J_step": 0.5, "n_ltu_functions": 14}


# %% wrong: a tuple
# says: a dict with the keys
def xor_answers():
    return 0.25, 0.5, 0.25, 14


# %% wrong: text
# says: one number each time
def xor_answers():
    return {"J_linear": "1/4", "J_step": "1/2", "J_best_step": "1/4", "n_ltu_functions": "14"}


# %% wrong: not a number
def xor_answers():
    return {"J_linear": float("nan"), "J_step": 0.5, "J_best_step": 0.25, "n_ltu_functions": float("nan")}


# %% wrong: a percentage
def xor_answers():
    return {"J_linear": 25, "J_step": 50, "J_best_step": 25, "n_ltu_functions": 14}


# %% wrong: rounded too early
def xor_answers():
    return {"J_linear": 0.2501, "J_step": 0.5, "J_best_step": 0.25, "n_ltu_functions": 14}
