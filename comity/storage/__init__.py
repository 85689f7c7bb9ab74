"""The register on disk: Django models and migrations, the ledger's adapter, and opening it all.

`open_register` sets Django up where nobody has; whatever imports the models or `comity.storage.register` itself
calls `set_up` first.
"""

from comity.storage.opening import open_register, set_up

__all__ = ["open_register", "set_up"]
