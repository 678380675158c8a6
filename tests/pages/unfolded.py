"""Opens what a screen holds folded."""

from streamlit.testing.v1 import AppTest


def unfold(app: AppTest, name: str) -> AppTest:
    """The page after a fold is opened."""
    app.session_state[f"fold-{name}"] = True
    return app.run()
