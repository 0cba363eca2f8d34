"""The weight of the heaviest matching of thousands of graphs, as networkx finds it, for tests/blossom.rs.

    pip install networkx==3.6.1
    python3 tests/blossom/totals.py > tests/blossom/totals.txt

Each line is a seed and two weights: of the heaviest matching, and of the heaviest among those with the most edges. Both
this file and the test make the graph of a seed anew, by the same few lines.
"""

import networkx

MASK = (1 << 64) - 1


class Random:
    """Marsaglia, Xorshift RNGs, 2003."""

    def __init__(self, seed):
        self.state = seed

    def below(self, end):
        self.state ^= self.state << 13 & MASK
        self.state ^= self.state >> 7
        self.state ^= self.state << 17 & MASK
        return (self.state >> 11) % end


def graph(seed):
    random = Random(seed)
    for _ in range(4):
        random.below(2)
    size = 2 + random.below(30)
    most = [1, 2, 4, 30, 1000][random.below(5)]
    kind = random.below(6)
    edges = {}

    def join(u, v):
        if u != v:
            edges[min(u, v), max(u, v)] = 1 + random.below(most)

    if kind == 0:  # complete
        for u in range(size):
            for v in range(u):
                join(u, v)
    elif kind == 1:  # triangles in a row
        for u in range(size - 1):
            join(u, u + 1)
            if u % 3 == 0 and u + 2 < size:
                join(u, u + 2)
    elif kind == 2:  # one odd circle with chords and tails
        circle = size // 2 | 1
        for u in range(circle):
            join(u, (u + 1) % circle)
        for u in range(circle, size):
            join(u, random.below(u))
    elif kind == 3:  # circles within circles
        for u in range(2, size, 2):
            join(u, u - 1)
            join(u, random.below(u))
            join(u - 1, random.below(u - 1))
    elif kind == 4:  # parts that know nothing of each other
        for _ in range(2 * size):
            u = random.below(size)
            v = random.below(size)
            if u % 3 == v % 3:
                join(u, v)
    else:  # at random
        for _ in range(random.below(4 * size)):
            u = random.below(size)
            join(u, random.below(size))
    return edges


def weight(edges, most):
    made = networkx.Graph()
    made.add_weighted_edges_from((u, v, w) for (u, v), w in edges.items())
    chosen = networkx.max_weight_matching(made, maxcardinality=most)
    return sum(edges[min(u, v), max(u, v)] for u, v in chosen)


if __name__ == "__main__":
    for number in range(1, 3001):
        made = graph(number * 7919)
        print(number * 7919, weight(made, False), weight(made, True))
