## Where a deal stands
deal-state-draft = Draft
deal-state-open = Waiting for an answer
deal-state-returned = Sent back
deal-state-approved = Approved
deal-state-denied = Refused
deal-state-expired = Expired
deal-state-won = Won
deal-state-lost = Lost

## Why something is refused
deal-already-submitted = This deal has been handed in already. Open it to see where it stands.
deal-already-decided = Somebody decided on this deal a moment ago. Load the page again to see how.
deal-locked = This deal is closed and locked. The vendor’s staff can reopen it with a reason.
deal-no-such-move = A deal cannot go from this step to that one. Load the page again and choose one of the steps offered.
deal-not-expired = Protection of this deal has not ended.
deal-not-closed = Only a deal that is won, lost, expired or refused can be reopened.
deal-scope-taken = Another registration protects this customer in an overlapping scope. Narrow the scope, wait until it ends, or refuse this one.
deal-changed-meanwhile = Somebody changed this deal while you had it open. Load the page again; what you typed is still in the form if you go back.
