//! The conversation with a mail server (RFC 5321, RFC 2033), line by line. It knows
//! nothing of sockets, so that a test can talk to it.

/// What to do after a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// Answer.
    Say(String),
    /// Answer, then read the letter.
    Read(String),
    /// Answer and hang up.
    Leave(String),
}

/// What became of a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken {
    Kept,
    TooLarge,
    /// Something of ours failed; the server brings it again.
    NotNow,
}

impl Taken {
    fn reply(self) -> &'static str {
        match self {
            Taken::Kept => "250 2.0.0 Taken",
            Taken::TooLarge => "552 5.3.4 The letter is too large",
            Taken::NotNow => "451 4.3.0 Not now; bring it again later",
        }
    }
}

/// Lines of nonsense after which the line is dropped.
const PATIENCE: u32 = 10;
/// Recipients of one letter, at most.
const RECIPIENTS: usize = 100;

/// One connection's conversation.
#[derive(Debug)]
pub struct Conversation {
    host: String,
    /// The address letters are taken for, in lower case.
    address: String,
    /// The largest letter, in bytes.
    limit: usize,
    greeted: bool,
    /// After `LHLO` each recipient gets a reply of its own.
    lmtp: bool,
    sender: Option<String>,
    recipients: usize,
    nonsense: u32,
}

impl Conversation {
    /// A conversation that takes letters for one address.
    pub fn new(host: &str, address: &str, limit: usize) -> Conversation {
        Conversation {
            host: host.to_owned(),
            address: address.to_lowercase(),
            limit,
            greeted: false,
            lmtp: false,
            sender: None,
            recipients: 0,
            nonsense: 0,
        }
    }

    /// The first line.
    pub fn greeting(&self) -> String {
        format!("220 {} ready", self.host)
    }

    /// Whom the letter comes from, as the server says; empty for a server's own.
    pub fn sender(&self) -> &str {
        self.sender.as_deref().unwrap_or_default()
    }

    /// Answers a line (without its end).
    pub fn line(&mut self, line: &str) -> Step {
        let (verb, rest) = line.split_once(' ').unwrap_or((line, ""));
        let say = |text: &str| Step::Say(text.to_owned());
        match verb.to_ascii_uppercase().as_str() {
            "LHLO" | "EHLO" => {
                self.begin(verb.eq_ignore_ascii_case("LHLO"));
                let (host, limit) = (&self.host, self.limit);
                Step::Say(format!(
                    "250-{host}\r\n250-SIZE {limit}\r\n250-8BITMIME\r\n250-SMTPUTF8\r\n\
                     250-ENHANCEDSTATUSCODES\r\n250 PIPELINING"
                ))
            }
            "HELO" => {
                self.begin(false);
                Step::Say(format!("250 {}", self.host))
            }
            "NOOP" => say("250 2.0.0 Yes"),
            "RSET" => {
                self.forget();
                say("250 2.0.0 Forgotten")
            }
            "QUIT" => Step::Leave(format!("221 2.0.0 {} closes", self.host)),
            "VRFY" => say("252 2.1.5 Bring the letter and see"),
            "MAIL" if self.greeted => self.mail(rest),
            "RCPT" if self.sender.is_some() => self.recipient(rest),
            "DATA" if self.recipients > 0 => {
                Step::Read("354 Go on; end with a line that is a dot".to_owned())
            }
            "MAIL" | "RCPT" | "DATA" => self.wrong("503 5.5.1 Not yet"),
            _ => self.wrong("500 5.5.2 Not understood"),
        }
    }

    fn begin(&mut self, lmtp: bool) {
        self.forget();
        self.greeted = true;
        self.lmtp = lmtp;
    }

    fn forget(&mut self) {
        self.sender = None;
        self.recipients = 0;
    }

    fn wrong(&mut self, reply: &str) -> Step {
        self.nonsense += 1;
        if self.nonsense > PATIENCE {
            return Step::Leave("421 4.7.0 Too many mistakes".to_owned());
        }
        Step::Say(reply.to_owned())
    }

