<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>readerapp</name>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>%</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>A .bib file that gets each paper you star. Only entries that readerapp wrote are ever changed. Empty for none.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>A template with {author} {authors} {year} {yy} {word} {words} {id} {category}. Keys that papers have already stay.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>A template with {first_author} {authors} {year} {title} {id} {category}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>About readerapp</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Abstract page</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Abstracts in bibliographies</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Actual size (100 %)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Add or remove tags.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Add the abstract to entries for reference managers: BibTeX, BibLaTeX, RIS and CSL-JSON.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Add the version of the paper to these entries.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Add your notes to these entries, in a field that no style prints.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Add your tags to these entries as keywords.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>After 2 seconds</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>After 5 seconds</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>All papers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Animation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/text/words.py" />
            <source>April</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/text/words.py" />
            <source>August</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/text/words.py" />
            <source>Authors not known yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Authors…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Back to the paper before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Back up every day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Back up the library, with the downloaded PDFs if you want, to a file you choose. readerapp makes a backup a day by itself.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Back up…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Backups</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Begin CSV files with a byte order mark. Without it, Excel shows accents as other characters.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>By category</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>CSV files for Excel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Change how readerapp looks and works.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Choose categories and keys, and watch the first fetch, step by step. Each step can be skipped.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Choose the categories to follow.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Citation keys</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Close what is open, clear the search or clear the selection. It never quits readerapp.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Colours</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Compact</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Copy BibTeX</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Copy address</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Copy as…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Copy citation key</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Copy the BibTeX citation key of the paper.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Copy the BibTeX entry of the paper, or of all selected ones.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Copy the address of the abstract page.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Copy the paper, or all selected ones, in a format you choose, or as a reference in a style such as APA.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Cosy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Cosy shows two lines of the title, Compact one, Titles only the title.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Dark</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Dark pages</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/text/words.py" />
            <source>December</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Decide</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Decide about replacements</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Deutsch</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Dim</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Dismiss</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Dismiss the paper and go to the next undecided one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Dismissed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Dismissed papers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Do once more what you did last to a paper: star, dismiss, tag or mark this one too.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Download PDFs…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Download all PDFs in this list…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Download the PDFs of all papers in the list.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Download the PDFs of the selected papers or, if none is selected, of all starred ones.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Downloaded PDFs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Edit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>English</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Export</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Export BibTeX…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Export…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/text/words.py" />
            <source>February</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Fetch</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Fetch automatically</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Fetch everything missed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Fetch the newest listings of the categories you follow.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Fetch the newest listings, the days you missed, and authors that no listing gave.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>File</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>File to keep up to date</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Fill the screen with the window, or return to its former size.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Find an action, a list, a tag, a day, a category, an author or a paper by some letters of its name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>First paper</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Follow categories…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Follow the system</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Follow the system, or choose a theme. The high-contrast themes draw every border.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Font</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Font of abstracts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Forget what readerapp learnt…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Forget what your stars and dismissals told of what you like. They stay as they are.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/text/words.py" />
            <source>Fri</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/text/words.py" />
            <source>Friday</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>From 20 stars on, bars mark the papers you may like. What you star and dismiss is counted on this computer only.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Full</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Full screen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Get authors, categories and comments from arXiv for papers whose listing left them out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Get missing authors</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Give the search a name. It then stands in the sidebar, with the number of undecided papers.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Go</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Go through the undecided papers of the list in two passes: titles first, then the abstracts of what you kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Go to</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Go to all papers of one of the authors, or follow them: they are then marked in every list.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Go to anything…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Go to the first paper in the list.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Go to the last paper in the list.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Go to the next paper.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Go to the next undecided paper; starred and dismissed ones are passed over.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Go to the previous paper.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Go to the previous undecided paper.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Guide</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Help</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>High contrast, dark</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>High contrast, light</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Highlighted in author lists. Last or full names separated by commas: Noether, Ada Lovelace. After =, a name only as it is written: =A. Lovelace.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Highlighted in titles and abstracts. Words or phrases separated by commas: gaussian splatting, Navier-Stokes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>History…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Import a listing from a file and show it, or the papers of a bibliography. You can also drop the file on the window.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Import the listing you copied and show it, or open the paper whose identifier, address or DOI you copied.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>In another program</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>In megabytes. Beyond it, the PDFs opened longest ago are deleted.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>In megabytes. Beyond it, the oldest backups are deleted; the newest stays.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>In the browser</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Inter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/text/words.py" />
            <source>January</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/text/words.py" />
            <source>July</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/text/words.py" />
            <source>June</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Keyboard shortcuts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Keys</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Language</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Larger</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Last paper</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Less like this</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Light</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Likely interest</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>List and triage</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Listing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Look</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>MB</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Make a rule, of the present search if there is one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Make everything larger.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Make everything smaller.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/text/words.py" />
            <source>March</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Mark all papers in the list read. A single Undo reverses it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Mark all read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Mark papers read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Mark read or unread</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Mark the paper read, or unread if it is read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Mark the paper unread.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Mark unread</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/text/words.py" />
            <source>May</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Menu</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Menu bar</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Menu of the paper or row</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/text/words.py" />
            <source>Mon</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/text/words.py" />
            <source>Monday</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>More like this</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Move</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Move the focus to the next pane: sidebar, list, abstract.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Mute, highlight, tag or star papers by rules.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Name papers you like, by identifiers or as BibTeX, so that readerapp knows at once what you may like.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Names of exported PDFs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>New rule…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Newest first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Next category</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Next day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Next pane</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Next paper</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Next undecided</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Notes in bibliographies</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Notifications</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/text/words.py" />
            <source>November</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/text/words.py" />
            <source>October</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Only by hand</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Open PDFs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Open PDFs in place of the abstract, in the system’s PDF program, or in the browser.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Open a listing…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Open again a listing that you opened lately from a file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Open the PDF in the browser.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Open the abstract page on arXiv in the browser.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Open the menu of the paper or, in the sidebar, of the category, day or tag. The menu key does so too.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Open the menu.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Open, copy, export</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Order of a day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>PDF</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>PDF in the browser</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>PDFs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Page down, then next</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Page up, then previous</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Panes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Paper</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Papers listed only as replacements are undecided and unread too. New versions of starred papers always are unread.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Papers you like…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Paste a listing or paper</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Previous category</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Previous day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Previous paper</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Previous undecided</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Print the title, abstract and details of the paper.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Print…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Put the library of a backup in the place of the present one, which is kept under another name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Quit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Quit readerapp. Everything is already saved.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Read the PDF in place of the abstract. It is downloaded first if necessary.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Read the guide: first morning, search, days, citing, your data.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Read what changed from version to version.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Reading</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Recent listings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Redo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Redo what was undone last.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Reduced</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Remove</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Remove a tag</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Remove a tag from the paper.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Remove them from the list at once, or dim them until you change the view.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Repeat</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Restore a backup…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Return to 100 %.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Return to the paper you came from, and to the list it was in.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Row height</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Rules…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Same as the window</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/text/words.py" />
            <source>Sat</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/text/words.py" />
            <source>Saturday</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Save page as PDF…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Save the selected papers or, if none is selected, all starred ones to a running Zotero, with their tags, notes and downloaded PDFs.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Save the title, abstract and details of the paper as a PDF.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Save this search…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Save to Zotero</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Scroll the abstract down by a page; at its end, go to the next paper.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Scroll the abstract up by a page; at its top, go to the previous paper.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Search</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Search the library</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Search the list for words, “phrases” or authors, with ti: au: abs: cat: tag: date: is:. An identifier or DOI finds a paper anywhere in the library.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Search your whole library, dismissed papers included, or only the list again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>See how many PDFs are downloaded, how much space they take and where they are. They can be removed there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>See what you did, and undo any of it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>See what you fetched, decided and starred: a calendar, categories and authors, also as CSV.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Select</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Select all</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Select all papers from the one selected last to this one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Select all papers in the list.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Select the paper and all above it in the list; in the list, Shift+Home does so too.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Select the paper and all below it in the list; in the list, Shift+End does so too.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Select the paper. Actions then apply to all selected papers.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Select the papers of the list that have a tag of this one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Select the papers of the list that have an author of this one, written in the same way.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Select the same authors</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Select the same tags</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Select this and all above</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Select this and all below</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Select to here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/text/words.py" />
            <source>September</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Set up readerapp…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Settings…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Show a menu bar at the top of the window, in addition to the menu button.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Show a silent notification when new papers arrive while you use another program.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Show all keyboard shortcuts.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Show all papers in the library, dismissed ones too.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Show all undecided papers.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Show dismissed papers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Show dismissed papers, dimmed, in the list, or hide them again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Show each section of a day by the first category of its papers, or in the order of the listing again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Show muted papers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Show papers that rules mute, dimmed and with the reason, in the list, or hide them again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Show the dismissed papers.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Show the newest listing.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Show the newest papers of each section of a day first, or in the order of the listing again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Show the next category in the sidebar.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Show the next listing day.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Show the papers of a day that you may like first, or in the order of the listing again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Show the previous category in the sidebar.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Show the previous listing day.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Show the starred papers.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Show the version, licence and credits.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Show white pages dark; colours keep their hue. Shift+I changes it too.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Single-letter keys</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Smaller</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Sort by category</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Sort by likely interest</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Sort newest first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Space for PDFs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Space for backups</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Star</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Star the paper and go to the next undecided one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Star the paper, or unstar it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Star, then next</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Starred</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Statistics…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/text/words.py" />
            <source>Sun</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/text/words.py" />
            <source>Sunday</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Tag</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Tags in bibliographies</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Tell readerapp that you want fewer papers like this one; again, take it back.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Tell readerapp that you want more papers like this one; again, take it back.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>The language of the window, from its next start on. The commands and the papers stay in English.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>The size of everything in the window, in percent. Larger and Smaller in the menu View change it too.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>The system’s</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>The system’s font, or Inter, which comes with readerapp.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/text/words.py" />
            <source>Thu</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/text/words.py" />
            <source>Thursday</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Titles</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/text/words.py" />
            <source>Tue</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/text/words.py" />
            <source>Tuesday</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Turn off for speech input or if you press letters by accident. Every action is also in the menu.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Two passes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Undecided</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Undo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Undo and history</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Undo the last action, even after a restart.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Use the font of the window, or one with serifs.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Versions in bibliographies</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>View</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Watched authors</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Watched words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/text/words.py" />
            <source>Wed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/text/words.py" />
            <source>Wednesday</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>What’s new</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>When I go on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>When a paper has been shown for a while, when you go on to another, or only when you mark them yourself.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>When readerapp starts and after each arXiv announcement while it is open.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Whether messages at the bottom of the window fade in.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>While readerapp is open, into the folder “backups” beside the library. Kept daily for a week, weekly for a month, monthly for a year.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>With serifs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Within each section: as in arXiv’s listing, the newest first, by first category or, once likely interest is known, the likeliest first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Write a note on the paper.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Write the papers in the list to a file, in a format you choose.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Write the starred papers to a BibTeX file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/text/words.py" />
            <source>and others</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/text/words.py" />
            <source>authors not known yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>readerapp</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../readerapp/text/words.py" />
            <source>{count} new papers</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../readerapp/text/words.py" />
            <source>{count} papers</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../readerapp/text/words.py" />
            <source>{names} and {more} more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/text/words.py" />
            <source>{name} in {folder}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/text/words.py" />
            <source>{time} on {weekday}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/text/words.py" />
            <source>{weekday} {day} {month}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../readerapp/text/words.py" />
            <source>“{text}”</source>
            <translation type="unfinished" />
        </message>
    </context>
</TS>
