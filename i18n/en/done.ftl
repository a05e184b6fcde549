# A word on what was just done, and why something could not be done.

done-saved = Saved.
done-published = Published. Partners can see it now.
done-submitted = Sent to a reviewer.
done-returned = Sent back to its author.
done-deleted = Moved to the bin.
done-restored = Restored.
done-moved = Moved.
done-uploaded = Received. It is being read for the search.
done-imported = The import has begun. This page follows it.
done-invited = The invitation is on its way.
done-joined = Welcome. Your seat is ready.
done-following = You will be told when it changes.
done-unfollowed = You will not be told any more.
done-favourite = Added to your favourites.
done-unfavourite = Taken out of your favourites.
done-synonym = Saved. Searches use it from now on.
done-retried = It will be tried again now.
done-signed-out = You are signed out.
done-sessions-ended = All other devices are signed out.
done-password = The password is set. All other devices are signed out.
done-language = The portal speaks your language now.
done-firm = You sit in another firm now.
done-read = All marked as read.
refused-already-there = This is already there; somebody was a moment faster. Load the page again.
