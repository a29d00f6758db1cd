"""What answers beside the pages: health, headers, and how the server starts."""
