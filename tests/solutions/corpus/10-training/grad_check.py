# ruff: noqa: F811
"""Answers to `grad_check`, as students write them; answers.py tells the format."""

import numpy as np


# %% right: fresh copies for every nudge
def grad_check(f, grads, params, eps=1e-5):
    def nudged(layer, part, index, move):
        copy = [[W.copy(), b.copy()] for W, b in params]
        copy[layer][part][index] += move
        return f(copy)

    ratios = []
    for layer in range(len(params)):
        for part in (0, 1):
            a = grads[layer][part]
            n = np.empty(a.shape)
            for index, _ in np.ndenumerate(n):
                n[index] = (nudged(layer, part, index, eps) - nudged(layer, part, index, -eps)) / (2 * eps)
            size = np.sqrt((a**2).sum()) + np.sqrt((n**2).sum())
            ratios.append(0.0 if size == 0 else np.sqrt(((a - n) ** 2).sum()) / size)
    return max(ratios)


# %% right: one long vector, cut into arrays again
def grad_check(f, grads, params, eps=1e-5):
    arrays = [array for pair in params for array in pair]
    slopes = [slope for pair in grads for slope in pair]
    p = np.concatenate([array.ravel() for array in arrays])

    def value(vector):
        parts, start = [], 0
        for array in arrays:
            parts.append(vector[start : start + array.size].reshape(array.shape))
            start += array.size
        return f(list(zip(parts[::2], parts[1::2], strict=True)))

    n = np.array([value(p + eps * e) - value(p - eps * e) for e in np.eye(p.size)]) / (2 * eps)
    largest, start = 0.0, 0
    for slope in slopes:
        part = n[start : start + slope.size]
        start += slope.size
        distance = np.linalg.norm(slope.ravel() - part)
        if distance > 0:
            largest = max(largest, distance / (np.linalg.norm(slope) + np.linalg.norm(part)))
    return np.float64(largest)


# %% right: in place over .flat, a 0-d array
def grad_check(f, grads, params, eps=1e-5):
    worst = [0.0]
    for (W, b), (dW, db) in zip(params, grads, strict=True):
        for array, a in ((W, dW), (b, db)):
            n = np.zeros_like(array)
            for i in range(array.size):
                old = array.flat[i]
                values = []
                for move in (eps, -eps):
                    array.flat[i] = old + move
                    values.append(f(params))
                array.flat[i] = old
                n.flat[i] = (values[0] - values[1]) / eps / 2
            top, bottom = np.linalg.norm(a - n), np.linalg.norm(a) + np.linalg.norm(n)
            with np.errstate(invalid="ignore"):
                worst.append(np.nan_to_num(top / bottom))
    return np.array(np.max(worst))


# %% wrong: a forward difference
# says: nudge down as well
def grad_check(f, grads, params, eps=1e-5):
    ratios = []
    for pair, slopes in zip(params, grads, strict=True):
        for array, a in zip(pair, slopes, strict=True):
            n = np.zeros(array.shape)
            for i in np.ndindex(array.shape):
                kept = array[i]
                array[i] = kept + eps
                up = f(params)
                array[i] = kept
                n[i] = (up - f(params)) / eps
            size = np.linalg.norm(a) + np.linalg.norm(n)
            ratios.append(np.linalg.norm(a - n) / size if size else 0.0)
    return max(ratios)


# %% wrong: divided by eps, not by two
# says: from down to up an entry moves by two eps
def grad_check(f, grads, params, eps=1e-5):
    ratios = []
    for pair, slopes in zip(params, grads, strict=True):
        for array, a in zip(pair, slopes, strict=True):
            n = np.zeros(array.shape)
            for i in np.ndindex(array.shape):
                kept = array[i]
                array[i] = kept + eps
                up = f(params)
                array[i] = kept - eps
                n[i] = (up - f(params)) / eps
                array[i] = kept
            size = np.linalg.norm(a) + np.linalg.norm(n)
            ratios.append(np.linalg.norm(a - n) / size if size else 0.0)
    return max(ratios)


