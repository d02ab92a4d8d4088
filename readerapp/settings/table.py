"""The table of settings. The dialog, `readerapp settings` and docs/settings.md are generated from it."""

import re
from typing import NamedTuple

from readerapp.errors import SettingsError
from readerapp.text.language import tr

Value = bool | int | str


class Setting(NamedTuple):
    """One setting: its name in the file, its page and texts in the dialog, and its valid values."""

    name: str
    page: str
    title: str
    help: str
    default: Value
    choices: tuple[str, ...] = ()
    """The valid values of a text setting; empty if any text is valid."""
    labels: tuple[str, ...] = ()
    """The labels of `choices` in the dialog."""
    lowest: int = 0
    highest: int = 0
    """The range of a number, both ends included."""
    offered: tuple[int, ...] = ()
    """The numbers that the dialog offers; the file may have any other in the range."""
    unit: str = ""

    @property
    def kind(self) -> str:
        """ "yes or no", "number" or "text"."""
        if isinstance(self.default, bool):
            return "yes or no"
        return "number" if isinstance(self.default, int) else "text"

    def checked(self, value: object) -> Value:
        """`value`, if it is valid. Raises SettingsError."""
        if isinstance(self.default, bool):
            if isinstance(value, bool):
                return value
            raise SettingsError(tr("{name} is “{value}”; it must be true or false.", name=self.name, value=value))
        if isinstance(self.default, int):
            if isinstance(value, int) and not isinstance(value, bool) and self.lowest <= value <= self.highest:
                return value
            raise SettingsError(
                tr(
                    "{name} is “{value}”; it must be a number from {lowest} to {highest}.",
                    name=self.name,
                    value=value,
                    lowest=self.lowest,
                    highest=self.highest,
                )
            )
        if not isinstance(value, str):
            raise SettingsError(tr("{name} is “{value}”; it must be text in quotation marks.", name=self.name, value=value))
        if self.choices and value not in self.choices:
            raise SettingsError(
                tr(
                    "{name} is “{value}”; it must be one of {names}.",
                    name=self.name,
                    value=value,
                    names=", ".join(self.choices),
                )
            )
        return value

    def from_text(self, text: str) -> Value:
        """The value that a user typed as `text`. Raises SettingsError."""
        if isinstance(self.default, bool):
            words = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}
            return self.checked(words.get(text.strip().lower(), text))
        if isinstance(self.default, int):
            return self.checked(int(text) if re.fullmatch(r"\s*-?[0-9]{1,9}\s*", text) else text)
        return self.checked(text)


