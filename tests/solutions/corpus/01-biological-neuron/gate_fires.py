# ruff: noqa: F811
"""Answers to `gate_fires`, as students write them; answers.py tells the format."""

import numpy as np


# %% right: a loop that counts
def gate_fires(active, k):
    count = 0
    for signal in active:
        if signal == 1:
            count += 1
    if count >= k:
        return 1
    return 0


# %% right: np.count_nonzero and np.where, a 0-d array
def gate_fires(active, k):
    return np.where(np.count_nonzero(active) < k, 0, 1)


# %% right: recursion, one input less each time
def gate_fires(active, k):
    if k <= 0:
        return 1
    if len(active) == 0:
        return 0
    return gate_fires(active[1:], k - int(active[0]))


# %% right: einsum, and the step of numpy turned into an integer
def gate_fires(active, k):
    count = np.einsum("i,i->", active.astype(float), np.ones(active.size))
    return np.heaviside(count - k, 1).astype(int)


# %% right: a list that counts for itself
def gate_fires(active, k):
    return +(active.tolist().count(True) >= k)


# %% right: the k-th largest
def gate_fires(active, k):
    if k < 1:
        return 1
    falling = sorted(active, reverse=True)
    return int(falling[k - 1]) if k <= len(falling) else 0


# %% wrong: more than k, as the text of S7 says
# says: at least k, not more than k
def gate_fires(active, k):
    return int(np.sum(active) > k)


# %% wrong: exactly k
# says: at least k, not exactly k
# says: an active input does no harm
def gate_fires(active, k):
    return int(np.sum(active) == k)


# %% wrong: all inputs
# says: whether all inputs are active is another question
def gate_fires(active, k):
    return int(np.all(active))


# %% wrong: any input
# says: one active input is not enough for k = 2
def gate_fires(active, k):
    return int(np.any(active))


# %% wrong: silent inputs are counted, too
# says: count the active ones
def gate_fires(active, k):
    return int(len(active) >= k)


# %% wrong: bool
# says: a comparison gives True and False
def gate_fires(active, k):
    return np.sum(active) >= k


# %% wrong: a float
def gate_fires(active, k):
    return np.heaviside(np.sum(active) - k, 1)


# %% wrong: the count alone
# says: this is how many inputs are active
def gate_fires(active, k):
    return int(np.sum(active))


# %% wrong: the first k inputs
# says: only the first inputs are looked at
# says: only the first k inputs are looked at
def gate_fires(active, k):
    return int(k <= len(active) and np.all(active[:k]))


# %% wrong: k neighbours
# says: only inputs that are neighbours are counted
def gate_fires(active, k):
    longest = run = 0
    for signal in active:
        run = run + 1 if signal else 0
        longest = max(longest, run)
    return int(longest >= k)


# %% wrong: always two, as in the figure of S7
# says: k plays no part
def gate_fires(active, k):
    return int(np.sum(active) >= 2)


# %% wrong: the majority
# says: k plays no part
def gate_fires(active, k):
    return int(2 * np.sum(active) > len(active))


# %% wrong: sorted in place
# says: changed its argument number 1
def gate_fires(active, k):
    active.sort()
    return int(np.sum(active) >= k)


# %% wrong: bools added as bools
# says: True + True is True
def gate_fires(active, k):
    if len(active) == 0:
        return int(k == 0)
    total = active[0]
    for signal in active[1:]:
        total = total + signal
    return int(total >= k)


# %% wrong: begins with the first input, and there is none
# says: stopped with IndexError
def gate_fires(active, k):
    total = int(active[0])
    for signal in active[1:]:
        total += int(signal)
    return int(total >= k)


# %% wrong: stops as soon as enough have come, so never with k = 0
# says: without an input none is active
def gate_fires(active, k):
    count = 0
    for signal in active:
        count += int(signal)
        if count == k:
            return 1
    return 0


# %% wrong: without a signal it is always silent
# says: no active input is at least 0
def gate_fires(active, k):
    return int(np.sum(active) >= max(k, 1))


# %% wrong: without an input it is always silent
# says: without an input none is active
def gate_fires(active, k):
    if len(active) == 0:
        return 0
    return int(np.sum(active) >= k)


# %% wrong: k = 0 switches the neuron off
# says: with k = 0 nothing has to arrive, so the neuron always fires
def gate_fires(active, k):
    return int(k > 0 and np.sum(active) >= k)


# %% wrong: k is cut to the number of inputs
# says: larger than the number of inputs
# says: k stays what it is when it is larger than n
def gate_fires(active, k):
    return int(np.sum(active) >= min(k, len(active)))


# %% wrong: an answer for each input
# says: one number each time
def gate_fires(active, k):
    return (np.asarray(active) >= k).astype(int)


# %% wrong: an array of shape (1,)
# says: one number each time
def gate_fires(active, k):
    return np.array([int(np.sum(active) >= k)])


# %% wrong: only True is active
# says: True is not counted as active
def gate_fires(active, k):
    if active.dtype == bool:
        return int(sum(1 for signal in active if signal is True) >= k)
    return int(np.sum(active) >= k)


# %% wrong: only two inputs
# says: only the first inputs are looked at
def gate_fires(active, k):
    return int(active[0] + active[1] >= k)


# %% wrong: upside down
# says: 0 and 1 are the wrong way round
def gate_fires(active, k):
    return int(np.sum(active) < k)


# %% wrong: the visible cases by heart
def gate_fires(active, k):
    known = {(1, 1): 2, (1, 1, 0, 0, 1, 1, 1): 5, (1,): 1, (1, 1, 1): 3}
    return int(known.get(tuple(active.tolist()), 0) >= k)


# %% wrong: printed, not returned
# says: one number each time
def gate_fires(active, k):
    print(int(np.sum(active) >= k))


# %% wrong: the ones and zeros are multiplied
def gate_fires(active, k):
    return int(np.prod(active) >= k)


# %% wrong: a bool for the empty array only
# says: a comparison gives True and False
def gate_fires(active, k):
    if len(active) == 0:
        return k == 0
    return int(np.sum(active) >= k)
