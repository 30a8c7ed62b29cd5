package io.pilotage.ui.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.server.StreamResourceRegistry;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import io.pilotage.marketplace.executive.Executives;
import io.pilotage.marketplace.executive.ProfileState;
import io.pilotage.marketplace.executive.bulk.ImportFormat;
import io.pilotage.marketplace.executive.bulk.ProfileImports;
import io.pilotage.marketplace.firm.FirmDetails;
import io.pilotage.marketplace.firm.Firms;
import io.pilotage.marketplace.identity.MarketplaceRole;
import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.ui.component.BindingAct;
import io.pilotage.ui.testing.ScreenTest;
import io.pilotage.ui.testing.SignedIn;
import io.pilotage.ui.testing.Turns;
import io.pilotage.ui.testing.Turns.Visitor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ScreenTest
@ViewPackages(packages = "io.pilotage.ui")
class ImportScreensIT extends SpringBrowserlessTest {

    private static final String COMPLETE = """
        {"basics": {"name": "Wren Calder", "label": "Part-time CIO for councils", "email": "%1$s@test.pilotage.example", \
        "summary": "I help small public bodies get systems, data and suppliers under control, and tell boards what they pay.", \
        "location": {"region": "West Midlands"}}, \
        "work": [{"name": "Borough of Ambermere", "position": "Head of IT", "startDate": "2015-04"}], \
        "skills": [{"name": "IT governance", "level": "Advanced", "x-evidence": "Set up a change board with finance."}, \
        {"name": "Vendor management", "level": "Expert", "x-evidence": "Renegotiated nine contracts in a year."}, \
        {"name": "Data management", "level": "Practised", "x-evidence": "Brought eleven registers into one place."}, \
        {"name": "Communication", "level": "Expert", "x-evidence": "Reports to boards every quarter."}], \
        "languages": [{"language": "English", "fluency": "Professional"}], \
        "x-pilotage": {"externalId": "%1$s", "roles": ["CIO"], "sectors": ["PUBLIC"], \
        "dayRate": {"amount": "850.00", "currency": "GBP"}, "daysPerMonthFree": 6, "travelKm": 100, "remotePercent": 60}}
        """;

    @TempDir
    private Path folder;

    @Autowired
    private Turns turns;

    @Autowired
    private Executives executives;

    @Autowired
    private ProfileImports imports;

    @Autowired
    private Firms firms;

    @Autowired
    private JdbcClient jdbc;

    private final String externalId = UUID.randomUUID().toString();

    @Test
    @SignedIn
    void takesAFileShowsItsProgressAndPublishesWhatATrustedSourceSays() {
        Visitor ada = turns.staff("Ada Keel", "admin");
        turns.take(ada);
        send("executives.jsonl", COMPLETE.formatted(externalId) + "not a resume\n");
        assertThat(getCurrentView()).isInstanceOf(ImportView.class);
        awaitWords("Read, some rows refused", "Download refused rows", "Row 2: ", "is not trusted");
        assertThat(find(Anchor.class).withText("Download refused rows").exists())
                .isTrue();
        assertThat(find(Button.class).withText("Publish").exists()).isFalse();

        press("Trust this source");
        BindingAct trust = find(BindingAct.class).single();
        test(find(TextArea.class, trust).single()).setValue("Its members are checked by the institute.");
        test(find(Button.class, trust).withText("Trust this source").single()).click();
        press("Publish");
        BindingAct publish = find(BindingAct.class).single();
        assertThat(publish.getElement().getTextRecursively()).contains("Each executive is mailed once");
        test(find(Button.class, publish).withText("Publish").single()).click();
        awaitWords("1 published");

        UI.getCurrent().navigate("executives/" + executive());
        assertThat(words()).contains("Imported, not yet claimed", "Renegotiated nine contracts in a year.");
        assertThat(words()).doesNotContain("@test.pilotage.example");
        UI.getCurrent().navigate("imports");
        assertThat(words()).contains("executives.jsonl");

        String link = jdbc.sql("select secret_link from notification.mail where address = :address")
                .param("address", externalId + "@test.pilotage.example")
                .query(String.class)
                .single();
        turns.take(new Visitor(new PersonId(UUID.randomUUID()), "Somebody Else", List.of()));
        UI.getCurrent().navigate("claims/" + link.substring(link.lastIndexOf('/') + 1));
        assertThat(words()).contains("This link was sent to another address").doesNotContain("gave us");
        turns.take(new Visitor(new PersonId(UUID.fromString(externalId)), "Wren Calder", List.of()));
        UI.getCurrent().navigate("claims/wrong");
        assertThat(words()).contains("There is no such invitation");
        assertThat(find(Button.class).withText("Make it mine").exists()).isFalse();
        UI.getCurrent().navigate("claims/" + link.substring(link.lastIndexOf('/') + 1));
        assertThat(words()).contains("Register of " + externalId + " gave us your professional profile");
        press("Make it mine");
        assertThat(executives.mine().id().value()).isEqualTo(executive());
        assertThat(executives.mine().state()).isEqualTo(ProfileState.PUBLISHED);
    }

