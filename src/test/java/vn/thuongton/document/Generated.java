package vn.thuongton.document;

import java.io.InputStream;
import java.util.Arrays;

/** A pdf of any size that exists nowhere: each block is made when it is read. Knows the largest block asked for. */
final class Generated extends InputStream {

    private static final byte[] BEGINNING = SampleFiles.pdf("x");

    private final long size;
    private long position;
    private int largestBlock;

    Generated(long size) {
        this.size = size;
    }

    int largestBlock() {
        return largestBlock;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        largestBlock = Math.max(largestBlock, length);
        if (position == size) {
            return -1;
        }
        int block = (int) Math.min(length, size - position);
        if (position < BEGINNING.length) {
            block = Math.min(block, BEGINNING.length - (int) position);
            System.arraycopy(BEGINNING, (int) position, buffer, offset, block);
        } else {
            Arrays.fill(buffer, offset, offset + block, (byte) (position / 7));
        }
        position += block;
        return block;
    }
}
