"""The frame of the dashboard: page configuration, error boundary, chooser, navigation. Nothing else."""

import streamlit as st

from tracker.ui.boundary import boundary
from tracker.ui.chooser import choose_scope
from tracker.ui.icon import ICON
from tracker.ui.invented import show_invented_banner
from tracker.ui.login import offer_login
from tracker.ui.navigation import build_pages
from tracker.ui.style import set_style

st.set_page_config(page_title="Pejlemærke", page_icon=ICON, layout="wide", initial_sidebar_state=330)
page = st.navigation(build_pages(), expanded=True)
set_style()

with boundary():
    choose_scope()
    offer_login()
    show_invented_banner()
    page.run()