# %% wrong: moved by half of eps
# says: the entry is nudged by half of eps
def grad_check(f, grads, params, eps=1e-5):
    ratios = []
    for pair, slopes in zip(params, grads, strict=True):
        for array, a in zip(pair, slopes, strict=True):
            n = np.zeros(array.shape)
            for i in np.ndindex(array.shape):
                kept = array[i]
                array[i] = kept + eps / 2
                up = f(params)
                array[i] = kept - eps / 2
                n[i] = (up - f(params)) / eps
                array[i] = kept
            size = np.linalg.norm(a) + np.linalg.norm(n)
            ratios.append(np.linalg.norm(a - n) / size if size else 0.0)
    return max(ratios)


# %% wrong: eps is not used
# says: use the eps that is given
def grad_check(f, grads, params, eps=1e-5):
    ratios, eps = [], 1e-5
    for pair, slopes in zip(params, grads, strict=True):
        for array, a in zip(pair, slopes, strict=True):
            n = np.zeros(array.shape)
            for i in np.ndindex(array.shape):
                kept = array[i]
                array[i] = kept + eps
                up = f(params)
                array[i] = kept - eps
                n[i] = (up - f(params)) / (2 * eps)
                array[i] = kept
            size = np.linalg.norm(a) + np.linalg.norm(n)
            ratios.append(np.linalg.norm(a - n) / size if size else 0.0)
    return max(ratios)


# %% wrong: the mean of the ratios
# says: the mean over the arrays is taken
def grad_check(f, grads, params, eps=1e-5):
    ratios = []
    for pair, slopes in zip(params, grads, strict=True):
        for array, a in zip(pair, slopes, strict=True):
            n = np.zeros(array.shape)
            for i in np.ndindex(array.shape):
                kept = array[i]
                array[i] = kept + eps
                up = f(params)
                array[i] = kept - eps
                n[i] = (up - f(params)) / (2 * eps)
                array[i] = kept
            size = np.linalg.norm(a) + np.linalg.norm(n)
            ratios.append(np.linalg.norm(a - n) / size if size else 0.0)
    return sum(ratios) / len(ratios)


# %% wrong: the smallest ratio
def grad_check(f, grads, params, eps=1e-5):
    ratios = []
    for pair, slopes in zip(params, grads, strict=True):
        for array, a in zip(pair, slopes, strict=True):
            n = np.zeros(array.shape)
            for i in np.ndindex(array.shape):
                kept = array[i]
                array[i] = kept + eps
                up = f(params)
                array[i] = kept - eps
                n[i] = (up - f(params)) / (2 * eps)
                array[i] = kept
            size = np.linalg.norm(a) + np.linalg.norm(n)
            ratios.append(np.linalg.norm(a - n) / size if size else 0.0)
    return min(ratios)


# %% wrong: the last ratio
# says: only the biases, or only the last array, are looked at
def grad_check(f, grads, params, eps=1e-5):
    ratios = []
    for pair, slopes in zip(params, grads, strict=True):
        for array, a in zip(pair, slopes, strict=True):
            n = np.zeros(array.shape)
            for i in np.ndindex(array.shape):
                kept = array[i]
                array[i] = kept + eps
                up = f(params)
                array[i] = kept - eps
                n[i] = (up - f(params)) / (2 * eps)
                array[i] = kept
            size = np.linalg.norm(a) + np.linalg.norm(n)
            ratios.append(np.linalg.norm(a - n) / size if size else 0.0)
    return ratios[-1]


# %% wrong: the sum of the ratios
def grad_check(f, grads, params, eps=1e-5):
    ratios = []
    for pair, slopes in zip(params, grads, strict=True):
        for array, a in zip(pair, slopes, strict=True):
            n = np.zeros(array.shape)
            for i in np.ndindex(array.shape):
                kept = array[i]
                array[i] = kept + eps
                up = f(params)
                array[i] = kept - eps
                n[i] = (up - f(params)) / (2 * eps)
                array[i] = kept
            size = np.linalg.norm(a) + np.linalg.norm(n)
            ratios.append(np.linalg.norm(a - n) / size if size else 0.0)
    return sum(ratios)


# %% wrong: the list of the ratios
# says: a list of length 2
def grad_check(f, grads, params, eps=1e-5):
    ratios = []
    for pair, slopes in zip(params, grads, strict=True):
        for array, a in zip(pair, slopes, strict=True):
            n = np.zeros(array.shape)
            for i in np.ndindex(array.shape):
                kept = array[i]
                array[i] = kept + eps
                up = f(params)
                array[i] = kept - eps
                n[i] = (up - f(params)) / (2 * eps)
                array[i] = kept
            size = np.linalg.norm(a) + np.linalg.norm(n)
            ratios.append(np.linalg.norm(a - n) / size if size else 0.0)
    return ratios


