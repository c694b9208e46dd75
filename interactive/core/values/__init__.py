"""What is computed from answers, exactly: numbers, expressions, values."""
