"""HTML tables of two columns for notebooks; texts are escaped."""

from collections.abc import Mapping

from markupsafe import Markup

#: Jupyter sets formulas in what stands between dollar signs, but not in elements of this class.
_PLAIN = "tex2jax_ignore"


def facts_html(title: str, facts: Mapping[str, str]) -> str:
    """HTML table of named facts under a title.

    >>> facts_html("A & B", {"Akteure": "2"})
    '<table class="tex2jax_ignore"><caption>A &amp; B</caption><tr><th>Akteure</th><td>2</td></tr></table>'
    """
    rows = Markup("").join(Markup("<tr><th>{}</th><td>{}</td></tr>").format(*fact) for fact in facts.items())
    return str(Markup('<table class="{}"><caption>{}</caption>{}</table>').format(_PLAIN, title, rows))
