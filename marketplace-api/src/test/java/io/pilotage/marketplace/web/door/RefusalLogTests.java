package io.pilotage.marketplace.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class RefusalLogTests {

    @ParameterizedTest
    @CsvSource({
        "/api/v1/bids/01930000-0000-7000-8000-000000000001, /api/v1/bids/01930000-0000-7000-8000-000000000001",
        "/api/v1/me?name=Erin, /api/v1/me",
        "/invitations/Zm9vYmFyYmF6cXV4, /invitations/*",
        "/people/erin@demo.pilotage.example, /people/*",
        "'/a\nRefused 200', /*"
    })
    void anAddressIsWrittenWithoutWhatCouldBeSecretOrPersonal(String address, String written) {
        assertThat(RefusalLog.harmless(address)).isEqualTo(written);
    }

    @Test
    void aFloodIsCountedRatherThanWritten(CapturedOutput output) {
        for (int refusal = 0; refusal < 10_000; refusal++) {
            RefusalLog.note("404 GET", "/nowhere");
        }

        assertThat(output.getOut().lines().filter(line -> line.contains("Refused")))
                .hasSizeLessThan(500);
    }
}
