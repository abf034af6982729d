"""The county's people and a scan, as the tests of the verbs have them."""

from tests.workflow.entering.conftest import _january as _january
from tests.workflow.entering.conftest import he as he
from tests.workflow.entering.conftest import qian as qian
from tests.workflow.entering.conftest import scanned as scanned
