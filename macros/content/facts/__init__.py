"""Facts: questions that several calculators share, where they are referred to."""
