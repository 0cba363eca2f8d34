"""The heaviest matching by rustworkx: reads and says the same as lemon.cc."""

import sys
import time

import rustworkx

numbers = iter(map(int, sys.stdin.read().split()))
vertices, edges = next(numbers), next(numbers)
graph = rustworkx.PyGraph()
graph.add_nodes_from([None] * vertices)
weights = {}
for _ in range(edges):
    u, v, weight = next(numbers), next(numbers), next(numbers)
    graph.add_edge(u, v, weight)
    weights[min(u, v), max(u, v)] = weight
started = time.perf_counter()
pairs = rustworkx.max_weight_matching(graph, weight_fn=int)
took = 1000 * (time.perf_counter() - started)
print(sum(weights[min(pair), max(pair)] for pair in pairs), took)
