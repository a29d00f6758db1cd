"""What was said: how it is stored, how it is read, and how it may change."""
