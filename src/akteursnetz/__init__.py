"""Networks of institutional actors in local social policy: records, layers, measures, gaps, maps, comparison.

The public names stand in `__init__.pyi`, one by one in the order of the rooms; each is loaded when it is first used.
"""

import lazy_loader

__version__ = "0.1.0"

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
