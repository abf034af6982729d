"""Which store of frozen files lies at an address or in a folder?"""

from pathlib import Path

from django.core.files.storage import Storage
from django.core.files.storage.handler import StorageHandler

from reports.workflow.files.store_address import BadAddress, bucket_at
from reports.workflow.files.whole_files import DurableFiles


def frozen_at(place: str, *, is_there: bool) -> Storage:
    """The store ``frozen`` of an address (as in FILES_URL) or of a data directory; BadAddress.

    A folder to read from must be there; one to write to is made.
    """
    if "://" in place:
        store: Storage = StorageHandler().create_storage(bucket_at(place, "frozen"))
        return store
    folder = Path(place).resolve() / "frozen"
    if is_there and not folder.is_dir():
        raise BadAddress(f"{folder.parent}里没有frozen这个文件夹")
    return DurableFiles(
        location=folder, once=True, file_permissions_mode=0o600, directory_permissions_mode=0o700
    )
