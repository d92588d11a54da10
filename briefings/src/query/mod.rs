//! Questions of a desk, answered from the cards held; one file a question.
