"""What it adds up to: pure, frames in, frames out; no clock, session, language or cache."""
