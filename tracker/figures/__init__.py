"""A frame to a plotly figure; pure."""