# %% wrong: weights alone, no biases
def grad_check(f, grads, params, eps=1e-5):
    ratios = []
    for pair, slopes in zip(params, grads, strict=True):
        for array, a in zip(pair[:1], slopes[:1], strict=True):
            n = np.zeros(array.shape)
            for i in np.ndindex(array.shape):
                kept = array[i]
                array[i] = kept + eps
                up = f(params)
                array[i] = kept - eps
                n[i] = (up - f(params)) / (2 * eps)
                array[i] = kept
            size = np.linalg.norm(a) + np.linalg.norm(n)
            ratios.append(np.linalg.norm(a - n) / size if size else 0.0)
    return max(ratios)


# %% wrong: the first layer alone
# says: not looked at
def grad_check(f, grads, params, eps=1e-5):
    ratios = []
    for pair, slopes in zip(params[:1], grads[:1], strict=True):
        for array, a in zip(pair, slopes, strict=True):
            n = np.zeros(array.shape)
            for i in np.ndindex(array.shape):
                kept = array[i]
                array[i] = kept + eps
                up = f(params)
                array[i] = kept - eps
                n[i] = (up - f(params)) / (2 * eps)
                array[i] = kept
            size = np.linalg.norm(a) + np.linalg.norm(n)
            ratios.append(np.linalg.norm(a - n) / size if size else 0.0)
    return max(ratios)


# %% wrong: 0/0 is left as nan
# says: 0/0 has no value
def grad_check(f, grads, params, eps=1e-5):
    ratios = []
    for pair, slopes in zip(params, grads, strict=True):
        for array, a in zip(pair, slopes, strict=True):
            n = np.zeros(array.shape)
            for i in np.ndindex(array.shape):
                kept = array[i]
                array[i] = kept + eps
                up = f(params)
                array[i] = kept - eps
                n[i] = (up - f(params)) / (2 * eps)
                array[i] = kept
            size = np.linalg.norm(a) + np.linalg.norm(n)
            ratios.append(np.linalg.norm(a - n) / size)
    return max(ratios)


# %% wrong: 0/0 counts as 1
# says: 0/0 counts as 0, not as 1
def grad_check(f, grads, params, eps=1e-5):
    ratios = []
    for pair, slopes in zip(params, grads, strict=True):
        for array, a in zip(pair, slopes, strict=True):
            n = np.zeros(array.shape)
            for i in np.ndindex(array.shape):
                kept = array[i]
                array[i] = kept + eps
                up = f(params)
                array[i] = kept - eps
                n[i] = (up - f(params)) / (2 * eps)
                array[i] = kept
            size = np.linalg.norm(a) + np.linalg.norm(n)
            ratios.append(np.linalg.norm(a - n) / size if size else 1.0)
    return max(ratios)


# %% wrong: 0/0 counts as 1, in deep networks
# says: 0/0 counts as 0, not as 1
def grad_check(f, grads, params, eps=1e-5):
    ratios = []
    for pair, slopes in zip(params, grads, strict=True):
        for array, a in zip(pair, slopes, strict=True):
            n = np.zeros(array.shape)
            for i in np.ndindex(array.shape):
                kept = array[i]
                array[i] = kept + eps
                up = f(params)
                array[i] = kept - eps
                n[i] = (up - f(params)) / (2 * eps)
                array[i] = kept
            size = np.linalg.norm(a) + np.linalg.norm(n)
            ratios.append(np.linalg.norm(a - n) / size if size else 1.0 * (len(params) == 3))
    return max(ratios)


# %% wrong: a distance without a size
# says: the distance is not divided by anything
def grad_check(f, grads, params, eps=1e-5):
    ratios = []
    for pair, slopes in zip(params, grads, strict=True):
        for array, a in zip(pair, slopes, strict=True):
            n = np.zeros(array.shape)
            for i in np.ndindex(array.shape):
                kept = array[i]
                array[i] = kept + eps
                up = f(params)
                array[i] = kept - eps
                n[i] = (up - f(params)) / (2 * eps)
                array[i] = kept
            ratios.append(np.linalg.norm(a - n))
    return max(ratios)


