//! What the engine must do that the contract suite cannot reach from outside.
