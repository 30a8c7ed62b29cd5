package io.pilotage.marketplace.web;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class RepeatableRequestTests {

    /** Linux's device that is always full. */
    private static final Path FULL = Path.of("/dev/full");

    @Test
    void saysThatItIsTheDiskThatTakesNoFile() {
        assumeTrue(Files.exists(FULL));
        var request = new MockHttpServletRequest();
        request.setContent(new byte[1_000]);

        assertThatThrownBy(() -> RepeatableRequest.onDisk(request, 2_000, FULL))
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining("No space left");
    }
}
