"""An empty page with the libraries that any dashboard imports: what the real pages are measured against."""

import pandas  # noqa: F401  # imported for its weight
import plotly.graph_objects  # noqa: F401
import streamlit  # noqa: F401
