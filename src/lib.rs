//! Guildhall: the partner portal a company hosts itself.
