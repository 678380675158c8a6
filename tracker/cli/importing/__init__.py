"""What ``python -m tracker import`` does when it runs; loaded by that command alone."""
