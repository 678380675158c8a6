"""The product's icon, in the page itself: Streamlit fetches its own icons from a foreign host when a tab shows them."""

ICON = (
    "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E"
    "%3Crect width='32' height='32' rx='6' fill='%230F5C63'/%3E"
    "%3Cpath d='M10 27V6l14 5-11 5v11z' fill='%23fff'/%3E%3C/svg%3E"
)
"""A mark to steer by, as the address of a picture."""
