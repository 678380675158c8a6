"""What the screens share; with the pages and dashboard.py the only room that knows Streamlit."""
