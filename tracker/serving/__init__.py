"""What stands between the dashboard and the network: page shell, headers, health, socket; knows ASGI, not Streamlit."""
