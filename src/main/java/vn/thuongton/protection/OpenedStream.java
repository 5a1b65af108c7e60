package vn.thuongton.protection;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Says in one sentence why content cannot be read. */
class OpenedStream extends FilterInputStream {

    OpenedStream(InputStream decrypting) {
        super(decrypting);
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        try {
            return super.read(bytes, offset, length);
        } catch (IOException e) {
            throw new SecretUnreadable(e);
        }
    }
}
