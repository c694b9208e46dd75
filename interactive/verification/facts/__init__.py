"""Facts that follow from others: proofs of their rules, and what differs in them."""
