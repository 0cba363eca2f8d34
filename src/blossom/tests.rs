//! Against every matching there is, and against its own proof.

use super::*;

/// A small generator of numbers: what it makes is the same everywhere (Marsaglia, *Xorshift RNGs*,
/// 2003).
struct Random(u64);

impl Random {
    fn below(&mut self, end: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) % end
    }
}

fn random_graph(random: &mut Random, size: u32, density: u64, heaviest: u64) -> Graph {
    let mut edges = Vec::new();
    for u in 0..size {
        for v in 0..u {
            if random.below(100) < density {
                let weight = random.below(heaviest).cast_signed() + 1;
                edges.push(Edge { u, v, weight });
            }
        }
    }
    Graph::new(size as usize, edges)
}

/// The weight of the heaviest matching of the vertices that are not used yet.
fn heaviest(graph: &Graph, used: u32) -> i64 {
    let free = (0..graph.size()).find(|vertex| used & 1 << vertex == 0);
    let Some(vertex) = free else { return 0 };
    let alone = heaviest(graph, used | 1 << vertex);
    let near = graph.near(u32::try_from(vertex).unwrap()).iter();
    let free = near.filter(|near| used & 1 << near.vertex == 0);
    let with =
        free.map(|near| near.quarters / 4 + heaviest(graph, used | 1 << vertex | 1 << near.vertex));
    with.fold(alone, i64::max)
}

#[test]
fn no_matching_of_a_small_graph_is_heavier() {
    let mut random = Random(0x5eed);
    for round in 0..4000 {
        let size = u32::try_from(random.below(10)).unwrap() + 1;
        let density = 20 + random.below(80);
        let most = [1, 2, 5, 1000][round % 4];
        let graph = random_graph(&mut random, size, density, most);
        let matching = solve(&graph, Start::Cold);
        assert_eq!(matching.prove(&graph), Ok(()), "{round}");
        assert_eq!(matching.weight, heaviest(&graph, 0), "{round}");
    }
}

#[test]
fn large_graphs_come_with_their_proof() {
    let mut random = Random(77);
    for round in 0..300 {
        let size = u32::try_from(random.below(120)).unwrap() + 2;
        let density = [3, 10, 40, 100][round % 4];
        let most = [1, 3, 20, 100_000][round / 4 % 4];
        let graph = random_graph(&mut random, size, density, most);
        assert_eq!(solve(&graph, Start::Cold).prove(&graph), Ok(()), "{round}");
    }
}

#[test]
fn what_covers_an_edge_is_all_that_is_around_both_ends() {
    let mut random = Random(31);
    let mut nested = 0;
    for round in 0..200 {
        let size = u32::try_from(random.below(40)).unwrap() + 1;
        let graph = random_graph(&mut random, size, 50, [2, 1000][round % 2]);
        let matching = solve(&graph, Start::Cold);
        let cover = matching.cover();
        let vertices = |odd: &Odd| matching.order[odd.places.clone()].to_vec();
        for u in 0..size {
            for v in (0..size).filter(|v| *v != u) {
                let around = matching.blossoms.iter();
                let around = around.filter(|odd| [u, v].iter().all(|x| vertices(odd).contains(x)));
                let potentials: Vec<_> = around.map(|odd| odd.potential).collect();
                nested += usize::from(potentials.len() > 1);
                let slack =
                    cover.potential(u) + cover.potential(v) + potentials.iter().sum::<i64>();
                // Where the ends alone cover an edge, blossoms are not asked.
                let weight = 1 + (cover.potential(u) + cover.potential(v)) / 4;
                assert_eq!(
                    cover.slack(u, v, weight),
                    slack - 4 * weight,
                    "{round}: {u} {v}"
                );
            }
        }
    }
    assert!(nested > 0, "some pairs are in more than one blossom");
}

#[test]
fn a_warm_start_ends_where_a_cold_one_does() {
    let mut random = Random(4711);
    for round in 0..400 {
        let size = u32::try_from(random.below(60)).unwrap() + 2;
        let graph = random_graph(&mut random, size, 30, [3, 1000][round % 2]);
        let before = solve(&graph, Start::Cold);
        let mut edges = Vec::new();
        for edge in graph.edges() {
            let change = random.below(6);
            if change > 0 {
                let weight = if change == 1 {
                    edge.weight + 40
                } else {
                    edge.weight
                };
                edges.push(Edge { weight, ..*edge });
            }
        }
        let changed = Graph::new(graph.size(), edges);
        let warm = solve(&changed, Start::Warm(&before));
        assert_eq!(warm.prove(&changed), Ok(()), "{round}");
        assert_eq!(warm.weight, solve(&changed, Start::Cold).weight, "{round}");
    }
}

#[test]
fn nothing_is_matched_where_nothing_can_be() {
    for size in [0, 1, 2] {
        let matching = solve(&Graph::new(size, Vec::new()), Start::Cold);
        assert_eq!(matching.mates, vec![NOBODY; size]);
    }
    let worthless = [0, -5].map(|weight| Edge { u: 0, v: 1, weight });
    let matching = solve(&Graph::new(2, worthless.to_vec()), Start::Cold);
    assert_eq!((matching.weight, matching.mates[0]), (0, NOBODY));
}

#[test]
fn a_wrong_matching_proves_nothing() {
    let edges = [(0, 1, 5), (1, 2, 6), (2, 3, 5)].map(|(u, v, weight)| Edge { u, v, weight });
    let graph = Graph::new(4, edges.to_vec());
    let right = solve(&graph, Start::Cold);
    let mut lighter = right.clone();
    lighter.mates = vec![NOBODY, 2, 1, NOBODY];
    lighter.weight = 6;
    assert_eq!(lighter.prove(&graph), Err(Flaw::Gap));
    let mut lame = right.clone();
    lame.mates[0] = 3;
    assert_eq!(lame.prove(&graph), Err(Flaw::Mates(0)));
    let mut uncovered = right;
    uncovered.potentials = vec![20, 0, 0, 20];
    assert_eq!(uncovered.prove(&graph), Err(Flaw::Uncovered(edges[1])));
}
