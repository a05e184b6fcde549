//! A bell that threads wait for: rung after a commit, heard by workers.

use std::sync::{Arc, Condvar, Mutex};
use std::time::Duration;

/// Counts its strokes, so that one rung while nobody waited is not missed.
#[derive(Clone, Default)]
pub struct Bell(Arc<(Mutex<u64>, Condvar)>);

impl Bell {
    /// Wakes everybody who waits.
    pub fn ring(&self) {
        let (strokes, wake) = &*self.0;
        *strokes.lock().unwrap_or_else(|poisoned| poisoned.into_inner()) += 1;
        wake.notify_all();
    }

    /// Waits until the bell was rung more than `heard` times, or for so long;
    /// returns how often it has been rung by now.
    pub fn wait(&self, heard: u64, most: Duration) -> u64 {
        let (strokes, wake) = &*self.0;
        let strokes = strokes.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        let waited = wake.wait_timeout_while(strokes, most, |strokes| *strokes <= heard);
        match waited {
            Ok((strokes, _)) => *strokes,
            Err(poisoned) => *poisoned.into_inner().0,
        }
    }
}