SETTINGS = (
    Setting(
        "theme",
        "Look",
        "Colours",
        "Follow the system, or choose a theme. The high-contrast themes draw every border.",
        "system",
        ("system", "light", "dark", "high-contrast-light", "high-contrast-dark"),
        ("Follow the system", "Light", "Dark", "High contrast, light", "High contrast, dark"),
    ),
    Setting(
        "zoom",
        "Look",
        "Size",
        "The size of everything in the window, in percent. Larger and Smaller in the menu View change it too.",
        100,
        lowest=80,
        highest=200,
        offered=tuple(range(80, 201, 10)),
        unit="%",
    ),
    Setting(
        "font",
        "Look",
        "Font",
        "The system’s font, or Inter, which comes with readerapp.",
        "system",
        ("system", "inter"),
        ("The system’s", "Inter"),
    ),
    Setting(
        "language",
        "Look",
        "Language",
        "The language of the window, from its next start on. The commands and the papers stay in English.",
        "system",
        ("system", "en", "de"),
        ("The system’s", "English", "Deutsch"),
    ),
    Setting(
        "movement",
        "Look",
        "Animation",
        "Whether messages at the bottom of the window fade in.",
        "system",
        ("system", "full", "reduced"),
        ("Follow the system", "Full", "Reduced"),
    ),
    Setting(
        "menu_bar",
        "Look",
        "Menu bar",
        "Show a menu bar at the top of the window, in addition to the menu button.",
        False,
    ),
    Setting(
        "row_height",
        "List and triage",
        "Row height",
        "Cosy shows two lines of the title, Compact one, Titles only the title.",
        "cosy",
        ("cosy", "compact", "titles"),
        ("Cosy", "Compact", "Titles"),
    ),
    Setting(
        "dismissed_papers",
        "List and triage",
        "Dismissed papers",
        "Remove them from the list at once, or dim them until you change the view.",
        "leave",
        ("leave", "dim"),
        ("Remove", "Dim"),
    ),
    Setting(
        "mark_read",
        "List and triage",
        "Mark papers read",
        "When a paper has been shown for a while, when you go on to another, or only when you mark them yourself.",
        "after-2-s",
        ("never", "after-2-s", "after-5-s", "moving-on"),
        ("Only by hand", "After 2 seconds", "After 5 seconds", "When I go on"),
    ),
    Setting(
        "replacements_unread",
        "List and triage",
        "Decide about replacements",
        "Papers listed only as replacements are undecided and unread too. New versions of starred papers always are unread.",
        False,
    ),
    Setting(
        "watched_words",
        "List and triage",
        "Watched words",
        "Highlighted in titles and abstracts. Words or phrases separated by commas: gaussian splatting, Navier-Stokes.",
        "",
    ),
    Setting(
        "watched_authors",
        "List and triage",
        "Watched authors",
        "Highlighted in author lists. Last or full names separated by commas: Noether, Ada Lovelace. "
        "After =, a name only as it is written: =A. Lovelace.",
        "",
    ),
    Setting(
        "likely_interest",
        "List and triage",
        "Likely interest",
        "From 20 stars on, bars mark the papers you may like. What you star and dismiss is counted on this computer only.",
        True,
    ),
    Setting(
        "list_order",
        "List and triage",
        "Order of a day",
        "Within each section: as in arXiv’s listing, the newest first, by first category or, once likely interest is known, "
        "the likeliest first.",
        "listing",
        ("listing", "newest", "category", "interest"),
        ("Listing", "Newest first", "By category", "Likely interest"),
    ),
    Setting(
        "fetch_automatically",
        "List and triage",
        "Fetch automatically",
        "When readerapp starts and after each arXiv announcement while it is open.",
        True,
    ),
    Setting(
        "notifications",
        "List and triage",
        "Notifications",
        "Show a silent notification when new papers arrive while you use another program.",
        True,
    ),
    Setting(
        "single_letter_keys",
        "Keys",
        "Single-letter keys",
        "Turn off for speech input or if you press letters by accident. Every action is also in the menu.",
        True,
    ),
    Setting(
        "pdf_opens",
        "PDFs",
        "Open PDFs",
        "Open PDFs in place of the abstract, in the system’s PDF program, or in the browser.",
        "here",
        ("here", "program", "browser"),
        ("Here", "In another program", "In the browser"),
    ),
    Setting(
        "pdf_dark_pages",
        "PDFs",
        "Dark pages",
        "Show white pages dark; colours keep their hue. Shift+I changes it too.",
        False,
    ),
    Setting(
        "pdf_space",
        "PDFs",
        "Space for PDFs",
        "In megabytes. Beyond it, the PDFs opened longest ago are deleted.",
        2000,
        lowest=50,
        highest=200_000,
        offered=(100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000),
        unit="MB",
    ),
    Setting(
        "pdf_names",
        "PDFs",
        "Names of exported PDFs",
        "A template with {first_author} {authors} {year} {title} {id} {category}.",
        "{first_author} {year} - {title} ({id})",
    ),
    Setting(
        "abstract_font",
        "Reading",
        "Font of abstracts",
        "Use the font of the window, or one with serifs.",
        "sans",
        ("sans", "serif"),
        ("Same as the window", "With serifs"),
    ),
    Setting(
        "citation_keys",
        "Export",
        "Citation keys",
        "A template with {author} {authors} {year} {yy} {word} {words} {id} {category}. Keys that papers have already stay.",
        "{author}{year}{word}",
    ),
    Setting(
        "export_abstract",
        "Export",
        "Abstracts in bibliographies",
        "Add the abstract to entries for reference managers: BibTeX, BibLaTeX, RIS and CSL-JSON.",
        False,
    ),
    Setting("export_keywords", "Export", "Tags in bibliographies", "Add your tags to these entries as keywords.", False),
    Setting(
        "export_note",
        "Export",
        "Notes in bibliographies",
        "Add your notes to these entries, in a field that no style prints.",
        False,
    ),
    Setting(
        "export_version", "Export", "Versions in bibliographies", "Add the version of the paper to these entries.", False
    ),
    Setting(
        "bibliography",
        "Export",
        "File to keep up to date",
        "A .bib file that gets each paper you star. Only entries that readerapp wrote are ever changed. Empty for none.",
        "",
    ),
    Setting(
        "csv_for_excel",
        "Export",
        "CSV files for Excel",
        "Begin CSV files with a byte order mark. Without it, Excel shows accents as other characters.",
        False,
    ),
    Setting(
        "back_up_daily",
        "Backups",
        "Back up every day",
        "While readerapp is open, into the folder “backups” beside the library. Kept daily for a week, weekly for a month, "
        "monthly for a year.",
        True,
    ),
    Setting(
        "backup_space",
        "Backups",
        "Space for backups",
        "In megabytes. Beyond it, the oldest backups are deleted; the newest stays.",
        2000,
        lowest=50,
        highest=200_000,
        offered=(100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000),
        unit="MB",
    ),
)
"""Every setting, page by page."""

BY_NAME = {setting.name: setting for setting in SETTINGS}


def find(name: str) -> Setting:
    """The setting `name`. Raises SettingsError."""
    setting = BY_NAME.get(name.strip().replace("-", "_"))
    if setting is None:
        raise SettingsError(tr("There is no setting “{name}”. “readerapp settings” lists them all.", name=name))
    return setting
