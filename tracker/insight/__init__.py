"""A frame in, a frame or a number out; pure."""
