<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>readerapp</name>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>%</source>
            <translation>%</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/paper/page.py" />
            <source>+ Tag</source>
            <translation>+ Schlagwort</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>A .bib file that gets each paper you star. Only entries that readerapp wrote are ever changed. Empty for none.</source>
            <translation>Eine .bib-Datei, die jeden Artikel bekommt, dem Sie einen Stern geben. Nur Einträge, die readerapp geschrieben hat, werden je geändert. Leer für keine.</translation>
        </message>
        <message>
            <location filename="../../readerapp/app.py" />
            <source>A bug in readerapp stopped this action ({name}). Everything before it is saved.</source>
            <translation>Ein Fehler in readerapp hat diese Aktion abgebrochen ({name}). Alles davor ist gespeichert.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pdf/downloads.py" />
            <source>A bug in readerapp stopped this download.</source>
            <translation>Ein Fehler in readerapp hat diesen Download abgebrochen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/search/language.py" />
            <source>A category comes here, such as cs.CV or cs.CV/cross.</source>
            <translation>Hierher gehört eine Kategorie, etwa cs.CV oder cs.CV/cross.</translation>
        </message>
        <message>
            <location filename="../../readerapp/export/keys.py" />
            <source>A citation key cannot have “{field}”. There are {fields}.</source>
            <translation>„{field}“ kann nicht in einem Zitierschlüssel stehen. Es gibt {fields}.</translation>
        </message>
        <message>
            <location filename="../../readerapp/search/language.py" />
            <source>A date looks like 2020-12-15 or 2020-12.</source>
            <translation>Ein Datum sieht aus wie 2020-12-15 oder 2020-12.</translation>
        </message>
        <message>
            <location filename="../../readerapp/pdfs/names.py" />
            <source>A file name cannot have “{field}”. There are {fields}.</source>
            <translation>„{field}“ kann nicht in einem Dateinamen stehen. Es gibt {fields}.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/spelling.py" />
            <source>A key is missing: write it as in “S”, “Ctrl+S” or “G, T”.</source>
            <translation>Eine Taste fehlt: Man schreibt sie wie in „S“, „Ctrl+S“ oder „G, T“.</translation>
        </message>
        <message>
            <location filename="../../readerapp/search/language.py" />
            <source>A kind is one of {names}.</source>
            <translation>Mögliche Arten: {names}.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/overlays.py" />
            <source>A note belongs to one paper. Select only one.</source>
            <translation>Eine Notiz gehört zu einem Artikel. Dafür nur einen auswählen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/several/repeating.py" />
            <source>A note is about one paper, and is not repeated.</source>
            <translation>Eine Notiz gehört zu einem Artikel und wird nicht wiederholt.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pdf/file.py" />
            <source>A page has no size, or is far too long. Another program may open it.</source>
            <translation>Eine Seite hat keine Größe oder ist viel zu lang. Vielleicht öffnet sie ein anderes Programm.</translation>
        </message>
        <message>
            <location filename="../../readerapp/search/language.py" />
            <source>A phrase ends with a second quotation mark.</source>
            <translation>Eine Wortfolge endet mit einem zweiten Anführungszeichen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/storage/sql/health.py" />
            <source>A row of “{table}” points to a missing row of “{parent}”.</source>
            <translation>Eine Zeile von „{table}“ verweist auf eine fehlende Zeile von „{parent}“.</translation>
        </message>
        <message>
            <location filename="../../readerapp/rules/file.py" />
            <source>A rule has no “{unknown}”; it has {names} and {last}.</source>
            <translation>Eine Regel hat kein „{unknown}“; sie hat {names} und {last}.</translation>
        </message>
        <message>
            <location filename="../../readerapp/rules/rule.py" />
            <source>A rule needs a name.</source>
            <translation>Eine Regel braucht einen Namen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/rules/rules_dialog.py" />
            <source>A rule never deletes: what it mutes is one key away, at the end of each list.</source>
            <translation>Eine Regel löscht nie: Was sie ausblendet, steht am Ende jeder Liste, einen Tastendruck entfernt.</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/act_words.py" />
            <source>A rule starred {what}</source>
            <translation>Eine Regel hat {what} mit Stern versehen</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/act_words.py" />
            <source>A rule tagged {what}</source>
            <translation>Eine Regel hat {what} mit einem Schlagwort versehen</translation>
        </message>
        <message>
            <location filename="../../readerapp/search/language.py" />
            <source>A search can have {most} conditions at most.</source>
            <translation>Eine Suche hat höchstens {most} Bedingungen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/triage.py" />
            <source>A tag has at most {count} characters.</source>
            <translation>Ein Schlagwort hat höchstens {count} Zeichen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/triage.py" />
            <source>A tag needs a name.</source>
            <translation>Ein Schlagwort braucht einen Namen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>A template with {author} {authors} {year} {yy} {word} {words} {id} {category}. Keys that papers have already stay.</source>
            <translation>Eine Vorlage mit {author} {authors} {year} {yy} {word} {words} {id} {category}. Schlüssel, die Artikel schon haben, bleiben.</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>A template with {first_author} {authors} {year} {title} {id} {category}.</source>
            <translation>Eine Vorlage mit {first_author} {authors} {year} {title} {id} {category}.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <location filename="../../readerapp/ui/window/overlays.py" />
            <source>About readerapp</source>
            <translation>Über readerapp</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/export.py" />
            <location filename="../../readerapp/ui/paper/changes.py" />
            <source>Abstract</source>
            <translation>Abstract</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <location filename="../../readerapp/ui/paper/page.py" />
            <source>Abstract page</source>
            <translation>Abstract-Seite</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/paper_list/pass_pane.py" />
            <source>Abstracts</source>
            <translation>Abstracts</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Abstracts in bibliographies</source>
            <translation>Abstracts in Bibliografien</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/palette/choices.py" />
            <source>Actions</source>
            <translation>Aktionen</translation>
        </message>
        <message numerus="yes">
            <location filename="../../readerapp/ui/paper/selection_strip.py" />
            <source>Actions apply to the {count} selected papers, not to this one.</source>
            <translation>
                <numerusform>Aktionen gelten für den ausgewählten Artikel, nicht für diesen.</numerusform>
                <numerusform>Aktionen gelten für die {count} ausgewählten Artikel, nicht für diesen.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/palette/palette.py" />
            <source>Actions, lists, tags, days, authors, papers</source>
            <translation>Aktionen, Listen, Schlagwörter, Tage, Autoren, Artikel</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Actual size (100 %)</source>
            <translation>Originalgröße (100 %)</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/out/exports.py" />
            <source>Add</source>
            <translation>Hinzufügen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/rules/rule_dialog.py" />
            <source>Add a condition</source>
            <translation>Bedingung hinzufügen</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Add or remove tags.</source>
            <translation>Schlagwörter vergeben oder entfernen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Add the abstract to entries for reference managers: BibTeX, BibLaTeX, RIS and CSL-JSON.</source>
            <translation>Den Einträgen für Literaturverwaltungen das Abstract beifügen: BibTeX, BibLaTeX, RIS und CSL-JSON.</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Add the version of the paper to these entries.</source>
            <translation>Diesen Einträgen die Version des Artikels beifügen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/out/exports.py" />
            <source>Add to a bibliography</source>
            <translation>Zu einer Bibliografie hinzufügen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/export.py" />
            <source>Add to my .bib…</source>
            <translation>In meine .bib-Datei…</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Add your notes to these entries, in a field that no style prints.</source>
            <translation>Diesen Einträgen Ihre Notizen beifügen, in einem Feld, das kein Stil druckt.</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Add your tags to these entries as keywords.</source>
            <translation>Diesen Einträgen Ihre Schlagwörter beifügen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/paper/page.py" />
            <source>Added words are green, removed words red.</source>
            <translation>Neue Wörter sind grün, entfernte rot.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../readerapp/ui/acts/intake.py" />
            <source>Added {count} papers.</source>
            <translation>
                <numerusform>{count} Artikel hinzugefügt.</numerusform>
                <numerusform>{count} Artikel hinzugefügt.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../readerapp/ui/acts/intake.py" />
            <source>Added {count} papers; {known} already in your library.</source>
            <translation>
                <numerusform>{count} Artikel hinzugefügt; {known} schon in der Bibliothek.</numerusform>
                <numerusform>{count} Artikel hinzugefügt; {known} schon in der Bibliothek.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/export.py" />
            <source>Adds the papers to a file of your own, and changes nothing else in it.</source>
            <translation>Fügt die Artikel in eine eigene Datei ein und ändert sonst nichts darin.</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>After 2 seconds</source>
            <translation>Nach 2 Sekunden</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>After 5 seconds</source>
            <translation>Nach 5 Sekunden</translation>
        </message>
        <message>
            <location filename="../../readerapp/search/language.py" />
            <source>After the category comes one of {names}.</source>
            <translation>Nach der Kategorie kommt eines von {names}.</translation>
        </message>
        <message>
            <location filename="../../readerapp/search/language.py" />
            <source>After “is:” comes one of {names}.</source>
            <translation>Nach „is:“ kommt eines von {names}.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/paper/likely.py" />
            <source>Against it: {words}.</source>
            <translation>Dagegen: {words}.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/liked.py" />
            <source>All files</source>
            <translation>Alle Dateien</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/backups.py" />
            <location filename="../../readerapp/ui/acts/intake.py" />
            <location filename="../../readerapp/ui/dialogs/rules/rules_dialog.py" />
            <source>All files (*)</source>
            <translation>Alle Dateien (*)</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <location filename="../../readerapp/search/view.py" />
            <source>All papers</source>
            <translation>Alle Artikel</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/triaging.py" />
            <source>All papers in this list are read already.</source>
            <translation>Alle Artikel dieser Liste sind schon gelesen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/keys_sheet.py" />
            <source>All shortcuts</source>
            <translation>Alle Tastenkürzel</translation>
        </message>
        <message numerus="yes">
            <location filename="../../readerapp/ui/pdf/pack.py" />
            <source>All {count} PDFs downloaded.</source>
            <translation>
                <numerusform>{count} PDF heruntergeladen.</numerusform>
                <numerusform>Alle {count} PDFs heruntergeladen.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/fetching.py" />
            <source>Already fetching.</source>
            <translation>Der Abruf läuft schon.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/follow/offers.py" />
            <source>Also in {subject}</source>
            <translation>Auch in {subject}</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/context_menus.py" />
            <source>Amber</source>
            <translation>Bernstein</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/follow/offers.py" />
            <source>An address looks like https://example.org/feed.xml.</source>
            <translation>Eine Adresse sieht aus wie https://example.org/feed.xml.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/remarks.py" />
            <source>An incomplete day looks like this. Its papers are invented; there are no more to fetch.</source>
            <translation>So sieht ein unvollständiger Tag aus. Seine Artikel sind erfunden; mehr ist nicht abzurufen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/rules/rule_dialog.py" />
            <source>And…</source>
            <translation>Und…</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Animation</source>
            <translation>Bewegung</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/paper/page.py" />
            <source>Announced</source>
            <translation>Angekündigt</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/merging.py" />
            <source>Another program keeps saving it. Close it there, and try again.</source>
            <translation>Ein anderes Programm speichert sie immer wieder. Dort schließen und noch einmal versuchen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pdf/file.py" />
            <source>Another program may open it.</source>
            <translation>Vielleicht öffnet sie ein anderes Programm.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/triaging.py" />
            <source>Another readerapp changed this note in the meantime. That note was kept.</source>
            <translation>Ein anderes readerapp hat diese Notiz inzwischen geändert. Jene Notiz blieb erhalten.</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/merging.py" />
            <source>Another readerapp is merging into it. Try again in a moment.</source>
            <translation>Ein anderes readerapp schreibt gerade hinein. Gleich noch einmal versuchen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/main_window.py" />
            <source>Another readerapp is still saving, and your last actions wait for it. Close again to discard them.</source>
            <translation>Ein anderes readerapp speichert noch, und Ihre letzten Aktionen warten darauf. Noch einmal schließen verwirft sie.</translation>
        </message>
        <message>
            <location filename="../../readerapp/errors.py" />
            <source>Another readerapp is writing to {path}. Nothing was changed; try again in a moment.</source>
            <translation>Ein anderes readerapp schreibt gerade in {path}. Nichts wurde geändert; gleich noch einmal versuchen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/text/words.py" />
            <source>April</source>
            <translation>April</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/keyboard/change.py" />
            <source>As in {preset}</source>
            <translation>Wie in {preset}</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pages/away.py" />
            <source>Ask me later</source>
            <translation>Später fragen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/history.py" />
            <source>Asked for less like it</source>
            <comment>what was done</comment>
            <translation>Weniger davon gewünscht</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/act_words.py" />
            <source>Asked for less like {what}</source>
            <translation>Weniger wie {what} gewünscht</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/history.py" />
            <source>Asked for more like it</source>
            <comment>what was done</comment>
            <translation>Mehr davon gewünscht</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/act_words.py" />
            <source>Asked for more like {what}</source>
            <translation>Mehr wie {what} gewünscht</translation>
        </message>
        <message numerus="yes">
            <location filename="../../readerapp/ui/acts/intake.py" />
            <source>Asking arXiv for {count} papers…</source>
            <translation>
                <numerusform>arXiv wird nach {count} Artikel gefragt…</numerusform>
                <numerusform>arXiv wird nach {count} Artikeln gefragt…</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/ways/setting_up.py" />
            <source>Asking arXiv, one request at a time…</source>
            <translation>arXiv wird gefragt, eine Anfrage nach der anderen…</translation>
        </message>
        <message>
            <location filename="../../readerapp/text/words.py" />
            <source>August</source>
            <translation>August</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/palette/choices.py" />
            <location filename="../../readerapp/ui/paper/changes.py" />
            <source>Authors</source>
            <translation>Autoren</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/paper/page.py" />
            <source>Authors not in this listing.</source>
            <translation>Diese Tagesliste nennt keine Autoren.</translation>
        </message>
        <message>
            <location filename="../../readerapp/text/words.py" />
            <source>Authors not known yet</source>
            <translation>Autoren noch nicht bekannt</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/statistics/dialog.py" />
            <source>Authors of several papers you starred</source>
            <translation>Autoren mehrerer Artikel, die einen Stern haben</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/ways/going.py" />
            <source>Authors of this paper</source>
            <translation>Autoren dieses Artikels</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/statistics/dialog.py" />
            <source>Authors you starred most</source>
            <translation>Autoren mit den meisten Sternen</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Authors…</source>
            <translation>Autoren…</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <location filename="../../readerapp/keymap/keys.py" />
            <location filename="../../readerapp/ui/dialogs/setup/steps.py" />
            <location filename="../../readerapp/ui/pdf/text_layer.py" />
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pdf/text_layer.py" />
            <source>Back in the menu</source>
            <translation>„Zurück“ im Menü</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/keys.py" />
            <source>Back to the abstract</source>
            <translation>Zurück zum Abstract</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Back to the paper before</source>
            <translation>Zurück zum Artikel davor</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/keys.py" />
            <source>Back to where you were</source>
            <translation>Zurück, wo Sie waren</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/backups.py" />
            <source>Back up</source>
            <translation>Sichern</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Back up every day</source>
            <translation>Jeden Tag sichern</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Back up the library, with the downloaded PDFs if you want, to a file you choose. readerapp makes a backup a day by itself.</source>
            <translation>Die Bibliothek in einer Datei Ihrer Wahl sichern, auf Wunsch mit den heruntergeladenen PDFs. readerapp macht von selbst jeden Tag eine Sicherung.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Back up…</source>
            <translation>Sichern…</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/backups.py" />
            <source>Backing up to {place}…</source>
            <translation>Sicherung läuft: {place}…</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Backspace</source>
            <translation>Rücktaste</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/backups.py" />
            <source>Backup (*.zip)</source>
            <translation>Sicherung (*.zip)</translation>
        </message>
        <message>
            <location filename="../../readerapp/storage/restoring.py" />
            <source>Backup restored</source>
            <translation>Sicherung wiederhergestellt</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/backups.py" />
            <source>Backup with the downloaded PDFs (*.zip)</source>
            <translation>Sicherung mit den heruntergeladenen PDFs (*.zip)</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Backups</source>
            <translation>Sicherungen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/backups.py" />
            <source>Backups ({patterns})</source>
            <translation>Sicherungen ({patterns})</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Begin CSV files with a byte order mark. Without it, Excel shows accents as other characters.</source>
            <translation>CSV-Dateien mit einer Byte-Reihenfolge-Marke (BOM) beginnen. Ohne sie zeigt Excel statt Umlauten und Akzenten andere Zeichen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/setup/keymap.py" />
            <source>Begin with the keys that your hands know. Any of them can be changed later in Settings, Keys, and every action is also in a menu.</source>
            <translation>Am besten die Tasten, die Ihre Hände schon kennen. Jede lässt sich später unter Einstellungen, Tasten ändern, und jede Aktion ist auch in einem Menü.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/follow/offers.py" />
            <source>Best matches</source>
            <translation>Beste Treffer</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/liked.py" />
            <source>BibTeX and text</source>
            <translation>BibTeX und Text</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/out/exports.py" />
            <source>Bibliography (*.bib)</source>
            <translation>Bibliografie (*.bib)</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/context_menus.py" />
            <source>Blue</source>
            <translation>Blau</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>By category</source>
            <translation>Nach Kategorie</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>CSV files for Excel</source>
            <translation>CSV-Dateien für Excel</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/statistics/calendar.py" />
            <source>Calendar of the last twelve months</source>
            <translation>Kalender der letzten zwölf Monate</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/backups.py" />
            <location filename="../../readerapp/ui/acts/out/exports.py" />
            <location filename="../../readerapp/ui/acts/several/beside.py" />
            <location filename="../../readerapp/ui/dialogs/keyboard/change.py" />
            <location filename="../../readerapp/ui/pdf/pane.py" />
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/export.py" />
            <location filename="../../readerapp/ui/dialogs/follow/chooser.py" />
            <location filename="../../readerapp/ui/dialogs/liked.py" />
            <location filename="../../readerapp/ui/dialogs/question.py" />
            <location filename="../../readerapp/ui/dialogs/rules/rule_dialog.py" />
            <source>Cancel   Esc</source>
            <translation>Abbrechen   Esc</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/backups.py" />
            <location filename="../../readerapp/ui/acts/out/exports.py" />
            <source>Cancelled. No file was written.</source>
            <translation>Abgebrochen. Es wurde keine Datei geschrieben.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/triaging.py" />
            <source>Cancelled. Nothing was changed.</source>
            <translation>Abgebrochen. Nichts wurde geändert.</translation>
        </message>
        <message>
            <location filename="../../readerapp/web/exchange.py" />
            <source>Cannot reach {server}. Check your connection and try again. {kept}</source>
            <translation>{server} ist nicht zu erreichen. Verbindung prüfen und noch einmal versuchen. {kept}</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/follow/offer_list.py" />
            <location filename="../../readerapp/ui/dialogs/statistics/dialog.py" />
            <location filename="../../readerapp/ui/sidebar/items.py" />
            <source>Categories</source>
            <translation>Kategorien</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/statistics/dialog.py" />
            <source>Categories of the papers you decided about</source>
            <translation>Kategorien der Artikel, über die entschieden wurde</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/follow/chooser.py" />
            <source>Category, subject, code or feed address</source>
            <translation>Kategorie, Fach, Kürzel oder Adresse eines Feeds</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Change how readerapp looks and works.</source>
            <translation>Ändern, wie readerapp aussieht und arbeitet.</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/act_words.py" />
            <source>Changed the colour of {new}</source>
            <translation>Farbe von {new} geändert</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/news.py" />
            <source>Changes</source>
            <translation>Änderungen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/settings.py" />
            <source>Changes apply at once.</source>
            <translation>Änderungen gelten sofort.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/several/beside.py" />
            <source>Changing {papers}. What you do next follows in its turn.</source>
            <translation>{papers} werden geändert. Weitere Aktionen folgen der Reihe nach.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/remarks.py" />
            <source>Check now</source>
            <translation>Jetzt nachsehen</translation>
        </message>
        <message>
            <location filename="../../readerapp/export/references/cited.py" />
            <source>Chicago author-date</source>
            <translation>Chicago (Autor-Jahr)</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/palette/rows.py" />
            <source>Choices</source>
            <translation>Auswahl</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Choose categories and keys, and watch the first fetch, step by step. Each step can be skipped.</source>
            <translation>Schritt für Schritt Kategorien und Tasten wählen und dem ersten Abruf zusehen. Jeder Schritt lässt sich überspringen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pages/first_start.py" />
            <source>Choose from {categories}, such as cs.CV or hep-th; then keys and the first fetch.</source>
            <translation>{categories} zur Auswahl, etwa cs.CV oder hep-th; dann Tasten und erster Abruf.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Choose the categories to follow.</source>
            <translation>Kategorien zum Abonnieren wählen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/setup/keymap.py" />
            <source>Choose your keys</source>
            <translation>Tasten wählen</translation>
        </message>
        <message>
            <location filename="../../readerapp/arxiv/calendar.py" />
            <source>Christmas Day</source>
            <translation>Weihnachten</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <location filename="../../readerapp/ui/dialogs/export.py" />
            <source>Citation keys</source>
            <translation>Zitierschlüssel</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/paper/selection_strip.py" />
            <source>Clear</source>
            <translation>Aufheben</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/search_remarks.py" />
            <source>Clear</source>
            <comment>the search</comment>
            <translation>Suche leeren</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/several/selection.py" />
            <source>Clear</source>
            <comment>the selection</comment>
            <translation>Aufheben</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/paper/selection_strip.py" />
            <location filename="../../readerapp/ui/window/context_menus.py" />
            <location filename="../../readerapp/ui/window/menu_entries.py" />
            <source>Clear selection</source>
            <translation>Auswahl aufheben</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/ways/recent.py" />
            <source>Clear this list</source>
            <translation>Diese Liste leeren</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/setup/first_fetch.py" />
            <location filename="../../readerapp/ui/window/passes/passes.py" />
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/guide.py" />
            <location filename="../../readerapp/ui/dialogs/history.py" />
            <location filename="../../readerapp/ui/dialogs/keys_sheet.py" />
            <location filename="../../readerapp/ui/dialogs/news.py" />
            <location filename="../../readerapp/ui/dialogs/statistics/dialog.py" />
            <location filename="../../readerapp/ui/pdf/pack_dialog.py" />
            <location filename="../../readerapp/ui/window/overlays.py" />
            <source>Close   Esc</source>
            <translation>Schließen   Esc</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/keys.py" />
            <source>Close the PDF.</source>
            <translation>Die PDF schließen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/keys.py" />
            <source>Close the contents; else clear the selection, then the search; else close the PDF.</source>
            <translation>Das Inhaltsverzeichnis schließen; sonst die Auswahl aufheben, dann die Suche leeren; sonst die PDF schließen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/passes/passes.py" />
            <source>Close the summary</source>
            <translation>Ergebnis schließen</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Close what is open, clear the search or clear the selection. It never quits readerapp.</source>
            <translation>Schließen, was offen ist, die Suche leeren oder die Auswahl aufheben. Beendet readerapp nie.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/context_menus.py" />
            <source>Colour</source>
            <translation>Farbe</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Colours</source>
            <translation>Farben</translation>
        </message>
        <message>
            <location filename="../../readerapp/arxiv/calendar.py" />
            <source>Columbus Day</source>
            <translation>Kolumbus-Tag</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/paper/changes.py" />
            <location filename="../../readerapp/ui/paper/page.py" />
            <source>Comments</source>
            <translation>Kommentare</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Compact</source>
            <translation>Kompakt</translation>
        </message>
        <message>
            <location filename="../../readerapp/days/sentences.py" />
            <source>Complete: nothing was announced in this category.</source>
            <translation>Vollständig: In dieser Kategorie wurde nichts angekündigt.</translation>
        </message>
        <message>
            <location filename="../../readerapp/days/sentences.py" />
            <source>Complete: {counts}.</source>
            <translation>Vollständig: {counts}.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/paper_list/offers.py" />
            <source>Completions</source>
            <translation>Vervollständigungen</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/keys.py" />
            <source>Contents</source>
            <translation>Inhalt</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pdf/outline.py" />
            <source>Contents of the PDF</source>
            <translation>Inhalt der PDF</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/remarks.py" />
            <source>Continue with {day}</source>
            <translation>Weiter mit {day}</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/remarks.py" />
            <source>Continue with {day} ({undecided} undecided)</source>
            <translation>Weiter mit {day} ({undecided} offen)</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/out/handover.py" />
            <source>Copied the BibTeX of {papers}.</source>
            <translation>BibTeX für {papers} kopiert.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/out/handover.py" />
            <source>Copied the address of {papers}.</source>
            <translation>Adresse für {papers} kopiert.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../readerapp/ui/pdf/text_layer.py" />
            <source>Copied {count} words.</source>
            <translation>
                <numerusform>{count} Wort kopiert.</numerusform>
                <numerusform>{count} Wörter kopiert.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/out/handover.py" />
            <source>Copied {keys}.</source>
            <translation>{keys} kopiert.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/out/copying.py" />
            <source>Copied {which} as {format}.</source>
            <translation>{which} als {format} kopiert.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/keys.py" />
            <location filename="../../readerapp/ui/dialogs/export.py" />
            <location filename="../../readerapp/ui/paper/reader.py" />
            <location filename="../../readerapp/ui/pdf/text_layer.py" />
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <location filename="../../readerapp/ui/window/menu_entries.py" />
            <source>Copy BibTeX</source>
            <translation>BibTeX kopieren</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/menu_entries.py" />
            <source>Copy BibTeX of {papers}</source>
            <translation>BibTeX für {papers} kopieren</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <location filename="../../readerapp/ui/window/menu_entries.py" />
            <source>Copy address</source>
            <translation>Adresse kopieren</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/paper/page.py" />
            <source>Copy all of it…</source>
            <translation>Alles kopieren…</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/out/handover.py" />
            <source>Copy as</source>
            <translation>Kopieren als</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <location filename="../../readerapp/ui/window/menu_entries.py" />
            <source>Copy as…</source>
            <translation>Kopieren als…</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <location filename="../../readerapp/ui/window/menu_entries.py" />
            <source>Copy citation key</source>
            <translation>Zitierschlüssel kopieren</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/paper/reader.py" />
            <source>Copy link</source>
            <translation>Link kopieren</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pdf/text_layer.py" />
            <source>Copy link address</source>
            <translation>Linkadresse kopieren</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Copy the BibTeX citation key of the paper.</source>
            <translation>Den BibTeX-Zitierschlüssel des Artikels kopieren.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Copy the BibTeX entry of the paper, or of all selected ones.</source>
            <translation>Den BibTeX-Eintrag des Artikels oder aller ausgewählten kopieren.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Copy the address of the abstract page.</source>
            <translation>Die Adresse der Abstract-Seite kopieren.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Copy the paper, or all selected ones, in a format you choose, or as a reference in a style such as APA.</source>
            <translation>Den Artikel oder alle ausgewählten in einem Format Ihrer Wahl oder als Literaturangabe in einem Stil wie APA kopieren.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/keys.py" />
            <source>Copy the selected text as a reader sees it: words without the hyphens of line ends, paragraphs in one.</source>
            <translation>Den ausgewählten Text so kopieren, wie man ihn liest: Wörter ohne Trennstriche am Zeilenende, Absätze in einem Stück.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/overlays.py" />
            <source>Copy versions</source>
            <translation>Versionen kopieren</translation>
        </message>
        <message numerus="yes">
            <location filename="../../readerapp/ui/window/menu_entries.py" />
            <source>Copy {count} addresses</source>
            <translation>
                <numerusform>{count} Adresse kopieren</numerusform>
                <numerusform>{count} Adressen kopieren</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../readerapp/ui/window/menu_entries.py" />
            <source>Copy {count} citation keys</source>
            <translation>
                <numerusform>{count} Zitierschlüssel kopieren</numerusform>
                <numerusform>{count} Zitierschlüssel kopieren</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/menu_entries.py" />
            <source>Copy {papers} as…</source>
            <translation>{papers} kopieren als…</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/search_remarks.py" />
            <source>Correct it</source>
            <translation>Berichtigen</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Cosy</source>
            <translation>Luftig</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Cosy shows two lines of the title, Compact one, Titles only the title.</source>
            <translation>„Luftig“ zeigt zwei Zeilen des Titels, „Kompakt“ eine, „Titel“ nur den Titel.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/statistics/dialog.py" />
            <source>Counting…</source>
            <translation>Wird gezählt…</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/paper/page.py" />
            <source>Cross-list</source>
            <translation>Cross-List</translation>
        </message>
        <message>
            <location filename="../../readerapp/rules/sections.py" />
            <location filename="../../readerapp/ui/paper_list/part.py" />
            <source>Cross-lists</source>
            <translation>Cross-Lists</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Ctrl</source>
            <translation>Strg</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/follow/chooser.py" />
            <source>Ctrl+Enter</source>
            <translation>Strg+Eingabe</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/presets.py" />
            <source>Ctrl+Shift+C and A copy, Ctrl+Shift+O writes a note, Del dismisses; letters do little.</source>
            <translation>Strg+Umschalt+C und A kopieren, Strg+Umschalt+O schreibt eine Notiz, Entf verwirft; Buchstaben tun wenig.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/presets.py" />
            <source>D then D dismisses, U undoes, Y then Y copies; 5 J goes down five papers, and the full stop repeats.</source>
            <translation>Zweimal D verwirft, U macht rückgängig, zweimal Y kopiert; 5 J geht fünf Artikel abwärts, der Punkt wiederholt.</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/keys.py" />
            <location filename="../../readerapp/settings/table.py" />
            <source>Dark pages</source>
            <translation>Dunkle Seiten</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/sidebar/items.py" />
            <source>Days</source>
            <translation>Tage</translation>
        </message>
        <message>
            <location filename="../../readerapp/text/words.py" />
            <source>December</source>
            <translation>Dezember</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Decide</source>
            <translation>Entscheiden</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Decide about replacements</source>
            <translation>Über neue Fassungen entscheiden</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/statistics/dialog.py" />
            <source>Decided</source>
            <comment>a measure</comment>
            <translation>Entschieden</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Del</source>
            <translation>Entf</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/context_menus.py" />
            <source>Delete tag</source>
            <translation>Schlagwort löschen</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/act_words.py" />
            <source>Deleted the tag {old}</source>
            <translation>Schlagwort {old} gelöscht</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/menu_entries.py" />
            <source>Deselect</source>
            <translation>Auswahl aufheben</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Deutsch</source>
            <translation>Deutsch</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Dim</source>
            <translation>Blass zeigen</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <location filename="../../readerapp/ui/window/menu_entries.py" />
            <source>Dismiss</source>
            <translation>Verwerfen</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Dismiss the paper and go to the next undecided one.</source>
            <translation>Den Artikel verwerfen und zum nächsten offenen gehen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/menu_entries.py" />
            <source>Dismiss {papers}</source>
            <translation>{papers} verwerfen</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <location filename="../../readerapp/search/view.py" />
            <location filename="../../readerapp/ui/paper_list/delegate.py" />
            <source>Dismissed</source>
            <translation>Verworfen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/history.py" />
            <source>Dismissed</source>
            <comment>what was done</comment>
            <translation>Verworfen</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Dismissed papers</source>
            <translation>Verworfene Artikel</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/act_words.py" />
            <source>Dismissed {what}</source>
            <translation>{what} verworfen</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Do once more what you did last to a paper: star, dismiss, tag or mark this one too.</source>
            <translation>Noch einmal tun, was Sie zuletzt mit einem Artikel getan haben: auch diesem einen Stern oder ein Schlagwort geben, ihn verwerfen oder markieren.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/status.py" />
            <source>Done</source>
            <translation>Fertig</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/rules/rules_dialog.py" />
            <location filename="../../readerapp/ui/dialogs/settings.py" />
            <source>Done   Esc</source>
            <translation>Fertig   Esc</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/remarks.py" />
            <source>Done for today</source>
            <translation>Fertig für heute</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/remarks.py" />
            <source>Done with this list</source>
            <translation>Fertig mit dieser Liste</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/keys.py" />
            <source>Down</source>
            <translation>Abwärts</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Down</source>
            <comment>an arrow key</comment>
            <translation>Pfeil abwärts</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/pdfs.py" />
            <source>Download</source>
            <translation>Herunterladen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pdf/pack_dialog.py" />
            <source>Download PDFs</source>
            <translation>PDFs herunterladen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/menu_entries.py" />
            <source>Download PDFs of starred papers…</source>
            <translation>PDFs mit Stern herunterladen…</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Download PDFs…</source>
            <translation>PDFs herunterladen…</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pdf/pane.py" />
            <source>Download again</source>
            <translation>Erneut herunterladen</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Download all PDFs in this list…</source>
            <translation>Alle PDFs dieser Liste herunterladen…</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Download the PDFs of all papers in the list.</source>
            <translation>Die PDFs aller Artikel der Liste herunterladen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Download the PDFs of the selected papers or, if none is selected, of all starred ones.</source>
            <translation>Die PDFs der ausgewählten Artikel herunterladen oder, wenn keiner ausgewählt ist, die aller Artikel mit Stern.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pdf/pack_dialog.py" />
            <source>Download the rest</source>
            <translation>Rest herunterladen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/pdfs.py" />
            <source>Download {count} PDFs?</source>
            <translation>{count} PDFs herunterladen?</translation>
        </message>
        <message numerus="yes">
            <location filename="../../readerapp/ui/window/menu_entries.py" />
            <source>Download {count} PDFs…</source>
            <translation>
                <numerusform>{count} PDF herunterladen…</numerusform>
                <numerusform>{count} PDFs herunterladen…</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Downloaded PDFs</source>
            <translation>Heruntergeladene PDFs</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pdf/state.py" />
            <source>Downloading the PDF</source>
            <translation>Die PDF wird heruntergeladen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pdf/reading.py" />
            <source>Downloading {title}: {share}.</source>
            <translation>{title} wird heruntergeladen: {share}.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/presets.py" />
            <source>E archives, which here is to dismiss; Shift+I marks read; star then A selects all; U goes back.</source>
            <translation>E archiviert, was hier Verwerfen ist; Umschalt+I markiert als gelesen; Sternchen und A wählt alle aus; U geht zurück.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/lists/ordering.py" />
            <source>Each section goes by the first category of its papers.</source>
            <translation>Jeder Abschnitt ist nach der ersten Kategorie seiner Artikel geordnet.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/sidebar/items.py" />
            <source>Earlier days</source>
            <translation>Frühere Tage</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Edit</source>
            <translation>Bearbeiten</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/menu_entries.py" />
            <source>Edit the note</source>
            <translation>Notiz bearbeiten</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/rules/rules_dialog.py" />
            <source>Edit…</source>
            <translation>Bearbeiten…</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>End</source>
            <translation>Ende</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>English</source>
            <translation>English</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <location filename="../../readerapp/ui/dialogs/follow/chooser.py" />
            <location filename="../../readerapp/ui/dialogs/palette/palette.py" />
            <location filename="../../readerapp/ui/window/search_remarks.py" />
            <source>Enter</source>
            <translation>Eingabe</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pdf/file.py" />
            <source>Enter its password to read it.</source>
            <translation>Zum Lesen das Passwort eingeben.</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/feed.py" />
            <source>Entry {number} has no id; it is left out.</source>
            <translation>Eintrag {number} hat keine Kennung; er ist ausgelassen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/feed.py" />
            <source>Entry {number} has no title; it is left out.</source>
            <translation>Eintrag {number} hat keinen Titel; er ist ausgelassen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/feed.py" />
            <source>Entry {number} has the id {id} of an entry before; it is left out.</source>
            <translation>Eintrag {number} hat die Kennung {id} eines früheren Eintrags; er ist ausgelassen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/palette/palette.py" />
            <location filename="../../readerapp/ui/paper/selection_strip.py" />
            <location filename="../../readerapp/ui/window/search_remarks.py" />
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/remarks.py" />
            <source>Every paper in your library is starred or dismissed.</source>
            <translation>Jeder Artikel Ihrer Bibliothek hat einen Stern oder ist verworfen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/web/failures.py" />
            <source>Everything fetched before is kept.</source>
            <translation>Alles bisher Abgerufene bleibt.</translation>
        </message>
        <message>
            <location filename="../../readerapp/web/failures.py" />
            <source>Everything fetched before is kept; try again later.</source>
            <translation>Alles bisher Abgerufene bleibt; später noch einmal versuchen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <location filename="../../readerapp/ui/dialogs/export.py" />
            <source>Export</source>
            <translation>Exportieren</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/remarks.py" />
            <source>Export BibTeX</source>
            <translation>BibTeX exportieren</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/menu_entries.py" />
            <source>Export BibTeX of starred papers…</source>
            <translation>BibTeX der Artikel mit Stern exportieren…</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Export BibTeX…</source>
            <translation>BibTeX exportieren…</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pdf/pack_dialog.py" />
            <source>Export PDFs to</source>
            <translation>PDFs exportieren nach</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/keyboard/page.py" />
            <source>Export keys</source>
            <translation>Tastenkürzel exportieren</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/rules/rules_dialog.py" />
            <source>Export rules</source>
            <translation>Regeln exportieren</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/out/exports.py" />
            <source>Export the starred papers</source>
            <translation>Artikel mit Stern exportieren</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/out/exports.py" />
            <source>Export these papers</source>
            <translation>Diese Artikel exportieren</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/menu_entries.py" />
            <source>Export this list…</source>
            <translation>Diese Liste exportieren…</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pdf/pack_dialog.py" />
            <source>Export to folder…</source>
            <translation>In Ordner exportieren…</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/menu_entries.py" />
            <source>Export {papers}…</source>
            <translation>{papers} exportieren…</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <location filename="../../readerapp/ui/acts/out/handover.py" />
            <location filename="../../readerapp/ui/dialogs/keyboard/page.py" />
            <location filename="../../readerapp/ui/dialogs/rules/rules_dialog.py" />
            <source>Export…</source>
            <translation>Exportieren…</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/paper/pane.py" />
            <source>Facts about the paper</source>
            <translation>Angaben zum Artikel</translation>
        </message>
        <message>
            <location filename="../../readerapp/text/words.py" />
            <source>February</source>
            <translation>Februar</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Fetch</source>
            <translation>Abrufen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/context_menus.py" />
            <source>Fetch again</source>
            <translation>Noch einmal abrufen</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Fetch automatically</source>
            <translation>Automatisch abrufen</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Fetch everything missed</source>
            <translation>Alles Verpasste abrufen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/remarks.py" />
            <source>Fetch now</source>
            <translation>Jetzt abrufen</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Fetch the newest listings of the categories you follow.</source>
            <translation>Die neuesten Tageslisten der abonnierten Kategorien abrufen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Fetch the newest listings, the days you missed, and authors that no listing gave.</source>
            <translation>Die neuesten Tageslisten, die verpassten Tage und Autoren abrufen, die keine Tagesliste nannte.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/search_remarks.py" />
            <source>Fetch this paper</source>
            <translation>Diesen Artikel abrufen</translation>
        </message>
        <message numerus="yes">
            <location filename="../../readerapp/ui/pages/away.py" />
            <source>Fetch {count} days</source>
            <translation>
                <numerusform>{count} Tag abrufen</numerusform>
                <numerusform>{count} Tage abrufen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/statistics/dialog.py" />
            <source>Fetched</source>
            <comment>a measure</comment>
            <translation>Abgerufen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/ways/setting_up.py" />
            <source>Fetching {what}, {number} of {total}.</source>
            <translation>{what} wird abgerufen, {number} von {total}.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/fetching.py" />
            <source>Fetching {what}, {number} of {total}…</source>
            <translation>Abrufen: {what}, {number} von {total}…</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/ways/setting_up.py" />
            <source>Fetching {what}.</source>
            <translation>{what} wird abgerufen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/fetching.py" />
            <source>Fetching {what}…</source>
            <translation>Abrufen: {what}…</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/fetching.py" />
            <source>Fetching…</source>
            <translation>Abrufen…</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>File</source>
            <translation>Datei</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>File to keep up to date</source>
            <translation>Mitgeführte Datei</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Fill the screen with the window, or return to its former size.</source>
            <translation>Den Bildschirm mit dem Fenster füllen oder zur früheren Größe zurückkehren.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/keys.py" />
            <location filename="../../readerapp/ui/pdf/bars.py" />
            <source>Find</source>
            <translation>Suchen</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Find an action, a list, a tag, a day, a category, an author or a paper by some letters of its name.</source>
            <translation>Eine Aktion, eine Liste, ein Schlagwort, einen Tag, eine Kategorie, einen Autor oder einen Artikel an einigen Buchstaben des Namens finden.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pdf/bars.py" />
            <source>Find in the PDF</source>
            <translation>In der PDF suchen</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/keys.py" />
            <source>First page</source>
            <translation>Erste Seite</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>First paper</source>
            <translation>Erster Artikel</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/passes/first_pass.py" />
            <source>First pass: {left}. Esc leaves; it can be resumed.</source>
            <translation>Erster Durchgang: {left}. Esc verlässt ihn; er lässt sich fortsetzen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/keys.py" />
            <source>Fit a whole page into the pane.</source>
            <translation>Eine ganze Seite in den Bereich einpassen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/keys.py" />
            <location filename="../../readerapp/ui/pdf/bars.py" />
            <location filename="../../readerapp/ui/pdf/pane.py" />
            <source>Fit page</source>
            <translation>Ganze Seite</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/keys.py" />
            <location filename="../../readerapp/ui/pdf/bars.py" />
            <location filename="../../readerapp/ui/pdf/pane.py" />
            <source>Fit width</source>
            <translation>Seitenbreite</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/palette/choices.py" />
            <source>Follow</source>
            <translation>Folgen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/sidebar/items.py" />
            <source>Follow a category</source>
            <translation>Kategorie abonnieren</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/follow/chooser.py" />
            <source>Follow and fetch</source>
            <translation>Abonnieren und abrufen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/follow/chooser.py" />
            <location filename="../../readerapp/ui/pages/first_start.py" />
            <source>Follow categories</source>
            <translation>Kategorien abonnieren</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Follow categories…</source>
            <translation>Kategorien abonnieren…</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Follow the system</source>
            <translation>Wie das System</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Follow the system, or choose a theme. The high-contrast themes draw every border.</source>
            <translation>Dem System folgen oder Farben wählen. Die kontrastreichen zeichnen jeden Rand.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/context_menus.py" />
            <source>Follow {category}</source>
            <translation>{category} abonnieren</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/ways/going.py" />
            <source>Follow {name}</source>
            <translation>{name} folgen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/follow/offers.py" />
            <source>Following</source>
            <translation>Abonniert</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/context_menus.py" />
            <source>Following {category}.</source>
            <translation>{category} abonniert.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/ways/going.py" />
            <source>Following {name}, wherever the name is spelled like this.</source>
            <translation>Sie folgen {name}, wo immer der Name so geschrieben ist.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/follow/chooser.py" />
            <source>Following {number}</source>
            <translation>{number} abonniert</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/follow/chooser.py" />
            <source>Following {number}, {about} papers a day</source>
            <translation>{number} abonniert, {about} Artikel am Tag</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/follow/chooser.py" />
            <source>Following {number}, {about} papers a day in {known} of them</source>
            <translation>{number} abonniert, {about} Artikel am Tag in {known} davon</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/fetching.py" />
            <source>Follow…</source>
            <translation>Abonnieren…</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Font</source>
            <translation>Schrift</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Font of abstracts</source>
            <translation>Schrift der Abstracts</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/paper/likely.py" />
            <source>For it: {words}.</source>
            <translation>Dafür: {words}.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/interest.py" />
            <source>Forget</source>
            <translation>Vergessen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/interest.py" />
            <source>Forget what readerapp learnt?</source>
            <translation>Vergessen, was readerapp gelernt hat?</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Forget what readerapp learnt…</source>
            <translation>Gelerntes vergessen…</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Forget what your stars and dismissals said about what you like. They stay as they are.</source>
            <translation>Vergessen, was sich aus Ihren Entscheidungen über Ihre Vorlieben ergab. Sterne und Verworfenes bleiben, wie sie sind.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/interest.py" />
            <source>Forgotten. Your stars and dismissals stay; only new ones count from now on.</source>
            <translation>Vergessen. Sterne und Verworfenes bleiben; ab jetzt zählen nur neue.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/export.py" />
            <source>Formats</source>
            <translation>Formate</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/keys.py" />
            <source>Forward again</source>
            <translation>Wieder vor</translation>
        </message>
        <message>
            <location filename="../../readerapp/text/words.py" />
            <location filename="../../readerapp/ui/dialogs/statistics/calendar.py" />
            <source>Fri</source>
            <translation>Fr</translation>
        </message>
        <message>
            <location filename="../../readerapp/text/words.py" />
            <source>Friday</source>
            <translation>Freitag</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>From 20 stars on, bars mark the papers you may like. What you star and dismiss is counted on this computer only.</source>
            <translation>Ab 20 Sternen zeigen Balken die Artikel, die Sie mögen könnten. Ihre Sterne und das Verworfene werden nur auf diesem Computer gezählt.</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Full</source>
            <translation>Voll</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Full screen</source>
            <translation>Vollbild</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/paper/page.py" />
            <source>Get authors from arXiv</source>
            <translation>Autoren von arXiv holen</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Get authors, categories and comments from arXiv for papers whose listing left them out.</source>
            <translation>Autoren, Kategorien und Kommentare von arXiv holen, wo die Tagesliste sie weggelassen hat.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Get missing authors</source>
            <translation>Fehlende Autoren holen</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Give the search a name. It then appears in the sidebar, with the number of undecided papers.</source>
            <translation>Der Suche einen Namen geben. Sie steht dann in der Seitenleiste, mit der Zahl der offenen Artikel.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Go</source>
            <translation>Gehe zu</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/keys.py" />
            <source>Go back to where you were before you followed a link or a heading.</source>
            <translation>Dorthin zurückkehren, wo Sie waren, bevor Sie einem Link oder einer Überschrift folgten.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Go through the undecided papers of the list in two passes: titles first, then the abstracts of what you kept.</source>
            <translation>Die offenen Artikel der Liste in zwei Durchgängen ansehen: zuerst die Titel, dann die Abstracts der behaltenen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <location filename="../../readerapp/ui/dialogs/palette/choices.py" />
            <source>Go to</source>
            <translation>Gehe zu</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/remarks.py" />
            <source>Go to Today</source>
            <translation>Zu Heute gehen</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Go to all papers of one of the authors, or follow them: they are then marked in every list.</source>
            <translation>Zu allen Artikeln eines der Autoren gehen oder ihm folgen: Seine Artikel sind dann in jeder Liste markiert.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/palette/palette.py" />
            <source>Go to anything</source>
            <translation>Gehe zu</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Go to anything…</source>
            <translation>Gehe zu…</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/keys.py" />
            <source>Go to page</source>
            <translation>Zu Seite gehen</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/keys.py" />
            <source>Go to the first page.</source>
            <translation>Zur ersten Seite gehen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Go to the first paper in the list.</source>
            <translation>Zum ersten Artikel der Liste gehen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/keys.py" />
            <source>Go to the last page.</source>
            <translation>Zur letzten Seite gehen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Go to the last paper in the list.</source>
            <translation>Zum letzten Artikel der Liste gehen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/keys.py" />
            <source>Go to the next match or, without a search, to the next page.</source>
            <translation>Zum nächsten Treffer gehen oder, ohne Suche, zur nächsten Seite.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/keys.py" />
            <source>Go to the next page.</source>
            <translation>Zur nächsten Seite gehen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Go to the next paper.</source>
            <translation>Zum nächsten Artikel gehen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Go to the next undecided paper, skipping starred and dismissed ones.</source>
            <translation>Zum nächsten offenen Artikel gehen; Artikel mit Stern und verworfene werden übergangen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/keys.py" />
            <source>Go to the previous match or, without a search, page.</source>
            <translation>Zum vorigen Treffer gehen oder, ohne Suche, zur vorigen Seite.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/keys.py" />
            <source>Go to the previous page.</source>
            <translation>Zur vorigen Seite gehen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Go to the previous paper.</source>
            <translation>Zum vorigen Artikel gehen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Go to the previous undecided paper.</source>
            <translation>Zum vorigen offenen Artikel gehen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/keys.py" />
            <source>Go to where the link led, after going back.</source>
            <translation>Nach dem Zurückgehen wieder dorthin, wohin der Link führte.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pdf/text_layer.py" />
            <source>Go to {where}</source>
            <translation>Zu {where} gehen</translation>
        </message>
        <message numerus="yes">
            <location filename="../../readerapp/ui/acts/fetching.py" />
            <source>Got missing details of {count} papers.</source>
            <translation>
                <numerusform>Fehlende Angaben zu {count} Artikel ergänzt.</numerusform>
                <numerusform>Fehlende Angaben zu {count} Artikeln ergänzt.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/context_menus.py" />
            <source>Green</source>
            <translation>Grün</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/context_menus.py" />
            <source>Grey</source>
            <translation>Grau</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <location filename="../../readerapp/ui/dialogs/guide.py" />
            <source>Guide</source>
            <translation>Handbuch</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Help</source>
            <translation>Hilfe</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/overlays.py" />
            <source>Help → Keyboard shortcuts</source>
            <translation>Hilfe → Tastenkürzel</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Here</source>
            <translation>Hier</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/standing/muting.py" />
            <source>Hide</source>
            <translation>Verbergen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/menu_entries.py" />
            <source>Hide dismissed papers</source>
            <translation>Verworfene Artikel verbergen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/menu_entries.py" />
            <source>Hide muted papers</source>
            <translation>Ausgeblendete Artikel verbergen</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>High contrast, dark</source>
            <translation>Hoher Kontrast, dunkel</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>High contrast, light</source>
            <translation>Hoher Kontrast, hell</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/rules/rule_dialog.py" />
            <source>Highlight instead</source>
            <translation>Lieber hervorheben</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Highlighted in author lists. Last or full names separated by commas: Noether, Ada Lovelace. After =, a name only as it is written: =A. Lovelace.</source>
            <translation>In Autorenlisten hervorgehoben. Nachnamen oder volle Namen, durch Kommas getrennt: Noether, Ada Lovelace. Nach = ein Name nur so, wie er dasteht: =A. Lovelace.</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Highlighted in titles and abstracts. Words or phrases separated by commas: gaussian splatting, Navier-Stokes.</source>
            <translation>In Titeln und Abstracts hervorgehoben. Wörter oder Wortfolgen, durch Kommas getrennt: gaussian splatting, Navier-Stokes.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/rules/rule_dialog.py" />
            <source>Highlighted papers carry the name of the rule in each list.</source>
            <translation>Hervorgehobene Artikel tragen in jeder Liste den Namen der Regel.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/rules/rules_dialog.py" />
            <source>Highlights</source>
            <translation>Hebt hervor</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/history.py" />
            <source>History</source>
            <translation>Verlauf</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>History…</source>
            <translation>Verlauf…</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Home</source>
            <translation>Pos1</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/liked.py" />
            <source>Identifiers or BibTeX</source>
            <translation>Kennungen oder BibTeX</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Import a listing from a file and show it, or the papers of a bibliography. You can also drop the file on the window.</source>
            <translation>Eine Tagesliste aus einer Datei importieren und zeigen oder die Artikel einer Bibliografie. Die Datei lässt sich auch auf das Fenster ziehen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/keyboard/page.py" />
            <source>Import keys</source>
            <translation>Tastenkürzel importieren</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/rules/rules_dialog.py" />
            <source>Import rules</source>
            <translation>Regeln importieren</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Import the listing you copied and show it, or open the paper whose identifier, address or DOI you copied.</source>
            <translation>Die kopierte Tagesliste importieren und zeigen oder den Artikel öffnen, dessen Kennung, Adresse oder DOI Sie kopiert haben.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/keyboard/page.py" />
            <location filename="../../readerapp/ui/dialogs/rules/rules_dialog.py" />
            <source>Import…</source>
            <translation>Importieren…</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/keyboard.py" />
            <source>In a PDF one key is pressed, not two in a row.</source>
            <translation>In der PDF wird eine Taste gedrückt, nicht zwei nacheinander.</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>In another program</source>
            <translation>In anderem Programm</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>In megabytes. Beyond it, the PDFs opened longest ago are deleted.</source>
            <translation>In Megabyte. Darüber hinaus werden die am längsten nicht geöffneten PDFs gelöscht.</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>In megabytes. Beyond it, the oldest backups are deleted; the newest stays.</source>
            <translation>In Megabyte. Darüber hinaus werden die ältesten Sicherungen gelöscht; die neueste bleibt.</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>In the browser</source>
            <translation>Im Browser</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/statistics/dialog.py" />
            <source>In the last twelve months: nothing was fetched or decided yet.</source>
            <translation>In den letzten zwölf Monaten: noch nichts abgerufen oder entschieden.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/statistics/dialog.py" />
            <source>In the last twelve months: {counts}</source>
            <translation>In den letzten zwölf Monaten: {counts}</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/rules/rule_dialog.py" />
            <source>In the last {days} days this rule would have highlighted {found} of {papers}</source>
            <translation>Letzte {days} Tage, {papers}: Diese Regel hätte {found} hervorgehoben</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/rules/rule_dialog.py" />
            <source>In the last {days} days this rule would have muted {found} of {papers}</source>
            <translation>Letzte {days} Tage, {papers}: Diese Regel hätte {found} ausgeblendet</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/rules/rule_dialog.py" />
            <source>In the last {days} days this rule would have starred {found} of {papers}</source>
            <translation>Letzte {days} Tage, {papers}: Diese Regel hätte {found} einen Stern gegeben</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/rules/rule_dialog.py" />
            <source>In the last {days} days this rule would have tagged {found} of {papers}</source>
            <translation>Letzte {days} Tage, {papers}: Diese Regel hätte {found} ein Schlagwort gegeben</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/lists/ordering.py" />
            <source>In the order of the listing.</source>
            <translation>In der Reihenfolge der Tagesliste.</translation>
        </message>
        <message>
            <location filename="../../readerapp/arxiv/calendar.py" />
            <source>Independence Day</source>
            <translation>Unabhängigkeitstag der USA</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Ins</source>
            <translation>Einfg</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Inter</source>
            <translation>Inter</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/sidebar/items.py" />
            <source>Invented papers</source>
            <translation>Erfundene Artikel</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/remarks.py" />
            <source>Invented papers for trying things out. Removing them also removes your stars and notes on them.</source>
            <translation>Erfundene Artikel zum Ausprobieren. Mit ihnen verschwinden auch Ihre Sterne und Notizen dazu.</translation>
        </message>
        <message>
            <location filename="../../readerapp/days/sentences.py" />
            <source>It could not be fetched.</source>
            <translation>Der Abruf ist fehlgeschlagen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pdf/file.py" />
            <source>It does not begin like a PDF.</source>
            <translation>Sie beginnt nicht wie eine PDF.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pdf/file.py" />
            <source>It has no pages.</source>
            <translation>Sie hat keine Seiten.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pdf/file.py" />
            <source>It has {pages} pages; readerapp shows up to {most}. Another program may open it.</source>
            <translation>Sie hat {pages} Seiten; readerapp zeigt bis zu {most}. Vielleicht öffnet sie ein anderes Programm.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pdf/file.py" />
            <source>It has {size} MB; readerapp shows up to {most} MB. Another program may open it.</source>
            <translation>Sie hat {size} MB; readerapp zeigt bis zu {most} MB. Vielleicht öffnet sie ein anderes Programm.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/backups.py" />
            <source>It holds {what}. Your present library ({counts}) is kept beside it under another name. The window closes and opens again.</source>
            <translation>Sie enthält {what}. Die jetzige Bibliothek ({counts}) bleibt unter anderem Namen daneben erhalten. Das Fenster schließt sich und öffnet sich wieder.</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/merging.py" />
            <source>It is a device, not a file</source>
            <translation>Das ist ein Gerät, keine Datei</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pdf/file.py" />
            <source>It is empty.</source>
            <translation>Sie ist leer.</translation>
        </message>
        <message>
            <location filename="../../readerapp/rules/file.py" />
            <source>It is not a table.</source>
            <translation>Es ist keine Tabelle.</translation>
        </message>
        <message>
            <location filename="../../readerapp/export/merging.py" />
            <source>It is not a text file in UTF-8, ASCII or Latin-1. Save it as UTF-8 and try again.</source>
            <translation>Das ist keine Textdatei in UTF-8, ASCII oder Latin-1. Als UTF-8 speichern und noch einmal versuchen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/merging.py" />
            <source>It is read-only</source>
            <translation>Die Datei ist schreibgeschützt</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/search_remarks.py" />
            <source>It may have been saved by a newer readerapp.</source>
            <translation>Sie wurde vielleicht von einem neueren readerapp gespeichert.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/two_passes.py" />
            <source>It took less than a minute.</source>
            <translation>Dauer: weniger als eine Minute.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/two_passes.py" />
            <source>It took {count} min.</source>
            <translation>Dauer: {count} min.</translation>
        </message>
        <message>
            <location filename="../../readerapp/web/failures.py" />
            <source>It will resume from there.</source>
            <translation>Er wird dort fortgesetzt.</translation>
        </message>
        <message>
            <location filename="../../readerapp/web/failures.py" />
            <source>It will start over.</source>
            <translation>Er beginnt von vorn.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/rules/regret.py" />
            <source>It would have hidden {papers} you starred</source>
            <translation>Sie hätte {papers} mit Stern ausgeblendet</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pdf/file.py" />
            <source>Its contents cannot be read.</source>
            <translation>Ihr Inhalt lässt sich nicht lesen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/days/tally.py" />
            <source>Its sections add up to {count} entries, not to {total}.</source>
            <translation>Ihre Abschnitte ergeben zusammen {count} Einträge, nicht {total}.</translation>
        </message>
        <message>
            <location filename="../../readerapp/text/words.py" />
            <source>January</source>
            <translation>Januar</translation>
        </message>
        <message>
            <location filename="../../readerapp/text/words.py" />
            <source>July</source>
            <translation>Juli</translation>
        </message>
        <message>
            <location filename="../../readerapp/text/words.py" />
            <source>June</source>
            <translation>Juni</translation>
        </message>
        <message>
            <location filename="../../readerapp/arxiv/calendar.py" />
            <source>Juneteenth</source>
            <translation>Juneteenth</translation>
        </message>
        <message>
            <location filename="../../readerapp/arxiv/calendar.py" />
            <source>Juneteenth National Independence Day</source>
            <translation>Juneteenth</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/table.py" />
            <source>Kaggle’s snapshot of arXiv’s metadata</source>
            <translation>Kaggles Abzug der Metadaten von arXiv</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/out/exports.py" />
            <source>Keep this file up to date</source>
            <translation>Diese Datei aktuell halten</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/setup/keymap.py" />
            <source>Keep {title}</source>
            <translation>{title} behalten</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/passes/first_pass.py" />
            <source>Keeping is not starring yet</source>
            <translation>Behalten ist noch kein Stern</translation>
        </message>
        <message>
            <location filename="../../readerapp/search/view.py" />
            <source>Kept in the first pass</source>
            <translation>Im ersten Durchgang behalten</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/passes/first_pass.py" />
            <source>Kept {title}.</source>
            <translation>{title} behalten.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/widgets/buttons.py" />
            <source>Key {key}</source>
            <translation>Taste {key}</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <location filename="../../readerapp/ui/dialogs/keys_sheet.py" />
            <source>Keyboard shortcuts</source>
            <translation>Tastenkürzel</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/keyboard/page.py" />
            <source>Keymap</source>
            <translation>Tastenbelegung</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <location filename="../../readerapp/ui/dialogs/keyboard/page.py" />
            <location filename="../../readerapp/ui/dialogs/settings.py" />
            <source>Keys</source>
            <translation>Tasten</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/keyboard/page.py" />
            <source>Keys (*.toml)</source>
            <translation>Tasten (*.toml)</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/paper_list/part.py" />
            <source>Kind not given</source>
            <translation>Ohne Angabe der Art</translation>
        </message>
        <message>
            <location filename="../../readerapp/arxiv/calendar.py" />
            <source>Labor Day</source>
            <translation>Tag der Arbeit in den USA</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <location filename="../../readerapp/keymap/keys.py" />
            <source>Larger</source>
            <translation>Größer</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/keys.py" />
            <source>Last page</source>
            <translation>Letzte Seite</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Last paper</source>
            <translation>Letzter Artikel</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/liked.py" />
            <source>Learn from these</source>
            <translation>Daraus lernen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/paper_list/pass_pane.py" />
            <source>Leave the passes</source>
            <translation>Durchgänge verlassen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/paper_list/pass_pane.py" />
            <source>Leave; the passes can be resumed  Esc</source>
            <translation>Verlassen; die Durchgänge lassen sich fortsetzen  Esc</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Left</source>
            <comment>an arrow key</comment>
            <translation>Pfeil links</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/passes/passes.py" />
            <source>Left at {words}.</source>
            <translation>Unterbrochen bei {words}.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/menu_entries.py" />
            <source>Less like these</source>
            <translation>Weniger von diesen</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <location filename="../../readerapp/ui/paper/likely.py" />
            <location filename="../../readerapp/ui/window/menu_entries.py" />
            <source>Less like this</source>
            <translation>Weniger davon</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/backups.py" />
            <location filename="../../readerapp/ui/window/desktop/trouble.py" />
            <source>Libraries (*.sqlite3)</source>
            <translation>Bibliotheken (*.sqlite3)</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/desktop/trouble.py" />
            <source>Libraries (*.sqlite3);;All files (*)</source>
            <translation>Bibliotheken (*.sqlite3);;Alle Dateien (*)</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Likely interest</source>
            <translation>Vermutliches Interesse</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/paper/page.py" />
            <source>Likely interest</source>
            <comment>a fact about a paper</comment>
            <translation>Interesse</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/interest.py" />
            <source>Likely interest is not known yet: star 20 papers, or name some you like (menu File).</source>
            <translation>Das vermutliche Interesse ist noch nicht bekannt: 20 Artikeln einen Stern geben oder einige nennen, die gefallen (Menü Datei).</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/interest.py" />
            <source>Likely interest is off. Switch it on in the settings, under List and triage.</source>
            <translation>Das vermutliche Interesse ist ausgeschaltet. In den Einstellungen unter „Liste und Durchsicht“ lässt es sich einschalten.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/interest.py" />
            <source>Likely interest is still being counted. Try again in a moment.</source>
            <translation>Das vermutliche Interesse wird noch berechnet. Gleich noch einmal versuchen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/paper_list/rows.py" />
            <source>Likely interest: {words}</source>
            <translation>Vermutliches Interesse: {words}</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/paper/page.py" />
            <source>Links</source>
            <translation>Links</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>List and triage</source>
            <translation>Liste und Durchsicht</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Listing</source>
            <translation>Wie gelistet</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/intake.py" />
            <source>Listings ({patterns})</source>
            <translation>Tageslisten ({patterns})</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/lists/ordering.py" />
            <source>Lists of days: each section goes by the first category of its papers.</source>
            <translation>Tageslisten: Jeder Abschnitt ist nach der ersten Kategorie seiner Artikel geordnet.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/lists/ordering.py" />
            <source>Lists of days: in the order of the listing.</source>
            <translation>Tageslisten: in der Reihenfolge von arXiv.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/lists/ordering.py" />
            <source>Lists of days: the likeliest papers of each section come first.</source>
            <translation>Tageslisten: In jedem Abschnitt stehen die voraussichtlich interessantesten Artikel oben.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/lists/ordering.py" />
            <source>Lists of days: the newest papers of each section come first.</source>
            <translation>Tageslisten: In jedem Abschnitt stehen die neuesten Artikel oben.</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Look</source>
            <translation>Aussehen</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/pdfs.py" />
            <source>Look for it at {page}.</source>
            <translation>Vielleicht ist er unter {page} zu finden.</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/pdfs.py" />
            <source>Look for it where the paper was published.</source>
            <translation>Vielleicht ist er dort zu finden, wo er erschienen ist.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/rules/rule_dialog.py" />
            <source>Looking at the last 90 days…</source>
            <translation>Die letzten 90 Tage werden durchgesehen…</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/backups.py" />
            <source>Looking at {place}…</source>
            <translation>Wird geprüft: {place}…</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>MB</source>
            <translation>MB</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Make a rule, of the present search if there is one.</source>
            <translation>Eine Regel anlegen, aus der gegenwärtigen Suche, wenn es eine gibt.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Make everything larger.</source>
            <translation>Alles größer darstellen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Make everything smaller.</source>
            <translation>Alles kleiner darstellen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/keys.py" />
            <source>Make the pages as wide as the pane.</source>
            <translation>Die Seiten so breit wie den Bereich zeigen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/keys.py" />
            <source>Make the pages larger.</source>
            <translation>Die Seiten größer zeigen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/keys.py" />
            <source>Make the pages smaller.</source>
            <translation>Die Seiten kleiner zeigen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/text/words.py" />
            <source>March</source>
            <translation>März</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Mark all papers in the list read. A single Undo reverses it.</source>
            <translation>Alle Artikel der Liste als gelesen markieren. Ein einziges Rückgängig nimmt es zurück.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <location filename="../../readerapp/ui/window/context_menus.py" />
            <source>Mark all read</source>
            <translation>Alle als gelesen markieren</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Mark papers read</source>
            <translation>Als gelesen markieren</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/menu_entries.py" />
            <source>Mark read</source>
            <translation>Als gelesen markieren</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Mark read or unread</source>
            <translation>Gelesen oder ungelesen</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Mark the paper read, or unread if it is read.</source>
            <translation>Den Artikel als gelesen markieren oder, wenn er gelesen ist, als ungelesen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Mark the paper unread.</source>
            <translation>Den Artikel als ungelesen markieren.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <location filename="../../readerapp/ui/window/menu_entries.py" />
            <source>Mark unread</source>
            <translation>Als ungelesen markieren</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/context_menus.py" />
            <location filename="../../readerapp/ui/window/menu_entries.py" />
            <source>Mark {papers} read</source>
            <translation>{papers} als gelesen markieren</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/menu_entries.py" />
            <source>Mark {papers} unread</source>
            <translation>{papers} als ungelesen markieren</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/exporting.py" />
            <source>Markdown listing</source>
            <translation>Tagesliste in Markdown</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/table.py" />
            <source>Markdown listings</source>
            <translation>Tageslisten in Markdown</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/exporting.py" />
            <source>Markdown reading list</source>
            <translation>Leseliste in Markdown</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/setup/first_fetch.py" />
            <source>Markdown, RSS, HTML or e-mail, from a file.</source>
            <translation>Markdown, RSS, HTML oder E-Mail, aus einer Datei.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pages/first_start.py" />
            <source>Markdown, RSS, HTML or e-mail. You can also drop or paste it here.</source>
            <translation>Markdown, RSS, HTML oder E-Mail; auch hierher ziehen oder hier einfügen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/history.py" />
            <source>Marked read</source>
            <comment>what was done</comment>
            <translation>Als gelesen markiert</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/act_words.py" />
            <source>Marked read {what}</source>
            <translation>{what} als gelesen markiert</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/history.py" />
            <source>Marked unread</source>
            <comment>what was done</comment>
            <translation>Als ungelesen markiert</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/act_words.py" />
            <source>Marked unread {what}</source>
            <translation>{what} als ungelesen markiert</translation>
        </message>
        <message>
            <location filename="../../readerapp/arxiv/calendar.py" />
            <source>Martin Luther King Jr. Day</source>
            <translation>Martin-Luther-King-Tag</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/remarks.py" />
            <source>Matching papers will appear here as they arrive.</source>
            <translation>Passende Artikel stehen hier, sobald sie kommen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/text/words.py" />
            <source>May</source>
            <translation>Mai</translation>
        </message>
        <message>
            <location filename="../../readerapp/arxiv/calendar.py" />
            <source>Memorial Day</source>
            <translation>Memorial Day</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <location filename="../../readerapp/ui/window/qt_actions.py" />
            <source>Menu</source>
            <translation>Menü</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Menu bar</source>
            <translation>Menüleiste</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Menu of the paper or row</source>
            <translation>Menü des Artikels oder der Zeile</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/context_menus.py" />
            <source>Merge into</source>
            <translation>Zusammenführen mit</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/act_words.py" />
            <source>Merged {old} into {new}</source>
            <translation>{old} mit {new} zusammengeführt</translation>
        </message>
        <message>
            <location filename="../../readerapp/text/words.py" />
            <location filename="../../readerapp/ui/dialogs/statistics/calendar.py" />
            <source>Mon</source>
            <translation>Mo</translation>
        </message>
        <message>
            <location filename="../../readerapp/text/words.py" />
            <source>Monday</source>
            <translation>Montag</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/menu_entries.py" />
            <source>More like these</source>
            <translation>Mehr von diesen</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <location filename="../../readerapp/ui/paper/likely.py" />
            <location filename="../../readerapp/ui/window/menu_entries.py" />
            <source>More like this</source>
            <translation>Mehr davon</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/out/exports.py" />
            <source>More than {count} papers are too many to copy. Save them to a file.</source>
            <translation>Mehr als {count} Artikel sind zu viele zum Kopieren. In eine Datei speichern.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/paper_list/rows.py" />
            <source>More than {papers}</source>
            <translation>Mehr als {papers}</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Move</source>
            <translation>Bewegen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/context_menus.py" />
            <source>Move down</source>
            <translation>Nach unten</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Move the focus to the next pane: sidebar, list, abstract.</source>
            <translation>Den Fokus zum nächsten Bereich bewegen: Seitenleiste, Liste, Abstract.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/context_menus.py" />
            <source>Move up</source>
            <translation>Nach oben</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/rules/rule_dialog.py" />
            <source>Mute anyway</source>
            <translation>Trotzdem ausblenden</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Mute, highlight, tag or star papers by rules.</source>
            <translation>Artikel nach Regeln ausblenden, hervorheben oder mit Schlagwort oder Stern versehen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/paper_list/own_marks.py" />
            <source>Muted by “{rule}”</source>
            <translation>Ausgeblendet durch „{rule}“</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/paper_list/own_marks.py" />
            <source>Muted by “{rule}” and {more} more</source>
            <translation>Ausgeblendet durch „{rule}“ und {more} weitere</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/paper_list/muted_line.py" />
            <source>Muted papers</source>
            <translation>Ausgeblendete Artikel</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/rules/rule_dialog.py" />
            <source>Muted papers are never deleted. Each list ends with a line that shows them again.</source>
            <translation>Ausgeblendete Artikel werden nie gelöscht. Jede Liste endet mit einer Zeile, die sie wieder zeigt.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/rules/rules_dialog.py" />
            <source>Mutes</source>
            <translation>Blendet aus</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/presets.py" />
            <source>N and P move, R marks read, plus and minus tag, S searches, G fetches, B opens the browser, C clears.</source>
            <translation>N und P bewegen, R markiert als gelesen, Plus und Minus vergeben Schlagwörter, S sucht, G ruft ab, B öffnet den Browser, C leert.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/presets.py" />
            <source>N or plus goes to the next undecided paper, R and U mark, K marks all read, A and Z change the category.</source>
            <translation>N oder Plus geht zum nächsten offenen Artikel, R und U markieren, K markiert alle als gelesen, A und Z wechseln die Kategorie.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/rules/rule_dialog.py" />
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/name_search.py" />
            <source>Name of the search</source>
            <translation>Name der Suche</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/rename_tag.py" />
            <source>Name of the tag</source>
            <translation>Name des Schlagworts</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Name papers you like, by identifiers or as BibTeX, so that readerapp knows at once what you may like.</source>
            <translation>Artikel nennen, die Sie mögen, mit Kennungen oder als BibTeX, damit readerapp gleich weiß, was Ihnen gefallen könnte.</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Names of exported PDFs</source>
            <translation>Namen exportierter PDFs</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/paper/page.py" />
            <location filename="../../readerapp/ui/paper_list/part.py" />
            <source>New</source>
            <translation>Neu</translation>
        </message>
        <message>
            <location filename="../../readerapp/arxiv/calendar.py" />
            <source>New Year’s Day</source>
            <translation>Neujahr</translation>
        </message>
        <message>
            <location filename="../../readerapp/arxiv/calendar.py" />
            <source>New Year’s Eve</source>
            <translation>Silvester</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/keyboard/recorder.py" />
            <source>New key</source>
            <translation>Neue Taste</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/desktop/trouble.py" />
            <source>New library elsewhere</source>
            <translation>Neue Bibliothek anderswo</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/desktop/trouble.py" />
            <source>New library elsewhere…</source>
            <translation>Neue Bibliothek anderswo…</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/remarks.py" />
            <source>New listing: {day}</source>
            <translation>Neue Tagesliste: {day}</translation>
        </message>
        <message>
            <location filename="../../readerapp/rules/sections.py" />
            <source>New papers</source>
            <translation>Neue Artikel</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/rules/rule_dialog.py" />
            <source>New rule</source>
            <translation>Neue Regel</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <location filename="../../readerapp/ui/dialogs/rules/rules_dialog.py" />
            <source>New rule…</source>
            <translation>Neue Regel…</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/tags.py" />
            <source>New tag “{name}”</source>
            <translation>Neues Schlagwort „{name}“</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/palette/choices.py" />
            <source>Newest</source>
            <translation>Zuletzt</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Newest first</source>
            <translation>Neueste zuerst</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Next category</source>
            <translation>Nächste Kategorie</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Next day</source>
            <translation>Nächster Tag</translation>
        </message>
        <message>
            <location filename="../../readerapp/days/sentences.py" />
            <source>Next listing today, about {time}</source>
            <translation>Nächste Tagesliste heute gegen {time} Uhr</translation>
        </message>
        <message>
            <location filename="../../readerapp/days/sentences.py" />
            <source>Next listing tomorrow, about {time}</source>
            <translation>Nächste Tagesliste morgen gegen {time} Uhr</translation>
        </message>
        <message>
            <location filename="../../readerapp/days/sentences.py" />
            <source>Next listing tonight, about {time}</source>
            <translation>Nächste Tagesliste heute Nacht gegen {time} Uhr</translation>
        </message>
        <message>
            <location filename="../../readerapp/days/sentences.py" />
            <source>Next listing {weekday}, about {time}</source>
            <translation>Nächste Tagesliste am {weekday} gegen {time} Uhr</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/keys.py" />
            <source>Next match or page</source>
            <translation>Nächster Treffer oder nächste Seite</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/keys.py" />
            <source>Next page</source>
            <translation>Nächste Seite</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Next pane</source>
            <translation>Nächster Bereich</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Next paper</source>
            <translation>Nächster Artikel</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Next undecided</source>
            <translation>Nächster offener Artikel</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pdf/reading.py" />
            <source>No PDF program could be opened. The file is {path}.</source>
            <translation>Kein PDF-Programm ließ sich öffnen. Die Datei ist {path}.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pdf/pack.py" />
            <source>No PDFs to download.</source>
            <translation>Keine PDFs zum Herunterladen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/days/report.py" />
            <source>No announcement: {holiday} (arXiv’s calendar for {year} is not known here).</source>
            <translation>Keine Ankündigung: {holiday} (der Kalender von arXiv für {year} ist hier nicht bekannt).</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/statistics/dialog.py" />
            <source>No author of several starred papers yet</source>
            <translation>Noch kein Autor mehrerer Artikel mit Stern</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/several/selecting.py" />
            <source>No author of this paper is known.</source>
            <translation>Kein Autor dieses Artikels ist bekannt.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/out/handover.py" />
            <source>No browser could be opened. The address {address} is on the clipboard.</source>
            <translation>Kein Browser ließ sich öffnen. Die Adresse {address} liegt in der Zwischenablage.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/moving.py" />
            <source>No category above this one.</source>
            <translation>Keine Kategorie oberhalb dieser.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/moving.py" />
            <source>No category below this one.</source>
            <translation>Keine Kategorie unterhalb dieser.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/follow/offers.py" />
            <source>No category matches {title}.</source>
            <translation>Keine Kategorie passt zu {title}.</translation>
        </message>
        <message>
            <location filename="../../readerapp/storage/sql/migrations.py" />
            <source>No copy of the old library could be kept as {target}: {why}.</source>
            <translation>Von der alten Bibliothek konnte keine Kopie als {target} aufgehoben werden: {why}.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/passes/first_pass.py" />
            <source>No decision is left to take back in this pass.</source>
            <translation>In diesem Durchgang ist keine Entscheidung mehr zurückzunehmen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/remarks.py" />
            <source>No dismissed papers</source>
            <translation>Keine verworfenen Artikel</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/keyboard/change.py" />
            <source>No key.</source>
            <translation>Keine Taste.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/keyboard/change.py" />
            <source>No key. It stays in the menu.</source>
            <translation>Keine Taste. Die Aktion bleibt im Menü.</translation>
        </message>
        <message>
            <location filename="../../readerapp/days/sentences.py" />
            <source>No listing on this day</source>
            <translation>Keine Tagesliste an diesem Tag</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/ways/recent.py" />
            <source>No listing was opened from a file yet</source>
            <translation>Noch keine Tagesliste aus einer Datei geöffnet</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/context_menus.py" />
            <source>No longer following {category}. Its papers stay.</source>
            <translation>{category} nicht mehr abonniert. Ihre Artikel bleiben.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/overlays.py" />
            <source>No longer following {names}.</source>
            <translation>{names} nicht mehr abonniert.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/ways/going.py" />
            <source>No longer following {name}.</source>
            <translation>Sie folgen {name} nicht mehr.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/passes/first_pass.py" />
            <source>No longer kept: {title}.</source>
            <translation>Nicht mehr behalten: {title}.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/menu_entries.py" />
            <source>No longer less like these</source>
            <translation>„Weniger von diesen“ zurücknehmen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/menu_entries.py" />
            <source>No longer less like this</source>
            <translation>„Weniger davon“ zurücknehmen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/menu_entries.py" />
            <source>No longer more like these</source>
            <translation>„Mehr von diesen“ zurücknehmen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/menu_entries.py" />
            <source>No longer more like this</source>
            <translation>„Mehr davon“ zurücknehmen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/intake.py" />
            <source>No new papers.</source>
            <translation>Keine neuen Artikel.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/intake.py" />
            <source>No new papers; {known} already in your library.</source>
            <translation>Keine neuen Artikel; {known} schon in der Bibliothek.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/moving.py" />
            <source>No other undecided papers in this list.</source>
            <translation>Keine weiteren offenen Artikel in dieser Liste.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/search_remarks.py" />
            <source>No paper in your library does.</source>
            <translation>In Ihrer Bibliothek auch keiner.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/search_remarks.py" />
            <source>No paper in your library has this DOI. arXiv finds papers by identifier only.</source>
            <translation>Kein Artikel Ihrer Bibliothek hat diese DOI. arXiv findet Artikel nur nach ihrer Kennung.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/search_remarks.py" />
            <source>No paper in your library has “{word}”.</source>
            <translation>Kein Artikel Ihrer Bibliothek hat „{word}“.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/context_menus.py" />
            <location filename="../../readerapp/ui/window/verbs.py" />
            <location filename="../../readerapp/ui/window/ways/going.py" />
            <source>No paper is chosen.</source>
            <translation>Kein Artikel ist gewählt.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/remarks.py" />
            <source>No papers here</source>
            <translation>Hier sind keine Artikel</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/remarks.py" />
            <source>No papers match this search</source>
            <translation>Kein Artikel passt zu dieser Suche</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/search_remarks.py" />
            <source>No papers match {search}</source>
            <translation>Kein Artikel passt zu {search}</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/standing/muting.py" />
            <source>No rule mutes a paper.</source>
            <translation>Keine Regel blendet einen Artikel aus.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/rules/rules_dialog.py" />
            <source>No rules yet. A rule mutes, highlights, tags or stars the papers that its search finds.</source>
            <translation>Noch keine Regeln. Eine Regel blendet die Artikel ihrer Suche aus, hebt sie hervor oder gibt ihnen ein Schlagwort oder einen Stern.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/settings.py" />
            <source>No settings match.</source>
            <translation>Keine passende Einstellung.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/keys_sheet.py" />
            <source>No shortcuts match.</source>
            <translation>Keine passenden Tastenkürzel.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/out/exports.py" />
            <location filename="../../readerapp/ui/acts/out/zotero.py" />
            <source>No starred papers yet.</source>
            <translation>Noch keine Artikel mit Stern.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/remarks.py" />
            <source>No stars yet</source>
            <translation>Noch keine Sterne</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/remarks.py" />
            <source>No undecided papers</source>
            <translation>Keine offenen Artikel</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/moving.py" />
            <source>No undecided papers above.</source>
            <translation>Keine offenen Artikel oberhalb.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/passes/passes.py" />
            <location filename="../../readerapp/ui/window/remarks.py" />
            <source>No undecided papers in this list.</source>
            <translation>Keine offenen Artikel in dieser Liste.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/paper/likely.py" />
            <source>None of its words tell anything yet.</source>
            <translation>Noch sagt keines seiner Wörter etwas aus.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/pdfs.py" />
            <source>None of these papers is on arXiv; only PDFs from there are downloaded.</source>
            <translation>Keiner dieser Artikel ist auf arXiv; nur von dort werden PDFs heruntergeladen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/paper/page.py" />
            <source>None: this paper is invented.</source>
            <translation>Keine: Dieser Artikel ist erfunden.</translation>
        </message>
        <message>
            <location filename="../../readerapp/days/sentences.py" />
            <source>Not checked with arXiv yet</source>
            <translation>Noch nicht mit arXiv abgeglichen</translation>
        </message>
        <message>
            <location filename="../../readerapp/errors.py" />
            <source>Not understood after “{text}”. {hint}</source>
            <translation>Nicht verstanden nach „{text}“. {hint}</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/rules/rules_dialog.py" />
            <source>Not understood: {search}</source>
            <translation>Nicht verstanden: {search}</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <location filename="../../readerapp/ui/dialogs/export.py" />
            <location filename="../../readerapp/ui/dialogs/note.py" />
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/history.py" />
            <source>Note saved</source>
            <comment>what was done</comment>
            <translation>Notiz gespeichert</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/act_words.py" />
            <source>Note saved on {what}</source>
            <translation>Notiz für {what} gespeichert</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/triaging.py" />
            <source>Note saved.</source>
            <translation>Notiz gespeichert.</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Notes in bibliographies</source>
            <translation>Notizen in Bibliografien</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/remarks.py" />
            <source>Nothing fetched yet</source>
            <translation>Noch nichts abgerufen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pdf/text_layer.py" />
            <source>Nothing is selected. Drag over the text, or press {way} for the page.</source>
            <translation>Nichts ist ausgewählt. Über den Text ziehen oder {way} drücken, um die Seite auszuwählen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/palette/palette.py" />
            <source>Nothing matches.</source>
            <translation>Keine Treffer.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/fetching.py" />
            <source>Nothing new ({time}).</source>
            <translation>Nichts Neues ({time}).</translation>
        </message>
        <message>
            <location filename="../../readerapp/days/sentences.py" />
            <source>Nothing new is marked.</source>
            <translation>Nichts wird als neu markiert.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/ways/setting_up.py" />
            <source>Nothing new.</source>
            <translation>Nichts Neues.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/passes/passes.py" />
            <source>Nothing of these passes is left to undo.</source>
            <translation>Von diesen Durchgängen ist nichts mehr rückgängig zu machen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/several/repeating.py" />
            <source>Nothing to change here.</source>
            <translation>Hier gibt es nichts zu ändern.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/triaging.py" />
            <source>Nothing to mark: unread already.</source>
            <translation>Nichts zu markieren: schon ungelesen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/triaging.py" />
            <source>Nothing to redo.</source>
            <translation>Nichts zu wiederholen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/several/repeating.py" />
            <source>Nothing to repeat: star, dismiss, tag or mark a paper first.</source>
            <translation>Nichts zu wiederholen: erst einem Artikel einen Stern oder ein Schlagwort geben, ihn verwerfen oder markieren.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/triaging.py" />
            <source>Nothing to undo here: later actions changed it already.</source>
            <translation>Hier ist nichts rückgängig zu machen: Spätere Aktionen haben es schon geändert.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/triaging.py" />
            <source>Nothing to undo.</source>
            <translation>Nichts rückgängig zu machen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/days/statistics.py" />
            <source>Nothing was fetched or decided yet.</source>
            <translation>Noch wurde nichts abgerufen oder entschieden.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/interest.py" />
            <source>Nothing was forgotten.</source>
            <translation>Nichts wurde vergessen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/keys_file.py" />
            <source>Nothing was imported: a copy of {path} cannot be kept: {why}.</source>
            <translation>Nichts wurde importiert: Von {path} lässt sich keine Kopie aufheben: {why}.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/backups.py" />
            <source>Nothing was restored.</source>
            <translation>Nichts wurde wiederhergestellt.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/statistics/dialog.py" />
            <source>Nothing yet</source>
            <translation>Noch nichts</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Notifications</source>
            <translation>Benachrichtigungen</translation>
        </message>
        <message>
            <location filename="../../readerapp/text/words.py" />
            <source>November</source>
            <translation>November</translation>
        </message>
        <message>
            <location filename="../../readerapp/text/words.py" />
            <source>October</source>
            <translation>Oktober</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/passes/passes.py" />
            <source>On to the abstracts</source>
            <translation>Weiter zu den Abstracts</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/passes/passes.py" />
            <source>On to the summary</source>
            <translation>Weiter zum Ergebnis</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Only by hand</source>
            <translation>Nur von Hand</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/ways/namesakes.py" />
            <source>Only papers signed {name}. It may stand for {others}.</source>
            <translation>Nur Artikel unter dem Namen {name}. Das kann auch {others} sein.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/search_remarks.py" />
            <source>Only {list}</source>
            <translation>Nur {list}</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/ways/namesakes.py" />
            <source>Only {name}</source>
            <translation>Nur {name}</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/standing/saved.py" />
            <source>Open</source>
            <translation>Öffnen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/menu_entries.py" />
            <source>Open PDF in the browser</source>
            <translation>PDF im Browser öffnen</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Open PDFs</source>
            <translation>PDFs öffnen</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Open PDFs in place of the abstract, in the system’s PDF program, or in the browser.</source>
            <translation>PDFs anstelle des Abstracts öffnen, mit dem PDF-Programm des Systems oder im Browser.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/liked.py" />
            <source>Open a file…</source>
            <translation>Datei öffnen…</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/liked.py" />
            <source>Open a list of papers</source>
            <translation>Liste von Artikeln öffnen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/intake.py" />
            <location filename="../../readerapp/ui/dialogs/setup/first_fetch.py" />
            <location filename="../../readerapp/ui/pages/first_start.py" />
            <source>Open a listing</source>
            <translation>Tagesliste öffnen</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Open a listing…</source>
            <translation>Tagesliste öffnen…</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/menu_entries.py" />
            <source>Open abstract page</source>
            <translation>Abstract-Seite öffnen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/desktop/trouble.py" />
            <source>Open another library</source>
            <translation>Andere Bibliothek öffnen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/desktop/trouble.py" />
            <source>Open another library…</source>
            <translation>Andere Bibliothek öffnen…</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/ways/recent.py" />
            <source>Open another…</source>
            <translation>Andere öffnen…</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/search_remarks.py" />
            <source>Open doi.org</source>
            <translation>doi.org öffnen</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/keys.py" />
            <location filename="../../readerapp/ui/pdf/pane.py" />
            <source>Open in another program</source>
            <translation>In anderem Programm öffnen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pdf/pane.py" />
            <source>Open in the browser</source>
            <translation>Im Browser öffnen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/search_remarks.py" />
            <source>Open on arXiv</source>
            <translation>Bei arXiv öffnen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/remarks.py" />
            <source>Open starred</source>
            <translation>Artikel mit Stern öffnen</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Open the PDF in the browser.</source>
            <translation>Die PDF im Browser öffnen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/keys.py" />
            <source>Open the PDF in the system’s PDF program or, until it is downloaded, in the browser.</source>
            <translation>Die PDF mit dem PDF-Programm des Systems öffnen oder, bis sie heruntergeladen ist, im Browser.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Open the abstract page on arXiv in the browser.</source>
            <translation>Die Abstract-Seite von arXiv im Browser öffnen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Open the menu of the paper or, in the sidebar, of the category, day or tag. The menu key does so too.</source>
            <translation>Das Menü des Artikels öffnen oder in der Seitenleiste das der Kategorie, des Tages oder des Schlagworts. Die Menütaste tut das auch.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Open the menu.</source>
            <translation>Das Menü öffnen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/remarks.py" />
            <source>Open {stars} starred</source>
            <translation>{stars} mit Stern öffnen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pdf/text_layer.py" />
            <source>Open {where}</source>
            <translation>{where} öffnen</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Open, copy, export</source>
            <translation>Öffnen, kopieren, exportieren</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/out/handover.py" />
            <source>Opened {site} in your browser.</source>
            <translation>{site} im Browser geöffnet.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pdf/reading.py" />
            <source>Opened {title} in another program.</source>
            <translation>{title} in einem anderen Programm geöffnet.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/widgets/quiet_bar.py" />
            <source>Opens {where}</source>
            <translation>Öffnet {where}</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/context_menus.py" />
            <source>Orange</source>
            <translation>Orange</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Order of a day</source>
            <translation>Reihenfolge eines Tages</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/setup/first_fetch.py" />
            <source>Other feed</source>
            <translation>Anderer Feed</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/follow/offers.py" />
            <source>Other feed: {followed}</source>
            <translation>Anderer Feed: {followed}</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>PDF</source>
            <translation>PDF</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/out/exports.py" />
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>PDF in the browser</source>
            <translation>PDF im Browser</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pdf/reading.py" />
            <source>PDF saved, {size}.</source>
            <translation>PDF gespeichert, {size}.</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>PDFs</source>
            <translation>PDFs</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pdf/pack_dialog.py" />
            <source>PDFs to download</source>
            <translation>PDFs zum Herunterladen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pdf/bars.py" />
            <source>Page</source>
            <translation>Seite</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/keys.py" />
            <source>Page down</source>
            <translation>Seite abwärts</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Page down, then next</source>
            <translation>Seite abwärts, dann nächster</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/out/exports.py" />
            <source>Page saved as {place}.</source>
            <translation>Seite gespeichert als {place}.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/keys.py" />
            <source>Page up</source>
            <translation>Seite aufwärts</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Page up, then previous</source>
            <translation>Seite aufwärts, dann voriger</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pdf/text_layer.py" />
            <source>Page {page} has no text, only a picture of it.</source>
            <translation>Seite {page} hat keinen Text, nur ein Bild davon.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pdf/bars.py" />
            <source>Page {page} of {count}</source>
            <translation>Seite {page} von {count}</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pdf/text_layer.py" />
            <source>Page {page}. {way} goes back.</source>
            <translation>Seite {page}. {way} führt zurück.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pdf/pages.py" />
            <source>Pages of the PDF</source>
            <translation>Seiten der PDF</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/guide.py" />
            <source>Pages of the guide</source>
            <translation>Seiten des Handbuchs</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Panes</source>
            <translation>Bereiche</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <location filename="../../readerapp/ui/dialogs/history.py" />
            <location filename="../../readerapp/ui/paper/pane.py" />
            <source>Paper</source>
            <translation>Artikel</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/palette/choices.py" />
            <location filename="../../readerapp/ui/paper_list/table.py" />
            <source>Papers</source>
            <translation>Artikel</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/rules/regret.py" />
            <source>Papers a day</source>
            <translation>Artikel am Tag</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/export.py" />
            <source>Papers keep the key they have.</source>
            <translation>Artikel behalten den Schlüssel, den sie haben.</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Papers listed only as replacements are undecided and unread too. New versions of starred papers always are unread.</source>
            <translation>Auch Artikel, die nur als neue Fassung gelistet sind, sind offen und ungelesen. Neue Fassungen von Artikeln mit Stern sind immer ungelesen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/rules/rule_dialog.py" />
            <source>Papers that arrive from now on are starred. That is in the history, and can be undone.</source>
            <translation>Artikel, die von nun an kommen, erhalten einen Stern. Das steht im Verlauf und lässt sich rückgängig machen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/rules/rule_dialog.py" />
            <source>Papers that arrive from now on are tagged. That is in the history, and can be undone.</source>
            <translation>Artikel, die von nun an kommen, erhalten ein Schlagwort. Das steht im Verlauf und lässt sich rückgängig machen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/rules/rules_dialog.py" />
            <source>Papers that match</source>
            <translation>Passende Artikel</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/remarks.py" />
            <source>Papers you dismiss are kept here.</source>
            <translation>Artikel, die Sie verwerfen, bleiben hier.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/liked.py" />
            <source>Papers you like</source>
            <translation>Artikel, die Sie mögen</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Papers you like…</source>
            <translation>Artikel, die Sie mögen…</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/paper/page.py" />
            <source>Paper’s page</source>
            <translation>Seite des Artikels</translation>
        </message>
        <message>
            <location filename="../../readerapp/search/language.py" />
            <source>Parentheses can be nested {most} deep at most.</source>
            <translation>Klammern gehen höchstens {most} tief.</translation>
        </message>
        <message>
            <location filename="../../readerapp/days/sentences.py" />
            <source>Part of this listing could not be read</source>
            <translation>Ein Teil dieser Tagesliste war nicht lesbar</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pdf/state.py" />
            <source>Password</source>
            <translation>Passwort</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pdf/state.py" />
            <source>Password of the PDF</source>
            <translation>Passwort der PDF</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Paste a listing or paper</source>
            <translation>Tagesliste oder Artikel einfügen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/liked.py" />
            <source>Paste identifiers, DOIs, addresses or BibTeX of papers you like, or open a .bib file. Five that are in your library are enough. They count as “more like this”, which Undo takes back. Nothing leaves this computer.</source>
            <translation>Kennungen, DOIs, Adressen oder BibTeX von Artikeln einfügen, die Sie mögen, oder eine .bib-Datei öffnen. Fünf aus der Bibliothek genügen. Sie zählen als „mehr davon“, was sich rückgängig machen lässt. Nichts verlässt diesen Computer.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pdf/pack_dialog.py" />
            <source>Pause</source>
            <translation>Pausieren</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>PgDown</source>
            <translation>Bild ab</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>PgUp</source>
            <translation>Bild auf</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/desktop/bringing.py" />
            <source>Preparing the lists.</source>
            <translation>Ihre Listen werden vorbereitet.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/keyboard/recorder.py" />
            <source>Press the new key, or two in a row</source>
            <translation>Die neue Taste drücken oder zwei nacheinander</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/export.py" />
            <source>Preview</source>
            <translation>Vorschau</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Previous category</source>
            <translation>Vorige Kategorie</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Previous day</source>
            <translation>Voriger Tag</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/keys.py" />
            <source>Previous match or page</source>
            <translation>Voriger Treffer oder vorige Seite</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/keys.py" />
            <source>Previous page</source>
            <translation>Vorige Seite</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Previous paper</source>
            <translation>Voriger Artikel</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Previous undecided</source>
            <translation>Voriger offener Artikel</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Print the title, abstract and details of the paper.</source>
            <translation>Titel, Abstract und Angaben des Artikels drucken.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Print…</source>
            <translation>Drucken…</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/widgets/strips.py" />
            <source>Progress</source>
            <translation>Fortschritt</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/paper/changes.py" />
            <location filename="../../readerapp/ui/paper/page.py" />
            <source>Published as</source>
            <translation>Erschienen als</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/desktop/gone.py" />
            <source>Put it back</source>
            <translation>Zurücklegen</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <location filename="../../readerapp/ui/window/desktop/trouble.py" />
            <source>Quit</source>
            <translation>Beenden</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Quit readerapp. Everything is already saved.</source>
            <translation>readerapp beenden. Alles ist schon gespeichert.</translation>
        </message>
        <message>
            <location filename="../../readerapp/web/addresses.py" />
            <source>READERAPP_REQUEST_GAP is “{gap}”, which is not a number of seconds.</source>
            <translation>READERAPP_REQUEST_GAP ist „{gap}“, das ist keine Zahl von Sekunden.</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/zotero.py" />
            <source>READERAPP_ZOTERO_URL is “{address}”, which is not an address. One looks like {example}.</source>
            <translation>READERAPP_ZOTERO_URL ist „{address}“, das ist keine Adresse. Eine sieht so aus: {example}.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/guide.py" />
            <source>README.md</source>
            <comment>the file with the contents of the guide in this language</comment>
            <translation>de/README.md</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/menu_entries.py" />
            <source>Read PDF</source>
            <translation>PDF lesen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/setup/first_fetch.py" />
            <source>Read meanwhile</source>
            <translation>Inzwischen lesen</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Read the PDF in place of the abstract. It is downloaded first if necessary.</source>
            <translation>Die PDF anstelle des Abstracts lesen. Sie wird zuerst heruntergeladen, wenn nötig.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pages/first_start.py" />
            <source>Read the day’s arXiv listings</source>
            <translation>Die Tageslisten von arXiv lesen</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Read the guide: first morning, search, days, citing, your data.</source>
            <translation>Das Handbuch lesen: erster Morgen, Suche, Tage, Zitieren, Ihre Daten.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Read what changed from version to version.</source>
            <translation>Lesen, was sich von Version zu Version geändert hat.</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Reading</source>
            <translation>Lesen</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/keys.py" />
            <source>Reading a PDF</source>
            <translation>PDF lesen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/intake.py" />
            <source>Reading {name}: {papers}…</source>
            <translation>Einlesen: {name}, {papers}…</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/intake.py" />
            <source>Reading {name}…</source>
            <translation>Einlesen: {name}…</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Recent listings</source>
            <translation>Zuletzt geöffnet</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/context_menus.py" />
            <source>Red</source>
            <translation>Rot</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/history.py" />
            <source>Redid</source>
            <comment>what was done</comment>
            <translation>Wiederholt</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <location filename="../../readerapp/ui/acts/triaging.py" />
            <location filename="../../readerapp/ui/window/menu_entries.py" />
            <source>Redo</source>
            <translation>Wiederholen</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Redo what was undone last.</source>
            <translation>Wiederholen, was zuletzt rückgängig gemacht wurde.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/menu_entries.py" />
            <source>Redo {doing}</source>
            <translation>Wiederholen: {doing}</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/triaging.py" />
            <source>Redone: {what}.</source>
            <translation>Wiederholt: {what}.</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Reduced</source>
            <translation>Reduziert</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/exporting.py" />
            <source>References, {style}</source>
            <translation>Literatur, {style}</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <location filename="../../readerapp/ui/dialogs/rules/rules_dialog.py" />
            <location filename="../../readerapp/ui/window/remarks.py" />
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <location filename="../../readerapp/ui/dialogs/tags.py" />
            <location filename="../../readerapp/ui/window/menu_entries.py" />
            <source>Remove a tag</source>
            <translation>Schlagwort entfernen</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Remove a tag from the paper.</source>
            <translation>Ein Schlagwort vom Artikel entfernen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/menu_entries.py" />
            <source>Remove a tag from {papers}</source>
            <translation>{papers}: Schlagwort entfernen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/pdfs.py" />
            <source>Remove all</source>
            <translation>Alle entfernen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/context_menus.py" />
            <source>Remove search</source>
            <translation>Suche entfernen</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Remove them from the list at once, or dim them until you change the view.</source>
            <translation>Sie gleich aus der Liste nehmen oder blass zeigen, bis Sie die Ansicht wechseln.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/keyboard/change.py" />
            <source>Remove {key}</source>
            <translation>{key} entfernen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/standing/saved.py" />
            <source>Removed the search {name}. Its papers stay.</source>
            <translation>Suche {name} entfernt. Ihre Artikel bleiben.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/rules/rules_dialog.py" />
            <source>Removed “{name}”. What it tagged and starred stays.</source>
            <translation>„{name}“ entfernt. Was sie mit Stern oder Schlagwort versah, bleibt.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/standing/saved.py" />
            <source>Rename</source>
            <translation>Umbenennen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/rename_tag.py" />
            <source>Rename tag</source>
            <translation>Schlagwort umbenennen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/standing/saved.py" />
            <source>Renamed to {name}.</source>
            <translation>In {name} umbenannt.</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/act_words.py" />
            <source>Renamed {old} to {new}</source>
            <translation>{old} in {new} umbenannt</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/context_menus.py" />
            <source>Rename…</source>
            <translation>Umbenennen…</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Reopen a listing that you recently opened from a file.</source>
            <translation>Eine Tagesliste wieder öffnen, die Sie kürzlich aus einer Datei geöffnet haben.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Repeat</source>
            <translation>Noch einmal</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Replace the library with that of a backup. The present one is kept under another name.</source>
            <translation>Die Bibliothek einer Sicherung an die Stelle der gegenwärtigen setzen, die unter anderem Namen bleibt.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/paper/page.py" />
            <source>Replaced</source>
            <translation>Neue Fassung</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/paper_list/part.py" />
            <source>Replaced cross-lists</source>
            <translation>Neue Fassungen von Cross-Lists</translation>
        </message>
        <message>
            <location filename="../../readerapp/rules/sections.py" />
            <location filename="../../readerapp/ui/paper_list/part.py" />
            <source>Replacements</source>
            <translation>Neue Fassungen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/settings.py" />
            <source>Reset this page</source>
            <translation>Diese Seite zurücksetzen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/backups.py" />
            <source>Restore</source>
            <comment>a backup</comment>
            <translation>Wiederherstellen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/menu_entries.py" />
            <source>Restore</source>
            <comment>a dismissed paper</comment>
            <translation>Zurückholen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/backups.py" />
            <source>Restore a backup</source>
            <translation>Sicherung wiederherstellen</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Restore a backup…</source>
            <translation>Sicherung wiederherstellen…</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/desktop/trouble.py" />
            <source>Restore the backup of {day}</source>
            <translation>Die Sicherung vom {day} wiederherstellen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/backups.py" />
            <source>Restore the backup of {day}, {time}?</source>
            <translation>Die Sicherung vom {day}, {time} Uhr wiederherstellen?</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/menu_entries.py" />
            <source>Restore {papers}</source>
            <translation>{papers} zurückholen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/history.py" />
            <source>Restored</source>
            <comment>what was done</comment>
            <translation>Zurückgeholt</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/act_words.py" />
            <source>Restored {what}</source>
            <translation>{what} zurückgeholt</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pdf/pack_dialog.py" />
            <source>Resume</source>
            <translation>Fortsetzen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/passes/begun.py" />
            <source>Resume two passes</source>
            <translation>Zwei Durchgänge fortsetzen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/passes/begun.py" />
            <source>Resume two passes, {done} of {total}</source>
            <translation>Zwei Durchgänge fortsetzen, {done} von {total}</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Return to 100 %.</source>
            <translation>Zu 100 % zurückkehren.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Return to the paper you came from, and to the list it was in.</source>
            <translation>Zu dem Artikel zurückkehren, von dem Sie kamen, und zu der Liste, in der er stand.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Right</source>
            <comment>an arrow key</comment>
            <translation>Pfeil rechts</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Row height</source>
            <translation>Höhe der Zeilen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/rules/rule_dialog.py" />
            <location filename="../../readerapp/ui/dialogs/rules/rules_dialog.py" />
            <source>Rule</source>
            <translation>Regel</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/rules/rules_dialog.py" />
            <source>Rules</source>
            <translation>Regeln</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/rules/rules_dialog.py" />
            <source>Rules (*.toml)</source>
            <translation>Regeln (*.toml)</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <location filename="../../readerapp/ui/acts/standing/muting.py" />
            <source>Rules…</source>
            <translation>Regeln…</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/overlays.py" />
            <source>Runs on {versions}.</source>
            <translation>Läuft mit {versions}.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/presets.py" />
            <source>S stars, D dismisses, T tags, Z undoes; J and K move.</source>
            <translation>S gibt einen Stern, D verwirft, T vergibt Schlagwörter, Z macht rückgängig; J und K bewegen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/app.py" />
            <source>Safe mode: default settings and layout. Yours are kept unless you change a setting here.</source>
            <translation>Abgesicherter Modus: Standardeinstellungen und Standardansicht. Ihre eigenen bleiben, wenn Sie hier keine Einstellung ändern.</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Same as the window</source>
            <translation>Wie das Fenster</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/intake.py" />
            <source>Sample removed.</source>
            <translation>Beispiel entfernt.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/remarks.py" />
            <source>Sample: {heading}</source>
            <translation>Beispiel: {heading}</translation>
        </message>
        <message>
            <location filename="../../readerapp/text/words.py" />
            <source>Sat</source>
            <translation>Sa</translation>
        </message>
        <message>
            <location filename="../../readerapp/text/words.py" />
            <source>Saturday</source>
            <translation>Samstag</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/standing/saved.py" />
            <location filename="../../readerapp/ui/dialogs/follow/chooser.py" />
            <location filename="../../readerapp/ui/dialogs/keyboard/change.py" />
            <location filename="../../readerapp/ui/dialogs/rules/rule_dialog.py" />
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/follow/chooser.py" />
            <source>Save and fetch</source>
            <translation>Speichern und abrufen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/statistics/dialog.py" />
            <source>Save as CSV…</source>
            <translation>Als CSV speichern…</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Save page as PDF…</source>
            <translation>Seite als PDF speichern…</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Save the selected papers or, if none is selected, all starred ones to a running Zotero, with their tags, notes and downloaded PDFs.</source>
            <translation>Die ausgewählten Artikel oder, wenn keiner ausgewählt ist, alle mit Stern in einem laufenden Zotero speichern, mit Schlagwörtern, Notizen und heruntergeladenen PDFs.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/statistics/dialog.py" />
            <source>Save the statistics</source>
            <translation>Statistik speichern</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Save the title, abstract and details of the paper as a PDF.</source>
            <translation>Titel, Abstract und Angaben des Artikels als PDF speichern.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/out/exports.py" />
            <source>Save this page as a PDF</source>
            <translation>Diese Seite als PDF speichern</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Save this search…</source>
            <translation>Diese Suche speichern…</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Save to Zotero</source>
            <translation>In Zotero speichern</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/standing/saved.py" />
            <source>Saved as {name} in the sidebar.</source>
            <translation>Als {name} in der Seitenleiste gespeichert.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/statistics/dialog.py" />
            <source>Saved as {name}.</source>
            <translation>Als {name} gespeichert.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/sidebar/items.py" />
            <source>Saved searches</source>
            <translation>Gespeicherte Suchen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/rule_overlays.py" />
            <source>Saved the rule “{name}”.</source>
            <translation>Regel „{name}“ gespeichert.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/rule_overlays.py" />
            <source>Saved “{name}”.</source>
            <translation>„{name}“ gespeichert.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/export.py" />
            <source>Save…</source>
            <translation>Speichern…</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/out/zotero.py" />
            <source>Saving {papers} to Zotero…</source>
            <translation>In Zotero speichern: {papers}…</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/rules/rule_dialog.py" />
            <source>Say what the rule looks for.</source>
            <translation>Noch fehlt, wonach die Regel sucht.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/keys.py" />
            <source>Scroll down a few lines.</source>
            <translation>Einige Zeilen abwärts.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/keys.py" />
            <source>Scroll down one screen.</source>
            <translation>Einen Bildschirm abwärts.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Scroll the abstract down by a page; at its end, go to the next paper.</source>
            <translation>Im Abstract eine Seite abwärts; an seinem Ende zum nächsten Artikel gehen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Scroll the abstract up by a page; at its top, go to the previous paper.</source>
            <translation>Im Abstract eine Seite aufwärts; an seinem Anfang zum vorigen Artikel gehen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/keys.py" />
            <source>Scroll up a few lines.</source>
            <translation>Einige Zeilen aufwärts.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/keys.py" />
            <source>Scroll up one screen.</source>
            <translation>Einen Bildschirm aufwärts.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <location filename="../../readerapp/ui/paper_list/header.py" />
            <location filename="../../readerapp/ui/paper_list/search_line.py" />
            <location filename="../../readerapp/ui/window/status.py" />
            <source>Search</source>
            <translation>Suche</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/intake.py" />
            <source>Search for it</source>
            <translation>Danach suchen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/search_remarks.py" />
            <source>Search for {words}</source>
            <translation>Nach {words} suchen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/settings.py" />
            <source>Search settings</source>
            <translation>Einstellungen durchsuchen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/keys_sheet.py" />
            <source>Search shortcuts</source>
            <translation>Tastenkürzel suchen</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/keys.py" />
            <source>Search the PDF. Enter goes to the next match, Shift+Enter to the previous one.</source>
            <translation>Die PDF durchsuchen. Eingabe geht zum nächsten Treffer, Umschalt+Eingabe zum vorigen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <location filename="../../readerapp/ui/window/search_remarks.py" />
            <source>Search the library</source>
            <translation>Die Bibliothek durchsuchen</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Search the list for words, “phrases” or authors, with ti: au: abs: cat: tag: date: is:. An identifier or DOI finds a paper anywhere in the library.</source>
            <translation>In der Liste nach Wörtern, „Wortfolgen“ oder Autoren suchen, mit ti: au: abs: cat: tag: date: is:. Eine Kennung oder DOI findet einen Artikel überall in der Bibliothek.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/status.py" />
            <source>Search your library</source>
            <translation>Ihre Bibliothek durchsuchen</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Search your whole library, dismissed papers included, or only the list again.</source>
            <translation>In der ganzen Bibliothek suchen, auch unter verworfenen Artikeln, oder wieder nur in der Liste.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/passes/passes.py" />
            <source>Second pass, {papers}. {hints}.</source>
            <translation>Zweiter Durchgang, {papers}. {hints}.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/context_menus.py" />
            <source>Sections</source>
            <translation>Abschnitte</translation>
        </message>
        <message>
            <location filename="../../readerapp/rules/sections.py" />
            <source>Sections switched off</source>
            <translation>Abgeschaltete Abschnitte</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>See how many PDFs are downloaded, how much space they take and where they are. They can be removed there.</source>
            <translation>Sehen, wie viele PDFs heruntergeladen sind, wie viel Platz sie brauchen und wo sie liegen. Dort lassen sie sich löschen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>See what you did, and undo any of it.</source>
            <translation>Sehen, was Sie getan haben, und jedes davon rückgängig machen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>See what you fetched, decided and starred: a calendar, categories and authors, also as CSV.</source>
            <translation>Sehen, was Sie abgerufen, entschieden und mit Stern versehen haben: ein Kalender, Kategorien und Autoren, auch als CSV.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <location filename="../../readerapp/ui/window/menu_entries.py" />
            <source>Select</source>
            <translation>Auswählen</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/keys.py" />
            <source>Select a letter</source>
            <translation>Einen Buchstaben auswählen</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/keys.py" />
            <source>Select a letter back</source>
            <translation>Einen Buchstaben zurück auswählen</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/keys.py" />
            <source>Select a letter less, or backwards.</source>
            <translation>Einen Buchstaben weniger oder rückwärts auswählen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/keys.py" />
            <source>Select a letter more, from the selection, the current match or the top of the view on.</source>
            <translation>Einen Buchstaben mehr auswählen, von der Auswahl, dem gegenwärtigen Treffer oder dem oberen Rand an.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/keys.py" />
            <source>Select a line</source>
            <translation>Eine Zeile auswählen</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/keys.py" />
            <source>Select a line back</source>
            <translation>Eine Zeile zurück auswählen</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/keys.py" />
            <source>Select a line less, or backwards.</source>
            <translation>Eine Zeile weniger oder rückwärts auswählen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/keys.py" />
            <source>Select a line more.</source>
            <translation>Eine Zeile mehr auswählen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/several/selecting.py" />
            <source>Select a paper first; then all from there to the current one can be selected.</source>
            <translation>Erst einen Artikel auswählen; dann lassen sich alle von dort bis zum aktuellen auswählen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/keys.py" />
            <source>Select a word</source>
            <translation>Ein Wort auswählen</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/keys.py" />
            <source>Select a word back</source>
            <translation>Ein Wort zurück auswählen</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/keys.py" />
            <source>Select a word less, or backwards.</source>
            <translation>Ein Wort weniger oder rückwärts auswählen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/keys.py" />
            <source>Select a word more.</source>
            <translation>Ein Wort mehr auswählen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <location filename="../../readerapp/ui/paper/reader.py" />
            <location filename="../../readerapp/ui/window/menu_entries.py" />
            <source>Select all</source>
            <translation>Alle auswählen</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Select all papers from the one selected last to this one.</source>
            <translation>Alle Artikel vom zuletzt ausgewählten bis zu diesem auswählen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Select all papers in the list.</source>
            <translation>Alle Artikel der Liste auswählen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/keys.py" />
            <location filename="../../readerapp/ui/pdf/text_layer.py" />
            <source>Select page</source>
            <translation>Seite auswählen</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Select the paper and all above it in the list; in the list, Shift+Home does so too.</source>
            <translation>Den Artikel und alle darüber in der Liste auswählen; in der Liste tut Umschalt+Pos1 das auch.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Select the paper and all below it in the list; in the list, Shift+End does so too.</source>
            <translation>Den Artikel und alle darunter in der Liste auswählen; in der Liste tut Umschalt+Ende das auch.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Select the paper. Actions then apply to all selected papers.</source>
            <translation>Den Artikel auswählen. Aktionen gelten dann für alle ausgewählten Artikel.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Select the papers of the list that have a tag of this one.</source>
            <translation>Die Artikel der Liste auswählen, die ein Schlagwort mit diesem gemeinsam haben.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Select the papers of the list that have an author of this one, written in the same way.</source>
            <translation>Die Artikel der Liste auswählen, die einen gleich geschriebenen Autor mit diesem gemeinsam haben.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Select the same authors</source>
            <translation>Dieselben Autoren auswählen</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Select the same tags</source>
            <translation>Dieselben Schlagwörter auswählen</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/keys.py" />
            <source>Select the text of the page; again, of the whole PDF.</source>
            <translation>Den Text der Seite auswählen; beim zweiten Mal den der ganzen PDF.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Select this and all above</source>
            <translation>Diesen und alle darüber auswählen</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Select this and all below</source>
            <translation>Diesen und alle darunter auswählen</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Select to here</source>
            <translation>Bis hier auswählen</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/keys.py" />
            <source>Select to the end of the line</source>
            <translation>Bis zum Ende der Zeile auswählen</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/keys.py" />
            <source>Select to the end of the line.</source>
            <translation>Bis zum Ende der Zeile auswählen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/keys.py" />
            <source>Select to the start of the line</source>
            <translation>Bis zum Anfang der Zeile auswählen</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/keys.py" />
            <source>Select to the start of the line.</source>
            <translation>Bis zum Anfang der Zeile auswählen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/several/selection.py" />
            <source>Selection cleared.</source>
            <translation>Auswahl aufgehoben.</translation>
        </message>
        <message>
            <location filename="../../readerapp/text/words.py" />
            <source>September</source>
            <translation>September</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Set up readerapp…</source>
            <translation>readerapp einrichten…</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/settings.py" />
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/settings.py" />
            <source>Settings pages</source>
            <translation>Seiten der Einstellungen</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Settings…</source>
            <translation>Einstellungen…</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Shift</source>
            <translation>Umschalt</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/standing/muting.py" />
            <location filename="../../readerapp/ui/window/remarks.py" />
            <source>Show</source>
            <translation>Anzeigen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/statistics/dialog.py" />
            <source>Show</source>
            <comment>what to show</comment>
            <translation>Anzeigen</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Show a menu bar at the top of the window, in addition to the menu button.</source>
            <translation>Oben im Fenster eine Menüleiste zeigen, zusätzlich zum Menüknopf.</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Show a silent notification when new papers arrive while you use another program.</source>
            <translation>Eine stille Benachrichtigung zeigen, wenn neue Artikel kommen, während Sie ein anderes Programm benutzen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/rules/rule_dialog.py" />
            <source>Show all</source>
            <translation>Alle zeigen</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Show all keyboard shortcuts.</source>
            <translation>Alle Tastenkürzel zeigen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Show all papers in the library, dismissed ones too.</source>
            <translation>Alle Artikel der Bibliothek zeigen, auch verworfene.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Show all undecided papers.</source>
            <translation>Alle offenen Artikel zeigen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/rules/rule_dialog.py" />
            <source>Show all {found}</source>
            <translation>Alle {found} zeigen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/remarks.py" />
            <source>Show dismissed</source>
            <translation>Verworfene zeigen</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <location filename="../../readerapp/ui/window/menu_entries.py" />
            <source>Show dismissed papers</source>
            <translation>Verworfene Artikel zeigen</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Show dismissed papers, dimmed, in the list, or hide them again.</source>
            <translation>Verworfene Artikel blass in der Liste zeigen oder wieder verbergen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Show each section of a day by the first category of its papers, or in the order of the listing again.</source>
            <translation>Jeden Abschnitt eines Tages nach der ersten Kategorie der Artikel ordnen oder wieder wie in der Tagesliste.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <location filename="../../readerapp/ui/window/menu_entries.py" />
            <source>Show muted papers</source>
            <translation>Ausgeblendete Artikel zeigen</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/keys.py" />
            <source>Show or hide the contents over the pages.</source>
            <translation>Das Inhaltsverzeichnis über den Seiten zeigen oder verbergen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Show papers that rules mute, dimmed and with the reason, in the list, or hide them again.</source>
            <translation>Artikel, die Regeln ausblenden, blass und mit dem Grund in der Liste zeigen oder wieder verbergen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/paper/page.py" />
            <source>Show the current version</source>
            <translation>Aktuelle Fassung zeigen</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Show the dismissed papers.</source>
            <translation>Die verworfenen Artikel zeigen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/remarks.py" />
            <source>Show the list again</source>
            <translation>Die Liste wieder zeigen</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Show the newest listing.</source>
            <translation>Die neueste Tagesliste zeigen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Show the newest papers of each section of a day first, or in the order of the listing again.</source>
            <translation>Die neuesten Artikel jedes Abschnitts eines Tages zuerst zeigen oder wieder die Reihenfolge der Tagesliste.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Show the next category in the sidebar.</source>
            <translation>Die nächste Kategorie der Seitenleiste zeigen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Show the next listing day.</source>
            <translation>Den nächsten Tag zeigen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Show the papers of a day that you may like first, or in the order of the listing again.</source>
            <translation>Die Artikel eines Tages zuerst zeigen, die Ihnen gefallen könnten, oder wieder die Reihenfolge der Tagesliste.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Show the previous category in the sidebar.</source>
            <translation>Die vorige Kategorie der Seitenleiste zeigen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Show the previous listing day.</source>
            <translation>Den vorigen Tag zeigen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Show the starred papers.</source>
            <translation>Die Artikel mit Stern zeigen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Show the version, licence and credits.</source>
            <translation>Version, Lizenz und Mitwirkende zeigen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/ways/namesakes.py" />
            <source>Show those too</source>
            <translation>Diese auch zeigen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/paper/page.py" />
            <source>Show what changed</source>
            <translation>Änderungen zeigen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/paper/page.py" />
            <source>Show what changed since version {version}</source>
            <translation>Änderungen seit Version {version} zeigen</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Show white pages dark; colours keep their hue. Shift+I changes it too.</source>
            <translation>Weiße Seiten dunkel zeigen; Farben behalten ihren Ton. Umschalt+I schaltet das auch um.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/sidebar/sidebar.py" />
            <location filename="../../readerapp/ui/window/main_window.py" />
            <source>Sidebar</source>
            <translation>Seitenleiste</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Single-letter keys</source>
            <translation>Tasten mit einem Buchstaben</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/keys_sheet.py" />
            <source>Single-letter keys are off while you type. You can switch them off in the settings.</source>
            <translation>Einzelne Buchstaben ruhen beim Tippen. Sie lassen sich in den Einstellungen abschalten.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/keys_sheet.py" />
            <source>Single-letter keys are switched off in the settings, except while you read a PDF.</source>
            <translation>Einzelne Buchstaben sind in den Einstellungen abgeschaltet, außer beim Lesen einer PDF.</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/zoom.py" />
            <source>Size {percent} %.</source>
            <translation>Größe {percent} %.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/setup/steps.py" />
            <source>Skip</source>
            <translation>Überspringen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pages/away.py" />
            <source>Skip these days</source>
            <translation>Diese Tage überspringen</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <location filename="../../readerapp/keymap/keys.py" />
            <source>Smaller</source>
            <translation>Kleiner</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/menu_entries.py" />
            <source>Sort as in the listing</source>
            <translation>Wie in der Tagesliste ordnen</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Sort by category</source>
            <translation>Nach Kategorie ordnen</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Sort by likely interest</source>
            <translation>Nach vermutlichem Interesse ordnen</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Sort newest first</source>
            <translation>Neueste zuerst</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <location filename="../../readerapp/ui/dialogs/follow/chooser.py" />
            <source>Space</source>
            <translation>Leertaste</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Space for PDFs</source>
            <translation>Platz für PDFs</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Space for backups</source>
            <translation>Platz für Sicherungen</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <location filename="../../readerapp/ui/window/menu_entries.py" />
            <source>Star</source>
            <translation>Stern geben</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/remarks.py" />
            <source>Star a paper to keep it here and in your bibliography.</source>
            <translation>Ein Artikel mit Stern bleibt hier und in Ihrer Bibliografie.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/pdfs.py" />
            <source>Star or select a paper first.</source>
            <translation>Erst einem Artikel einen Stern geben oder einen auswählen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Star the paper and go to the next undecided one.</source>
            <translation>Dem Artikel einen Stern geben und zum nächsten offenen gehen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Star the paper, or unstar it.</source>
            <translation>Dem Artikel einen Stern geben oder den Stern entfernen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/menu_entries.py" />
            <source>Star {papers}</source>
            <translation>Stern für {papers}</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/menu_entries.py" />
            <source>Star {papers}, then next</source>
            <translation>Stern für {papers}, dann nächster</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <location filename="../../readerapp/ui/window/menu_entries.py" />
            <source>Star, then next</source>
            <translation>Stern geben, dann nächster</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <location filename="../../readerapp/search/view.py" />
            <source>Starred</source>
            <translation>Mit Stern</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/statistics/dialog.py" />
            <source>Starred</source>
            <comment>a measure</comment>
            <translation>Mit Stern</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/history.py" />
            <source>Starred</source>
            <comment>what was done</comment>
            <translation>Stern gegeben</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/history.py" />
            <source>Starred by a rule</source>
            <comment>what was done</comment>
            <translation>Stern durch eine Regel</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/act_words.py" />
            <source>Starred {what}</source>
            <translation>{what} mit Stern versehen</translation>
        </message>
        <message numerus="yes">
            <location filename="../../readerapp/ui/acts/triaging.py" />
            <source>Starred. {count} stars today.</source>
            <translation>
                <numerusform>Stern gegeben. Heute {count} Stern.</numerusform>
                <numerusform>Stern gegeben. Heute {count} Sterne.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/rules/rules_dialog.py" />
            <source>Stars</source>
            <translation>Gibt einen Stern</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/desktop/trouble.py" />
            <source>Start a new library</source>
            <translation>Neue Bibliothek beginnen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/setup/first_fetch.py" />
            <source>Start reading</source>
            <translation>Zu lesen beginnen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/statistics/dialog.py" />
            <source>Statistics</source>
            <translation>Statistik</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Statistics…</source>
            <translation>Statistik…</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/paper_list/pass_pane.py" />
            <source>Step {number} of 3, {name}</source>
            <translation>Schritt {number} von 3, {name}</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/setup/steps.py" />
            <source>Step {number} of {steps}</source>
            <translation>Schritt {number} von {steps}</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/fetching.py" />
            <location filename="../../readerapp/ui/pdf/pack_dialog.py" />
            <source>Stop</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pdf/reading.py" />
            <source>Stopped</source>
            <translation>Abgebrochen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/fetching.py" />
            <source>Stopped. Nothing new so far.</source>
            <translation>Angehalten. Bisher nichts Neues.</translation>
        </message>
        <message>
            <location filename="../../readerapp/errors.py" />
            <source>Stopped. What was fetched before is kept.</source>
            <translation>Angehalten. Was vorher abgerufen wurde, bleibt erhalten.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../readerapp/ui/acts/fetching.py" />
            <source>Stopped. {count} new papers so far.</source>
            <translation>
                <numerusform>Angehalten. Bisher {count} neuer Artikel.</numerusform>
                <numerusform>Angehalten. Bisher {count} neue Artikel.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/paper_list/pass_pane.py" />
            <source>Summary</source>
            <translation>Ergebnis</translation>
        </message>
        <message>
            <location filename="../../readerapp/text/words.py" />
            <source>Sun</source>
            <translation>So</translation>
        </message>
        <message>
            <location filename="../../readerapp/text/words.py" />
            <source>Sunday</source>
            <translation>Sonntag</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/spelling.py" />
            <source>Tab moves between the parts of the window, and nothing else.</source>
            <translation>Tab geht von einem Teil des Fensters zum nächsten und sonst nirgends hin.</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/exporting.py" />
            <source>Table, CSV</source>
            <translation>Tabelle, CSV</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <location filename="../../readerapp/ui/dialogs/rules/rule_dialog.py" />
            <location filename="../../readerapp/ui/window/menu_entries.py" />
            <source>Tag</source>
            <translation>Schlagwort</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/tags.py" />
            <source>Tag</source>
            <comment>a field</comment>
            <translation>Schlagwort</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/menu_entries.py" />
            <source>Tag {papers}</source>
            <translation>Schlagwort für {papers}</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/history.py" />
            <source>Tagged</source>
            <comment>what was done</comment>
            <translation>Schlagwörter geändert</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/history.py" />
            <source>Tagged by a rule</source>
            <comment>what was done</comment>
            <translation>Schlagwort durch eine Regel</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/act_words.py" />
            <source>Tagged {what}</source>
            <translation>Schlagwörter für {what} geändert</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/export.py" />
            <location filename="../../readerapp/ui/dialogs/tags.py" />
            <location filename="../../readerapp/ui/sidebar/items.py" />
            <source>Tags</source>
            <translation>Schlagwörter</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Tags in bibliographies</source>
            <translation>Schlagwörter in Bibliografien</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/rules/rules_dialog.py" />
            <source>Tags “{tag}”</source>
            <translation>Schlagwort „{tag}“</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/context_menus.py" />
            <source>Teal</source>
            <translation>Petrol</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Tell readerapp that you want fewer papers like this one; again, take it back.</source>
            <translation>readerapp sagen, dass Sie weniger Artikel wie diesen möchten; beim zweiten Mal wird es zurückgenommen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Tell readerapp that you want more papers like this one; again, take it back.</source>
            <translation>readerapp sagen, dass Sie mehr Artikel wie diesen möchten; beim zweiten Mal wird es zurückgenommen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/paper/reader.py" />
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pdf/text_layer.py" />
            <source>Text of the PDF</source>
            <translation>Text der PDF</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/guide.py" />
            <source>Text of the guide</source>
            <translation>Text des Handbuchs</translation>
        </message>
        <message>
            <location filename="../../readerapp/arxiv/calendar.py" />
            <source>Thanksgiving</source>
            <translation>Thanksgiving</translation>
        </message>
        <message>
            <location filename="../../readerapp/arxiv/calendar.py" />
            <source>Thanksgiving Day</source>
            <translation>Thanksgiving</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pdf/file.py" />
            <source>The PDF cannot be opened</source>
            <translation>Die PDF lässt sich nicht öffnen</translation>
        </message>
        <message>
            <location filename="../../readerapp/web/partial_pdf.py" />
            <source>The PDF cannot be saved to {target}: {why}. Make room or choose another folder.</source>
            <translation>Die PDF kann nicht als {target} gespeichert werden: {why}. Platz schaffen oder einen anderen Ordner wählen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pdf/reading.py" />
            <source>The PDF could not be downloaded</source>
            <translation>Die PDF ließ sich nicht herunterladen</translation>
        </message>
        <message>
            <location filename="../../readerapp/web/failures.py" />
            <source>The PDF from {server} arrived damaged; nothing was kept. Try again, or open {url} in a browser.</source>
            <translation>Die PDF von {server} kam beschädigt an; nichts davon wurde behalten. Noch einmal versuchen oder {url} im Browser öffnen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pdf/file.py" />
            <source>The PDF is locked. Enter its password again.</source>
            <translation>Die PDF ist gesperrt. Das Passwort noch einmal eingeben.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/passes/first_pass.py" />
            <source>The abstract is not known.</source>
            <translation>Das Abstract ist nicht bekannt.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/ways/going.py" />
            <source>The authors of this paper are not known.</source>
            <translation>Die Autoren dieses Artikels sind nicht bekannt.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/interest.py" />
            <source>The bars disappear until you star 20 more papers. Your stars, dismissals and wishes stay as they are.</source>
            <translation>Die Balken verschwinden, bis Sie 20 weiteren Artikeln einen Stern geben. Sterne, Verworfenes und Wünsche bleiben, wie sie sind.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/desktop/bringing.py" />
            <source>The copy is complete. readerapp is preparing the lists.</source>
            <translation>Die Kopie der bisherigen Bibliothek ist fertig. Ihre Listen werden vorbereitet.</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/bug_report.py" />
            <source>The details, worth sending to its makers, are in {file}.</source>
            <translation>Die Einzelheiten, die die Entwickler gebrauchen können, stehen in {file}.</translation>
        </message>
        <message>
            <location filename="../../readerapp/storage/sql/connection.py" />
            <source>The disk failed while the library {path} was in use ({error}). Nothing was changed.</source>
            <translation>Der Datenträger hat versagt, während die Bibliothek {path} in Gebrauch war ({error}). Nichts wurde geändert.</translation>
        </message>
        <message>
            <location filename="../../readerapp/errors.py" />
            <source>The disk is full, and the last change was not saved. Free some space and try again. (The library is {path}.)</source>
            <translation>Der Datenträger ist voll, die letzte Änderung wurde nicht gespeichert. Platz schaffen und noch einmal versuchen. (Die Bibliothek ist {path}.)</translation>
        </message>
        <message>
            <location filename="../../readerapp/web/failures.py" />
            <source>The download from {server} stopped after {size} kB.</source>
            <translation>Der Download von {server} brach nach {size} kB ab.</translation>
        </message>
        <message>
            <location filename="../../readerapp/web/failures.py" />
            <source>The download from {server} stopped at {percent} %.</source>
            <translation>Der Download von {server} brach bei {percent} % ab.</translation>
        </message>
        <message>
            <location filename="../../readerapp/export/bib_file.py" />
            <source>The entry in line {line} never ends. Close its brace and try again.</source>
            <translation>Der Eintrag in Zeile {line} endet nie. Seine Klammer schließen und noch einmal versuchen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/out/handover.py" />
            <source>The feed gives no web page for this paper.</source>
            <translation>Der Feed nennt keine Webseite für diesen Artikel.</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/feed.py" />
            <source>The feed is not well-formed XML here; the rest was read as far as possible.</source>
            <translation>Der Feed ist hier kein wohlgeformtes XML; der Rest wurde gelesen, so gut es ging.</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/rss.py" />
            <source>The feed says no day; its papers are in none.</source>
            <translation>Der Feed nennt keinen Tag; seine Artikel gehören zu keinem.</translation>
        </message>
        <message>
            <location filename="../../readerapp/storage/sql/health.py" />
            <source>The file is damaged: {why}.</source>
            <translation>Die Datei ist beschädigt: {why}.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/intake.py" />
            <source>The first is {place}.</source>
            <translation>Zuerst {place}.</translation>
        </message>
        <message>
            <location filename="../../readerapp/pdfs/kept.py" />
            <source>The folder of the PDFs, {folder}, cannot be read ({why}).</source>
            <translation>Der Ordner der PDFs, {folder}, kann nicht gelesen werden ({why}).</translation>
        </message>
        <message>
            <location filename="../../readerapp/storage/sql/connection.py" />
            <source>The folder {folder} cannot be created: {why}. Choose another place for the library.</source>
            <translation>Der Ordner {folder} kann nicht angelegt werden: {why}. Einen anderen Ort für die Bibliothek wählen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/overlays.py" />
            <source>The guide names readerapp’s own keys. {key} shows yours.</source>
            <translation>Das Handbuch nennt die Tasten von readerapp. {key} zeigt Ihre.</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/keys_file.py" />
            <source>The keys could not be written to {path}: {why}.</source>
            <translation>Die Tasten konnten nicht nach {path} geschrieben werden: {why}.</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/keys_file.py" />
            <source>The keys could not be written to {path}: {why}. Fix that file, or remove it.</source>
            <translation>Die Tasten konnten nicht nach {path} geschrieben werden: {why}. Die Datei berichtigen oder löschen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/keys_file.py" />
            <source>The keys in {path} cannot be read: there is no such file.</source>
            <translation>Die Tasten in {path} sind nicht zu lesen: Die Datei gibt es nicht.</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/keys_file.py" />
            <source>The keys in {path} cannot be read: {why}.</source>
            <translation>Die Tasten in {path} sind nicht zu lesen: {why}.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/keyboard.py" />
            <source>The keys of “{name}” must be texts in brackets: ["S", "Ctrl+S"].</source>
            <translation>Die Tasten von „{name}“ müssen Texte in Klammern sein: ["S", "Ctrl+S"].</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>The language of the window, from its next start on. The commands and the papers stay in English.</source>
            <translation>Die Sprache des Fensters, vom nächsten Start an. Die Befehle und die Artikel bleiben englisch.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/statistics/dialog.py" />
            <source>The library could not be counted.</source>
            <translation>Die Bibliothek konnte nicht ausgezählt werden.</translation>
        </message>
        <message>
            <location filename="../../readerapp/storage/library_file.py" />
            <source>The library could not be saved as {target}: {why}.</source>
            <translation>Die Bibliothek konnte nicht als {target} gespeichert werden: {why}.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/remarks.py" />
            <source>The library has no papers for this view.</source>
            <translation>Die Bibliothek hat keine Artikel für diese Ansicht.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/desktop/gone.py" />
            <source>The library is back</source>
            <translation>Die Bibliothek ist wieder da</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/triaging.py" />
            <source>The library is being written; your key press will be applied right after.</source>
            <translation>Die Bibliothek wird gerade geschrieben; der Tastendruck wirkt gleich danach.</translation>
        </message>
        <message>
            <location filename="../../readerapp/web/zotero.py" />
            <source>The library selected in Zotero is read-only. Select another one there and try again.</source>
            <translation>Die in Zotero gewählte Bibliothek lässt sich nicht ändern. Dort eine andere wählen und noch einmal versuchen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/storage/sql/connection.py" />
            <source>The library {path} cannot be opened. Check that the folder exists and is yours to write.</source>
            <translation>Die Bibliothek {path} kann nicht geöffnet werden. Prüfen, ob es den Ordner gibt und ob er beschrieben werden darf.</translation>
        </message>
        <message>
            <location filename="../../readerapp/errors.py" />
            <source>The library {path} cannot be opened: its disk is full. Free some space and try again.</source>
            <translation>Die Bibliothek {path} lässt sich nicht öffnen: Ihr Datenträger ist voll. Platz schaffen und noch einmal versuchen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/errors.py" />
            <source>The library {path} is damaged ({detail}). Nothing was changed. Run “readerapp check”, and restore a backup if it finds damage.</source>
            <translation>Die Bibliothek {path} ist beschädigt ({detail}). Nichts wurde geändert. „readerapp check“ ausführen und eine Sicherung wiederherstellen, falls es Schäden findet.</translation>
        </message>
        <message>
            <location filename="../../readerapp/errors.py" />
            <source>The library {path} is gone. It was there when readerapp was last open. Connect the drive it is on, or put the file back.</source>
            <translation>Die Bibliothek {path} ist verschwunden. Als readerapp zuletzt offen war, gab es sie noch. Das Laufwerk anschließen, auf dem sie liegt, oder die Datei zurücklegen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/errors.py" />
            <source>The library {path} is open in another readerapp. Close that one and try again, or restore the backup from its File menu.</source>
            <translation>Die Bibliothek {path} ist in einem anderen readerapp geöffnet. Jenes schließen und noch einmal versuchen oder die Sicherung aus dessen Menü „Datei“ wiederherstellen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/errors.py" />
            <source>The library {path} is read-only here, and readerapp must write to it and beside it. Check the rights of the file and its folder, and whether the disk can be written.</source>
            <translation>Die Bibliothek {path} ist hier schreibgeschützt, und readerapp muss in sie und neben sie schreiben. Prüfen, ob die Rechte der Datei und ihres Ordners stimmen und der Datenträger beschreibbar ist.</translation>
        </message>
        <message>
            <location filename="../../readerapp/errors.py" />
            <source>The library {path} was written by a newer readerapp (format {found}; this one knows {known}), and this one could damage it. Update readerapp, or open another library.</source>
            <translation>Die Bibliothek {path} stammt von einem neueren readerapp (Format {found}; dieses kennt {known}) und könnte beschädigt werden. readerapp aktualisieren oder eine andere Bibliothek öffnen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/lists/ordering.py" />
            <source>The likeliest papers of each section come first.</source>
            <translation>In jedem Abschnitt stehen die voraussichtlich interessantesten Artikel oben.</translation>
        </message>
        <message>
            <location filename="../../readerapp/rules/rule.py" />
            <source>The name of a rule has at most {most} characters.</source>
            <translation>Der Name einer Regel hat höchstens {most} Zeichen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/keyboard/change.py" />
            <source>The new key comes first. Remove the others, or keep them.</source>
            <translation>Die neue Taste kommt zuerst. Die anderen entfernen oder behalten.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/lists/ordering.py" />
            <source>The newest papers of each section come first.</source>
            <translation>In jedem Abschnitt stehen die neuesten Artikel oben.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/out/exports.py" />
            <source>The page could not be printed.</source>
            <translation>Die Seite konnte nicht gedruckt werden.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pdf/reading.py" />
            <source>The part already downloaded is kept; the download will resume from there.</source>
            <translation>Was schon da ist, bleibt; von dort geht der Download weiter.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/desktop/restored.py" />
            <source>The previous library is kept as {place}.</source>
            <translation>Die vorige Bibliothek bleibt als {place}.</translation>
        </message>
        <message>
            <location filename="../../readerapp/web/exchange.py" />
            <source>The proxy that is set up here speaks SOCKS, which readerapp does not. {kept}</source>
            <translation>Der hier eingerichtete Proxy spricht SOCKS, readerapp aber nicht. {kept}</translation>
        </message>
        <message>
            <location filename="../../readerapp/rules/rule.py" />
            <source>The search of a rule has at most {most} characters.</source>
            <translation>Die Suche einer Regel hat höchstens {most} Zeichen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/rules/rule.py" />
            <source>The search of “{name}” was not understood after “{read}”. {hint}</source>
            <translation>Die Suche von „{name}“ wurde nach „{read}“ nicht verstanden. {hint}</translation>
        </message>
        <message>
            <location filename="../../readerapp/rules/rule.py" />
            <source>The search of “{name}” was not understood. {hint}</source>
            <translation>Die Suche von „{name}“ wurde nicht verstanden. {hint}</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/file.py" />
            <source>The settings could not be written to {path}: {why}.</source>
            <translation>Die Einstellungen konnten nicht nach {path} geschrieben werden: {why}.</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/file.py" />
            <source>The settings {path} are not valid TOML ({error}). The defaults are used until you fix it.</source>
            <translation>Die Einstellungen {path} sind kein gültiges TOML ({error}). Bis das behoben ist, gelten die Vorgaben.</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/file.py" />
            <source>The settings {path} cannot be read ({why}). The defaults are used.</source>
            <translation>Die Einstellungen {path} sind nicht zu lesen ({why}). Es gelten die Vorgaben.</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>The size of everything in the window, in percent. Larger and Smaller in the menu View change it too.</source>
            <translation>Die Größe von allem im Fenster, in Prozent. „Größer“ und „Kleiner“ im Menü Ansicht ändern sie auch.</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>The system’s</source>
            <translation>Die des Systems</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>The system’s font, or Inter, which comes with readerapp.</source>
            <translation>Die Schrift des Systems oder Inter, die readerapp mitbringt.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pdf/text_layer.py" />
            <source>The text of this PDF cannot be read.</source>
            <translation>Der Text dieser PDF lässt sich nicht lesen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/errors.py" />
            <source>The window is open already, with your own settings. Close it, then start readerapp --safe again for safe mode.</source>
            <translation>Das Fenster ist schon offen, mit den eigenen Einstellungen. Schließen und für den abgesicherten Modus readerapp --safe noch einmal starten.</translation>
        </message>
        <message>
            <location filename="../../readerapp/errors.py" />
            <source>The window of readerapp does not answer. Wait a moment and try again, or close it first.</source>
            <translation>Das Fenster von readerapp antwortet nicht. Kurz warten und noch einmal versuchen oder es erst schließen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/rules/rule_dialog.py" />
            <source>Then</source>
            <translation>Dann</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/paper/page.py" />
            <source>There is a new version.</source>
            <translation>Es gibt eine neue Fassung.</translation>
        </message>
        <message>
            <location filename="../../readerapp/storage/sql/standing/ruling.py" />
            <source>There is a rule “{name}” already. Give this one another name.</source>
            <translation>Eine Regel „{name}“ gibt es schon. Dieser einen anderen Namen geben.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/intake.py" />
            <source>There is no file {name}, and it is not a paper identifier.</source>
            <translation>Es gibt keine Datei {name}, und eine Artikelkennung ist es auch nicht.</translation>
        </message>
        <message>
            <location filename="../../readerapp/storage/backup.py" />
            <source>There is no library at {path}, so there is nothing to back up.</source>
            <translation>Unter {path} ist keine Bibliothek, also gibt es nichts zu sichern.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/intake.py" />
            <source>There is no listing and no identifier on the clipboard.</source>
            <translation>In der Zwischenablage ist weder eine Tagesliste noch eine Artikelkennung.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/context_menus.py" />
            <source>There is no menu here.</source>
            <translation>Hier gibt es kein Menü.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/ways/visited.py" />
            <source>There is no paper to go back to.</source>
            <translation>Es gibt keinen Artikel, zu dem Sie zurückkehren könnten.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/keyboard.py" />
            <source>There is no preset “{preset}”; it must be one of {names}.</source>
            <translation>Eine Belegung „{preset}“ gibt es nicht; es muss eine von {names} sein.</translation>
        </message>
        <message>
            <location filename="../../readerapp/web/exchange.py" />
            <source>There is no safe connection to {server}: its certificate was not accepted. {kept} See whether this network wants a login, and whether the clock of this computer is right.</source>
            <translation>Es gibt keine sichere Verbindung zu {server}: Das Zertifikat wurde nicht anerkannt. {kept} Nachsehen, ob dieses Netz eine Anmeldung verlangt und ob die Uhr dieses Computers richtig geht.</translation>
        </message>
        <message>
            <location filename="../../readerapp/web/exchange.py" />
            <source>There is no safe connection to {server}: {error}. {kept} Check REQUESTS_CA_BUNDLE.</source>
            <translation>Es gibt keine sichere Verbindung zu {server}: {error}. {kept} REQUESTS_CA_BUNDLE prüfen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/standing/saved.py" />
            <source>There is no search to save. Type one first.</source>
            <translation>Es gibt keine Suche zum Speichern. Erst eine eingeben.</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>There is no setting “{name}”. “readerapp settings” lists them all.</source>
            <translation>Eine Einstellung „{name}“ gibt es nicht. „readerapp settings“ listet alle.</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/ledger.py" />
            <source>There is nothing at {address} (404). Everything fetched before is here; try again later.</source>
            <translation>Unter {address} ist nichts (404). Alles vorher Abgerufene ist da; später noch einmal versuchen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/bindings.py" />
            <source>There is nothing to search yet.</source>
            <translation>Es gibt noch nichts zu durchsuchen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/news.py" />
            <source>These changes are described in English.</source>
            <translation>Die Neuerungen sind auf Englisch geschrieben.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/ways/namesakes.py" />
            <source>These include {others}, who may be other people.</source>
            <translation>Darunter: {others} – vielleicht andere Personen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/pdfs.py" />
            <source>These papers are invented and have no PDFs.</source>
            <translation>Diese Artikel sind erfunden und haben keine PDFs.</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/rules.py" />
            <source>These rules are in the library already</source>
            <translation>Diese Regeln sind schon in der Bibliothek</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pdf/file.py" />
            <source>This PDF has an unknown kind of encryption</source>
            <translation>Die PDF ist auf unbekannte Weise verschlüsselt</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pdf/file.py" />
            <source>This PDF has pages that cannot be shown here</source>
            <translation>Die PDF hat Seiten, die sich hier nicht zeigen lassen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pdf/file.py" />
            <source>This PDF is damaged</source>
            <translation>Die PDF ist beschädigt</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pdf/file.py" />
            <source>This PDF is locked</source>
            <translation>Die PDF ist gesperrt</translation>
        </message>
        <message>
            <location filename="../../readerapp/web/failures.py" />
            <source>This PDF is not on {server} yet. Try again later, or open {url} in a browser.</source>
            <translation>Diese PDF gibt es bei {server} noch nicht. Später noch einmal versuchen oder {url} im Browser öffnen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pdf/file.py" />
            <source>This PDF is too large to show here</source>
            <translation>Die PDF ist zu groß, um sie hier zu zeigen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pdf/file.py" />
            <source>This PDF is too long to show here</source>
            <translation>Die PDF ist zu lang, um sie hier zu zeigen</translation>
        </message>
        <message>
            <location filename="../../readerapp/days/sentences.py" />
            <source>This day could not be fetched</source>
            <translation>Dieser Tag konnte nicht abgerufen werden</translation>
        </message>
        <message>
            <location filename="../../readerapp/days/sentences.py" />
            <source>This day is complete</source>
            <translation>Dieser Tag ist vollständig</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/news.py" />
            <location filename="../../readerapp/ui/window/desktop/updates.py" />
            <source>This is readerapp {version}.</source>
            <translation>Das ist readerapp {version}.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/moving.py" />
            <source>This is the newest day.</source>
            <translation>Das ist der neueste Tag.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/moving.py" />
            <source>This is the newest listing of this category.</source>
            <translation>Das ist die neueste Tagesliste dieser Kategorie.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/moving.py" />
            <source>This is the oldest day.</source>
            <translation>Das ist der älteste Tag.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/moving.py" />
            <source>This is the oldest listing of this category.</source>
            <translation>Das ist die älteste Tagesliste dieser Kategorie.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/remarks.py" />
            <source>This is the sample day</source>
            <translation>Das ist der Beispieltag</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/keyboard/recorder.py" />
            <source>This key waits for a letter to put its accent on, so it cannot be used by itself.</source>
            <translation>Diese Taste wartet auf einen Buchstaben für ihren Akzent und kann keine eigene Taste sein.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/out/exports.py" />
            <location filename="../../readerapp/ui/acts/pdfs.py" />
            <source>This list is empty.</source>
            <translation>Diese Liste ist leer.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/standing/muting.py" />
            <source>This list shows muted papers already.</source>
            <translation>Diese Liste zeigt ausgeblendete Artikel schon.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/paper/page.py" />
            <source>This listing has no abstracts.</source>
            <translation>Diese Tagesliste hat keine Abstracts.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/several/selecting.py" />
            <source>This paper has no tag.</source>
            <translation>Dieser Artikel hat kein Schlagwort.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/several/repeating.py" />
            <source>This paper is dismissed already.</source>
            <translation>Dieser Artikel ist schon verworfen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/arxiv/invented.py" />
            <source>This paper is invented and comes with readerapp’s sample. arXiv does not have it.</source>
            <translation>Dieser Artikel ist erfunden und gehört zum Beispiel von readerapp. Bei arXiv gibt es ihn nicht.</translation>
        </message>
        <message>
            <location filename="../../readerapp/errors.py" />
            <source>This paper is not in this library. Import or fetch a listing with it first.</source>
            <translation>Dieser Artikel ist nicht in dieser Bibliothek. Erst eine Tagesliste importieren oder abrufen, in der er steht.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/search_remarks.py" />
            <source>This search is not understood</source>
            <translation>Diese Suche ist nicht zu verstehen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/search_remarks.py" />
            <source>This search was not understood</source>
            <translation>Diese Suche wurde nicht verstanden</translation>
        </message>
        <message>
            <location filename="../../readerapp/errors.py" />
            <source>This search was not understood. {hint}</source>
            <translation>Diese Suche wurde nicht verstanden. {hint}</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/paper/page.py" />
            <source>This text is so long that only its beginning is shown.</source>
            <translation>Dieser Text ist so lang, dass nur sein Anfang gezeigt wird.</translation>
        </message>
        <message>
            <location filename="../../readerapp/search/language.py" />
            <source>This “(” is never closed.</source>
            <translation>Diese „(“ wird nie geschlossen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/search/language.py" />
            <source>This “)” closes nothing; take it out, or open it with “(”.</source>
            <translation>Diese „)“ schließt nichts; sie herausnehmen oder mit „(“ öffnen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/text/words.py" />
            <source>Thu</source>
            <translation>Do</translation>
        </message>
        <message>
            <location filename="../../readerapp/text/words.py" />
            <source>Thursday</source>
            <translation>Donnerstag</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/statistics/dialog.py" />
            <source>Time</source>
            <comment>a measure</comment>
            <translation>Zeit</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/statistics/dialog.py" />
            <source>Times leave out pauses of more than five minutes. Undone actions do not count.</source>
            <translation>Pausen über fünf Minuten und Zurückgenommenes zählen nicht.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/paper/changes.py" />
            <source>Title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <location filename="../../readerapp/ui/paper_list/pass_pane.py" />
            <location filename="../../readerapp/ui/paper_list/titles.py" />
            <source>Titles</source>
            <translation>Titel</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <location filename="../../readerapp/search/view.py" />
            <source>Today</source>
            <translation>Heute</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/backups.py" />
            <source>Today’s backup</source>
            <translation>Die heutige Sicherung</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/history.py" />
            <source>Took back more or less</source>
            <comment>what was done</comment>
            <translation>Wunsch nach mehr oder weniger zurückgenommen</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/act_words.py" />
            <source>Took back what you asked for with {what}</source>
            <translation>Wunsch für {what} zurückgenommen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/setup/first_fetch.py" />
            <location filename="../../readerapp/ui/pdf/pane.py" />
            <location filename="../../readerapp/ui/window/desktop/trouble.py" />
            <source>Try again</source>
            <translation>Noch einmal versuchen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/remarks.py" />
            <source>Try again now</source>
            <translation>Jetzt noch einmal versuchen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/setup/first_fetch.py" />
            <location filename="../../readerapp/ui/pages/first_start.py" />
            <source>Try the sample</source>
            <translation>Beispiel ausprobieren</translation>
        </message>
        <message>
            <location filename="../../readerapp/days/sentences.py" />
            <source>Trying again at {time}.</source>
            <translation>Neuer Versuch um {time}.</translation>
        </message>
        <message>
            <location filename="../../readerapp/text/words.py" />
            <source>Tue</source>
            <translation>Di</translation>
        </message>
        <message>
            <location filename="../../readerapp/text/words.py" />
            <source>Tuesday</source>
            <translation>Dienstag</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/keys.py" />
            <source>Turn dark pages on or off.</source>
            <translation>Dunkle Seiten ein- oder ausschalten.</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Turn off for speech input or if you press letters by accident. Every action is also in the menu.</source>
            <translation>Ausschalten, wenn Sie diktieren oder Buchstaben aus Versehen drücken. Jede Aktion ist auch im Menü.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/setup/first_fetch.py" />
            <source>Two days of invented papers. One click removes them.</source>
            <translation>Zwei Tage mit erfundenen Artikeln, die mit einem Klick wieder verschwinden.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pages/first_start.py" />
            <source>Two days of invented papers. Works offline; remove them with one click.</source>
            <translation>Zwei Tage erfundener Artikel. Geht ohne Netz; ein Klick entfernt sie.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Two passes</source>
            <translation>Zwei Durchgänge</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/passes/begun.py" />
            <source>Two passes, {done} of {total}. {key} resumes them.</source>
            <translation>Zwei Durchgänge, {done} von {total}. {key} setzt sie fort.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/passes/begun.py" />
            <source>Two passes, {done} of {total}: resume them from the menu.</source>
            <translation>Zwei Durchgänge, {done} von {total}, warten im Menü.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/keys.py" />
            <source>Type a page number and press Enter.</source>
            <translation>Eine Seitenzahl tippen und die Eingabetaste drücken.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/follow/chooser.py" />
            <source>Type to search; Enter adds.</source>
            <translation>Tippen sucht; Eingabe fügt hinzu.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <location filename="../../readerapp/search/view.py" />
            <source>Undecided</source>
            <translation>Offen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/history.py" />
            <source>Undid</source>
            <comment>what was done</comment>
            <translation>Rückgängig gemacht</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/act_words.py" />
            <source>Undid an action on {what}</source>
            <translation>Eine Aktion für {what} rückgängig gemacht</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/history.py" />
            <source>Undid from the history</source>
            <comment>what was done</comment>
            <translation>Im Verlauf rückgängig gemacht</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/history.py" />
            <source>Undid two passes</source>
            <comment>what was done</comment>
            <translation>Zwei Durchgänge rückgängig gemacht</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/act_words.py" />
            <source>Undid two passes over {what}</source>
            <translation>Zwei Durchgänge durch {what} rückgängig gemacht</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <location filename="../../readerapp/ui/acts/standing/saved.py" />
            <location filename="../../readerapp/ui/acts/triaging.py" />
            <location filename="../../readerapp/ui/dialogs/rules/rules_dialog.py" />
            <location filename="../../readerapp/ui/window/context_menus.py" />
            <location filename="../../readerapp/ui/window/menu_entries.py" />
            <location filename="../../readerapp/ui/window/passes/first_pass.py" />
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Undo and history</source>
            <translation>Rückgängig und Verlauf</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/passes/passes.py" />
            <source>Undo both passes</source>
            <translation>Beide Durchgänge rückgängig</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/paper/likely.py" />
            <source>Undo that</source>
            <translation>Zurücknehmen</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Undo the last action, even after a restart.</source>
            <translation>Die letzte Aktion rückgängig machen, auch nach einem Neustart.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/history.py" />
            <source>Undo this</source>
            <translation>Rückgängig machen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/menu_entries.py" />
            <source>Undo {doing}</source>
            <translation>Rückgängig: {doing}</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/overlays.py" />
            <source>Undoing this takes a moment.</source>
            <translation>Das rückgängig zu machen dauert einen Moment.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/triaging.py" />
            <source>Undone: {what}.</source>
            <translation>Rückgängig gemacht: {what}.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/context_menus.py" />
            <source>Unfollow {category}</source>
            <translation>{category} abbestellen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/ways/going.py" />
            <source>Unfollow {name}</source>
            <translation>{name} nicht mehr folgen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/menu_entries.py" />
            <source>Unstar</source>
            <translation>Stern entfernen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/menu_entries.py" />
            <source>Unstar {papers}</source>
            <translation>{papers}: Stern entfernen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/history.py" />
            <source>Unstarred</source>
            <comment>what was done</comment>
            <translation>Stern entfernt</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/act_words.py" />
            <source>Unstarred {what}</source>
            <translation>Stern für {what} entfernt</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/keys.py" />
            <source>Up</source>
            <translation>Aufwärts</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Up</source>
            <comment>an arrow key</comment>
            <translation>Pfeil aufwärts</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Use the font of the window, or one with serifs.</source>
            <translation>Die Schrift des Fensters oder eine mit Serifen verwenden.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/export.py" />
            <source>Version</source>
            <translation>Version</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Versions in bibliographies</source>
            <translation>Versionen in Bibliografien</translation>
        </message>
        <message>
            <location filename="../../readerapp/arxiv/calendar.py" />
            <source>Veterans Day</source>
            <translation>Veteranentag</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>View</source>
            <translation>Ansicht</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/sidebar/items.py" />
            <source>Views</source>
            <translation>Ansichten</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/context_menus.py" />
            <source>Violet</source>
            <translation>Violett</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pdf/state.py" />
            <source>Waiting: requests to arXiv are sent one at a time, three seconds apart.</source>
            <translation>Wartet: arXiv bekommt eine Anfrage nach der anderen, im Abstand von drei Sekunden.</translation>
        </message>
        <message>
            <location filename="../../readerapp/arxiv/calendar.py" />
            <source>Washington’s Birthday</source>
            <translation>Washingtons Geburtstag</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Watched authors</source>
            <translation>Beobachtete Autoren</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Watched words</source>
            <translation>Beobachtete Wörter</translation>
        </message>
        <message>
            <location filename="../../readerapp/text/words.py" />
            <location filename="../../readerapp/ui/dialogs/statistics/calendar.py" />
            <source>Wed</source>
            <translation>Mi</translation>
        </message>
        <message>
            <location filename="../../readerapp/text/words.py" />
            <source>Wednesday</source>
            <translation>Mittwoch</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pages/first_start.py" />
            <source>Welcome</source>
            <translation>Willkommen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/missed.py" />
            <source>Welcome back</source>
            <translation>Willkommen zurück</translation>
        </message>
        <message>
            <location filename="../../readerapp/web/failures.py" />
            <source>What arrived is not a PDF ({what}); nothing was kept. Open {url} in a browser to see why.</source>
            <translation>Was ankam, ist keine PDF ({what}); nichts davon wurde behalten. {url} im Browser öffnen, um zu sehen, warum.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/rules/condition_row.py" />
            <source>What is asked</source>
            <translation>Wonach gefragt wird</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/table.py" />
            <source>What is read: {formats}, and {last}.</source>
            <translation>Gelesen werden: {formats} und {last}.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/rules/rules_dialog.py" />
            <source>What it does</source>
            <translation>Was sie tut</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/rules/condition_row.py" />
            <source>What it is asked for</source>
            <translation>Was gesucht wird</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/history.py" />
            <source>What you did</source>
            <translation>Was getan wurde</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/history.py" />
            <source>What you do to papers will be listed here.</source>
            <translation>Was Sie mit Artikeln tun, steht später hier.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/intake.py" />
            <source>What you pasted</source>
            <translation>Der eingefügte Text</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/intake.py" />
            <source>What you pasted names no paper and is no listing.</source>
            <translation>Das Eingefügte nennt keinen Artikel und ist keine Tagesliste.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/desktop/trouble.py" />
            <source>Whatever you choose, the damaged file is kept.</source>
            <translation>Was immer Sie wählen, die beschädigte Datei bleibt erhalten.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <location filename="../../readerapp/ui/dialogs/news.py" />
            <location filename="../../readerapp/ui/window/desktop/updates.py" />
            <source>What’s new</source>
            <translation>Neuerungen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/history.py" />
            <source>When</source>
            <translation>Wann</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>When I go on</source>
            <translation>Beim Weitergehen</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>When a paper has been shown for a while, when you go on to another, or only when you mark them yourself.</source>
            <translation>Wenn ein Artikel eine Weile zu sehen war, wenn Sie zum nächsten gehen oder nur, wenn Sie ihn selbst markieren.</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>When readerapp starts and after each arXiv announcement while it is open.</source>
            <translation>Wenn readerapp startet und, solange es offen ist, nach jeder Ankündigung von arXiv.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/rules/rule_dialog.py" />
            <source>When the</source>
            <translation>Wenn</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Whether messages at the bottom of the window fade in.</source>
            <translation>Ob Meldungen unten im Fenster eingeblendet werden.</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>While readerapp is open, into the folder “backups” beside the library. Kept daily for a week, weekly for a month, monthly for a year.</source>
            <translation>Solange readerapp offen ist, in den Ordner „backups“ neben der Bibliothek. Eine Woche lang täglich aufgehoben, einen Monat wöchentlich, ein Jahr monatlich.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/keys.py" />
            <source>While the PDF has the focus, these keys take precedence over those above. Single letters work even if switched off.</source>
            <translation>Solange die PDF den Fokus hat, gehen diese Tasten den obigen vor. Einzelne Buchstaben gelten auch, wenn sie ausgeschaltet sind.</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>With serifs</source>
            <translation>Mit Serifen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/paper/page.py" />
            <source>Withdrawn</source>
            <translation>Zurückgezogen</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>Within each section: as in arXiv’s listing, the newest first, by first category or, once likely interest is known, the likeliest first.</source>
            <translation>In jedem Abschnitt: wie bei arXiv gelistet, die neuesten zuerst, nach erster Kategorie oder, sobald ein vermutliches Interesse bekannt ist, die interessantesten zuerst.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/note.py" />
            <location filename="../../readerapp/ui/window/menu_entries.py" />
            <source>Write a note</source>
            <translation>Notiz schreiben</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Write a note on the paper.</source>
            <translation>Eine Notiz zum Artikel schreiben.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Write the papers in the list to a file, in a format you choose.</source>
            <translation>Die Artikel der Liste in eine Datei schreiben, in einem Format Ihrer Wahl.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>Write the starred papers to a BibTeX file.</source>
            <translation>Die Artikel mit Stern in eine BibTeX-Datei schreiben.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/out/exports.py" />
            <source>Writing {papers} to {place}…</source>
            <translation>{papers} werden geschrieben: {place}…</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pdf/file.py" />
            <source>Wrong password</source>
            <translation>Falsches Passwort</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/paper/likely.py" />
            <source>You asked for less like this.</source>
            <translation>Davon ist weniger gewünscht.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/interest.py" />
            <source>You asked for more like these already.</source>
            <translation>Mehr von diesen ist schon gewünscht.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/paper/likely.py" />
            <source>You asked for more like this.</source>
            <translation>Davon ist mehr gewünscht.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/history.py" />
            <source>You can undo anything here, including an undo.</source>
            <translation>Hier lässt sich alles rückgängig machen, auch ein Rückgängigmachen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/ways/setting_up.py" />
            <source>You can work offline with:</source>
            <translation>Ohne Netz geht das:</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/fetching.py" />
            <source>You follow no categories yet.</source>
            <translation>Noch sind keine Kategorien abonniert.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/ways/setting_up.py" />
            <source>You follow nothing yet, so there is nothing to fetch. You can begin with:</source>
            <translation>Sie haben noch nichts abonniert, also gibt es nichts abzurufen. Ohne das geht:</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pdf/text_layer.py" />
            <source>You have not gone back.</source>
            <translation>Es gibt keinen Sprung, der zu wiederholen wäre.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pdf/text_layer.py" />
            <source>You have not jumped from here.</source>
            <translation>Es gibt keinen Sprung, der zurückzunehmen wäre.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/missed.py" />
            <source>You missed some listings while you were away</source>
            <translation>Sie haben Tageslisten verpasst, während Sie weg waren</translation>
        </message>
        <message numerus="yes">
            <location filename="../../readerapp/ui/pages/away.py" />
            <source>You missed {count} listings</source>
            <translation>
                <numerusform>Sie haben {count} Tagesliste verpasst</numerusform>
                <numerusform>Sie haben {count} Tageslisten verpasst</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../readerapp/ui/pages/away.py" />
            <source>You missed {count} listings, about {papers}</source>
            <translation>
                <numerusform>Sie haben {count} Tagesliste verpasst, etwa {papers}</numerusform>
                <numerusform>Sie haben {count} Tageslisten verpasst, etwa {papers}</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../readerapp/rendering/highlights.py" />
            <source>You watch this</source>
            <translation>Wird beobachtet</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/setup/first_fetch.py" />
            <source>Your first listings</source>
            <translation>Ihre ersten Tageslisten</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/moving.py" />
            <source>Your library has no listings yet.</source>
            <translation>Die Bibliothek hat noch keine Tageslisten.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/desktop/bringing.py" />
            <source>Your library is moving to a new format</source>
            <translation>Ihre Bibliothek bekommt ein neues Format</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pages/first_start.py" />
            <source>Your library stays on this computer. Nothing but requests for papers is sent.</source>
            <translation>Ihre Bibliothek bleibt auf diesem Computer. Gesendet werden nur Anfragen nach Artikeln.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/overlays.py" />
            <source>Your library: {path}</source>
            <translation>Ihre Bibliothek: {path}</translation>
        </message>
        <message>
            <location filename="../../readerapp/web/zotero.py" />
            <source>Zotero did not answer ({why}). Try again later.</source>
            <translation>Zotero hat nicht geantwortet ({why}). Später noch einmal versuchen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/web/zotero.py" />
            <source>Zotero did not take the papers (status {status}). Update Zotero to version 7 or later and try again.</source>
            <translation>Zotero hat die Artikel nicht angenommen (Status {status}). Zotero auf Version 7 oder neuer aktualisieren und noch einmal versuchen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/web/zotero.py" />
            <source>Zotero is not running. Start it and try again.</source>
            <translation>Zotero läuft nicht. Zotero starten und noch einmal versuchen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/recognise.py" />
            <source>a PDF</source>
            <translation>eine PDF</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/recognise.py" />
            <source>a SQLite database, perhaps a library of readerapp</source>
            <translation>eine SQLite-Datenbank, vielleicht eine Bibliothek von readerapp</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/recognise.py" />
            <source>a ZIP archive or an office document</source>
            <translation>ein ZIP-Archiv oder ein Office-Dokument</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/references/bib.py" />
            <source>a brace or a quotation mark is not closed</source>
            <translation>eine Klammer oder ein Anführungszeichen ist nicht geschlossen</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/mending.py" />
            <source>a character that XML does not allow</source>
            <translation>ein Zeichen, das XML nicht erlaubt</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/markdown.py" />
            <source>a damaged heading, “{text}”</source>
            <translation>eine beschädigte Überschrift, „{text}“</translation>
        </message>
        <message>
            <location filename="../../readerapp/arxiv/calendar.py" />
            <source>a day of the winter break</source>
            <translation>ein Tag der Winterpause</translation>
        </message>
        <message>
            <location filename="../../readerapp/arxiv/calendar.py" />
            <source>a day off for its staff</source>
            <translation>ein freier Tag für die Beschäftigten</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/references/bib.py" />
            <source>a field has no name</source>
            <translation>ein Feld hat keinen Namen</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/references/bib.py" />
            <source>a field has no value</source>
            <translation>ein Feld hat keinen Wert</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/page/list_page.py" />
            <source>a heading that cannot be read, “{words}”</source>
            <translation>eine nicht lesbare Überschrift, „{words}“</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/mail/email.py" />
            <source>a paper is left out: it has no beginning</source>
            <translation>ein Artikel ist ausgelassen: sein Anfang fehlt</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/mail/email.py" />
            <source>a paper is left out: it is cut off</source>
            <translation>ein Artikel ist ausgelassen: er ist abgeschnitten</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/mail/email.py" />
            <source>a paper is left out: {why}</source>
            <translation>ein Artikel ist ausgelassen: {why}</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/recognise.py" />
            <source>a picture</source>
            <translation>ein Bild</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/act_words.py" />
            <source>a rule starred {what}</source>
            <translation>Stern einer Regel für {what}</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/act_words.py" />
            <source>a rule tagged {what}</source>
            <translation>Schlagwort einer Regel für {what}</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/act_words.py" />
            <source>a tag</source>
            <translation>ein Schlagwort</translation>
        </message>
        <message>
            <location filename="../../readerapp/web/failures.py" />
            <source>a web page</source>
            <translation>eine Webseite</translation>
        </message>
        <message>
            <location filename="../../readerapp/web/failures.py" />
            <source>a web page of {size} kB</source>
            <translation>eine Webseite von {size} kB</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/passes/clock.py" />
            <source>about {minutes} min left</source>
            <translation>noch etwa {minutes} min</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/follow/offers.py" />
            <source>about {papers}</source>
            <translation>etwa {papers}</translation>
        </message>
        <message>
            <location filename="../../readerapp/search/words.py" />
            <source>abstract</source>
            <translation>Abstract</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/tags.py" />
            <source>add or remove</source>
            <translation>vergeben oder entfernen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/follow/chooser.py" />
            <source>add this feed</source>
            <translation>diesen Feed hinzufügen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/follow/chooser.py" />
            <source>add {category}</source>
            <translation>{category} hinzufügen</translation>
        </message>
        <message>
            <location filename="../../readerapp/search/words.py" />
            <source>all papers</source>
            <translation>alle Artikel</translation>
        </message>
        <message>
            <location filename="../../readerapp/storage/backup.py" />
            <source>already exists, and is not a backup. Choose another name.</source>
            <translation>ist schon da und keine Sicherung. Einen anderen Namen wählen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/recognise.py" />
            <source>an RTF document</source>
            <translation>ein RTF-Dokument</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/markdown.py" />
            <source>an abstract without the heading of its paper</source>
            <translation>ein Abstract ohne die Überschrift seines Artikels</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/triaging.py" />
            <source>an action</source>
            <translation>eine Aktion</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/page/list_page.py" />
            <source>an entry is left out: {why}</source>
            <translation>ein Eintrag ist ausgelassen: {why}</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/references/bib.py" />
            <source>an entry without a key</source>
            <translation>ein Eintrag ohne Schlüssel</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/page/list_page.py" />
            <source>an entry without its text</source>
            <translation>ein Eintrag ohne seinen Text</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/rss.py" />
            <source>an item calls itself both “{one}” and “{other}”.</source>
            <translation>Ein Eintrag nennt sich zugleich „{one}“ und „{other}“.</translation>
        </message>
        <message>
            <location filename="../../readerapp/text/words.py" />
            <source>and others</source>
            <translation>und andere</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/paper/page.py" />
            <source>and {count} more</source>
            <translation>und {count} weitere</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/rules/regret.py" />
            <source>and {more} more</source>
            <translation>und {more} weitere</translation>
        </message>
        <message>
            <location filename="../../readerapp/web/failures.py" />
            <source>another file</source>
            <translation>eine andere Datei</translation>
        </message>
        <message>
            <location filename="../../readerapp/web/failures.py" />
            <source>another file of {size} kB</source>
            <translation>eine andere Datei von {size} kB</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/table.py" />
            <source>answers of its API</source>
            <translation>Antworten seiner API</translation>
        </message>
        <message>
            <location filename="../../readerapp/days/sentences.py" />
            <source>arXiv announced nothing on this day.</source>
            <translation>arXiv hat an diesem Tag nichts angekündigt.</translation>
        </message>
        <message>
            <location filename="../../readerapp/days/sentences.py" />
            <source>arXiv announces it at 20:00 Eastern time on {weekday}, which is {time} here.</source>
            <translation>arXiv kündigt sie am {weekday} um 20:00 Uhr US-Ostküstenzeit an, hier um {time}.</translation>
        </message>
        <message>
            <location filename="../../readerapp/days/sentences.py" />
            <source>arXiv announces it at 20:00 Eastern time on {weekday}.</source>
            <translation>arXiv kündigt sie am {weekday} um 20:00 Uhr US-Ostküstenzeit an.</translation>
        </message>
        <message>
            <location filename="../../readerapp/days/sentences.py" />
            <source>arXiv announces nothing on Friday and Saturday nights; the next listing is for {weekday}.</source>
            <translation>Freitag- und Samstagnacht kündigt arXiv nichts an; die nächste Tagesliste ist die vom {weekday}.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/ways/setting_up.py" />
            <source>arXiv asks for a pause between requests.</source>
            <translation>arXiv bittet um eine Pause zwischen den Anfragen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/fetching.py" />
            <source>arXiv did not return any of {count} papers. readerapp will ask again.</source>
            <translation>arXiv hat keinen von {count} Artikeln geliefert. readerapp fragt noch einmal.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/pdfs.py" />
            <source>arXiv is asked for one every three seconds, so that takes about {time}. They stay until you remove them, however much space they take.</source>
            <translation>arXiv wird alle drei Sekunden um eines gebeten, das dauert also etwa {time}. Sie bleiben, bis Sie sie entfernen, wie viel Platz sie auch brauchen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/fetching.py" />
            <source>arXiv keeps its listings for {days} days. {count} older papers of {category}, submitted from {first} to {last}, are in the library without their announcement day, which arXiv no longer publishes.</source>
            <translation>arXiv bewahrt seine Tageslisten {days} Tage lang auf. {count} ältere Artikel aus {category}, eingereicht vom {first} bis {last}, sind ohne den Tag ihrer Ankündigung in der Bibliothek, den arXiv nicht mehr veröffentlicht.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pages/away.py" />
            <source>arXiv keeps them for 90 days.</source>
            <translation>arXiv behält sie 90 Tage.</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/fetching.py" />
            <source>arXiv knows no paper {papers}.</source>
            <translation>arXiv kennt keinen Artikel {papers}.</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/references.py" />
            <source>arXiv knows no paper {paper}</source>
            <translation>arXiv kennt keinen Artikel {paper}</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/search_remarks.py" />
            <source>arXiv may have it.</source>
            <translation>arXiv hat ihn vielleicht.</translation>
        </message>
        <message>
            <location filename="../../readerapp/days/report.py" />
            <source>arXiv no longer has the listing of this day.</source>
            <translation>arXiv hat die Tagesliste dieses Tages nicht mehr.</translation>
        </message>
        <message>
            <location filename="../../readerapp/days/report.py" />
            <source>arXiv served {weekday}’s listing again.</source>
            <translation>arXiv lieferte noch einmal die Tagesliste vom {weekday}.</translation>
        </message>
        <message>
            <location filename="../../readerapp/days/sentences.py" />
            <source>arXiv still shows an older listing</source>
            <translation>arXiv zeigt noch eine ältere Tagesliste</translation>
        </message>
        <message>
            <location filename="../../readerapp/days/sentences.py" />
            <source>arXiv takes a break on {holiday}; the next listing is for {weekday}.</source>
            <translation>arXiv macht Pause ({holiday}); die nächste Tagesliste ist die vom {weekday}.</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/fetching.py" />
            <source>arXiv’s answer about papers by their identifiers</source>
            <translation>Die Antwort von arXiv zu Artikeln nach ihrer Kennung</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/fetching.py" />
            <source>arXiv’s answer about papers without authors</source>
            <translation>Die Antwort von arXiv zu Artikeln ohne Autoren</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/fetching.py" />
            <source>arXiv’s answer to a search by date</source>
            <translation>Die Antwort von arXiv auf eine Suche nach Datum</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/fetching.py" />
            <source>arXiv’s answer to a search for older papers of {category}: {damage} It is asked again.</source>
            <translation>Die Antwort von arXiv auf die Suche nach älteren Artikeln aus {category}: {damage} readerapp fragt noch einmal.</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/table.py" />
            <source>arXiv’s listing pages</source>
            <translation>die Tageslisten-Seiten von arXiv</translation>
        </message>
        <message>
            <location filename="../../readerapp/days/sentences.py" />
            <source>arXiv’s own counts are not known yet.</source>
            <translation>Wie viele es laut arXiv sind, ist noch nicht bekannt.</translation>
        </message>
        <message>
            <location filename="../../readerapp/days/tally.py" />
            <source>arXiv’s page lists nothing for this day.</source>
            <translation>Die Seite von arXiv führt für diesen Tag nichts auf.</translation>
        </message>
        <message>
            <location filename="../../readerapp/days/sentences.py" />
            <source>arXiv’s page says {counted} and showed {shown}</source>
            <translation>Laut Seite von arXiv {counted}, gezeigt wurden {shown}</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/paper/page.py" />
            <source>as a new version</source>
            <translation>als neue Fassung</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/paper/page.py" />
            <source>as version {version}</source>
            <translation>als Version {version}</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/act_words.py" />
            <source>asked for less like {what}</source>
            <translation>weniger wie {what} gewünscht</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/act_words.py" />
            <source>asked for more like {what}</source>
            <translation>mehr wie {what} gewünscht</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/act_words.py" />
            <source>asking for less like {what}</source>
            <translation>Wunsch „weniger davon“ für {what}</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/act_words.py" />
            <source>asking for more like {what}</source>
            <translation>Wunsch „mehr davon“ für {what}</translation>
        </message>
        <message>
            <location filename="../../readerapp/search/words.py" />
            <source>author</source>
            <translation>Autor</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/palette/rows.py" />
            <source>author</source>
            <comment>a choice</comment>
            <translation>Autor</translation>
        </message>
        <message>
            <location filename="../../readerapp/rules/conditions.py" />
            <source>author is</source>
            <translation>Autor ist</translation>
        </message>
        <message>
            <location filename="../../readerapp/text/words.py" />
            <source>authors not known yet</source>
            <translation>Autoren noch nicht bekannt</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/lists/ordering.py" />
            <source>by category</source>
            <translation>nach Kategorie</translation>
        </message>
        <message>
            <location filename="../../readerapp/search/completing.py" />
            <source>by identifier or DOI</source>
            <translation>nach Kennung oder DOI</translation>
        </message>
        <message>
            <location filename="../../readerapp/search/completing.py" />
            <source>by this author</source>
            <translation>von diesem Autor</translation>
        </message>
        <message>
            <location filename="../../readerapp/search/words.py" />
            <source>by {author}</source>
            <translation>von {author}</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/markdown.py" />
            <location filename="../../readerapp/sources/mending.py" />
            <location filename="../../readerapp/sources/page/list_page.py" />
            <source>bytes that are not text</source>
            <translation>Bytes, die kein Text sind</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/name_search.py" />
            <location filename="../../readerapp/ui/dialogs/rename_tag.py" />
            <source>cancel</source>
            <translation>abbrechen</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/importing.py" />
            <source>cannot be read: {why}.</source>
            <translation>kann nicht gelesen werden: {why}.</translation>
        </message>
        <message>
            <location filename="../../readerapp/storage/backup.py" />
            <source>cannot be read: {why}. Nothing was changed.</source>
            <translation>kann nicht gelesen werden: {why}. Nichts wurde geändert.</translation>
        </message>
        <message>
            <location filename="../../readerapp/storage/restoring.py" />
            <source>cannot be restored: {why}. Nothing was changed.</source>
            <translation>kann nicht wiederhergestellt werden: {why}. Nichts wurde geändert.</translation>
        </message>
        <message>
            <location filename="../../readerapp/storage/backup.py" />
            <source>cannot be understood ({error}). Choose another backup.</source>
            <translation>ist nicht zu verstehen ({error}). Eine andere Sicherung wählen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/storage/backup.py" />
            <source>cannot be unpacked ({error}). Choose another backup.</source>
            <translation>kann nicht entpackt werden ({error}). Eine andere Sicherung wählen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/storage/backup.py" />
            <source>cannot be unpacked: {why}. Nothing was changed.</source>
            <translation>kann nicht entpackt werden: {why}. Nichts wurde geändert.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/palette/palette.py" />
            <source>cat:  #tag  au:  narrow it</source>
            <translation>cat:  #tag  au:  grenzen ein</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/palette/rows.py" />
            <source>category</source>
            <comment>a choice</comment>
            <translation>Kategorie</translation>
        </message>
        <message>
            <location filename="../../readerapp/rules/conditions.py" />
            <source>category is</source>
            <translation>Kategorie ist</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/act_words.py" />
            <source>changed the colour of {new}</source>
            <translation>Farbe von {new} geändert</translation>
        </message>
        <message>
            <location filename="../../readerapp/app.py" />
            <source>check that the folder exists and can be written.</source>
            <translation>Prüfen, ob es den Ordner gibt und ob darin geschrieben werden kann.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/palette/palette.py" />
            <source>choose</source>
            <translation>wählen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/palette/palette.py" />
            <source>close</source>
            <translation>schließen</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/act_words.py" />
            <source>colouring {new}</source>
            <translation>Farbe von {new}</translation>
        </message>
        <message>
            <location filename="../../readerapp/search/words.py" />
            <source>comment</source>
            <translation>Kommentar</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/recognise.py" />
            <source>compressed twice</source>
            <translation>doppelt komprimiert</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/recognise.py" />
            <source>compressed with bzip2</source>
            <translation>mit bzip2 komprimiert</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/recognise.py" />
            <source>compressed with xz</source>
            <translation>mit xz komprimiert</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/recognise.py" />
            <source>compressed with zstd</source>
            <translation>mit zstd komprimiert</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/acts_file.py" />
            <source>could not be read. The first problem is in {damages}.</source>
            <translation>war nicht zu lesen. Die erste Unstimmigkeit ist in {damages}.</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/importing.py" />
            <location filename="../../readerapp/sources/page/list_page.py" />
            <location filename="../../readerapp/sources/recognise.py" />
            <source>could not be read. The first problem is in {place}.</source>
            <translation>konnte nicht gelesen werden. Der erste Fehler ist in {place}.</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/mail/email.py" />
            <location filename="../../readerapp/sources/markdown.py" />
            <location filename="../../readerapp/sources/records.py" />
            <source>could not be read: all of its papers are damaged. The first problem is in {place}.</source>
            <translation>konnte nicht gelesen werden: Alle Artikel darin sind beschädigt. Der erste Fehler ist in {place}.</translation>
        </message>
        <message>
            <location filename="../../readerapp/storage/restoring.py" />
            <source>could not be restored: {why}. Nothing was changed.</source>
            <translation>konnte nicht wiederhergestellt werden: {why}. Nichts wurde geändert.</translation>
        </message>
        <message>
            <location filename="../../readerapp/storage/backup.py" />
            <source>could not be written: the disk is full. Free some space and try again.</source>
            <translation>konnte nicht geschrieben werden: Der Datenträger ist voll. Platz schaffen und noch einmal versuchen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/storage/backup.py" />
            <source>could not be written: {why}. Nothing was changed.</source>
            <translation>konnte nicht geschrieben werden: {why}. Nichts wurde geändert.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/paper_list/spoken.py" />
            <source>cross</source>
            <comment>a paper</comment>
            <translation>Cross-List</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/paper_list/delegate.py" />
            <source>cross-list</source>
            <translation>Cross-List</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/paper/page.py" />
            <source>cross-list to {category}</source>
            <translation>Cross-List in {category}</translation>
        </message>
        <message>
            <location filename="../../readerapp/search/words.py" />
            <source>cross-lists</source>
            <translation>Cross-Lists</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/rules/condition_row.py" />
            <source>cs.CV, or math</source>
            <translation>cs.CV oder math</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/palette/rows.py" />
            <source>day</source>
            <comment>a choice</comment>
            <translation>Tag</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/act_words.py" />
            <source>deleted the tag {old}</source>
            <translation>Schlagwort {old} gelöscht</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/act_words.py" />
            <source>deleting the tag {old}</source>
            <translation>Schlagwort {old} löschen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/status.py" />
            <source>dismiss</source>
            <comment>what a key does</comment>
            <translation>verwerfen</translation>
        </message>
        <message>
            <location filename="../../readerapp/search/words.py" />
            <location filename="../../readerapp/ui/paper_list/spoken.py" />
            <location filename="../../readerapp/ui/window/passes/first_pass.py" />
            <source>dismissed</source>
            <translation>verworfen</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/act_words.py" />
            <source>dismissed {what}</source>
            <translation>{what} verworfen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/passes/passes.py" />
            <location filename="../../readerapp/ui/window/ways/setting_up.py" />
            <source>dismisses</source>
            <translation>verwirft</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/act_words.py" />
            <source>dismissing {what}</source>
            <translation>{what} verwerfen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/palette/palette.py" />
            <source>do it</source>
            <translation>ausführen</translation>
        </message>
        <message>
            <location filename="../../readerapp/days/tally.py" />
            <source>does not say which day it lists.</source>
            <translation>sagt nicht, von welchem Tag die Liste ist.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/tags.py" />
            <source>done</source>
            <comment>what a key does</comment>
            <translation>fertig</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/passes/first_pass.py" />
            <source>drop</source>
            <translation>weglassen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/sidebar/day_marks.py" />
            <source>due {time}</source>
            <translation>um {time}</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/xml.py" />
            <source>ends in the middle, as after a broken connection. Fetch it again.</source>
            <translation>endet mittendrin, wie nach einer abgebrochenen Verbindung. Noch einmal abrufen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/page/list_page.py" />
            <source>entry {number} has no abstract</source>
            <translation>Eintrag {number} hat kein Abstract</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/page/list_page.py" />
            <source>entry {number} is left out, for what follows it is lost</source>
            <translation>Eintrag {number} ist ausgelassen, denn was auf ihn folgt, ist verloren</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/page/list_page.py" />
            <source>entry {number} is left out: {why}</source>
            <translation>Eintrag {number} ist ausgelassen: {why}</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/page/list_page.py" />
            <source>entry {number} is not on the page</source>
            <translation>Eintrag {number} ist nicht auf der Seite</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/page/list_page.py" />
            <source>entry {number} stands in a section of another kind</source>
            <translation>Eintrag {number} steht in einem Abschnitt anderer Art</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/page/list_page.py" />
            <source>entry {number} was expected here</source>
            <translation>hier wurde Eintrag {number} erwartet</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/table.py" />
            <source>feeds of other sites</source>
            <translation>Feeds anderer Seiten</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/setup/first_fetch.py" />
            <source>fetched</source>
            <translation>abgerufen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/setup/first_fetch.py" />
            <source>fetching…</source>
            <translation>wird abgerufen…</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/follow/chooser.py" />
            <location filename="../../readerapp/ui/dialogs/follow/offer_list.py" />
            <source>followed</source>
            <translation>abonniert</translation>
        </message>
        <message>
            <location filename="../../readerapp/interest/yardstick.py" />
            <source>good</source>
            <comment>interest</comment>
            <translation>gut</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/xml.py" />
            <source>has a document type declaration, which is not read for safety’s sake.</source>
            <translation>hat eine Dokumenttyp-Deklaration und wird deshalb zur Sicherheit nicht gelesen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/paper_list/spoken.py" />
            <source>has a note</source>
            <translation>mit Notiz</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/feed.py" />
            <source>has more or longer parts than a feed has, and is not read for safety’s sake.</source>
            <translation>hat mehr oder längere Teile als ein Feed und wird zur Sicherheit nicht gelesen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/interest/yardstick.py" />
            <source>high</source>
            <comment>interest</comment>
            <translation>hoch</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/rules/rule_dialog.py" />
            <source>highlight it</source>
            <translation>hervorheben</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/paper_list/spoken.py" />
            <source>highlighted by {names}</source>
            <translation>hervorgehoben durch {names}</translation>
        </message>
        <message>
            <location filename="../../readerapp/storage/restoring.py" />
            <source>holds a damaged library ({error}). Choose another backup.</source>
            <translation>enthält eine beschädigte Bibliothek ({error}). Eine andere Sicherung wählen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/storage/restoring.py" />
            <source>holds another program’s data. Choose a readerapp backup.</source>
            <translation>enthält Daten eines anderen Programms. Eine Sicherung von readerapp wählen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pdf/pack.py" />
            <source>in progress</source>
            <translation>im Gange</translation>
        </message>
        <message>
            <location filename="../../readerapp/search/completing.py" />
            <source>in the abstract</source>
            <translation>im Abstract</translation>
        </message>
        <message>
            <location filename="../../readerapp/search/completing.py" />
            <source>in the authors' comment</source>
            <translation>im Kommentar der Autoren</translation>
        </message>
        <message>
            <location filename="../../readerapp/search/completing.py" />
            <source>in the title</source>
            <translation>im Titel</translation>
        </message>
        <message>
            <location filename="../../readerapp/search/completing.py" />
            <source>in this category</source>
            <translation>in dieser Kategorie</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/setup/keymap.py" />
            <source>in use</source>
            <translation>in Gebrauch</translation>
        </message>
        <message>
            <location filename="../../readerapp/search/completing.py" />
            <source>in your note</source>
            <translation>in Ihrer Notiz</translation>
        </message>
        <message>
            <location filename="../../readerapp/search/words.py" />
            <location filename="../../readerapp/ui/paper/page.py" />
            <source>in {category}</source>
            <translation>in {category}</translation>
        </message>
        <message>
            <location filename="../../readerapp/search/words.py" />
            <source>incomplete</source>
            <translation>unvollständig</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/recognise.py" />
            <source>is a damaged gzip file: it cannot be unpacked. Fetch it again.</source>
            <translation>ist eine beschädigte gzip-Datei: Sie lässt sich nicht entpacken. Noch einmal abrufen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/page/html.py" />
            <source>is a damaged web page.</source>
            <translation>ist eine beschädigte Webseite.</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/recognise.py" />
            <source>is a file of acts. Import it with: readerapp acts --import FILE</source>
            <translation>ist eine Datei mit Aktionen. So wird sie übernommen: readerapp acts --import DATEI</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/recognise.py" />
            <source>is a gzip file that ends in the middle. Fetch it again.</source>
            <translation>ist eine gzip-Datei, die mittendrin endet. Noch einmal abrufen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/page/list_page.py" />
            <source>is a web page titled “{title}”, but not an arXiv listing.</source>
            <translation>ist eine Webseite, aber keine Tagesliste von arXiv; darin steht „{title}“.</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/page/list_page.py" />
            <source>is a web page, but not an arXiv listing.</source>
            <translation>ist eine Webseite, aber keine Tagesliste von arXiv.</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/oai.py" />
            <source>is an answer of arXiv’s OAI-PMH service to {question}, which names no papers.</source>
            <translation>ist eine Antwort des OAI-PMH-Dienstes von arXiv auf {question}, die keine Artikel nennt.</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/importing.py" />
            <source>is damaged or truncated: it could not be unpacked to its end. The papers before that are kept; fetch it again.</source>
            <translation>ist beschädigt oder unvollständig und ließ sich nicht bis zum Ende entpacken. Die Artikel davor sind gespeichert. Noch einmal abrufen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/xml.py" />
            <source>is damaged: line {line} is not well-formed XML ({why}).</source>
            <translation>ist beschädigt: Zeile {line} ist kein wohlgeformtes XML ({why}).</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/page/html.py" />
            <location filename="../../readerapp/sources/xml.py" />
            <source>is empty.</source>
            <translation>ist leer.</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/importing.py" />
            <source>is larger than {size} MB, too large for a listing. None of it was read.</source>
            <translation>ist größer als {size} MB; so groß ist keine Tagesliste. Nichts davon wurde gelesen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/references/csl.py" />
            <source>is not CSL-JSON: it is not a list of items.</source>
            <translation>ist kein CSL-JSON: Es ist keine Liste von Einträgen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/xml.py" />
            <source>is not XML.</source>
            <translation>ist kein XML.</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/rss.py" />
            <source>is not a feed: it begins with &lt;{tag}&gt;.</source>
            <translation>ist kein Feed: Der Anfang ist &lt;{tag}&gt;.</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/feed.py" />
            <source>is not a feed: it is neither RSS, Atom nor JSON Feed.</source>
            <translation>ist kein Feed: weder RSS noch Atom noch JSON Feed.</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/feed.py" />
            <source>is not a feed: it is not well-formed JSON, or ends in the middle.</source>
            <translation>ist kein Feed: Es ist kein wohlgeformtes JSON oder endet mittendrin.</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/recognise.py" />
            <source>is not a listing: it is JSON, but not JSON Feed. {read}</source>
            <translation>ist keine Tagesliste: Es ist JSON, aber kein JSON Feed. {read}</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/recognise.py" />
            <source>is not a listing: it is XML of another kind, which begins with &lt;{root}&gt;. {read}</source>
            <translation>ist keine Tagesliste: Es ist XML anderer Art, das mit &lt;{root}&gt; beginnt. {read}</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/recognise.py" />
            <source>is not a listing: it is {what}. {read}</source>
            <translation>ist keine Tagesliste: Es ist {what}. {read}</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/markdown.py" />
            <source>is not a listing: no line starts with “### 1.” and links a paper with “{mark}”.</source>
            <translation>ist keine Tagesliste: Keine Zeile beginnt mit „### 1.“ und verweist mit „{mark}“ auf einen Artikel.</translation>
        </message>
        <message>
            <location filename="../../readerapp/storage/backup.py" />
            <source>is not a readerapp backup. Choose another file.</source>
            <translation>ist keine Sicherung von readerapp. Eine andere Datei wählen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/page/html.py" />
            <source>is not a web page.</source>
            <translation>ist keine Webseite.</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/api.py" />
            <source>is not an answer of arXiv’s API: it is not an Atom feed that counts its results.</source>
            <translation>ist keine Antwort der API von arXiv: Es ist kein Atom-Feed, der seine Ergebnisse zählt.</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/oai.py" />
            <source>is not an answer of arXiv’s OAI-PMH service: it holds no records.</source>
            <translation>ist keine Antwort des OAI-PMH-Dienstes von arXiv: Es sind keine Datensätze darin.</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/mail/email.py" />
            <source>is not an arXiv e-mail listing: no line of “{mark}” is followed by “arXiv:” and an identifier.</source>
            <translation>ist keine Tagesliste per E-Mail von arXiv: Auf keine Zeile „{mark}“ folgt „arXiv:“ mit einer Kennung.</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/rss.py" />
            <source>is not an arXiv feed: it calls itself “{title}”.</source>
            <translation>ist kein Feed von arXiv: Er nennt sich „{title}“.</translation>
        </message>
        <message>
            <location filename="../../readerapp/storage/backup.py" />
            <source>is not what readerapp wrote: its checksum is wrong. Choose another backup.</source>
            <translation>ist nicht mehr, was readerapp geschrieben hat: Die Prüfsumme stimmt nicht. Eine andere Sicherung wählen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/storage/restoring.py" />
            <source>is the library that is open. Choose a backup of it.</source>
            <translation>ist die Bibliothek, die gerade geöffnet ist. Eine Sicherung davon wählen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/days/tally.py" />
            <source>is the listing of {found}, not of {category}.</source>
            <translation>ist die Tagesliste von {found}, nicht die von {category}.</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/feed.py" />
            <source>is too damaged to be read as a feed.</source>
            <translation>ist zu beschädigt, um als Feed gelesen zu werden.</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/feed.py" />
            <source>is too large for a feed: {size} MB, where {limit} MB are allowed.</source>
            <translation>ist zu groß für einen Feed: {size} MB, erlaubt sind {limit} MB.</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/recognise.py" />
            <source>is too large to be read: unpacked it has more than {limit} MB.</source>
            <translation>ist zu groß, um gelesen zu werden: entpackt über {limit} MB.</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/page/html.py" />
            <location filename="../../readerapp/sources/xml.py" />
            <source>is too large to be read: {size} MB, where {limit} MB are allowed.</source>
            <translation>ist zu groß, um gelesen zu werden: {size} MB, erlaubt sind {limit} MB.</translation>
        </message>
        <message>
            <location filename="../../readerapp/storage/backup.py" />
            <source>is truncated, or not a readerapp backup. Choose another one.</source>
            <translation>ist abgeschnitten oder keine Sicherung von readerapp. Eine andere wählen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/mail/block.py" />
            <source>it begins with {one} and ends with {other}</source>
            <translation>der Anfang nennt {one}, das Ende {other}</translation>
        </message>
        <message>
            <location filename="../../readerapp/storage/backup.py" />
            <source>it does not say that it is a backup</source>
            <translation>sie gibt sich nicht als Sicherung zu erkennen</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/snapshot.py" />
            <source>it has no title</source>
            <translation>der Titel fehlt</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/mail/block.py" />
            <source>it has two fields called {name}</source>
            <translation>das Feld {name} kommt zweimal vor</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/mail/block.py" />
            <source>it holds bytes that are not text</source>
            <translation>er enthält Bytes, die kein Text sind</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/acts_file.py" />
            <source>it is another file</source>
            <translation>es ist eine andere Datei</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/mail/block.py" />
            <source>it is cut off</source>
            <translation>er ist abgeschnitten</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/mail/email.py" />
            <source>it is cut off here</source>
            <translation>hier ist sie abgeschnitten</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/importing.py" />
            <source>it is encrypted</source>
            <translation>sie ist verschlüsselt</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/mail/block.py" />
            <source>it is mixed with another one</source>
            <translation>er ist mit einem anderen vermischt</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/snapshot.py" />
            <source>it is not JSON</source>
            <translation>das ist kein JSON</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/acts_file.py" />
            <source>it is not an object</source>
            <translation>es ist kein Objekt</translation>
        </message>
        <message>
            <location filename="../../readerapp/app.py" />
            <source>it no longer begins like a library</source>
            <translation>sie beginnt nicht mehr wie eine Bibliothek</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/acts_file.py" />
            <source>it says neither “paper”, “of”, “follow” nor “tag”</source>
            <translation>es nennt weder „paper“ noch „of“, „follow“ oder „tag“</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/acts_file.py" />
            <source>it says nothing about the paper</source>
            <translation>es sagt nichts über den Artikel</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/page/entry.py" />
            <source>it shows {paper} and links something else</source>
            <translation>er zeigt {paper} und verweist auf etwas anderes</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/table.py" />
            <source>its e-mails</source>
            <translation>seine E-Mails</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/references/bib.py" />
            <source>its end is missing</source>
            <translation>das Ende fehlt</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/table.py" />
            <source>its feeds</source>
            <translation>seine Feeds</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/mail/block.py" />
            <location filename="../../readerapp/sources/page/entry.py" />
            <source>its identifier cannot be read</source>
            <translation>die Kennung ist nicht lesbar</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/snapshot.py" />
            <source>its identifier is a number, not a text</source>
            <translation>die Kennung ist eine Zahl, kein Text</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/mail/block.py" />
            <source>its last line cannot be read</source>
            <translation>die letzte Zeile ist nicht lesbar</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/page/entry.py" />
            <source>its markup is torn</source>
            <translation>die Auszeichnung ist zerrissen</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/page/list_page.py" />
            <source>its number cannot be read</source>
            <translation>die Nummer ist nicht lesbar</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/page/list_page.py" />
            <source>its sections add up to {sum} entries, not to the total of {total}</source>
            <translation>die Abschnitte ergeben zusammen {sum} Einträge, nicht {total}</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/page/entry.py" />
            <source>its text is damaged</source>
            <translation>der Text ist beschädigt</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/page/entry.py" />
            <source>its text is mixed with another one</source>
            <translation>der Text ist mit einem anderen vermischt</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/mail/block.py" />
            <location filename="../../readerapp/sources/page/entry.py" />
            <source>its title or its authors cannot be read</source>
            <translation>Titel oder Autoren sind nicht lesbar</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/page/entry.py" />
            <source>its {field} cannot be told from other text</source>
            <translation>das Feld „{field}“ ist nicht von anderem Text zu unterscheiden</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/passes/first_pass.py" />
            <source>keep</source>
            <translation>behalten</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pdf/pack.py" />
            <source>kept</source>
            <comment>a PDF</comment>
            <translation>vorhanden</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/passes/first_pass.py" />
            <source>kept</source>
            <comment>a title</comment>
            <translation>behalten</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/passes/passes.py" />
            <source>leaves for later</source>
            <translation>lässt für später</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/follow/offers.py" />
            <source>less than 1</source>
            <translation>weniger als 1</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/lists/ordering.py" />
            <source>likeliest first</source>
            <translation>interessanteste zuerst</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/paper_list/spoken.py" />
            <source>likely interest {bars}</source>
            <translation>vermutliches Interesse: {bars}</translation>
        </message>
        <message>
            <location filename="../../readerapp/arxiv/listing.py" />
            <source>line {line}: {what}</source>
            <translation>Zeile {line}: {what}</translation>
        </message>
        <message>
            <location filename="../../readerapp/rules/conditions.py" />
            <source>listed as</source>
            <translation>gelistet als</translation>
        </message>
        <message>
            <location filename="../../readerapp/search/words.py" />
            <source>listed from {first} to {last}</source>
            <translation>gelistet vom {first} bis {last}</translation>
        </message>
        <message>
            <location filename="../../readerapp/search/words.py" />
            <source>listed in {month}</source>
            <translation>gelistet in {month}</translation>
        </message>
        <message>
            <location filename="../../readerapp/search/words.py" />
            <source>listed nowhere but in {categories}</source>
            <translation>nur gelistet in {categories}</translation>
        </message>
        <message>
            <location filename="../../readerapp/search/completing.py" />
            <source>listed on a day, or between two</source>
            <translation>gelistet an einem Tag oder zwischen zweien</translation>
        </message>
        <message>
            <location filename="../../readerapp/search/words.py" />
            <source>listed on {day}</source>
            <translation>gelistet am {day}</translation>
        </message>
        <message>
            <location filename="../../readerapp/search/words.py" />
            <source>listed since {day}</source>
            <translation>gelistet seit {day}</translation>
        </message>
        <message>
            <location filename="../../readerapp/search/completing.py" />
            <source>listed there and nowhere else</source>
            <translation>nur dort gelistet und nirgends sonst</translation>
        </message>
        <message>
            <location filename="../../readerapp/search/words.py" />
            <source>listed until {day}</source>
            <translation>gelistet bis {day}</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/table.py" />
            <source>lists of identifiers, DOIs or links</source>
            <translation>Listen von Kennungen, DOIs oder Links</translation>
        </message>
        <message>
            <location filename="../../readerapp/days/tally.py" />
            <source>lists {day}, although it goes on from a page of {other}.</source>
            <translation>ist vom {day}, obwohl es eine Seite vom {other} fortsetzt.</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/act_words.py" />
            <source>marked read {what}</source>
            <translation>{what} als gelesen markiert</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/act_words.py" />
            <source>marked unread {what}</source>
            <translation>{what} als ungelesen markiert</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/act_words.py" />
            <source>marking {what} read</source>
            <translation>{what} als gelesen markieren</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/act_words.py" />
            <source>marking {what} unread</source>
            <translation>{what} als ungelesen markieren</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/act_words.py" />
            <source>merged {old} into {new}</source>
            <translation>{old} mit {new} zusammengeführt</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/act_words.py" />
            <source>merging {old} into {new}</source>
            <translation>{old} mit {new} zusammenführen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/passes/first_pass.py" />
            <source>move without deciding</source>
            <translation>weiter, ohne zu entscheiden</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/ways/setting_up.py" />
            <source>moves on</source>
            <translation>geht weiter</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/rules/rule_dialog.py" />
            <source>mute it</source>
            <translation>ausblenden</translation>
        </message>
        <message>
            <location filename="../../readerapp/search/words.py" />
            <source>muted</source>
            <translation>ausgeblendet</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/paper_list/spoken.py" />
            <source>muted by {names}</source>
            <translation>ausgeblendet durch {names}</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/references/opml.py" />
            <source>names no feed.</source>
            <translation>nennt keinen Feed.</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/references/json_lines.py" />
            <location filename="../../readerapp/sources/references/reference.py" />
            <source>names no paper.</source>
            <translation>nennt keinen Artikel.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/paper_list/spoken.py" />
            <source>new</source>
            <comment>a paper</comment>
            <translation>neu</translation>
        </message>
        <message>
            <location filename="../../readerapp/search/words.py" />
            <source>new papers</source>
            <translation>neue Artikel</translation>
        </message>
        <message>
            <location filename="../../readerapp/search/completing.py" />
            <source>new, cross, replace</source>
            <translation>new, cross, replace</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/lists/ordering.py" />
            <source>newest first</source>
            <translation>neueste zuerst</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/status.py" />
            <source>next</source>
            <comment>what a key does</comment>
            <translation>nächster</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/markdown.py" />
            <source>no abstract follows</source>
            <translation>es folgt kein Abstract</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/page/list_page.py" />
            <source>no entry could be read, and the page does not say that there is none</source>
            <translation>kein Eintrag konnte gelesen werden, und die Seite sagt nicht, dass es keinen gibt</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/markdown.py" />
            <source>no heading says the category and the day</source>
            <translation>keine Überschrift nennt Kategorie und Tag</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/keyboard/page.py" />
            <source>no key</source>
            <translation>keine Taste</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/sidebar/day_marks.py" />
            <source>no listing</source>
            <translation>keine Liste</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/search_remarks.py" />
            <source>no more in your library</source>
            <translation>keine weiteren in Ihrer Bibliothek</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pdf/search.py" />
            <source>no text in this PDF</source>
            <translation>kein Text in dieser PDF</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pdf/pack.py" />
            <source>not downloaded</source>
            <comment>a PDF</comment>
            <translation>nicht heruntergeladen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/setup/first_fetch.py" />
            <source>not fetched</source>
            <translation>nicht abgerufen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/follow/chooser.py" />
            <source>not followed</source>
            <translation>nicht abonniert</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pdf/search.py" />
            <source>not found</source>
            <translation>nicht gefunden</translation>
        </message>
        <message>
            <location filename="../../readerapp/search/words.py" />
            <source>not {words}</source>
            <translation>nicht {words}</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/act_words.py" />
            <source>note on {what}</source>
            <translation>Notiz für {what}</translation>
        </message>
        <message>
            <location filename="../../readerapp/days/statistics.py" />
            <location filename="../../readerapp/ui/dialogs/statistics/calendar.py" />
            <source>nothing</source>
            <translation>nichts</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/two_passes.py" />
            <source>nothing decided</source>
            <translation>nichts entschieden</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pdf/bars.py" />
            <source>of {count}</source>
            <translation>von {count}</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pdf/bars.py" />
            <source>off</source>
            <translation>aus</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pdf/bars.py" />
            <source>on</source>
            <translation>an</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/passes/first_pass.py" />
            <source>on to the abstracts</source>
            <translation>weiter zu den Abstracts</translation>
        </message>
        <message>
            <location filename="../../readerapp/search/words.py" />
            <source>or</source>
            <translation>oder</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/widgets/key_caps.py" />
            <source>or</source>
            <comment>between keys</comment>
            <translation>oder</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/desktop/notification.py" />
            <source>other feeds</source>
            <translation>andere Feeds</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/markdown.py" />
            <source>other text where an abstract was expected; its paper is left out</source>
            <translation>anderer Text, wo ein Abstract erwartet wurde; der Artikel ist ausgelassen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pdf/text_layer.py" />
            <source>page {page}</source>
            <translation>Seite {page}</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/palette/rows.py" />
            <source>paper</source>
            <comment>a choice</comment>
            <translation>Artikel</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/paper/links.py" />
            <source>papers by {name}</source>
            <translation>Artikel von {name}</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/paper/links.py" />
            <source>papers in {name}</source>
            <translation>Artikel in {name}</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/paper/links.py" />
            <source>papers tagged “{name}”</source>
            <translation>Artikel mit dem Schlagwort „{name}“</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pdf/pack.py" />
            <source>paused</source>
            <comment>a PDF</comment>
            <translation>pausiert</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pdf/pack.py" />
            <source>paused</source>
            <comment>downloads</comment>
            <translation>pausiert</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/passes/first_pass.py" />
            <source>peek at the abstract</source>
            <translation>kurz ins Abstract sehen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/status.py" />
            <source>previous</source>
            <comment>what a key does</comment>
            <translation>voriger</translation>
        </message>
        <message>
            <location filename="../../readerapp/search/words.py" />
            <location filename="../../readerapp/ui/paper_list/spoken.py" />
            <source>read</source>
            <translation>gelesen</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <source>readerapp</source>
            <translation>readerapp</translation>
        </message>
        <message>
            <location filename="../../readerapp/web/exchange.py" />
            <source>readerapp cannot fetch {url}: it is not a web address. Check the settings and the environment.</source>
            <translation>readerapp kann {url} nicht abrufen: Das ist keine Webadresse. Einstellungen und Umgebung prüfen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/web/turn.py" />
            <source>readerapp cannot keep note of its requests in {path} ({why}), so it asks for nothing. Make the folder writable, or free some space.</source>
            <translation>readerapp kann seine Anfragen nicht in {path} vermerken ({why}) und ruft deshalb nichts ab. Den Ordner beschreibbar machen oder Platz schaffen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/desktop/bringing.py" />
            <source>readerapp copies the library first, and keeps the copy beside it.</source>
            <translation>Eine Kopie der Bibliothek, wie sie jetzt ist, bleibt daneben.</translation>
        </message>
        <message>
            <location filename="../../readerapp/app.py" />
            <source>readerapp crashed last time; what you did is saved. {whereabouts}</source>
            <translation>readerapp ist beim letzten Mal abgestürzt; was Sie getan haben, ist gespeichert. {whereabouts}</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pages/first_start.py" />
            <source>readerapp fetches new papers and keeps them on this computer.
Star, tag or dismiss them from the keyboard. How would you like to begin?</source>
            <translation>readerapp ruft neue Artikel ab und bewahrt sie auf diesem Computer auf.
Sterne und Schlagwörter vergeben, den Rest verwerfen: alles mit der Tastatur.
Wie möchten Sie beginnen?</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/remarks.py" />
            <source>readerapp fetches the newest listings of the categories you follow.</source>
            <translation>readerapp ruft die neuesten Tageslisten der abonnierten Kategorien ab.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/follow/chooser.py" />
            <source>readerapp fetches their new papers, cross-lists and replacements every day.</source>
            <translation>readerapp ruft ihre neuen Artikel, Cross-Lists und neuen Fassungen jeden Tag ab.</translation>
        </message>
        <message>
            <location filename="../../readerapp/days/sentences.py" />
            <source>readerapp keeps checking until the counts agree.</source>
            <translation>readerapp prüft weiter, bis die Zahlen übereinstimmen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/asking.py" />
            <source>readerapp may ask again at {time}, as requested. Nothing is lost.</source>
            <translation>readerapp darf um {time} wieder fragen. Nichts geht verloren.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/overlays.py" />
            <source>readerapp {version} is a keyboard-driven reader for the daily arXiv listings.

Thank you to arXiv for use of its open access interoperability. This product was not reviewed or approved by, nor does it necessarily express or reflect the policies or opinions of, arXiv.

Icons by Lucide (ISC), the font Inter by The Inter Project Authors (SIL Open Font License).</source>
            <translation>readerapp {version} liest die Tageslisten von arXiv mit der Tastatur.

Dank an arXiv für seine offenen Schnittstellen. Dieses Programm wurde von arXiv weder geprüft noch gebilligt und gibt nicht unbedingt dessen Ansichten oder Regeln wieder.

Symbole von Lucide (ISC), Schrift Inter von The Inter Project Authors (SIL Open Font License).</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/desktop/updates.py" />
            <source>readerapp {version} is installed; this window is still {old}. Close it and start readerapp again.</source>
            <translation>readerapp {version} ist installiert; dieses Fenster ist noch {old}. Es schließen und readerapp neu starten.</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/table.py" />
            <source>readerapp’s own JSON</source>
            <translation>readerapps eigenes JSON</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/table.py" />
            <source>records of its OAI-PMH service</source>
            <translation>Datensätze seines OAI-PMH-Dienstes</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/act_words.py" />
            <source>renamed {old} to {new}</source>
            <translation>{old} in {new} umbenannt</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/act_words.py" />
            <source>renaming {old} to {new}</source>
            <translation>{old} in {new} umbenennen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/paper_list/spoken.py" />
            <source>replace</source>
            <comment>a paper</comment>
            <translation>neue Fassung</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/paper_list/spoken.py" />
            <source>replace-cross</source>
            <comment>a paper</comment>
            <translation>neue Fassung einer Cross-List</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/paper_list/delegate.py" />
            <source>replaced</source>
            <translation>neue Fassung</translation>
        </message>
        <message>
            <location filename="../../readerapp/search/words.py" />
            <source>replaced cross-lists</source>
            <translation>neue Fassungen von Cross-Lists</translation>
        </message>
        <message>
            <location filename="../../readerapp/search/words.py" />
            <source>replacements</source>
            <translation>neue Fassungen</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/act_words.py" />
            <source>restored {what}</source>
            <translation>{what} zurückgeholt</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/act_words.py" />
            <source>restoring {what}</source>
            <translation>{what} zurückholen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/rename_tag.py" />
            <source>save</source>
            <translation>speichern</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/note.py" />
            <source>save and close</source>
            <translation>speichern und schließen</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/api.py" />
            <source>says that it has {total} results and shows none from the {first}th on. Ask again.</source>
            <translation>gibt {total} Ergebnisse an und zeigt ab dem {first}. keines. Noch einmal abfragen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/rules/conditions.py" />
            <source>search finds</source>
            <translation>Suche findet</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/follow/chooser.py" />
            <source>search for another</source>
            <translation>weitersuchen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pdf/search.py" />
            <source>searching…</source>
            <translation>wird gesucht…</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/paper_list/spoken.py" />
            <source>selected</source>
            <translation>ausgewählt</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/status.py" />
            <source>shortcuts</source>
            <comment>what a key does</comment>
            <translation>Tastenkürzel</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/ways/setting_up.py" />
            <source>shows all keys</source>
            <translation>zeigt alle Tasten</translation>
        </message>
        <message>
            <location filename="../../readerapp/search/completing.py" />
            <source>signed exactly so</source>
            <translation>genau so geschrieben</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pdf/reading.py" />
            <source>size unknown</source>
            <translation>Größe unbekannt</translation>
        </message>
        <message>
            <location filename="../../readerapp/interest/yardstick.py" />
            <source>some</source>
            <comment>interest</comment>
            <translation>etwas</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/status.py" />
            <source>star</source>
            <comment>what a key does</comment>
            <translation>Stern</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/rules/rule_dialog.py" />
            <source>star it</source>
            <translation>Stern geben</translation>
        </message>
        <message>
            <location filename="../../readerapp/search/words.py" />
            <location filename="../../readerapp/storage/sql/standing/effects.py" />
            <location filename="../../readerapp/ui/paper_list/spoken.py" />
            <location filename="../../readerapp/ui/window/passes/first_pass.py" />
            <source>starred</source>
            <translation>mit Stern</translation>
        </message>
        <message>
            <location filename="../../readerapp/storage/sql/standing/effects.py" />
            <source>starred {day}</source>
            <translation>mit Stern seit {day}</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/act_words.py" />
            <source>starred {what}</source>
            <translation>{what} mit Stern versehen</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/act_words.py" />
            <source>starring {what}</source>
            <translation>Stern für {what}</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/ways/setting_up.py" />
            <source>stars</source>
            <translation>gibt einen Stern</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/passes/passes.py" />
            <source>stars and goes on</source>
            <translation>gibt Stern und geht weiter</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/statistics/dialog.py" />
            <source>statistics.csv</source>
            <translation>statistik.csv</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/statistics/calendar.py" />
            <source>still to come</source>
            <translation>steht noch bevor</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/palette/rows.py" />
            <source>tag</source>
            <comment>a choice</comment>
            <translation>Schlagwort</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/rules/rule_dialog.py" />
            <source>tag it</source>
            <translation>Schlagwort geben</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/paper_list/spoken.py" />
            <source>tagged {names}</source>
            <translation>Schlagwörter: {names}</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/act_words.py" />
            <source>tagged {what}</source>
            <translation>Schlagwörter für {what} geändert</translation>
        </message>
        <message>
            <location filename="../../readerapp/search/words.py" />
            <source>tagged “{tag}”</source>
            <translation>mit Schlagwort „{tag}“</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/act_words.py" />
            <source>tagging {what}</source>
            <translation>Schlagwörter für {what}</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/passes/first_pass.py" />
            <source>take back</source>
            <translation>zurücknehmen</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/act_words.py" />
            <source>taking back what you asked for with {what}</source>
            <translation>Wunsch für {what} zurücknehmen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pdf/search.py" />
            <source>text cannot be read</source>
            <translation>Text nicht lesbar</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/markdown.py" />
            <source>text that belongs to no paper, “{text}”</source>
            <translation>Text, der zu keinem Artikel gehört, „{text}“</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/references/csl.py" />
            <source>the JSON is damaged from here on</source>
            <translation>das JSON ist von hier an beschädigt</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/markdown.py" />
            <source>the abstract is cut off; its paper is left out</source>
            <translation>das Abstract ist abgeschnitten; der Artikel ist ausgelassen</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/markdown.py" />
            <source>the abstract is repeated</source>
            <translation>das Abstract ist doppelt</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/page/list_page.py" />
            <source>the entry before this one has no text</source>
            <translation>der Eintrag vor diesem hat keinen Text</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/references/opml.py" />
            <source>the feed “{title}” has no web address: “{address}”</source>
            <translation>der Feed „{title}“ hat keine Webadresse: „{address}“</translation>
        </message>
        <message>
            <location filename="../../readerapp/app.py" />
            <source>the file is empty</source>
            <translation>die Datei ist leer</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/markdown.py" />
            <source>the heading has no title; its paper is left out</source>
            <translation>die Überschrift hat keinen Titel; der Artikel ist ausgelassen</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/markdown.py" />
            <source>the heading is repeated</source>
            <translation>die Überschrift ist doppelt</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/mail/email.py" />
            <source>the mail does not say its day and category; its papers are in no day</source>
            <translation>die E-Mail nennt Tag und Kategorie nicht; ihre Artikel gehören zu keinem Tag</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/act_words.py" />
            <source>the note on {what}</source>
            <translation>Notiz für {what}</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/markdown.py" />
            <source>the numbers begin again without a day</source>
            <translation>die Nummern beginnen von vorn, ohne dass ein Tag genannt ist</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/page/list_page.py" />
            <source>the page does not say how many entries there are</source>
            <translation>die Seite sagt nicht, wie viele Einträge es gibt</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/page/list_page.py" />
            <source>the page does not say which category it is for</source>
            <translation>die Seite nennt ihre Kategorie nicht</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/page/list_page.py" />
            <source>the page is cut off here</source>
            <translation>die Seite ist hier abgeschnitten</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/markdown.py" />
            <location filename="../../readerapp/sources/page/list_page.py" />
            <source>the papers below it are in no day</source>
            <translation>die Artikel darunter gehören zu keinem Tag</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pdf/text_layer.py" />
            <source>the right button</source>
            <translation>die rechte Maustaste</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/markdown.py" />
            <source>the same day and category begin again</source>
            <translation>derselbe Tag und dieselbe Kategorie beginnen von vorn</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/intake.py" />
            <source>the sample</source>
            <translation>das Beispiel</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/mending.py" />
            <source>the tags of an entry are torn; it is left out</source>
            <translation>die Tags eines Eintrags sind zerrissen; er ist ausgelassen</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/page/list_page.py" />
            <source>the text of an entry without its identifier</source>
            <translation>der Text eines Eintrags ohne seine Kennung</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/act_words.py" />
            <source>the undoing of two passes over {what}</source>
            <translation>Zurücknehmen zweier Durchgänge durch {what}</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/acts_file.py" />
            <location filename="../../readerapp/sources/snapshot.py" />
            <source>the version is not a number</source>
            <translation>die Version ist keine Zahl</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/actions.py" />
            <location filename="../../readerapp/keymap/keys.py" />
            <location filename="../../readerapp/ui/widgets/key_caps.py" />
            <source>then</source>
            <comment>one key, then another</comment>
            <translation>dann</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/references/ris.py" />
            <source>this belongs to no record</source>
            <translation>das gehört zu keinem Datensatz</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/references/bib.py" />
            <source>this entry cannot be read: {why}</source>
            <translation>dieser Eintrag ist nicht lesbar: {why}</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/references/reference.py" />
            <source>this has neither an arXiv identifier nor a DOI</source>
            <translation>hier ist weder eine arXiv-Kennung noch eine DOI</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/references/json_lines.py" />
            <source>this is not a paper as readerapp writes it</source>
            <translation>das ist kein Artikel, wie readerapp ihn schreibt</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/snapshot.py" />
            <source>this is not a paper: {why}</source>
            <translation>das ist kein Artikel: {why}</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/references/csl.py" />
            <source>this is not an item</source>
            <translation>das ist kein Eintrag</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/acts_file.py" />
            <source>this is not understood: {what}</source>
            <translation>das ist nicht zu verstehen: {what}</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/follow/chooser.py" />
            <source>tick</source>
            <translation>ankreuzen</translation>
        </message>
        <message>
            <location filename="../../readerapp/search/words.py" />
            <source>title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <location filename="../../readerapp/rules/conditions.py" />
            <source>title contains</source>
            <translation>Titel enthält</translation>
        </message>
        <message>
            <location filename="../../readerapp/rules/conditions.py" />
            <source>title or abstract contains</source>
            <translation>Titel oder Abstract enthält</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/rules/rule_dialog.py" />
            <source>to read</source>
            <translation>zu lesen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/rules/rule_dialog.py" />
            <source>today</source>
            <translation>heute</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/act_words.py" />
            <source>took back what you asked for with {what}</source>
            <translation>Wunsch für {what} zurückgenommen</translation>
        </message>
        <message>
            <location filename="../../readerapp/search/words.py" />
            <source>undecided</source>
            <translation>offen</translation>
        </message>
        <message>
            <location filename="../../readerapp/search/completing.py" />
            <source>undecided, starred, muted …</source>
            <translation>undecided, starred, muted …</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/act_words.py" />
            <source>undid an action on {what}</source>
            <translation>Rückgängigmachen einer Aktion für {what}</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/act_words.py" />
            <source>undid two passes over {what}</source>
            <translation>Zurücknehmen zweier Durchgänge durch {what}</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/status.py" />
            <source>undo</source>
            <comment>what a key does</comment>
            <translation>rückgängig</translation>
        </message>
        <message>
            <location filename="../../readerapp/search/words.py" />
            <location filename="../../readerapp/ui/paper_list/spoken.py" />
            <source>unread</source>
            <translation>ungelesen</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/act_words.py" />
            <source>unstarred {what}</source>
            <translation>Stern für {what} entfernt</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/act_words.py" />
            <source>unstarring {what}</source>
            <translation>Stern für {what} entfernen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/follow/chooser.py" />
            <source>untick</source>
            <translation>abwählen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/setup/first_fetch.py" />
            <source>waiting</source>
            <translation>wartet</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pdf/pack.py" />
            <source>waiting</source>
            <comment>a PDF</comment>
            <translation>wartet</translation>
        </message>
        <message>
            <location filename="../../readerapp/storage/backup.py" />
            <source>was made by a newer readerapp ({version}; this one is {own}). Update readerapp, then restore it.</source>
            <translation>wurde von einem neueren readerapp angelegt ({version}; dieses ist {own}). Erst readerapp aktualisieren, dann die Sicherung wiederherstellen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/storage/restoring.py" />
            <source>was made by a newer readerapp. Update readerapp, then restore it.</source>
            <translation>wurde von einem neueren readerapp angelegt. Erst readerapp aktualisieren, dann die Sicherung wiederherstellen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/backups.py" />
            <source>was not made: {free} MB are free on the disk of the library, and {needed} MB are needed. Free some space.</source>
            <translation>wurde nicht angelegt: Auf dem Datenträger der Bibliothek sind {free} MB frei, nötig sind {needed} MB. Platz schaffen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/acts_file.py" />
            <source>was written by a newer readerapp (format {said}). Update readerapp.</source>
            <translation>wurde von einem neueren readerapp geschrieben (Format {said}). readerapp aktualisieren.</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/act_words.py" />
            <source>what History undid on {what}</source>
            <translation>Rückgängigmachen im Verlauf für {what}</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/act_words.py" />
            <source>what a rule starred: {what}</source>
            <translation>Stern einer Regel für {what}</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/act_words.py" />
            <source>what a rule tagged: {what}</source>
            <translation>Schlagwort einer Regel für {what}</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/mending.py" />
            <source>what is between two entries is torn; it is left out</source>
            <translation>was zwischen zwei Einträgen steht, ist zerrissen; es ist ausgelassen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/intake.py" />
            <source>what you pasted</source>
            <translation>eingefügter Text</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/keys_sheet.py" />
            <source>while the PDF has the focus</source>
            <translation>solange die PDF den Fokus hat</translation>
        </message>
        <message>
            <location filename="../../readerapp/search/completing.py" />
            <source>with your tag</source>
            <translation>mit Ihrem Schlagwort</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/paper_list/delegate.py" />
            <location filename="../../readerapp/ui/paper_list/spoken.py" />
            <source>withdrawn</source>
            <translation>zurückgezogen</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/acts_file.py" />
            <source>you now follow {categories}</source>
            <translation>Sie abonnieren nun {categories}</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/search_remarks.py" />
            <source>your library</source>
            <translation>Ihre Bibliothek</translation>
        </message>
        <message>
            <location filename="../../readerapp/search/words.py" />
            <source>your note</source>
            <translation>Ihre Notiz</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/follow/offer_list.py" />
            <source>{about} a day</source>
            <translation>{about} am Tag</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/acts_file.py" />
            <source>{args} is missing</source>
            <translation>{args} fehlt</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pdf/search.py" />
            <source>{at} of {count}</source>
            <translation>{at} von {count}</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/interest.py" />
            <source>{bars}, likelier than {share} % of the undecided papers</source>
            <translation>{bars}, interessanter als {share} % der offenen Artikel</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/fetching.py" />
            <source>{category} and {count} more for {day} are not complete.</source>
            <translation>{category} und {count} weitere sind für {day} nicht vollständig.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/fetching.py" />
            <source>{category} for {day} is not complete.</source>
            <translation>{category} ist für {day} nicht vollständig.</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/page/list_page.py" />
            <source>{claimed} entries are said to follow, {shown} could be read</source>
            <translation>{claimed} Einträge sollen folgen, {shown} waren lesbar</translation>
        </message>
        <message>
            <location filename="../../readerapp/days/sentences.py" />
            <source>{counted} and {shown}</source>
            <translation>{counted}, gezeigt wurden {shown}</translation>
        </message>
        <message>
            <location filename="../../readerapp/days/sentences.py" />
            <source>{counts} so far; arXiv’s own counts are not known yet.</source>
            <translation>Bisher {counts}; wie viele es laut arXiv sind, ist noch nicht bekannt.</translation>
        </message>
        <message>
            <location filename="../../readerapp/days/sentences.py" />
            <source>{counts}, but part of the listing could not be read.</source>
            <translation>{counts}, aber ein Teil der Tagesliste war nicht lesbar.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../readerapp/ui/pdf/pack.py" />
            <source>{count} PDFs copied to {place}.</source>
            <translation>
                <numerusform>{count} PDF nach {place} kopiert.</numerusform>
                <numerusform>{count} PDFs nach {place} kopiert.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../readerapp/ui/acts/pdfs.py" />
            <source>{count} PDFs downloaded, {size} of at most {most}, in {folder}.</source>
            <translation>
                <numerusform>{count} PDF heruntergeladen, {size} von höchstens {most}, in {folder}.</numerusform>
                <numerusform>{count} PDFs heruntergeladen, {size} von höchstens {most}, in {folder}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../readerapp/ui/acts/pdfs.py" />
            <source>{count} PDFs removed.</source>
            <translation>
                <numerusform>{count} PDF entfernt.</numerusform>
                <numerusform>{count} PDFs entfernt.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../readerapp/ui/acts/pdfs.py" />
            <source>{count} are open or being downloaded, and stay.</source>
            <translation>
                <numerusform>{count} bleibt, da sie offen ist oder gerade heruntergeladen wird.</numerusform>
                <numerusform>{count} bleiben, da sie offen sind oder gerade heruntergeladen werden.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../readerapp/jobs/acts_file.py" />
            <source>{count} changes taken over</source>
            <translation>
                <numerusform>{count} Änderung übernommen</numerusform>
                <numerusform>{count} Änderungen übernommen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/references.py" />
            <source>{count} could not be fetched</source>
            <translation>{count} nicht zu bekommen</translation>
        </message>
        <message numerus="yes">
            <location filename="../../readerapp/days/sentences.py" />
            <source>{count} cross-lists</source>
            <translation>
                <numerusform>{count} Cross-List</numerusform>
                <numerusform>{count} Cross-Lists</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../readerapp/ui/acts/intake.py" />
            <source>{count} damaged places could not be read, the first in {place}.</source>
            <translation>
                <numerusform>Eine beschädigte Stelle war nicht lesbar: {place}.</numerusform>
                <numerusform>{count} beschädigte Stellen waren nicht lesbar, zuerst {place}.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/fetching.py" />
            <source>{count} days are not complete.</source>
            <translation>{count} Tage sind nicht vollständig.</translation>
        </message>
        <message>
            <location filename="../../readerapp/days/statistics.py" />
            <source>{count} decided</source>
            <translation>{count} entschieden</translation>
        </message>
        <message>
            <location filename="../../readerapp/days/sentences.py" />
            <location filename="../../readerapp/ui/acts/two_passes.py" />
            <source>{count} dismissed</source>
            <translation>{count} verworfen</translation>
        </message>
        <message numerus="yes">
            <location filename="../../readerapp/jobs/references.py" />
            <source>{count} feeds followed from now on, {known} already</source>
            <translation>
                <numerusform>{count} Feed ab jetzt abonniert, {known} waren es schon</numerusform>
                <numerusform>{count} Feeds ab jetzt abonniert, {known} waren es schon</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../readerapp/days/statistics.py" />
            <source>{count} fetched</source>
            <translation>{count} abgerufen</translation>
        </message>
        <message numerus="yes">
            <location filename="../../readerapp/ui/acts/intake.py" />
            <source>{count} files</source>
            <translation>
                <numerusform>{count} Datei</numerusform>
                <numerusform>{count} Dateien</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../readerapp/days/statistics.py" />
            <source>{count} hours</source>
            <translation>
                <numerusform>{count} Stunde</numerusform>
                <numerusform>{count} Stunden</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/two_passes.py" />
            <source>{count} kept</source>
            <translation>{count} behalten</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/two_passes.py" />
            <source>{count} kept after the titles</source>
            <translation>{count} nach den Titeln behalten</translation>
        </message>
        <message numerus="yes">
            <location filename="../../readerapp/ui/dialogs/rules/regret.py" />
            <source>{count} listing days, at most {papers} a day.</source>
            <translation>
                <numerusform>{count} Tag mit Liste, höchstens {papers} am Tag.</numerusform>
                <numerusform>{count} Tage mit Liste, höchstens {papers} am Tag.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../readerapp/days/statistics.py" />
            <source>{count} min</source>
            <translation>{count} min</translation>
        </message>
        <message numerus="yes">
            <location filename="../../readerapp/days/sentences.py" />
            <source>{count} new</source>
            <translation>
                <numerusform>{count} neu</numerusform>
                <numerusform>{count} neu</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../readerapp/text/words.py" />
            <source>{count} new papers</source>
            <translation>
                <numerusform>{count} neuer Artikel</numerusform>
                <numerusform>{count} neue Artikel</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../readerapp/ui/acts/fetching.py" />
            <source>{count} new papers ({time}).</source>
            <translation>
                <numerusform>{count} neuer Artikel ({time}).</numerusform>
                <numerusform>{count} neue Artikel ({time}).</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/references.py" />
            <source>{count} not understood</source>
            <translation>{count} nicht verstanden</translation>
        </message>
        <message numerus="yes">
            <location filename="../../readerapp/ui/window/ways/namesakes.py" />
            <source>{count} others</source>
            <translation>
                <numerusform>{count} weiterer</numerusform>
                <numerusform>{count} weitere</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../readerapp/text/words.py" />
            <source>{count} papers</source>
            <translation>
                <numerusform>{count} Artikel</numerusform>
                <numerusform>{count} Artikel</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../readerapp/days/sentences.py" />
            <source>{count} papers are still missing</source>
            <translation>
                <numerusform>1 Artikel fehlt noch</numerusform>
                <numerusform>{count} Artikel fehlen noch</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../readerapp/ui/acts/out/exports.py" />
            <source>{count} papers in this list</source>
            <translation>
                <numerusform>{count} Artikel in dieser Liste</numerusform>
                <numerusform>{count} Artikel in dieser Liste</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../readerapp/ui/window/search_remarks.py" />
            <source>{count} papers in your library match.</source>
            <translation>
                <numerusform>{count} Artikel Ihrer Bibliothek passt.</numerusform>
                <numerusform>{count} Artikel Ihrer Bibliothek passen.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../readerapp/jobs/zotero.py" />
            <source>{count} papers saved to Zotero.</source>
            <translation>
                <numerusform>{count} Artikel in Zotero gespeichert.</numerusform>
                <numerusform>{count} Artikel in Zotero gespeichert.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../readerapp/ui/acts/out/exports.py" />
            <source>{count} papers selected</source>
            <translation>
                <numerusform>{count} Artikel ausgewählt</numerusform>
                <numerusform>{count} Artikel ausgewählt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../readerapp/ui/acts/fetching.py" />
            <source>{count} papers were added to {day}. They are marked unread.</source>
            <translation>
                <numerusform>Zum {day} kam ein Artikel hinzu. Er ist als ungelesen markiert.</numerusform>
                <numerusform>Zum {day} kamen {count} Artikel hinzu. Sie sind als ungelesen markiert.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../readerapp/days/tally.py" />
            <source>{count} places could not be read, first {place}.</source>
            <translation>
                <numerusform>Eine Stelle war nicht lesbar: {place}.</numerusform>
                <numerusform>{count} Stellen waren nicht lesbar, zuerst {place}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../readerapp/days/sentences.py" />
            <location filename="../../readerapp/ui/window/remarks.py" />
            <source>{count} replacements</source>
            <translation>
                <numerusform>{count} neue Fassung</numerusform>
                <numerusform>{count} neue Fassungen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../readerapp/jobs/rules.py" />
            <source>{count} rules added</source>
            <translation>
                <numerusform>{count} Regel hinzugefügt</numerusform>
                <numerusform>{count} Regeln hinzugefügt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../readerapp/jobs/rules.py" />
            <source>{count} rules added, {changed} changed</source>
            <translation>
                <numerusform>{count} Regel hinzugefügt, {changed} geändert</numerusform>
                <numerusform>{count} Regeln hinzugefügt, {changed} geändert</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../readerapp/jobs/rules.py" />
            <source>{count} rules changed</source>
            <translation>
                <numerusform>{count} Regel geändert</numerusform>
                <numerusform>{count} Regeln geändert</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../readerapp/ui/dialogs/rules/rules_dialog.py" />
            <source>{count} rules written to {name}.</source>
            <translation>
                <numerusform>{count} Regel nach {name} geschrieben.</numerusform>
                <numerusform>{count} Regeln nach {name} geschrieben.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/several/selection.py" />
            <source>{count} selected.</source>
            <translation>{count} ausgewählt.</translation>
        </message>
        <message>
            <location filename="../../readerapp/days/sentences.py" />
            <location filename="../../readerapp/days/statistics.py" />
            <location filename="../../readerapp/ui/acts/two_passes.py" />
            <source>{count} starred</source>
            <translation>{count} mit Stern</translation>
        </message>
        <message numerus="yes">
            <location filename="../../readerapp/ui/acts/two_passes.py" />
            <source>{count} still wait for a decision.</source>
            <translation>
                <numerusform>{count} ist noch offen.</numerusform>
                <numerusform>{count} sind noch offen.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../readerapp/ui/window/ways/setting_up.py" />
            <source>{count} undecided papers from {day}. {keys}.</source>
            <translation>
                <numerusform>{count} offener Artikel vom {day}. {keys}.</numerusform>
                <numerusform>{count} offene Artikel vom {day}. {keys}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../readerapp/ui/window/remarks.py" />
            <source>{count} undecided papers, including folded sections.</source>
            <translation>
                <numerusform>{count} offener Artikel, eingeklappte Abschnitte mitgezählt.</numerusform>
                <numerusform>{count} offene Artikel, eingeklappte Abschnitte mitgezählt.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../readerapp/ui/pdf/pack.py" />
            <source>{count} were already there.</source>
            <translation>
                <numerusform>{count} war schon da.</numerusform>
                <numerusform>{count} waren schon da.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../readerapp/search/words.py" />
            <location filename="../../readerapp/ui/dialogs/rules/rule_dialog.py" />
            <source>{day} {month}</source>
            <translation>{day}. {month}</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pages/away.py" />
            <source>{day}, about {papers}</source>
            <translation>{day}, etwa {papers}</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/statistics/shares.py" />
            <source>{decided} · {starred} starred</source>
            <translation>{decided} · {starred} mit Stern</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/history.py" />
            <source>{did} (undone)</source>
            <translation>{did} (rückgängig gemacht)</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/history.py" />
            <source>{did} {tags}</source>
            <translation>{did}: {tags}</translation>
        </message>
        <message>
            <location filename="../../readerapp/errors.py" />
            <source>{document} is a refusal: “{reason}”</source>
            <translation>{document} ist eine Absage: „{reason}“</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/two_passes.py" />
            <source>{done} of {total}</source>
            <translation>{done} von {total}</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/indexing.py" />
            <source>{done} of {total} papers indexed</source>
            <translation>{done} von {total} Artikeln im Suchindex</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/triaging.py" />
            <source>{done}, below the note that another readerapp added.</source>
            <translation>{done}, unter der Notiz eines anderen readerapp.</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/references/reference.py" />
            <source>{entry} has neither an arXiv identifier nor a DOI</source>
            <translation>{entry} hat weder eine arXiv-Kennung noch eine DOI</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/rules/rules_dialog.py" />
            <source>{error} It may have been made by a newer readerapp, and finds nothing here.</source>
            <translation>{error} Sie stammt vielleicht von einem neueren readerapp und findet hier nichts.</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/keys_file.py" />
            <source>{error} readerapp’s own keys are used.</source>
            <translation>{error} Es gelten die Tasten von readerapp.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/sidebar/day_marks.py" />
            <source>{explanation} Also incomplete: {others}.</source>
            <translation>{explanation} Auch nicht vollständig: {others}.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pdf/pack.py" />
            <source>{failed} failed</source>
            <translation>{failed} fehlgeschlagen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/export.py" />
            <source>{fields}; {capital} with a capital</source>
            <translation>{fields}; {capital} mit großem Anfangsbuchstaben</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/rules.py" />
            <source>{file} cannot be read: {why}. No rule was changed.</source>
            <translation>{file} kann nicht gelesen werden: {why}. Keine Regel wurde geändert.</translation>
        </message>
        <message>
            <location filename="../../readerapp/errors.py" />
            <source>{file} could not be written: {why}</source>
            <translation>{file} konnte nicht geschrieben werden: {why}</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/ways/recent.py" />
            <source>{file} is gone: it was moved or removed, or its drive is not there. Its papers are still in your library.</source>
            <translation>{file} ist fort: verschoben oder gelöscht, oder ihr Laufwerk fehlt. Was sie brachte, ist noch in Ihrer Bibliothek.</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/rules.py" />
            <source>{file} is larger than 1 MB, too large for a file of rules. No rule was changed.</source>
            <translation>{file} ist größer als 1 MB; so groß ist keine Datei mit Regeln. Keine Regel wurde geändert.</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/merging.py" />
            <source>{file} was not changed. {why}</source>
            <translation>{file} wurde nicht geändert. {why}</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/out/exports.py" />
            <source>{file}: {outcome}</source>
            <translation>{file}: {outcome}</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/liked.py" />
            <source>{found}, {lacking} not in your library</source>
            <translation>{found}, {lacking} nicht in der Bibliothek</translation>
        </message>
        <message numerus="yes">
            <location filename="../../readerapp/storage/backup.py" />
            <source>{holds}, {count} PDFs</source>
            <translation>
                <numerusform>{holds}, {count} PDF</numerusform>
                <numerusform>{holds}, {count} PDFs</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/pdfs.py" />
            <source>{id} is not on arXiv, so its PDF is not either. {where}</source>
            <translation>{id} ist nicht bei arXiv, seine PDF also auch nicht. {where}</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/status.py" />
            <source>{indexed} for search</source>
            <translation>{indexed}</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pdf/pack.py" />
            <source>{kept} of {total} PDFs downloaded</source>
            <translation>{kept} von {total} PDFs heruntergeladen</translation>
        </message>
        <message numerus="yes">
            <location filename="../../readerapp/ui/dialogs/keyboard/change.py" />
            <source>{keys} belong to “{action}”, which would have no key left.</source>
            <translation>
                <numerusform>{keys} gehört zu „{action}“; dort bliebe keine Taste.</numerusform>
                <numerusform>{keys} gehören zu „{action}“; dort bliebe keine Taste.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../readerapp/ui/dialogs/keyboard/change.py" />
            <source>{keys} belong to “{action}”, which would keep {left}.</source>
            <translation>
                <numerusform>{keys} gehört zu „{action}“; dort bliebe {left}.</numerusform>
                <numerusform>{keys} gehören zu „{action}“; dort bliebe {left}.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/keyboard/change.py" />
            <source>{key} is one of its keys already.</source>
            <translation>{key} ist schon eine der Tasten.</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/acts_file.py" />
            <source>{known} known already</source>
            <translation>{known} schon bekannt</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/passes/passes.py" />
            <source>{list} in two passes</source>
            <translation>{list} in zwei Durchgängen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/search_remarks.py" />
            <source>{more} more in your library</source>
            <translation>{more} weitere in Ihrer Bibliothek</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/remarks.py" />
            <source>{muted} muted</source>
            <translation>{muted} ausgeblendet</translation>
        </message>
        <message>
            <location filename="../../readerapp/text/words.py" />
            <source>{names} and {more} more</source>
            <translation>{names} und {more} weitere</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/follow/offers.py" />
            <source>{name} (also {names})</source>
            <translation>{name} (auch {names})</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/follow/offers.py" />
            <source>{name} (the whole archive)</source>
            <translation>{name} (das ganze Archiv)</translation>
        </message>
        <message>
            <location filename="../../readerapp/rules/file.py" />
            <source>{name} cannot be read as rules: {error}. No rule was changed.</source>
            <translation>{name} ist nicht als Regeln zu lesen: {error}. Keine Regel wurde geändert.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/liked.py" />
            <source>{name} cannot be read: {why}.</source>
            <translation>{name} kann nicht gelesen werden: {why}.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/statistics/dialog.py" />
            <source>{name} could not be written: {why}.</source>
            <translation>{name} konnte nicht geschrieben werden: {why}.</translation>
        </message>
        <message>
            <location filename="../../readerapp/rules/file.py" />
            <source>{name} holds more than {most} rules. No rule was changed.</source>
            <translation>{name} enthält mehr als {most} Regeln. Keine Regel wurde geändert.</translation>
        </message>
        <message>
            <location filename="../../readerapp/rules/file.py" />
            <source>{name} holds no rules. Each begins with the line [[rule]]. No rule was changed.</source>
            <translation>{name} enthält keine Regeln. Jede beginnt mit der Zeile [[rule]]. Keine Regel wurde geändert.</translation>
        </message>
        <message>
            <location filename="../../readerapp/text/words.py" />
            <source>{name} in {folder}</source>
            <translation>{name} in {folder}</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/standing/saved.py" />
            <source>{name} is back.</source>
            <translation>{name} ist wieder da.</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/snapshot.py" />
            <source>{name} is missing</source>
            <translation>{name} fehlt</translation>
        </message>
        <message>
            <location filename="../../readerapp/rules/file.py" />
            <source>{name} is not text in UTF-8. No rule was changed.</source>
            <translation>{name} ist kein Text in UTF-8. Keine Regel wurde geändert.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/liked.py" />
            <source>{name} is too long for a list of papers.</source>
            <translation>{name} ist zu lang für eine Liste von Artikeln.</translation>
        </message>
        <message>
            <location filename="../../readerapp/web/addresses.py" />
            <source>{name} is “{url}”, which is not an address. One begins with https://.</source>
            <translation>{name} ist „{url}“, das ist keine Adresse. Eine Adresse beginnt mit https://.</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>{name} is “{value}”; it must be a number from {lowest} to {highest}.</source>
            <translation>{name} ist „{value}“; es muss eine Zahl von {lowest} bis {highest} sein.</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>{name} is “{value}”; it must be one of {names}.</source>
            <translation>{name} ist „{value}“; es muss eines von {names} sein.</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>{name} is “{value}”; it must be text in quotation marks.</source>
            <translation>{name} ist „{value}“; es muss Text in Anführungszeichen sein.</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/table.py" />
            <source>{name} is “{value}”; it must be true or false.</source>
            <translation>{name} ist „{value}“; es muss true oder false sein.</translation>
        </message>
        <message>
            <location filename="../../readerapp/rules/file.py" />
            <source>{name}, rule {number}: {error} No rule was changed.</source>
            <translation>{name}, Regel {number}: {error} Keine Regel wurde geändert.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/paper_list/part.py" />
            <source>{name}, {papers}, {undecided} undecided</source>
            <translation>{name}, {papers}, {undecided} offen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/paper_list/part.py" />
            <source>{name}, {papers}, {undecided} undecided, folded</source>
            <translation>{name}, {papers}, {undecided} offen, zugeklappt</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/statistics/shares.py" />
            <source>{name}: {decided} decided, {starred} starred</source>
            <translation>{name}: {decided} entschieden, {starred} mit Stern</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/statistics/shares.py" />
            <source>{name}: {starred} starred</source>
            <translation>{name}: {starred} mit Stern</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/strokes.py" />
            <source>{number} … then a motion, such as J.</source>
            <translation>{number} … dann eine Bewegung, etwa J.</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/acts_file.py" />
            <source>{older} older than yours</source>
            <translation>{older} älter als Ihre</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/search_remarks.py" />
            <source>{paper_id} is not in your library</source>
            <translation>{paper_id} ist nicht in Ihrer Bibliothek</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pdf/downloads.py" />
            <source>{paper_id} is not on arXiv, so there is no PDF to download. Open its page instead.</source>
            <translation>{paper_id} ist nicht auf arXiv, deshalb gibt es keine PDF zum Herunterladen. Stattdessen lässt sich die Seite öffnen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/export/merging.py" />
            <location filename="../../readerapp/jobs/acts_file.py" />
            <source>{papers} added</source>
            <translation>{papers} hinzugefügt</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/out/handover.py" />
            <source>{papers} are too many to copy. Export them to a file instead.</source>
            <translation>{papers} sind zu viele zum Kopieren. Stattdessen in eine Datei exportieren.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/pdfs.py" />
            <source>{papers} are too many to download. Select fewer.</source>
            <translation>{papers} sind zu viele zum Herunterladen. Wählen Sie weniger aus.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/out/exports.py" />
            <source>{papers} exported to {place}.</source>
            <translation>{papers} exportiert: {place}.</translation>
        </message>
        <message>
            <location filename="../../readerapp/days/statistics.py" />
            <source>{papers} fetched, {decided} decided, {starred} starred, about {time} in all.</source>
            <translation>{papers} abgerufen, {decided} entschieden, {starred} mit Stern, zusammen etwa {time}.</translation>
        </message>
        <message>
            <location filename="../../readerapp/days/statistics.py" />
            <source>{papers} fetched, {decided} decided, {starred} starred.</source>
            <translation>{papers} abgerufen, {decided} entschieden, {starred} mit Stern.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/liked.py" />
            <source>{papers} found</source>
            <translation>{papers} gefunden</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/status.py" />
            <source>{papers} in your library</source>
            <translation>{papers} in Ihrer Bibliothek</translation>
        </message>
        <message numerus="yes">
            <location filename="../../readerapp/ui/acts/standing/muting.py" />
            <source>{papers} muted by {count} rules</source>
            <translation>
                <numerusform>{papers} durch {count} Regel ausgeblendet</numerusform>
                <numerusform>{papers} durch {count} Regeln ausgeblendet</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../readerapp/jobs/zotero.py" />
            <source>{papers} saved to Zotero, {count} with their PDF.</source>
            <translation>
                <numerusform>{papers} in Zotero gespeichert, {count} mit PDF.</numerusform>
                <numerusform>{papers} in Zotero gespeichert, {count} mit PDF.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/ways/setting_up.py" />
            <source>{papers} so far</source>
            <translation>{papers} bisher</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/importing.py" />
            <location filename="../../readerapp/storage/records.py" />
            <source>{papers}, {new} new</source>
            <translation>{papers}, {new} neu</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/references.py" />
            <source>{papers}, {new} new, {known} known already</source>
            <translation>{papers}, {new} neu, {known} schon bekannt</translation>
        </message>
        <message>
            <location filename="../../readerapp/storage/backup.py" />
            <location filename="../../readerapp/ui/acts/backups.py" />
            <source>{papers}, {starred} starred</source>
            <translation>{papers}, {starred} mit Stern</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/remarks.py" />
            <source>{papers}, {undecided} undecided. This list stays until you switch.</source>
            <translation>{papers}, {undecided} offen. Diese Liste bleibt, bis Sie wechseln.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/two_passes.py" />
            <source>{papers}: {decisions}.</source>
            <translation>{papers}: {decisions}.</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/rss.py" />
            <source>{paper} has no abstract.</source>
            <translation>{paper} hat kein Abstract.</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/api.py" />
            <location filename="../../readerapp/sources/oai.py" />
            <source>{paper} has no title</source>
            <translation>{paper} hat keinen Titel</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/rss.py" />
            <source>{paper} has no title.</source>
            <translation>{paper} hat keinen Titel.</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/rss.py" />
            <source>{paper} is announced as nothing that arXiv announces.</source>
            <translation>{paper} ist als etwas angekündigt, was arXiv nicht ankündigt.</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/oai.py" />
            <source>{paper} is in a format that is not read</source>
            <translation>{paper} ist in einem Format, das nicht gelesen wird</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/markdown.py" />
            <source>{paper} is listed twice</source>
            <translation>{paper} ist doppelt aufgeführt</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/rss.py" />
            <source>{paper} is listed twice.</source>
            <translation>{paper} ist doppelt aufgeführt.</translation>
        </message>
        <message>
            <location filename="../../readerapp/errors.py" />
            <source>{paper} is not in this library. Import or fetch a listing with it first.</source>
            <translation>{paper} ist nicht in dieser Bibliothek. Erst eine Tagesliste importieren oder abrufen, in der er steht.</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/references.py" />
            <source>{paper} is not in your library, and arXiv cannot be asked for a DOI</source>
            <translation>{paper} ist nicht in der Bibliothek, und arXiv lässt sich nicht nach einer DOI fragen</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/references.py" />
            <source>{paper} is not in your library, and was not fetched</source>
            <translation>{paper} ist nicht in der Bibliothek und wurde nicht abgerufen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pdf/state.py" />
            <source>{part} of {whole}, {percent} %</source>
            <translation>{part} von {whole}, {percent} %</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pdf/file.py" />
            <source>{path} cannot be read ({why}). Download it again.</source>
            <translation>{path} lässt sich nicht lesen ({why}). Die PDF erneut herunterladen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/desktop/trouble.py" />
            <source>{path} could not be put aside: {why}. Nothing was changed.</source>
            <translation>{path} ließ sich nicht beiseitelegen: {why}. Nichts wurde geändert.</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/keys_file.py" />
            <source>{path} is not a keys file: it is not valid TOML ({error}).</source>
            <translation>{path} ist keine Tastendatei: Es ist kein gültiges TOML ({error}).</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/keys_file.py" />
            <source>{path} is not a keys file: it names neither a preset nor [keys].</source>
            <translation>{path} ist keine Tastendatei: Sie nennt weder eine Belegung noch [keys].</translation>
        </message>
        <message>
            <location filename="../../readerapp/errors.py" />
            <source>{path} is not a readerapp library. Nothing was changed; choose another file.</source>
            <translation>{path} ist keine Bibliothek von readerapp. Nichts wurde geändert; eine andere Datei wählen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/keys_file.py" />
            <source>{path} is too large for a keys file.</source>
            <translation>{path} ist zu groß für eine Tastendatei.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pdf/file.py" />
            <source>{path} no longer exists. Download it again.</source>
            <translation>{path} gibt es nicht mehr. Die PDF erneut herunterladen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/desktop/gone.py" />
            <source>{path} was moved or removed. This window still has everything in it.</source>
            <translation>{path} wurde verschoben oder entfernt. Dieses Fenster hat noch alles, was darin ist.</translation>
        </message>
        <message>
            <location filename="../../readerapp/settings/file.py" />
            <source>{path}: {error} The default, “{default}”, is used.</source>
            <translation>{path}: {error} Es gilt die Vorgabe „{default}“.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/out/up_to_date.py" />
            <source>{place} gets each paper that you star.</source>
            <translation>{place} bekommt jeden Artikel, der einen Stern erhält.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/paper_list/rows.py" />
            <location filename="../../readerapp/ui/window/passes/first_pass.py" />
            <source>{place} of {of}</source>
            <translation>{place} von {of}</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/acts_file.py" />
            <source>{said} is not a wish</source>
            <translation>{said} ist kein Wunsch</translation>
        </message>
        <message>
            <location filename="../../readerapp/export/merging.py" />
            <source>{said}, {updated} updated</source>
            <translation>{said}, {updated} aktualisiert</translation>
        </message>
        <message numerus="yes">
            <location filename="../../readerapp/export/merging.py" />
            <source>{said}; {count} stay as you have them</source>
            <translation>
                <numerusform>{said}; {count} bleibt, wie er ist</numerusform>
                <numerusform>{said}; {count} bleiben, wie sie sind</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../readerapp/export/merging.py" />
            <source>{said}; {left} left out, with letters that need a file in UTF-8</source>
            <translation>{said}; {left} ausgelassen, mit Zeichen, die eine Datei in UTF-8 brauchen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pdf/text_layer.py" />
            <source>{scheme}: address</source>
            <translation>{scheme}:-Adresse</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/search_remarks.py" />
            <source>{search} in {place}</source>
            <translation>{search} ({place})</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/search_remarks.py" />
            <source>{search} · in {place}</source>
            <translation>{search} · {place}</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/context_menus.py" />
            <source>{section} of {category} are muted, unless they are listed elsewhere too.</source>
            <translation>{section} von {category} werden ausgeblendet, wenn sie nicht auch anderswo gelistet sind.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/context_menus.py" />
            <source>{section} of {category} are shown again.</source>
            <translation>{section} von {category} werden wieder gezeigt.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/paper/selection_strip.py" />
            <source>{selected} papers selected. Actions apply to all of them.</source>
            <translation>{selected} Artikel ausgewählt. Aktionen gelten für alle.</translation>
        </message>
        <message>
            <location filename="../../readerapp/web/failures.py" />
            <source>{server} answered with a web page instead of the listing. Open {url} in a browser to see why. {kept}</source>
            <translation>{server} hat mit einer Webseite statt der Tagesliste geantwortet. {url} im Browser öffnen, um zu sehen, warum. {kept}</translation>
        </message>
        <message>
            <location filename="../../readerapp/web/failures.py" />
            <source>{server} answered “{said}” to {url}. {kept}</source>
            <translation>{server} hat auf {url} mit „{said}“ geantwortet. {kept}</translation>
        </message>
        <message>
            <location filename="../../readerapp/web/http.py" />
            <source>{server} asked us to wait. It answered “{said}” at {time}.</source>
            <translation>{server} bittet zu warten. Die Antwort um {time} war „{said}“.</translation>
        </message>
        <message>
            <location filename="../../readerapp/web/failures.py" />
            <source>{server} closed the connection before the end of its answer. Everything fetched before is kept; try again.</source>
            <translation>{server} hat die Verbindung vor dem Ende der Antwort geschlossen. Alles bisher Abgerufene bleibt; noch einmal versuchen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/web/exchange.py" />
            <source>{server} closed the connection without an answer. {kept}</source>
            <translation>{server} hat die Verbindung ohne Antwort geschlossen. {kept}</translation>
        </message>
        <message>
            <location filename="../../readerapp/web/exchange.py" />
            <source>{server} could not be reached through the proxy that is set up here. {kept}</source>
            <translation>{server} war über den hier eingerichteten Proxy nicht zu erreichen. {kept}</translation>
        </message>
        <message>
            <location filename="../../readerapp/web/exchange.py" />
            <source>{server} did not answer within {seconds} seconds. {kept}</source>
            <translation>{server} hat innerhalb von {seconds} Sekunden nicht geantwortet. {kept}</translation>
        </message>
        <message>
            <location filename="../../readerapp/web/exchange.py" />
            <source>{server} gave an answer that makes no sense ({error}). {kept}</source>
            <translation>{server} hat eine unverständliche Antwort gegeben ({error}). {kept}</translation>
        </message>
        <message>
            <location filename="../../readerapp/web/failures.py" />
            <source>{server} is sending too slowly. {kept}</source>
            <translation>{server} sendet zu langsam. {kept}</translation>
        </message>
        <message>
            <location filename="../../readerapp/web/failures.py" />
            <source>{server} redirects endlessly. {kept}</source>
            <translation>{server} leitet endlos weiter. {kept}</translation>
        </message>
        <message>
            <location filename="../../readerapp/web/failures.py" />
            <source>{server} redirects to {target}, which is not safe. Open {url} in a browser to see why. {kept}</source>
            <translation>{server} leitet auf {target} weiter, das ist nicht sicher. {url} im Browser öffnen, um zu sehen, warum. {kept}</translation>
        </message>
        <message>
            <location filename="../../readerapp/web/failures.py" />
            <source>{server} refuses to answer readerapp (“{said}”). Open {url} in a browser to see why. {kept}</source>
            <translation>{server} verweigert readerapp die Antwort („{said}“). {url} im Browser öffnen, um zu sehen, warum. {kept}</translation>
        </message>
        <message>
            <location filename="../../readerapp/web/failures.py" />
            <source>{server} sent its answer in an unexpected compression ({coding}). {kept}</source>
            <translation>{server} hat die Antwort in einer unerwarteten Kompression gesendet ({coding}). {kept}</translation>
        </message>
        <message>
            <location filename="../../readerapp/web/failures.py" />
            <source>{server} sent more than {limit} MB, the limit for this download. Open {url} in a browser.</source>
            <translation>{server} hat mehr als {limit} MB gesendet, die Grenze für diesen Download. {url} im Browser öffnen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/desktop/bringing.py" />
            <source>{share} % copied.</source>
            <translation>{share} % der Kopie sind fertig.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../readerapp/days/sentences.py" />
            <source>{shown} of {count} cross-lists</source>
            <translation>
                <numerusform>{shown} von {count} Cross-List</numerusform>
                <numerusform>{shown} von {count} Cross-Lists</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../readerapp/days/sentences.py" />
            <source>{shown} of {count} new</source>
            <translation>
                <numerusform>{shown} von {count} neu</numerusform>
                <numerusform>{shown} von {count} neu</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../readerapp/days/sentences.py" />
            <source>{shown} of {count} replacements</source>
            <translation>
                <numerusform>{shown} von {count} neuen Fassung</numerusform>
                <numerusform>{shown} von {count} neuen Fassungen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pdf/state.py" />
            <source>{size} so far</source>
            <translation>bisher {size}</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/statistics/shares.py" />
            <source>{starred} starred</source>
            <translation>{starred} mit Stern</translation>
        </message>
        <message>
            <location filename="../../readerapp/storage/sql/standing/effects.py" />
            <source>{starred}, in {tags}</source>
            <translation>{starred}, in {tags}</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/tags.py" />
            <source>{tag}, on</source>
            <translation>{tag}, vergeben</translation>
        </message>
        <message>
            <location filename="../../readerapp/days/sentences.py" />
            <location filename="../../readerapp/text/words.py" />
            <source>{time} on {weekday}</source>
            <translation>{time} am {weekday}</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/status.py" />
            <source>{undecided} of {total} undecided</source>
            <translation>{undecided} von {total} offen</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/status.py" />
            <source>{undecided} of {total} undecided, about {minutes} min</source>
            <translation>{undecided} von {total} offen, etwa {minutes} min</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/paper_list/delegate.py" />
            <location filename="../../readerapp/ui/sidebar/items.py" />
            <source>{undecided} undecided</source>
            <translation>{undecided} offen</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/acts_file.py" />
            <source>{value} is neither true nor false</source>
            <translation>{value} ist weder true noch false</translation>
        </message>
        <message>
            <location filename="../../readerapp/jobs/acts_file.py" />
            <source>{value} is not text</source>
            <translation>{value} ist kein Text</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/passes/first_pass.py" />
            <source>{waiting} of {count} titles left</source>
            <translation>noch {waiting} von {count} Titeln</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/sidebar/items.py" />
            <source>{waiting} undecided</source>
            <translation>{waiting} offen</translation>
        </message>
        <message>
            <location filename="../../readerapp/text/words.py" />
            <source>{weekday} {day} {month}</source>
            <translation>{weekday} {day}. {month}</translation>
        </message>
        <message>
            <location filename="../../readerapp/days/sentences.py" />
            <source>{weekday}’s listing is not out yet</source>
            <translation>Die Tagesliste vom {weekday} ist noch nicht da</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/backups.py" />
            <source>{what} backed up to {place}.</source>
            <translation>{what} gesichert: {place}.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/pdf/file.py" />
            <source>{why} Download it again, or open it in another program. (The file is {name}.)</source>
            <translation>{why} Sie lässt sich erneut herunterladen oder in einem anderen Programm öffnen. (Die Datei ist {name}.)</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/rss.py" />
            <source>{why} The paper is left out.</source>
            <translation>{why} Der Artikel ist ausgelassen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/pdfs/folder.py" />
            <source>{why}. Nothing else was changed.</source>
            <translation>{why}. Sonst wurde nichts geändert.</translation>
        </message>
        <message>
            <location filename="../../readerapp/text/words.py" />
            <source>{words} and {last}</source>
            <translation>{words} und {last}</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/mending.py" />
            <source>“&amp;{name}” is not a character</source>
            <translation>„&amp;{name}“ ist kein Zeichen</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/mending.py" />
            <source>“&amp;{name}” is not known to XML nor to HTML; it is read as itself</source>
            <translation>„&amp;{name}“ kennt weder XML noch HTML; es wird gelesen, wie es dasteht</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/mending.py" />
            <source>“&amp;{name}” is not known to XML; it is read as in HTML</source>
            <translation>„&amp;{name}“ kennt XML nicht; es wird wie in HTML gelesen</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/mending.py" />
            <source>“&amp;” does not begin an entity here; it is read as itself</source>
            <translation>„&amp;“ leitet hier kein Zeichen ein; es wird gelesen, wie es dasteht</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/mending.py" />
            <source>“&lt;” does not begin a tag here; it is read as itself</source>
            <translation>„&lt;“ ist hier kein Tag; es wird gelesen, wie es dasteht</translation>
        </message>
        <message>
            <location filename="../../readerapp/search/language.py" />
            <source>“NOT” goes before what should be left out.</source>
            <translation>„NOT“ steht vor dem, was wegbleiben soll.</translation>
        </message>
        <message>
            <location filename="../../readerapp/search/language.py" />
            <source>“OR” goes between two searches.</source>
            <translation>„OR“ steht zwischen zwei Suchen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/passes/passes.py" />
            <source>“Two passes” ({key}) resumes here.</source>
            <translation>„Zwei Durchgänge“ ({key}) geht hier weiter.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/passes/passes.py" />
            <source>“Two passes” resumes here.</source>
            <translation>„Zwei Durchgänge“ geht hier weiter.</translation>
        </message>
        <message>
            <location filename="../../readerapp/rules/file.py" />
            <source>“does” is one of {names}.</source>
            <translation>„does“ ist eines von {names}.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/keyboard.py" />
            <source>“keys” must be a table: [keys], and below it lines such as "act.star" = ["S"].</source>
            <translation>„keys“ muss eine Tabelle sein: [keys] und darunter Zeilen wie "act.star" = ["S"].</translation>
        </message>
        <message>
            <location filename="../../readerapp/rules/file.py" />
            <source>“on” is true or false.</source>
            <translation>„on“ ist true oder false.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/passes/passes.py" />
            <source>“{action}” works in the list and in the second pass.</source>
            <translation>„{action}“ geht in der Liste und im zweiten Durchgang.</translation>
        </message>
        <message>
            <location filename="../../readerapp/rules/file.py" />
            <source>“{key}” is a text in quotation marks.</source>
            <translation>„{key}“ ist ein Text in Anführungszeichen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/keyboard.py" />
            <source>“{key}” is given to “{first}” and to “{second}”; the first has it.</source>
            <translation>„{key}“ ist für „{first}“ und für „{second}“ vergeben; die erste behält sie.</translation>
        </message>
        <message>
            <location filename="../../readerapp/search/language.py" />
            <source>“{name}:” is not a field; fields are {fields} and {last}. In quotes a text is found as written.</source>
            <translation>„{name}:“ ist kein Feld; Felder sind {fields} und {last}. In Anführungszeichen wird ein Text gesucht, wie er dasteht.</translation>
        </message>
        <message>
            <location filename="../../readerapp/search/language.py" />
            <source>“{name}:” needs a value right after it.</source>
            <translation>Gleich hinter „{name}:“ gehört ein Wert.</translation>
        </message>
        <message>
            <location filename="../../readerapp/rules/rule.py" />
            <source>“{name}” asks for is:, tag: or note:. A rule looks at what a paper says, not at what you did with it.</source>
            <translation>„{name}“ fragt nach is:, tag: oder note:. Eine Regel sieht auf das, was ein Artikel sagt, nicht auf das, was Sie mit ihm getan haben.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/rename_tag.py" />
            <source>“{name}” exists. Enter merges the two tags.</source>
            <translation>„{name}“ gibt es schon. Eingabe führt beide zusammen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/rules/rules_dialog.py" />
            <source>“{name}” is back.</source>
            <translation>„{name}“ ist wieder da.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/rules/rules_dialog.py" />
            <source>“{name}” is off.</source>
            <translation>„{name}“ ist aus.</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/dialogs/rules/rules_dialog.py" />
            <source>“{name}” is on.</source>
            <translation>„{name}“ ist an.</translation>
        </message>
        <message>
            <location filename="../../readerapp/rules/file.py" />
            <source>“{name}” is there twice.</source>
            <translation>„{name}“ kommt zweimal vor.</translation>
        </message>
        <message>
            <location filename="../../readerapp/rules/rule.py" />
            <source>“{name}” needs a search. Without one it would find every paper.</source>
            <translation>„{name}“ braucht eine Suche. Ohne sie würde jeder Artikel gefunden.</translation>
        </message>
        <message>
            <location filename="../../readerapp/export/keys.py" />
            <location filename="../../readerapp/pdfs/names.py" />
            <source>“{template}” has a brace without its partner.</source>
            <translation>In „{template}“ fehlt einer Klammer die andere Hälfte.</translation>
        </message>
        <message>
            <location filename="../../readerapp/export/keys.py" />
            <source>“{template}” would give many papers one key. Put {author}, {word} or {id} into it.</source>
            <translation>„{template}“ gäbe vielen Artikeln denselben Schlüssel. {author}, {word} oder {id} einfügen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/pdfs/names.py" />
            <source>“{template}” would give many papers one name. Put {id} or {title} into it.</source>
            <translation>„{template}“ gäbe vielen Artikeln denselben Namen. {id} oder {title} einfügen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/search/words.py" />
            <location filename="../../readerapp/sources/references/identifiers.py" />
            <location filename="../../readerapp/storage/sql/standing/effects.py" />
            <location filename="../../readerapp/text/words.py" />
            <source>“{text}”</source>
            <translation>„{text}“</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/mail/block.py" />
            <source>“{text}” belongs to no field</source>
            <translation>„{text}“ gehört zu keinem Feld</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/spelling.py" />
            <source>“{text}” has {count} keys in a row; at most two can follow each other.</source>
            <translation>„{text}“ hat {count} Tasten nacheinander; höchstens zwei können aufeinander folgen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/spelling.py" />
            <source>“{text}” is not a key: only Ctrl, Alt, Shift and Meta can come before the last +.</source>
            <translation>„{text}“ ist keine Taste: Vor dem letzten + können nur Ctrl, Alt, Shift und Meta stehen.</translation>
        </message>
        <message>
            <location filename="../../readerapp/keymap/spelling.py" />
            <source>“{text}” is not a key; keys look like “S”, “Shift+S”, “Ctrl+Home” or “G, T”.</source>
            <translation>„{text}“ ist keine Taste; Tasten sehen aus wie „S“, „Shift+S“, „Ctrl+Home“ oder „G, T“.</translation>
        </message>
        <message>
            <location filename="../../readerapp/errors.py" />
            <source>“{text}” is not an arXiv identifier. One looks like 2012.07810, 2012.07810v2 or hep-th/9901001.</source>
            <translation>„{text}“ ist keine Kennung von arXiv. Eine sieht aus wie 2012.07810, 2012.07810v2 oder hep-th/9901001.</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/references/identifiers.py" />
            <source>“{words}” is neither an identifier nor a DOI</source>
            <translation>„{words}“ ist weder eine Kennung noch eine DOI</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/markdown.py" />
            <location filename="../../readerapp/sources/page/list_page.py" />
            <source>“{words}” is not a day</source>
            <translation>„{words}“ ist kein Tag</translation>
        </message>
        <message>
            <location filename="../../readerapp/sources/mail/email.py" />
            <source>“{words}” is not a day; the papers below it are in no day</source>
            <translation>„{words}“ ist kein Tag; die Artikel darunter gehören zu keinem Tag</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/window/search_remarks.py" />
            <source>“{word}”: did you mean “{meant}”?</source>
            <translation>„{word}“: War „{meant}“ gemeint?</translation>
        </message>
        <message>
            <location filename="../../readerapp/ui/acts/out/exports.py" />
            <source>… and {count} more</source>
            <translation>… und {count} weitere</translation>
        </message>
    </context>
</TS>
