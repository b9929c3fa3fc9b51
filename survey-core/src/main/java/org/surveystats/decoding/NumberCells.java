package org.surveystats.decoding;

/** Numbers, NaN for blank. */
final class NumberCells extends SourceColumn {
    private final double[] numbers;

    NumberCells(double[] numbers) {
        this.numbers = numbers;
    }

    @Override
    public int size() {
        return numbers.length;
    }

    @Override
    Object cell(int row) {
        return numbers[row];
    }

    @Override
    byte[] bytes(int row) {
        return CellValue.bytes(numbers[row]);
    }
}
