"""A table as it would stand if rows and columns changed places."""

from dataclasses import replace

from reports.importers.flow import Matrix


def turned(matrix: Matrix) -> Matrix | None:
    """The same table with a row for each of its columns; None where a row lacks a place."""
    if len(set(map(len, matrix.rows))) > 1:
        return None
    return Matrix(
        tuple(
            tuple(replace(one, row=one.column, column=one.row) for one in column)
            for column in zip(*matrix.rows, strict=True)
        )
    )
