"""What every kind computes with: answers, logic, days, words; no kind by name."""