    fn mail(&mut self, rest: &str) -> Step {
        let Some((address, parameters)) = path(rest, "FROM:") else {
            return self.wrong("501 5.5.4 MAIL FROM:<address>");
        };
        let size = parameters.split(' ').find_map(|it| {
            let (name, value) = it.split_once('=')?;
            name.eq_ignore_ascii_case("SIZE").then(|| value.parse::<usize>().ok())?
        });
        if size.is_some_and(|size| size > self.limit) {
            return Step::Say(Taken::TooLarge.reply().to_owned());
        }
        self.forget();
        self.sender = Some(address.to_owned());
        Step::Say("250 2.1.0 Go on".to_owned())
    }

    fn recipient(&mut self, rest: &str) -> Step {
        let Some((address, _)) = path(rest, "TO:") else {
            return self.wrong("501 5.5.4 RCPT TO:<address>");
        };
        if address.to_lowercase() != self.address {
            return self.wrong("550 5.1.1 No such address here");
        }
        if self.recipients >= RECIPIENTS {
            return Step::Say("452 4.5.3 Too many recipients".to_owned());
        }
        self.recipients += 1;
        Step::Say("250 2.1.5 Yes".to_owned())
    }

    /// What is said once the letter was read: one line, or by LMTP one for each recipient.
    pub fn letter_read(&mut self, taken: Taken) -> String {
        let times = if self.lmtp { self.recipients } else { 1 };
        self.forget();
        vec![taken.reply(); times.max(1)].join("\r\n")
    }
}

/// The address and the parameters of `FROM:<a@b> SIZE=1`.
fn path<'a>(rest: &'a str, word: &str) -> Option<(&'a str, &'a str)> {
    let head = rest.get(..word.len()).filter(|head| head.eq_ignore_ascii_case(word))?;
    let inner = rest.get(head.len()..)?.trim_start().strip_prefix('<')?;
    let (address, parameters) = inner.split_once('>')?;
    Some((address, parameters.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn talk(lines: &[&str]) -> (Conversation, Vec<String>) {
        let mut it = Conversation::new("portal", "Deals@portal.example", 1000);
        let said = lines.iter().map(|line| match it.line(line) {
            Step::Say(text) | Step::Read(text) | Step::Leave(text) => text.chars().take(3).collect(),
        });
        let said = said.collect();
        (it, said)
    }

    #[test]
    fn a_letter_goes_through_by_lmtp_and_each_recipient_is_answered() {
        let lines = [
            "LHLO mx",
            "MAIL FROM:<a@b> SIZE=10",
            "RCPT TO:<deals@PORTAL.example>",
            "rcpt to:<Deals@portal.example>",
            "DATA",
        ];
        let (mut it, said) = talk(&lines);
        assert_eq!(said, ["250", "250", "250", "250", "354"]);
        assert_eq!(it.sender(), "a@b");
        assert_eq!(it.letter_read(Taken::Kept), "250 2.0.0 Taken\r\n250 2.0.0 Taken");
        assert_eq!(it.line("DATA"), Step::Say("503 5.5.1 Not yet".to_owned()));
    }

    #[test]
    fn it_takes_letters_for_one_address_and_of_a_size() {
        let (_, said) = talk(&["EHLO mx", "MAIL FROM:<>", "RCPT TO:<else@portal.example>", "DATA"]);
        assert_eq!(said, ["250", "250", "550", "503"]);
        let (_, said) = talk(&["EHLO mx", "MAIL FROM:<a@b> BODY=8BITMIME SIZE=1001"]);
        assert_eq!(said, ["250", "552"]);
    }

    #[test]
    fn nonsense_is_borne_for_a_while() {
        let (_, said) = talk(&["GET / HTTP/1.1"; 11]);
        assert_eq!((said[0].as_str(), said[10].as_str()), ("500", "421"));
        let (_, said) = talk(&["MAIL FROM:<a@b>", "EHLO", "MAIL a@b", "RCPT TO:<x>"]);
        assert_eq!(said, ["503", "250", "501", "503"]);
    }
}
