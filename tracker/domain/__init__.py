"""What the municipality talks about: frozen values, no input or output, no clock."""
