"""PyTorch eager: the loop that every tutorial writes, without reading the loss back in each step."""

from collections.abc import Callable

from workloads import Workload


def prepare(w: Workload) -> Callable[[], object]:
    """Make what one timed round runs."""
    import torch
    from torch import nn

    torch.set_num_threads(1)
    activation = {"sigmoid": nn.Sigmoid, "relu": nn.ReLU}[w.hidden]
    parts: list[nn.Module] = []
    for i, (W, b) in enumerate(w.weights()):
        linear = nn.Linear(W.shape[1], W.shape[0], dtype=getattr(torch, w.dtype))
        with torch.no_grad():
            linear.weight.copy_(torch.from_numpy(W))
            linear.bias.copy_(torch.from_numpy(b))
        parts += [linear, activation()] if i < len(w.sizes) - 2 else [linear]
    if w.output == "sigmoid-mse":
        parts.append(nn.Sigmoid())
    model = nn.Sequential(*parts)
    cost = {"sigmoid-mse": nn.MSELoss, "sigmoid-bce": nn.BCEWithLogitsLoss, "softmax": nn.CrossEntropyLoss}[
        w.output
    ]()
    optimizer = torch.optim.SGD(model.parameters(), lr=w.learning_rate)
    X, y = (torch.from_numpy(part) for part in w.data())
    if w.output == "sigmoid-bce":
        y = y.to(X.dtype)[:, None]

    def run() -> None:
        for _ in range(w.epochs):
            order = torch.randperm(len(X))
            for start in range(0, len(X), w.batch):
                rows = order[start : start + w.batch]
                optimizer.zero_grad()
                cost(model(X[rows]), y[rows]).backward()
                optimizer.step()

    return run
