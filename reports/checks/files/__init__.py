"""F. 文件与发布."""

from reports.checks.files import f03_residue

FILES = (f03_residue.CHECK,)
