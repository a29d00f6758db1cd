"""How it looks: colours, charts and HTML of answers, and the same in words."""
