"""What is measured: ``python -m bench`` writes bench/RESULTS.md."""
