//! Against every choice there is.

use super::*;

fn random_groups(
    random: &mut Random,
    vertices: usize,
    count: usize,
    heaviest: usize,
) -> Vec<Group> {
    let mut groups = Vec::new();
    while groups.len() < count {
        let mut members = [0; 3].map(|_| u32::try_from(random.below(vertices)).unwrap());
        if random.below(3) == 0 {
            members[2] = NOBODY;
        }
        let [a, b, c] = members;
        if a != b && b != c && a != c {
            let weight = i64::try_from(random.below(heaviest) + 1).unwrap();
            groups.push(Group { members, weight });
        }
    }
    groups
}

/// The weight of the heaviest choice among groups from a place on, of vertices not used yet.
fn heaviest(groups: &[Group], used: u32) -> i64 {
    let Some((group, rest)) = groups.split_first() else {
        return 0;
    };
    let vertices = group.vertices().iter();
    let bits = vertices.fold(0, |bits, vertex| bits | 1 << vertex);
    let without = heaviest(rest, used);
    if used & bits == 0 {
        without.max(group.weight + heaviest(rest, used | bits))
    } else {
        without
    }
}

fn check(vertices: usize, groups: &[Group], packed: &Packed) {
    let mut used = vec![false; vertices];
    let mut weight = 0;
    for number in &packed.chosen {
        let group = &groups[*number as usize];
        weight += group.weight;
        for vertex in group.vertices() {
            assert!(!std::mem::replace(&mut used[*vertex as usize], true));
        }
    }
    assert_eq!(weight, packed.weight);
    assert!(packed.bound >= weight);
}

#[test]
fn no_choice_of_few_groups_is_heavier() {
    let mut random = Random(7);
    for round in 0..600 {
        let vertices = 3 + random.below(12);
        let count = random.below(22);
        let groups = random_groups(&mut random, vertices, count, [1, 3, 10_000][round % 3]);
        let packed = pack(vertices, &groups, &[]);
        check(vertices, &groups, &packed);
        assert_eq!(packed.weight, heaviest(&groups, 0), "{round}");
        assert_eq!(packed.bound, packed.weight, "{round}");
    }
}

#[test]
fn nobody_is_left_over_among_many_of_whom_a_third_is_like_another() {
    let each = 40;
    let mut groups = Vec::new();
    for a in 0..each {
        for b in each..2 * each {
            for c in 2 * each..3 * each {
                let (members, weight) = ([a, b, c], 12);
                groups.push(Group { members, weight });
            }
        }
    }
    let packed = pack(120, &groups, &[]);
    check(120, &groups, &packed);
    assert_eq!(packed.chosen.len(), 40);
}

#[test]
fn a_choice_of_many_groups_is_near_its_bound_and_no_worse_than_what_it_began_with() {
    let mut random = Random(11);
    for round in 0..3 {
        let vertices = 30 + 20 * round;
        let groups = random_groups(&mut random, vertices, 10 * vertices, 1000);
        let mut start = Choice::new(vertices);
        for (number, group) in (0..).zip(&groups) {
            if start.has_room(group) {
                start.add(&groups, &[number]);
            }
        }
        let packed = pack(vertices, &groups, &start.groups());
        check(vertices, &groups, &packed);
        assert!(packed.weight >= start.weight);
        assert!(packed.bound <= packed.weight + packed.weight / 50);
        assert_eq!(
            packed,
            pack(vertices, &groups, &start.groups()),
            "the same every time"
        );
    }
}

/// Groups that are not listed, until they are asked for.
struct Hidden(Vec<Group>);

impl Unlisted for Hidden {
    fn any(&self) -> bool {
        true
    }

    async fn cover(&mut self, prices: &mut [i64]) -> Vec<Group> {
        let before = prices.to_vec();
        self.0.iter().for_each(|group| group.raise(prices));
        let dear = |group: &mut Group| group.slack(&before) < 0;
        self.0.extract_if(.., dear).collect()
    }
}

#[test]
fn what_is_not_listed_is_bounded_and_chosen_from_as_well() {
    let mut random = Random(31);
    let mut found = [0, 0];
    for _ in 0..300 {
        let vertices = 6 + random.below(9);
        let all = random_groups(&mut random, vertices, 20, 100);
        let (listed, hidden) = all.split_at(random.below(20));
        let best = heaviest(&all, 0);
        let mut hidden = Hidden(hidden.to_vec());
        let watch = |_, _| {};
        let packing = pack_at(
            vertices,
            listed.to_vec(),
            &mut hidden,
            &[],
            &watch,
            &async || {},
        );
        let packed = at_once(packing);
        assert!((packed.weight..=packed.bound).contains(&best));
        found[usize::from(packed.weight == best)] += 1;
    }
    let [less, all] = found;
    assert!(all > 10 * less, "{less} of {} are not the best", less + all);
}

#[test]
fn prices_cover_every_group() {
    let mut random = Random(23);
    for _ in 0..50 {
        let vertices = 10 + random.below(30);
        let groups = random_groups(&mut random, vertices, 8 * vertices, 500);
        let priced = at_once(price(&groups, 0, &vec![0.0; vertices], &async || {}));
        let cover = Cover::new(&priced.of, &groups);
        assert!(groups.iter().all(|group| cover.slack(group) >= 0));
        assert!(cover.of.iter().all(|price| *price >= 0));
        assert_eq!(cover.bound, cover.of.iter().sum::<i64>());
    }
}

#[test]
fn the_better_part_of_two_choices_is_kept() {
    let pair = |a, b, weight| Group {
        members: [a, b, NOBODY],
        weight,
    };
    let groups = [pair(0, 1, 5), pair(1, 2, 7), pair(3, 4, 9), pair(4, 5, 2)];
    let [mut one, mut other] = [Choice::new(6), Choice::new(6)];
    one.add(&groups, &[0, 2]);
    other.add(&groups, &[1, 3]);
    let crossed = one.cross(&other, &groups);
    assert_eq!((crossed.groups(), crossed.weight), (vec![1, 2], 16));
}

#[test]
fn nothing_is_chosen_where_there_is_nothing() {
    assert!(pack(0, &[], &[]).chosen.is_empty());
    assert_eq!(pack(5, &[], &[]).bound, 0);
}
