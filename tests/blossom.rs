//! The matching against another's: `blossom/totals.txt` holds what networkx finds for thousands of
//! graphs, nasty ones among them. `blossom/totals.py` makes it.

use std::collections::BTreeMap;

use bothways::blossom::{Edge, Graph, NOBODY, Start, solve};

struct Random(u64);

impl Random {
    fn below(&mut self, end: u32) -> u32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        u32::try_from((self.0 >> 11) % u64::from(end)).unwrap_or(0)
    }
}

/// The graph of a seed, by the lines of `totals.py`.
fn graph(seed: u64) -> (usize, Vec<Edge>) {
    let mut random = Random(seed);
    for _ in 0..4 {
        random.below(2);
    }
    let size = 2 + random.below(30);
    let most = [1, 2, 4, 30, 1000][random.below(5) as usize];
    let kind = random.below(6);
    let mut edges = BTreeMap::new();
    let mut join = |random: &mut Random, u: u32, v: u32| {
        if u != v {
            edges.insert((u.min(v), u.max(v)), i64::from(1 + random.below(most)));
        }
    };
    match kind {
        0 => {
            for u in 0..size {
                (0..u).for_each(|v| join(&mut random, u, v));
            }
        }
        1 => {
            for u in 0..size - 1 {
                join(&mut random, u, u + 1);
                if u % 3 == 0 && u + 2 < size {
                    join(&mut random, u, u + 2);
                }
            }
        }
        2 => {
            let circle = (size / 2) | 1;
            for u in 0..circle {
                join(&mut random, u, (u + 1) % circle);
            }
            for u in circle..size {
                let v = random.below(u);
                join(&mut random, u, v);
            }
        }
        3 => {
            for u in (2..size).step_by(2) {
                join(&mut random, u, u - 1);
                let v = random.below(u);
                join(&mut random, u, v);
                let v = random.below(u - 1);
                join(&mut random, u - 1, v);
            }
        }
        4 => {
            for _ in 0..2 * size {
                let (u, v) = (random.below(size), random.below(size));
                if u % 3 == v % 3 {
                    join(&mut random, u, v);
                }
            }
        }
        _ => {
            for _ in 0..random.below(4 * size) {
                let (u, v) = (random.below(size), random.below(size));
                join(&mut random, u, v);
            }
        }
    }
    let edge = |((u, v), weight)| Edge { u, v, weight };
    (size as usize, edges.into_iter().map(edge).collect())
}

#[test]
fn the_weights_are_those_that_networkx_finds() {
    let mut compared = 0;
    for line in include_str!("blossom/totals.txt").lines() {
        let numbers: Vec<i64> = line
            .split(' ')
            .filter_map(|word| word.parse().ok())
            .collect();
        let [seed, heaviest, most] = numbers[..] else {
            panic!("three numbers: {line}");
        };
        let (size, edges) = graph(seed.cast_unsigned());
        let bonus = |extra: i64| {
            let more = |edge: &Edge| Edge {
                weight: edge.weight + extra,
                ..*edge
            };
            let graph = Graph::new(size, edges.iter().map(more).collect());
            let matching = solve(&graph, Start::Cold);
            assert_eq!(matching.prove(&graph), Ok(()), "{seed}");
            let matched = matching
                .mates
                .iter()
                .filter(|mate| **mate != NOBODY)
                .count();
            matching.weight - extra * i64::try_from(matched / 2).unwrap_or(0)
        };
        assert_eq!(bonus(0), heaviest, "{seed}");
        assert_eq!(bonus(1_000_000), most, "{seed}, as many as possible");
        compared += 1;
    }
    assert_eq!(compared, 3000);
}
