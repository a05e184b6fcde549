//! Letters that come in.
//!
//! A mail server (Postfix, OpenSMTPD, any other) hands letters over by LMTP or SMTP;
//! this is no mail server of its own: it takes letters for one address and queues
//! nothing. What a letter asks for is done, and answered, in one transaction before
//! the server is told that the letter was taken; a server that never heard so brings
//! it again, and it is done once.

mod conversation;
mod letter;
mod listener;

pub use conversation::{Conversation, Step, Taken};
pub use letter::Arrived;
pub use listener::{Listener, converse};
