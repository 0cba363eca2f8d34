//! Reads a graph and says what its heaviest matching weighs and how long finding it took.
//!
//! The graph comes in on standard input: how many vertices and edges there are, then for each edge
//! its two ends and its weight, all divided by white space.
//!
//! ```sh
//! echo "4 3  0 1 8  1 2 9  2 3 8" | cargo run --release --no-default-features --example matching
//! ```

use std::io::{Error, ErrorKind, Read, stdin};
use std::time::Instant;

use bothways::blossom::{Edge, Graph, Start, solve};

fn main() -> Result<(), Error> {
    let mut text = String::new();
    stdin().read_to_string(&mut text)?;
    let mut numbers = text.split_ascii_whitespace();
    let mut next = || {
        let number = numbers.next().ok_or(ErrorKind::UnexpectedEof)?;
        number
            .parse::<i64>()
            .map_err(|error| Error::new(ErrorKind::InvalidData, error))
    };
    let vertex = |number: i64| {
        u32::try_from(number).map_err(|error| Error::new(ErrorKind::InvalidData, error))
    };
    let vertices = vertex(next()?)?;
    let mut edges = Vec::new();
    for _ in 0..next()? {
        edges.push(Edge {
            u: vertex(next()?)?,
            v: vertex(next()?)?,
            weight: next()?,
        });
    }
    let started = Instant::now();
    let matching = solve(&Graph::new(vertices as usize, edges), Start::Cold);
    let milliseconds = 1000.0 * started.elapsed().as_secs_f64();
    println!("{} {milliseconds:.1}", matching.weight);
    Ok(())
}
