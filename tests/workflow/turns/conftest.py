"""The grounds on which turns are taken."""

from tests.shared_store import ground as ground
from tests.shared_store import lasting_store as lasting_store
from tests.shared_store import store as store
