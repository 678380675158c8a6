"""The frame of the dashboard: page configuration, error boundary, chooser, navigation. Nothing else."""

import streamlit as st

from tracker.ui.boundary import boundary
from tracker.ui.chooser import choose_scope
from tracker.ui.icon import ICON
from tracker.ui.invented import show_invented_banner
from tracker.ui.navigation import build_pages

st.set_page_config(page_title="Pejlemærke", page_icon=ICON, layout="wide")
page = st.navigation(build_pages())

with boundary():
    choose_scope()
    show_invented_banner()
    page.run()
