"""Whether a workbook shows its numbers in thousands while it holds them in kroner.

A heading *1.000 kr.* over such cells speaks of what is shown and not of what stands there, so that it tells nothing.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Collection

from tracker.measuring.old_workbook import OLE2, formats_of_old_workbook

_STYLES = "xl/styles.xml"
_LARGEST = 5_000_000
"""Bytes of styles that are looked through."""
_FORMAT = re.compile(r'formatCode="([^"]{1,200})"')
_QUOTED = re.compile(r'(?:&quot;|").{0,80}?(?:&quot;|")|\[[^\]]{0,40}\]|\\.')
_SCALED = re.compile(r"[0#?],+(?![0#?,])")
"""A comma behind the last digit: Excel then shows a thousandth."""


def shows_other_than_it_holds(content: bytes) -> bool:
    """Whether any number format of a workbook scales what it shows (*#,##0,*); ``False`` for a file of another form."""
    return any(_SCALED.search(_QUOTED.sub("", shape)) for shape in _formats(content))


def _formats(content: bytes) -> Collection[str]:
    if content.startswith(OLE2):
        return formats_of_old_workbook(content)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if archive.getinfo(_STYLES).file_size > _LARGEST:
                return ()
            styles = archive.read(_STYLES).decode("utf-8", errors="replace")
    except (zipfile.BadZipFile, KeyError, OSError, EOFError, NotImplementedError, RuntimeError, ValueError, zlib.error):
        return ()
    return _FORMAT.findall(styles)
