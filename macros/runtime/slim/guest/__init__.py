"""Scripts that run inside the captured Python; nothing here imports them."""
