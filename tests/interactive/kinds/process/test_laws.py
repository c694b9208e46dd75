"""Laws of the kind `process`, for random facts, ticks and days."""
