"""Rules compiled: Kleene's logic, and the comparisons that it joins."""
