//! Who wrote it, where and when it appeared: what the visible lines say.
