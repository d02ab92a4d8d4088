"""A bibliography of some thousand lines as people keep them: of mixed origins, and invented."""

from collections.abc import Callable

HEAD = r"""% Encoding: as it came
This text before the first entry is a comment to BibTeX. Write to moss@example.org.

@preamble{ "\newcommand{\noopsort}[1]{} " # {\newcommand{\moss}{m}} }
@string{jmoss = "Journal of Moss"}
@STRING(pub = {The {Fern} Press})
@comment{@article{hidden2019, title = {Commented out}, eprint = {2601.00030}}}

"""
BY_HAND = """@Article ( Oak:{number} ,
  author =  "O. Oak and " # {{The Moss Team}},
    Title = {A {Title} with "quotes", {n}ested {b{r}aces} and @signs},
  journal = jmoss # " B",   year = 19{tail},
  pages = "1--{number}" )
"""
ZOTERO = """@article{{elm_moss_{number},
\ttitle = {{On the moss of façades {number}}},
\tvolume = {{{number}}},
\tissn = {{0000-0000}},
\turl = {{https://example.org/moss/{number}}},
\tdoi = {{10.5555/moss.{number}}},
\tauthor = {{Elm, Zoë and Ivy, Bjørn}},
\tyear = {{20{tail}}},
\tnote = {{Publisher: Moss \\& Söhne}},
\tfile = {{Full Text:files/{number}/elm.pdf:application/pdf}},
}}
"""
JABREF = """@InProceedings{{Fern{number},
  author    = {{Fay Fern}},
  booktitle = {{Proceedings of the {number}th Moss Days}},
  title     = {{Lichen on 100\\% of all roofs}},
  groups    = {{moss}},
  timestamp = {{2019-01-{day}}},
}}
"""
SCHOLAR = """@article{{yew{number}moss,
  title={{Moss {number}}},
  author={{Yew, Ida and others}},
  journal={{arXiv preprint arXiv:{arxiv}}},
  year={{20{tail}}}
}}
"""
GROUPS = """@Comment{jabref-meta: databaseType:bibtex;}

@Comment{jabref-meta: grouping:
0 AllEntriesGroup:;
1 StaticGroup:moss\\;0\\;1\\;0x8a8a8aff\\;\\;\\;;
}
"""


def mixed_bib(
    entries: int = 440, encoding: str = "latin-1", line_end: str = "\r\n", arxiv: Callable[[int], str] = str
) -> bytes:
    """The file; `arxiv` makes the identifiers of the papers that are in it by a foreign hand."""
    parts = [HEAD]
    for number in range(entries):
        template = (BY_HAND, ZOTERO, JABREF, SCHOLAR, "% a remark, with an @ and a lonely word\n")[number % 5]
        tail, day = f"{number % 100:02}", f"{number % 28 + 1:02}"
        if template is BY_HAND:
            parts.append(template.replace("{number}", str(number)).replace("{tail}", tail))
        else:
            parts.append(template.format(number=number, tail=tail, day=day, arxiv=arxiv(number)))
        parts.append("\n" * (number % 3))
    parts.append(GROUPS)
    return "".join(parts).replace("\n", line_end).encode(encoding)
