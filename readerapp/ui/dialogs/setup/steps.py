"""What makes a dialog a step among others: its number, and buttons that lead on and back."""

from readerapp.text.language import tr
from readerapp.ui.widgets.dialog import Dialog
from readerapp.ui.widgets.text import Label

SKIPPED, BACK = 2, 3
"""How a step may end besides QDialog's codes: accepting it goes on, rejecting it ends the setup."""


def make_step(dialog: Dialog, number: int, steps: int) -> None:
    """Have `dialog` say that it is step `number` of `steps`, and give it buttons that lead back, or on without a choice."""
    place = Label(dialog.look, 0, "text_3")
    place.setText(tr("Step {number} of {steps}", number=number, steps=steps))
    dialog.top.addWidget(place)
    ways = [] if number == 1 else [(tr("Back"), BACK)]
    ways += [] if number == steps else [(tr("Skip"), SKIPPED)]
    for words, code in ways:
        button = dialog.add_button(words)
        # Enter on this button presses it, and not the default button.
        button.setAutoDefault(True)
        button.clicked.connect(lambda _, code=code: dialog.done(code))
        # The default button stays the last one.
        dialog.foot.removeWidget(button)
        dialog.foot.insertWidget(dialog.foot.count() - 1, button)
