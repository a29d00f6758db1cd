"""Commands of the command line, one file a subject; ``__main__`` gathers them."""
