//! What each vertex costs, such that no group is worth more than its vertices cost.

use super::{Group, NOBODY};

/// A price for each vertex.
#[derive(Clone, Debug)]
pub(super) struct Prices {
    /// The price of each vertex, at least 0.
    pub of: Vec<f64>,
    /// Groups in the order of how much they were asked for, those most in demand first.
    pub asked: Vec<u32>,
}

/// Prices in whole numbers that cover every group.
#[derive(Clone, Debug)]
pub(super) struct Cover {
    pub of: Vec<i64>,
    /// All prices together: no choice of disjoint groups weighs more.
    pub bound: i64,
}

/// How often prices change.
const ROUNDS: usize = 120;

/// After so many rounds without a lower bound, prices change half as fast.
const PATIENCE: usize = 12;

/// How much more the groups asked for count from round to round, as prices settle.
const GROWTH: f64 = 1.05;

/// Lowers the sum of all prices as far as groups allow, from some prices on. `reached` is what a
/// choice is thought to weigh.
///
/// Each vertex asks for the group in which it would gain most at the prices of the moment; what many
/// ask for becomes dearer, and what nobody asks for cheaper. That is a subgradient method on the dual
/// of the linear relaxation, with steps by what is left to gain (Polyak, *Minimization of unsmooth
/// functionals*, 1969). How often a group was asked for says how much of it the relaxation takes
/// (Barahona and Anbil, *The volume algorithm*, 2000).
pub(super) async fn price(
    groups: &[Group],
    reached: i64,
    from: &[f64],
    rest: &impl AsyncFn(),
) -> Prices {
    let mut prices = from.to_vec();
    let (mut best, mut least) = (prices.clone(), f64::INFINITY);
    let (mut speed, mut waited) = (1.0, 0);
    let mut wanted = vec![0.0; prices.len()];
    let mut shares = vec![0.0; groups.len()];
    let mut worth = 1.0;
    for _ in 0..ROUNDS {
        rest().await;
        let asking = ask(&prices, groups);
        let bound = asking
            .iter()
            .zip(&prices)
            .map(|((gain, _), price)| gain + price);
        let bound: f64 = bound.sum();
        waited += 1;
        if bound < least {
            (waited, least) = (0, bound);
            best.clone_from(&prices);
        } else if waited == PATIENCE {
            (waited, speed) = (0, speed / 2.0);
            prices.clone_from(&best);
            continue;
        }
        worth *= GROWTH;
        wanted.fill(-1.0);
        for (_, number) in asking.iter().filter(|(gain, _)| *gain > 0.0) {
            let group = &groups[*number as usize];
            shares[*number as usize] += worth * group.share();
            for vertex in group.vertices() {
                wanted[*vertex as usize] += group.share();
            }
        }
        let mut length = 0.0;
        for (price, wanted) in prices.iter().zip(&mut wanted) {
            if *price <= 0.0 {
                *wanted = f64::max(0.0, *wanted);
            }
            length += *wanted * *wanted;
        }
        let missing = bound - float(reached);
        if length <= 0.0 || missing < 1.0 {
            break;
        }
        for (price, wanted) in prices.iter_mut().zip(&wanted) {
            *price = f64::max(0.0, *price + speed * missing / length * wanted);
        }
    }
    let mut asked: Vec<u32> = (0..).take(groups.len()).collect();
    asked.retain(|group| shares[*group as usize] > 0.0);
    asked.sort_by(|a, b| shares[*b as usize].total_cmp(&shares[*a as usize]));
    Prices { of: best, asked }
}

/// What each vertex gains in the group in which it gains most, and that group.
fn ask(prices: &[f64], groups: &[Group]) -> Vec<(f64, u32)> {
    let mut asking = vec![(0.0, NOBODY); prices.len()];
    for (number, group) in (0..).zip(groups) {
        let mut gain = float(group.weight);
        for vertex in group.vertices() {
            gain -= prices[*vertex as usize];
        }
        gain *= group.share();
        for vertex in group.vertices() {
            let most = &mut asking[*vertex as usize];
            if gain > most.0 {
                *most = (gain, number);
            }
        }
    }
    asking
}

impl Cover {
    /// Prices in whole numbers, raised where groups are worth more.
    pub fn new(prices: &[f64], groups: &[Group]) -> Self {
        #[allow(clippy::cast_possible_truncation)]
        let whole = prices.iter().map(|price| price.round() as i64);
        let mut of: Vec<i64> = whole.collect();
        for group in groups {
            group.raise(&mut of);
        }
        Self::by(of)
    }

    /// By such prices.
    pub fn by(of: Vec<i64>) -> Self {
        let bound = of.iter().sum();
        Self { of, bound }
    }

    /// The prices of the vertices.
    pub fn prices(&self) -> Vec<f64> {
        self.of.iter().map(|price| float(*price)).collect()
    }

    /// By how much a group is worth less than its vertices cost.
    pub fn slack(&self, group: &Group) -> i64 {
        group.slack(&self.of)
    }
}

#[allow(clippy::cast_precision_loss)]
pub(super) const fn float(number: i64) -> f64 {
    number as f64
}
