"""The window. Only this package and app.py know Qt; actions.py does not, so that the command line can print the keys."""
