"""The world's localities: countries, first-level subdivisions and cities, by name and by code.

>>> from comity.localities import table
>>> [(c.locality.id, c.locality.code) for c in table().find("Pékin")][:1]
[('CN-BJ', 'CN-BJ')]
"""

from comity.localities.scanning import NamedPlace
from comity.localities.table import Table, table

__all__ = ["NamedPlace", "Table", "table"]
