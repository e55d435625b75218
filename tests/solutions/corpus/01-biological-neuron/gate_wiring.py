# ruff: noqa: F811
"""Answers to `gate_wiring`, as students write them; answers.py tells the format."""

import numpy as np


# %% right: more wires than needed, in lists
def gate_wiring():
    return {"copy": [3], "and": [1, 1], "or": [2, 5]}


# %% right: as figures on S7, drawn one after the other, with a gate more
def gate_wiring():
    wires = {}
    wires["or"] = 2, 2
    wires["and"] = 1, 1
    wires["copy"] = (2,)
    wires["majority of three"] = 1, 1, 1
    return wires


# %% right: found by trying all of them
def gate_wiring():
    found = {}
    for a in range(4):
        if [int(A * a >= 2) for A in (0, 1)] == [0, 1]:
            found["copy"] = (a,)
        for b in range(4):
            table = [int(A * a + B * b >= 2) for A in (0, 1) for B in (0, 1)]
            if table == [0, 0, 0, 1]:
                found["and"] = (a, b)
            if table == [0, 1, 1, 1]:
                found["or"] = (a, b)
    return found


# %% right: integer arrays
def gate_wiring():
    return {"copy": np.array([2]), "and": np.ones(2, dtype=int), "or": np.full(2, 2)}


# %% wrong: one wire copies
# says: too few signals come from A
def gate_wiring():
    return {"copy": (1,), "and": (1, 1), "or": (2, 2)}


# %% wrong: and and or swapped
# says: this is an OR
# says: this is an AND
def gate_wiring():
    return {"copy": (2,), "and": (2, 2), "or": (1, 1)}


# %% wrong: a number in brackets is taken for a tuple
# says: one element needs a comma
def gate_wiring():
    return {"copy": (2), "and": (1, 1), "or": (2, 2)}


# %% wrong: one number for both inputs
# says: a number of connections belongs to each input
def gate_wiring():
    return {"copy": (2,), "and": 1, "or": 2}


# %% wrong: the truth tables
# says: a tuple or list of length 2
def gate_wiring():
    return {"copy": (0, 1), "and": (0, 0, 0, 1), "or": (0, 1, 1, 1)}


# %% wrong: a neuron that needs one signal in an OR and a copy
# says: one active input does not bring two signals
def gate_wiring():
    return {"copy": (1,), "and": (1, 1), "or": (1, 1)}


# %% wrong: more than two signals, as the text of S7 says
# says: A alone brings enough signals to fire
def gate_wiring():
    return {"copy": (3,), "and": (2, 1), "or": (3, 3)}


# %% wrong: the same with the extra wire at B
# says: B alone brings enough signals to fire
def gate_wiring():
    return {"copy": (3,), "and": (1, 2), "or": (3, 3)}


# %% wrong: B is not heard alone
# says: A alone is heard, B alone is not
def gate_wiring():
    return {"copy": (2,), "and": (1, 1), "or": (2, 1)}


# %% wrong: A is not heard alone
# says: B alone is heard, A alone is not
def gate_wiring():
    return {"copy": (2,), "and": (1, 1), "or": (0, 2)}


# %% wrong: half connections, as weights
# says: Half of one
def gate_wiring():
    return {"copy": (2.0,), "and": (1.5, 0.5), "or": (2.0, 2.0)}


# %% wrong: True for a connection
# says: a whole number
def gate_wiring():
    return {"copy": (2,), "and": (True, True), "or": (2, 2)}


# %% wrong: a connection that holds back
# says: one that holds the neuron back
def gate_wiring():
    return {"copy": (2,), "and": (3, -1), "or": (2, 2)}


# %% wrong: keys in capitals
# says: a dict without the key
def gate_wiring():
    return {"COPY": (2,), "AND": (1, 1), "OR": (2, 2)}


# %% wrong: the tuples without their names
# says: a dict with the keys
def gate_wiring():
    return (2,), (1, 1), (2, 2)


# %% wrong: numbers as text
def gate_wiring():
    return {"copy": ("2",), "and": ("1", "1"), "or": ("2", "2")}


# %% wrong: a second input for the copy
# says: a tuple or list of length 1
def gate_wiring():
    return {"copy": (2, 0), "and": (1, 1), "or": (2, 2)}


# %% wrong: one connection in all
# says: so it is silent
def gate_wiring():
    return {"copy": (2,), "and": (1, 0), "or": (0, 1)}


# %% wrong: an AND of one input alone
# says: A alone brings enough signals to fire
def gate_wiring():
    return {"copy": (2,), "and": (2, 0), "or": (2, 2)}


# %% wrong: printed, not returned
# says: is a `return` missing?
def gate_wiring():
    print({"copy": (2,), "and": (1, 1), "or": (2, 2)})


# %% equivalent: next number: `2` → `3`
# a third connection from A adds a signal that is not needed


# %% equivalent: next number: `2` → `3` (2)
# the same, in the OR, from A


# %% equivalent: next number: `2` → `3` (3)
# the same, in the OR, from B