    @Test
    @SignedIn(staffRoles = "admin")
    void saysWhatIsWrongWithAFileAndKeepsTheSource() {
        send("executives.csv", "external_id,name\n1,2\n");

        assertThat(getCurrentView()).isInstanceOf(ImportsView.class);
        assertThat(words()).contains("The column “email” is missing.", "CSV with every column");
        assertThat(find(ComboBox.class).single().getValue()).isEqualTo("Register of " + externalId);
    }

    @Test
    @SignedIn(staffRoles = "admin")
    void writesTheRefusedRowsIntoTheDownloadAsTheyAreRead() throws IOException {
        String row = """
                {"basics": {"name": "Wren Calder", "email": "wren@test.pilotage.example"}, "x-pilotage": {"externalId": 7}, "work": [%s]}
                """.formatted("1,".repeat(900) + "1");
        send("executives.jsonl", row.repeat(300));
        awaitWords("Read, some rows refused", "There are 882 more problems in this row.");
        UUID id = imports.all(null, 1).items().getFirst().id().value();
        var written = new ByteArrayOutputStream() {
            @Override
            public void write(byte[] bytes, int offset, int length) {
                if (size() == 0) {
                    changeLastRow(id);
                }
                super.write(bytes, offset, length);
            }
        };
        VaadinResponse response = mock(VaadinResponse.class);
        when(response.getOutputStream()).thenReturn(written);

        String address = find(Anchor.class)
                .withText("Download refused rows")
                .single()
                .getElement()
                .getAttribute("href");
        var download = VaadinSession.getCurrent()
                .getResourceRegistry()
                .getResource(StreamResourceRegistry.ElementStreamResource.class, URI.create(address))
                .orElseThrow();
        download.getElementRequestHandler()
                .handleRequest(VaadinRequest.getCurrent(), response, VaadinSession.getCurrent(), download.getOwner());

        assertThat(written.toString(StandardCharsets.UTF_8).lines())
                .hasSize(300)
                .last()
                .asString()
                .contains("Changed since the first rows were written.");
    }

    private void changeLastRow(UUID id) {
        jdbc.sql("""
                update executive.import_row set problems =
                    '[{"field": "", "rule": "later", "message": "Changed since the first rows were written."}]'
                where import = :id and number = 300""").param("id", id).update();
    }

    @Test
    @SignedIn(staffRoles = "admin")
    void takesItsOwnTemplates() {
        for (ImportFormat format : ImportFormat.values()) {
            send("template." + format.extension(), format.template());
            awaitWords("template." + format.extension(), "Read", "Refused0");
        }
    }

