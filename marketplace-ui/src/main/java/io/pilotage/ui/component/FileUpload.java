package io.pilotage.ui.component;

import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Takes a file that somebody uploads onto the disk, never whole into memory, and removes it once it was used. */
public final class FileUpload implements UploadHandler {

    private static final int CHUNK = 64 * 1024;

    private final long largest;
    private final transient Use use;
    private final transient Runnable tooLarge;

    /** What becomes of a file, whose name is as its sender says. */
    public interface Use {
        void use(String name, Path file);
    }

    /**
     * @param largest bytes
     * @param tooLarge told of a file with more; browsers that keep to our page do not send one
     */
    public FileUpload(long largest, Use use, Runnable tooLarge) {
        this.largest = largest;
        this.use = use;
        this.tooLarge = tooLarge;
    }

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
        Path file = Files.createTempFile("pilotage-upload", null);
        try {
            boolean fits = store(event, file);
            String name = event.getFileName();
            event.getUI().access(() -> {
                try {
                    if (fits) {
                        use.use(name, file);
                    } else {
                        tooLarge.run();
                    }
                } finally {
                    remove(file);
                }
            });
        } catch (IOException | UIDetachedException gone) {
            remove(file);
            throw gone;
        }
    }

    private boolean store(UploadEvent event, Path file) throws IOException {
        byte[] chunk = new byte[CHUNK];
        long length = 0;
        try (InputStream in = event.getInputStream();
                OutputStream out = Files.newOutputStream(file)) {
            for (int read = in.read(chunk); read >= 0 && length <= largest; read = in.read(chunk)) {
                length += read;
                out.write(chunk, 0, read);
            }
        }
        return length <= largest;
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException locked) {
            throw new UncheckedIOException(locked);
        }
    }
}
