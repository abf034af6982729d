"""A table as it would stand if rows and columns changed places."""

from itertools import zip_longest

from reports.importers.flow import Matrix, Slot


def turned(matrix: Matrix) -> Matrix:
    """The same table with a row for each of its columns."""
    columns = zip_longest(*matrix.rows, fillvalue=Slot())
    return Matrix(
        tuple(
            tuple(Slot(one.text, one.column, one.row, one.number) for one in column)
            for column in columns
        )
    )
