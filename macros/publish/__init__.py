"""What is written beside the pages for servers, devices and search engines."""
