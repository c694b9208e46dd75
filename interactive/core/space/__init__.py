"""Classes of answers and of values, and which of them go together."""
