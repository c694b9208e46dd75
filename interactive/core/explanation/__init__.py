"""Why a rule came out as it did: the comparisons that decide, and their words."""
