"""What one takes away: answers in, files out; one writer a format."""
