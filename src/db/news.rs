//! News of people: that somebody was told something, heard by whoever waits for it, on whichever
//! node. It says only whose news there are; what they are, the database knows.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use tokio::sync::broadcast::{self, error::RecvError};

/// News that may pile up for one who is slow to hear; who missed some hears that there were.
const KEPT: usize = 1024;

/// Where news are told.
#[derive(Clone)]
pub struct News {
    /// Whose; nobody's name: everybody's.
    told: broadcast::Sender<Option<i64>>,
    over: Arc<AtomicBool>,
}

impl Default for News {
    fn default() -> News {
        News { told: broadcast::Sender::new(KEPT), over: Arc::default() }
    }
}

impl News {
    /// There are news of a person.
    pub fn of(&self, person: i64) {
        // Nobody may be waiting.
        let _ = self.told.send(Some(person));
    }

    /// Some may have been missed: everybody looks.
    pub fn of_everybody(&self) {
        let _ = self.told.send(None);
    }

    /// This node ends: nobody is held any more.
    pub fn end(&self) {
        self.over.store(true, Ordering::SeqCst);
        self.of_everybody();
    }

    /// Listens from now on.
    pub fn listen(&self) -> Listening {
        Listening { told: self.told.subscribe(), over: Arc::clone(&self.over) }
    }
}

/// Somebody who listens.
pub struct Listening {
    told: broadcast::Receiver<Option<i64>>,
    over: Arc<AtomicBool>,
}

impl Listening {
    /// Whether this node ends.
    pub fn is_over(&self) -> bool {
        self.over.load(Ordering::SeqCst)
    }

    /// Waits for news of a person, at most so long.
    pub async fn wait(&mut self, person: i64, most: Duration) {
        let heard = async {
            while !self.is_over() {
                match self.told.recv().await {
                    Ok(Some(of)) if of != person => {}
                    Ok(_) | Err(RecvError::Lagged(_) | RecvError::Closed) => break,
                }
            }
        };
        // Either way it is time to look.
        let _ = tokio::time::timeout(most, heard).await;
    }
}
