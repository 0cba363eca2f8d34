//! Numbers of JSON.

use super::Parser;
use crate::wire::node::Node;

/// The largest whole number that is a double of its own, as JavaScript has it.
const MAX_WHOLE: u64 = 1 << 53;

/// From here on a number has digits enough for a double.
const MANY_DIGITS: u64 = 1_000_000_000_000_000_000;

/// The largest power of ten that is a double.
const MAX_POWER: i32 = 22;

impl<'t> Parser<'_, 't> {
    /// Reads a number. Like JavaScript it takes 2.0 for the whole number 2.
    pub(super) fn number(&mut self) -> Option<Node<'t>> {
        let is_negative = self.eat(b'-');
        let mut digits = 0;
        let mut exponent = match self.next() {
            Some(b'0') if self.has_digit() => return self.unexpected(),
            Some(b'0') => 0,
            Some(b'1'..=b'9') => {
                self.at -= 1;
                let (_, passed_over) = self.digits(&mut digits);
                passed_over
            }
            Some(_) => return self.wrong(),
            None => return self.ended(),
        };
        if self.eat(b'.') {
            if !self.has_digit() {
                return self.unexpected();
            }
            let (taken, _) = self.digits(&mut digits);
            exponent -= taken;
        }
        if self.eat(b'e') || self.eat(b'E') {
            let sign = if self.eat(b'-') { -1 } else { 1 };
            if sign > 0 {
                self.eat(b'+');
            }
            let mut power = 0;
            if !self.has_digit() {
                return if self.next().is_some() {
                    self.wrong()
                } else {
                    self.ended()
                };
            }
            self.digits(&mut power);
            exponent += sign * i32::try_from(power).unwrap_or(i32::MAX / 2);
        }
        let number = scaled(digits, exponent);
        if number.is_infinite() {
            return self.wrong();
        }
        Some(node(if is_negative { -number } else { number }))
    }

    fn eat(&mut self, byte: u8) -> bool {
        let is_next = self.peek() == Some(byte);
        self.at += usize::from(is_next);
        is_next
    }

    fn has_digit(&self) -> bool {
        self.peek().is_some_and(|byte| byte.is_ascii_digit())
    }

    /// Reads digits behind those of a number; says how many it took, and how many more there were
    /// than count.
    fn digits(&mut self, number: &mut u64) -> (i32, i32) {
        let (mut taken, mut passed_over) = (0, 0);
        while self.has_digit() {
            let digit = self.next().unwrap_or(b'0') - b'0';
            if *number < MANY_DIGITS {
                *number = *number * 10 + u64::from(digit);
                taken += 1;
            } else {
                passed_over += 1;
            }
        }
        (taken, passed_over)
    }
}

/// A number times a power of ten: the nearest double wherever number and power are doubles.
#[allow(clippy::cast_precision_loss)]
fn scaled(digits: u64, mut exponent: i32) -> f64 {
    let mut number = digits as f64;
    // Either loop ends early, at infinity or zero.
    while exponent != 0 && number != 0.0 && number.is_finite() {
        let step = exponent.clamp(-MAX_POWER, MAX_POWER);
        let mut power = 1.0;
        for _ in 0..step.abs() {
            power *= 10.0;
        }
        if step > 0 {
            number *= power;
        } else {
            number /= power;
        }
        exponent -= step;
    }
    number
}

fn node<'t>(number: f64) -> Node<'t> {
    // The cast saturates, which the comparison sees.
    #[allow(clippy::cast_possible_truncation)]
    let whole = number as i64;
    #[allow(clippy::cast_precision_loss, clippy::float_cmp)]
    if whole as f64 == number && whole.unsigned_abs() <= MAX_WHOLE {
        return Node::Whole(whole);
    }
    Node::Number(number)
}
