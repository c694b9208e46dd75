"""Pages as the theme and the search take them."""
