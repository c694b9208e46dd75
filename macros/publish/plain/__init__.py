"""The site where no site engine puts pages together."""
