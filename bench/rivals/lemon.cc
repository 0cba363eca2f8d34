// The heaviest matching by LEMON. Reads a graph from standard input: how many vertices and edges, then two ends and a
// weight for each edge; says what the matching weighs and how many milliseconds finding it took.

#include <chrono>
#include <iostream>
#include <vector>
#include <lemon/matching.h>
#include <lemon/smart_graph.h>

int main() {
  std::ios::sync_with_stdio(false);
  int vertices;
  long edges;
  if (!(std::cin >> vertices >> edges)) return 1;
  lemon::SmartGraph graph;
  std::vector<lemon::SmartGraph::Node> nodes;
  for (int vertex = 0; vertex < vertices; ++vertex) nodes.push_back(graph.addNode());
  lemon::SmartGraph::EdgeMap<long long> weights(graph);
  for (long edge = 0; edge < edges; ++edge) {
    int u, v;
    long long weight;
    if (!(std::cin >> u >> v >> weight)) return 1;
    weights[graph.addEdge(nodes[u], nodes[v])] = weight;
  }
  const auto started = std::chrono::steady_clock::now();
  lemon::MaxWeightedMatching<lemon::SmartGraph, lemon::SmartGraph::EdgeMap<long long>> matching(graph, weights);
  matching.run();
  const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - started;
  std::cout << static_cast<long long>(matching.matchingWeight()) << ' ' << took.count() << '\n';
}
