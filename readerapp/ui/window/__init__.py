"""The composition of the window: the main window, its arrangement, its menus, and the table that binds each action to a
method. The top floor of ui. Only app.py uses it from outside: `main_window.MainWindow`, and what it loads of `desktop`.
"""