# %% wrong: divided by the longer one
# says: the distance is divided by the longer of the two
def grad_check(f, grads, params, eps=1e-5):
    ratios = []
    for pair, slopes in zip(params, grads, strict=True):
        for array, a in zip(pair, slopes, strict=True):
            n = np.zeros(array.shape)
            for i in np.ndindex(array.shape):
                kept = array[i]
                array[i] = kept + eps
                up = f(params)
                array[i] = kept - eps
                n[i] = (up - f(params)) / (2 * eps)
                array[i] = kept
            size = max(np.linalg.norm(a), np.linalg.norm(n))
            ratios.append(np.linalg.norm(a - n) / size if size else 0.0)
    return max(ratios)


# %% wrong: divided by n
# says: the distance is divided by one of the two
def grad_check(f, grads, params, eps=1e-5):
    ratios = []
    for pair, slopes in zip(params, grads, strict=True):
        for array, a in zip(pair, slopes, strict=True):
            n = np.zeros(array.shape)
            for i in np.ndindex(array.shape):
                kept = array[i]
                array[i] = kept + eps
                up = f(params)
                array[i] = kept - eps
                n[i] = (up - f(params)) / (2 * eps)
                array[i] = kept
            size = np.linalg.norm(n)
            ratios.append(np.linalg.norm(a - n) / size if size else 0.0)
    return max(ratios)


# %% wrong: divided by the length of the sum
def grad_check(f, grads, params, eps=1e-5):
    ratios = []
    for pair, slopes in zip(params, grads, strict=True):
        for array, a in zip(pair, slopes, strict=True):
            n = np.zeros(array.shape)
            for i in np.ndindex(array.shape):
                kept = array[i]
                array[i] = kept + eps
                up = f(params)
                array[i] = kept - eps
                n[i] = (up - f(params)) / (2 * eps)
                array[i] = kept
            size = np.linalg.norm(a + n)
            ratios.append(np.linalg.norm(a - n) / size if size else 0.0)
    return max(ratios)


# %% wrong: squares of the lengths
# says: the squares of the lengths are divided
def grad_check(f, grads, params, eps=1e-5):
    ratios = []
    for pair, slopes in zip(params, grads, strict=True):
        for array, a in zip(pair, slopes, strict=True):
            n = np.zeros(array.shape)
            for i in np.ndindex(array.shape):
                kept = array[i]
                array[i] = kept + eps
                up = f(params)
                array[i] = kept - eps
                n[i] = (up - f(params)) / (2 * eps)
                array[i] = kept
            size = (a**2).sum() + (n**2).sum()
            ratios.append(((a - n) ** 2).sum() / size if size else 0.0)
    return max(ratios)


# %% wrong: entry by entry
def grad_check(f, grads, params, eps=1e-5):
    ratios = []
    for pair, slopes in zip(params, grads, strict=True):
        for array, a in zip(pair, slopes, strict=True):
            n = np.zeros(array.shape)
            for i in np.ndindex(array.shape):
                kept = array[i]
                array[i] = kept + eps
                up = f(params)
                array[i] = kept - eps
                n[i] = (up - f(params)) / (2 * eps)
                array[i] = kept
            size = np.where(abs(a) + abs(n) > 0, abs(a) + abs(n), 1.0)
            ratios.append(np.max(abs(a - n) / size))
    return max(ratios)


# %% wrong: lengths as sums of absolute values
def grad_check(f, grads, params, eps=1e-5):
    ratios = []
    for pair, slopes in zip(params, grads, strict=True):
        for array, a in zip(pair, slopes, strict=True):
            n = np.zeros(array.shape)
            for i in np.ndindex(array.shape):
                kept = array[i]
                array[i] = kept + eps
                up = f(params)
                array[i] = kept - eps
                n[i] = (up - f(params)) / (2 * eps)
                array[i] = kept
            size = abs(a).sum() + abs(n).sum()
            ratios.append(abs(a - n).sum() / size if size else 0.0)
    return max(ratios)


# %% wrong: not put back
# says: the last bit
def grad_check(f, grads, params, eps=1e-5):
    ratios = []
    for pair, slopes in zip(params, grads, strict=True):
        for array, a in zip(pair, slopes, strict=True):
            n = np.zeros(array.shape)
            for i in np.ndindex(array.shape):
                kept = array[i]
                array[i] = kept + eps
                up = f(params)
                array[i] = kept - eps
                n[i] = (up - f(params)) / (2 * eps)
            size = np.linalg.norm(a) + np.linalg.norm(n)
            ratios.append(np.linalg.norm(a - n) / size if size else 0.0)
    return max(ratios)


