package io.pilotage.marketplace.executive.bulk;

import io.pilotage.marketplace.shared.InvalidInput;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A file of any length, read to a limit and refused there, so that nobody fills the memory. */
final class LimitedFile extends FilterInputStream {

    private long left;

    LimitedFile(InputStream file, long most) {
        super(file);
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int read) {
        left -= read;
        if (left < 0) {
            throw new InvalidInput(
                    "file", "too-large", "A file has at most 32 MB. Please send the rest in another file.");
        }
    }
}