    @Test
    @SignedIn(staffRoles = "admin")
    void namesTheRowsWhoseWordsKeepThemFromBeingPublished() {
        send(
                "executives.jsonl",
                COMPLETE.formatted(externalId).replace("tell boards", "call +44 20 7946 0958, tell boards"));
        awaitWords("New profiles1", "is not trusted");
        press("Trust this source");
        BindingAct trust = find(BindingAct.class).single();
        test(find(TextArea.class, trust).single()).setValue("Its members are checked by the institute.");
        test(find(Button.class, trust).withText("Trust this source").single()).click();
        press("Publish");
        test(find(Button.class, find(BindingAct.class).single())
                        .withText("Publish")
                        .single())
                .click();

        awaitWords("Row 1, Wren Calder: “", "7946");
    }

    @Test
    @SignedIn
    void showsAFirmItsOwnImportsAndNobodyElses() {
        turns.onboarded("Fay Brandon", MarketplaceRole.FIRM_MEMBER);
        UI.getCurrent().navigate("imports");
        assertThat(words()).contains("Found your firm first");
        firms.found(new FirmDetails.Statement("Beacon " + externalId, "We place technology leaders.", null));
        UI.getCurrent().navigate("home");
        UI.getCurrent().navigate("imports");
        upload("roster.jsonl", COMPLETE.formatted(externalId));
        awaitWords("Beacon " + externalId, "An admin of Pilotage publishes these profiles");
        assertThat(find(Button.class).withText("Trust this source").exists()).isFalse();
        String address = "imports/" + imports.all(null, 1).items().getFirst().id();

        turns.onboarded("Rob Rival", MarketplaceRole.FIRM_MEMBER);
        firms.found(new FirmDetails.Statement("Rival " + externalId, "We place technology leaders, too.", null));
        UI.getCurrent().navigate("imports");
        assertThat(words()).doesNotContain("roster.jsonl");
        UI.getCurrent().navigate(address);
        assertThat(getCurrentView()).isNotInstanceOf(ImportView.class);
    }

    @Test
    @SignedIn
    void saysWhichFileIsStillBeingReadWhenAFirmSendsTooMany() {
        turns.onboarded("Fay Brandon", MarketplaceRole.FIRM_MEMBER);
        firms.found(new FirmDetails.Statement("Beacon " + externalId, "We place technology leaders.", null));
        for (int file = 1; file <= 3; file++) {
            UI.getCurrent().navigate("imports");
            upload("roster-" + file + ".jsonl", COMPLETE.formatted(externalId));
            awaitWords("roster-" + file + ".jsonl", "Read", "Refused0");
        }
        jdbc.sql("update executive.profile_import set finished_at = null where id = any(:ids)")
                .param(
                        "ids",
                        imports.all(null, 3).items().stream()
                                .map(it -> it.id().value())
                                .toArray(UUID[]::new))
                .update();

        UI.getCurrent().navigate("imports");
        upload("roster-4.jsonl", COMPLETE.formatted(externalId));

        assertThat(getCurrentView()).isInstanceOf(ImportsView.class);
        assertThat(words())
                .contains("“roster-1.jsonl” of this source is still being read, and 2 more files wait.")
                .doesNotContain("roster-4.jsonl");
    }

    @Test
    @SignedIn(staffRoles = "moderator")
    void isForAdminsAndFirmsOnly() {
        UI.getCurrent().navigate("imports");

        assertThat(getCurrentView()).isNotInstanceOf(ImportsView.class);
    }

    private void send(String name, String file) {
        UI.getCurrent().navigate("imports");
        @SuppressWarnings("unchecked")
        ComboBox<String> source = find(ComboBox.class).single();
        source.setValue("Register of " + externalId);
        upload(name, file);
    }

    private void upload(String name, String text) {
        Path file = folder.resolve(name);
        try {
            Files.writeString(file, text);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        find(FileForm.class).single().take(name, file);
    }

    private void awaitWords(String... expected) {
        await().atMost(Duration.ofMinutes(1)).pollInSameThread().untilAsserted(() -> {
            ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), false));
            assertThat(words()).contains(expected);
        });
    }

    private String words() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private UUID executive() {
        return jdbc.sql("select executive from executive.imported_profile where external_id = :id")
                .param("id", externalId)
                .query(UUID.class)
                .single();
    }

    private void press(String text) {
        test(find(Button.class).withText(text).single()).click();
    }
}