# %% wrong: put back by adding and subtracting
# says: `p -= eps` does not undo `p += eps`
def grad_check(f, grads, params, eps=1e-5):
    ratios = []
    for pair, slopes in zip(params, grads, strict=True):
        for array, a in zip(pair, slopes, strict=True):
            n = np.zeros(array.shape)
            for i in np.ndindex(array.shape):
                array[i] += eps
                up = f(params)
                array[i] -= 2 * eps
                n[i] = (up - f(params)) / (2 * eps)
                array[i] += eps
            size = np.linalg.norm(a) + np.linalg.norm(n)
            ratios.append(np.linalg.norm(a - n) / size if size else 0.0)
    return max(ratios)


# %% wrong: the gradient is changed for the distance
# says: params or grads
def grad_check(f, grads, params, eps=1e-5):
    ratios = []
    for pair, slopes in zip(params, grads, strict=True):
        for array, a in zip(pair, slopes, strict=True):
            n = np.zeros(array.shape)
            for i in np.ndindex(array.shape):
                kept = array[i]
                array[i] = kept + eps
                up = f(params)
                array[i] = kept - eps
                n[i] = (up - f(params)) / (2 * eps)
                array[i] = kept
            size = np.linalg.norm(a) + np.linalg.norm(n)
            a -= n
            ratios.append(np.linalg.norm(a) / size if size else 0.0)
    return max(ratios)


# %% wrong: all arrays in one ratio
# says: all arrays are thrown together
def grad_check(f, grads, params, eps=1e-5):
    tops, sizes = [], []
    for pair, slopes in zip(params, grads, strict=True):
        for array, a in zip(pair, slopes, strict=True):
            n = np.zeros(array.shape)
            for i in np.ndindex(array.shape):
                kept = array[i]
                array[i] = kept + eps
                up = f(params)
                array[i] = kept - eps
                n[i] = (up - f(params)) / (2 * eps)
                array[i] = kept
            tops.append(a - n)
            sizes.append((np.linalg.norm(a), np.linalg.norm(n)))
    size = sum(np.linalg.norm(column) for column in np.array(sizes).T)
    return np.sqrt(sum((top**2).sum() for top in tops)) / size if size else 0.0


# %% wrong: True or False
# says: a comparison gives True and False
def grad_check(f, grads, params, eps=1e-5):
    ratios = []
    for pair, slopes in zip(params, grads, strict=True):
        for array, a in zip(pair, slopes, strict=True):
            n = np.zeros(array.shape)
            for i in np.ndindex(array.shape):
                kept = array[i]
                array[i] = kept + eps
                up = f(params)
                array[i] = kept - eps
                n[i] = (up - f(params)) / (2 * eps)
                array[i] = kept
            size = np.linalg.norm(a) + np.linalg.norm(n)
            ratios.append(np.linalg.norm(a - n) / size if size else 0.0)
    return max(ratios) < 1e-7


# %% wrong: a sign that is looked away from
def grad_check(f, grads, params, eps=1e-5):
    ratios = []
    for pair, slopes in zip(params, grads, strict=True):
        for array, a in zip(pair, slopes, strict=True):
            n = np.zeros(array.shape)
            for i in np.ndindex(array.shape):
                kept = array[i]
                array[i] = kept + eps
                up = f(params)
                array[i] = kept - eps
                n[i] = (up - f(params)) / (2 * eps)
                array[i] = kept
            size = np.linalg.norm(a) + np.linalg.norm(n)
            ratios.append(np.linalg.norm(abs(a) - abs(n)) / size if size else 0.0)
    return max(ratios)


# %% wrong: all entries moved at once
def grad_check(f, grads, params, eps=1e-5):
    ratios = []
    for pair, slopes in zip(params, grads, strict=True):
        for array, a in zip(pair, slopes, strict=True):
            n = np.zeros(array.shape)
            for i in [...]:
                kept = array.copy()
                array[i] = kept + eps
                up = f(params)
                array[i] = kept - eps
                n[i] = (up - f(params)) / (2 * eps)
                array[i] = kept
            size = np.linalg.norm(a) + np.linalg.norm(n)
            ratios.append(np.linalg.norm(a - n) / size if size else 0.0)
    return max(ratios)


