//! Work that can be done bit by bit.

use std::future::{Future, poll_fn};
use std::pin::pin;
use std::task::{Context, Poll, Waker};

/// Yields to whoever polls, once, if that is `due`.
pub async fn rest_if(due: &dyn Fn() -> bool) {
    let mut rested = !due();
    let wait = move |_: &mut Context<'_>| match std::mem::replace(&mut rested, true) {
        true => Poll::Ready(()),
        false => Poll::Pending,
    };
    poll_fn(wait).await;
}

/// Does all of some work that waits for nothing but rests of its own.
pub fn at_once<T>(work: impl Future<Output = T>) -> T {
    let mut work = pin!(work);
    loop {
        if let Poll::Ready(done) = work.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            return done;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::Cell;

    #[test]
    fn work_rests_where_that_is_due_and_comes_to_its_end() {
        let done = Cell::new(0);
        let work = async {
            for bit in 0..4 {
                done.set(bit);
                rest_if(&|| bit % 2 == 1).await;
            }
            "end"
        };
        let mut work = pin!(work);
        let mut poll = || work.as_mut().poll(&mut Context::from_waker(Waker::noop()));
        assert!(poll().is_pending());
        assert_eq!(done.get(), 1);
        assert!(poll().is_pending());
        assert_eq!((done.get(), poll()), (3, Poll::Ready("end")));
        assert_eq!(at_once(async { rest_if(&|| true).await }), ());
    }
}
