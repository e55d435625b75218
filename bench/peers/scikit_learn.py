"""scikit-learn's MLP with plain gradient descent; its regressor has a linear output (workload a)."""

import warnings
from collections.abc import Callable

from workloads import Workload


def prepare(w: Workload) -> Callable[[], object]:
    """Make what one timed round runs."""
    from sklearn.exceptions import ConvergenceWarning
    from sklearn.neural_network import MLPClassifier, MLPRegressor

    warnings.simplefilter("ignore", ConvergenceWarning)
    kind = MLPRegressor if w.output == "sigmoid-mse" else MLPClassifier
    model = kind(
        hidden_layer_sizes=w.sizes[1:-1],
        activation={"sigmoid": "logistic", "relu": "relu"}[w.hidden],
        solver="sgd",
        alpha=0.0,
        batch_size=w.batch,
        learning_rate_init=w.learning_rate,
        momentum=0.0,
        nesterovs_momentum=False,
        max_iter=w.epochs,
        tol=0.0,
        n_iter_no_change=10**9,
        random_state=0,
    )
    X, y = w.data()
    return lambda: model.fit(X, y)