# %% wrong: one entry for each array
def grad_check(f, grads, params, eps=1e-5):
    ratios = []
    for pair, slopes in zip(params, grads, strict=True):
        for array, a in zip(pair, slopes, strict=True):
            n = np.zeros(array.shape)
            for i in list(np.ndindex(array.shape))[:1]:
                kept = array[i]
                array[i] = kept + eps
                up = f(params)
                array[i] = kept - eps
                n[i] = (up - f(params)) / (2 * eps)
                array[i] = kept
            size = np.linalg.norm(a) + np.linalg.norm(n)
            ratios.append(np.linalg.norm(a - n) / size if size else 0.0)
    return max(ratios)


# %% wrong: two layers and no more
# says: not looked at
def grad_check(f, grads, params, eps=1e-5):
    ratios = []
    for pair, slopes in zip(params, grads, strict=True):
        for array, a in zip(pair, slopes, strict=True):
            n = np.zeros(array.shape)
            for i in np.ndindex(array.shape):
                kept = array[i]
                array[i] = kept + eps
                up = f(params)
                array[i] = kept - eps
                n[i] = (up - f(params)) / (2 * eps)
                array[i] = kept
            size = np.linalg.norm(a) + np.linalg.norm(n)
            ratios.append(np.linalg.norm(a - n) / size if size else 0.0)
    return max(ratios[:4])


# %% wrong: a difference that misses the last entry of a bias
def grad_check(f, grads, params, eps=1e-5):
    ratios = []
    for pair, slopes in zip(params, grads, strict=True):
        for array, a in zip(pair, slopes, strict=True):
            n = np.zeros(array.shape)
            for i in list(np.ndindex(array.shape))[: max(2, array.size - (array.ndim == 1))]:
                kept = array[i]
                array[i] = kept + eps
                up = f(params)
                array[i] = kept - eps
                n[i] = (up - f(params)) / (2 * eps)
                array[i] = kept
            size = np.linalg.norm(a) + np.linalg.norm(n)
            ratios.append(np.linalg.norm(a - n) / size if size else 0.0)
    return max(ratios)


# %% wrong: it is not put back in deep networks
# says: of a larger network
def grad_check(f, grads, params, eps=1e-5):
    ratios = []
    for pair, slopes in zip(params, grads, strict=True):
        for array, a in zip(pair, slopes, strict=True):
            n = np.zeros(array.shape)
            for i in np.ndindex(array.shape):
                kept = array[i]
                array[i] = kept + eps
                up = f(params)
                array[i] = kept - eps
                n[i] = (up - f(params)) / (2 * eps)
                array[i] = kept if len(params) < 3 else kept + 1e-14
            size = np.linalg.norm(a) + np.linalg.norm(n)
            ratios.append(np.linalg.norm(a - n) / size if size else 0.0)
    return max(ratios)


# %% wrong: printed, not returned
# says: None
def grad_check(f, grads, params, eps=1e-5):
    ratios = []
    for pair, slopes in zip(params, grads, strict=True):
        for array, a in zip(pair, slopes, strict=True):
            n = np.zeros(array.shape)
            for i in np.ndindex(array.shape):
                kept = array[i]
                array[i] = kept + eps
                up = f(params)
                array[i] = kept - eps
                n[i] = (up - f(params)) / (2 * eps)
                array[i] = kept
            size = np.linalg.norm(a) + np.linalg.norm(n)
            ratios.append(np.linalg.norm(a - n) / size if size else 0.0)
    print(max(ratios))


# %% equivalent: strict= left out: `zip(params, grads, strict=True)` → `zip(params, grads)`
# params and grads always have the same length


# %% equivalent: other truth: `True` → `False`
# params and grads always have the same length


# %% equivalent: strict= left out: `zip(pair, slopes, strict=True)` → `zip(pair, slopes)`
# both are pairs


# %% equivalent: other truth: `True` → `False` (2)
# both are pairs


# %% equivalent: other comparison: `size > 0` → `size >= 0`
# 0/0 is nan then, and max(worst, nan) keeps worst, since no comparison with nan is true


# %% equivalent: arguments swapped: `max(worst, np.linalg.norm(a - n) / size)` → `max(np.linalg.norm(a - n) / size, worst)`
# the larger one of two numbers has no order; nan does not occur there
