"""F. 文件与发布."""

from reports.checks.files import f01_pictures_only, f02_one_kind_only, f03_residue, f04_layout

FILES = (f01_pictures_only.CHECK, f02_one_kind_only.CHECK, f03_residue.CHECK, f04_layout.CHECK)
