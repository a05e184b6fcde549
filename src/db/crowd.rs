//! How many may wait for a connection. Whoever would wait longer than anybody does is told
//! so at once, and comes again; a queue without an end would make all of them late.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::error::Error;

/// Readers for each connection: a page reads for a few milliseconds.
const READERS: usize = 32;
/// Writers for each connection: the disk has to say that it has what was written.
const WRITERS: usize = 64;

/// The requests that have, or wait for, one of so many connections.
#[derive(Clone, Debug)]
pub struct Crowd {
    most: usize,
    there: Arc<AtomicUsize>,
}

/// A place in the crowd, until it is dropped.
#[derive(Debug)]
pub struct Place(Arc<AtomicUsize>);

impl Crowd {
    pub fn of_readers(connections: u32) -> Crowd {
        Crowd::most(connections as usize * READERS)
    }

    pub fn of_writers(connections: u32) -> Crowd {
        Crowd::most(connections as usize * WRITERS)
    }

    fn most(most: usize) -> Crowd {
        Crowd { most, there: Arc::default() }
    }

    /// Takes a place.
    ///
    /// # Errors
    /// [`Error::Busy`] where there is none left.
    pub fn enter(&self) -> Result<Place, Error> {
        self.enter_below(self.most)
    }

    /// Takes a place for a request that has just come: half of them are kept for those that have
    /// waited once and come to their next question, or the wait would have been for nothing.
    ///
    /// # Errors
    /// [`Error::Busy`] where there is none left.
    pub fn enter_newly(&self) -> Result<Place, Error> {
        self.enter_below(self.most / 2)
    }

    fn enter_below(&self, most: usize) -> Result<Place, Error> {
        let place = Place(Arc::clone(&self.there));
        // The place gives itself back if it is one too many.
        if self.there.fetch_add(1, Ordering::SeqCst) < most { Ok(place) } else { Err(Error::Busy) }
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::SeqCst);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_comes_when_all_places_are_taken_is_told_and_a_place_that_is_left_is_free() {
        let crowd = Crowd::most(2);
        let (one, two) = (crowd.enter().unwrap(), crowd.enter().unwrap());
        assert!(matches!(crowd.enter(), Err(Error::Busy)));
        assert!(matches!(crowd.enter(), Err(Error::Busy)), "asking takes no place");
        drop(one);
        let three = crowd.enter().unwrap();
        assert!(crowd.enter().is_err());
        drop((two, three));
        assert!(crowd.enter().is_ok());
    }

    #[test]
    fn who_has_just_come_is_told_sooner_than_who_has_waited() {
        let crowd = Crowd::most(4);
        let places = (crowd.enter_newly().unwrap(), crowd.enter_newly().unwrap());
        assert!(matches!(crowd.enter_newly(), Err(Error::Busy)));
        let later = (crowd.enter().unwrap(), crowd.enter().unwrap());
        assert!(matches!(crowd.enter(), Err(Error::Busy)));
        drop((places, later));
        assert!(crowd.enter_newly().is_ok());
    }
}
