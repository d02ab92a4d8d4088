"""A window that shows a list and nothing else: bundled by PyInstaller, the floor of what the installed app's start takes."""

import sys

from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import QApplication, QListView, QMainWindow

if __name__ == "__main__":
    application = QApplication(sys.argv)
    window = QMainWindow()
    rows = QListView()
    rows.setModel(QStringListModel([f"Paper {number}: how moss grows on stones in the north" for number in range(57)]))
    window.setCentralWidget(rows)
    window.resize(1280, 800)
    window.show()
    application.exec()
