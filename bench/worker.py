"""One peer on one workload in its own process: `worker.py PEER WORKLOAD`, a line on stdin for each round.

Answers with one JSON line for each round: CPU seconds and the steps they paid for; at last the peak of
memory.
"""

import importlib
import json
import os
import resource
import sys
import time

from workloads import WORKLOADS


def main(peer: str, key: str) -> None:
    """Prepare, warm up, then run a round whenever asked."""
    answers = os.fdopen(os.dup(1), "w", buffering=1)
    os.dup2(2, 1)  # what a peer prints is no answer
    workload = WORKLOADS[key]
    run = importlib.import_module(f"peers.{peer}").prepare(workload)
    for _ in range(2):
        run()
    print(json.dumps({"ready": peer}), file=answers)
    for _ in sys.stdin:
        start = time.process_time()
        counted = run()  # a number where a round takes other steps than the workload says
        seconds = time.process_time() - start
        steps = counted if isinstance(counted, int | float) else workload.steps
        print(json.dumps({"seconds": seconds, "steps": steps}), file=answers)
    kilobytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(json.dumps({"peak_mb": kilobytes / 1024}), file=answers)


if __name__ == "__main__":
    main(*sys.argv[1:])
