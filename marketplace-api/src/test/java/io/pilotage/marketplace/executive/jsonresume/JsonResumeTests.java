package io.pilotage.marketplace.executive.jsonresume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.pilotage.marketplace.executive.Capability;
import io.pilotage.marketplace.executive.Fluency;
import io.pilotage.marketplace.executive.ProfileContent;
import io.pilotage.marketplace.executive.ProfileFixtures;
import io.pilotage.marketplace.shared.InvalidInput;
import io.pilotage.marketplace.shared.Responsibility;
import io.pilotage.marketplace.shared.Skill;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonResumeTests {

    private static final String FOREIGN = """
            {
              "basics": {
                "name": "Robin Ashdown", "label": "Interim CIO", "email": "robin@example.org", "phone": "020 0000 0000",
                "summary": "Twenty years in local government.",
                "location": {"city": "Ambermere", "countryCode": "GB", "region": "west midlands"}
              },
              "work": [
                {"name": "Ambermere Housing", "position": "IT director", "startDate": "2018-03-01", "endDate": "2022",
                 "summary": "Ran IT.", "highlights": ["Cut costs by a fifth", "Replaced the housing system"]},
                {"name": "Tollgate Foods", "position": "Analyst", "startDate": "soon"}
              ],
              "education": [{"institution": "University of Ambermere", "area": "Computing", "studyType": "BSc", "endDate": "1999-07-01"}],
              "certificates": [{"name": "Certified in Governance", "date": "2016-05-01", "issuer": "Institute of IT"}],
              "skills": [
                {"name": "IT governance", "level": "Master", "keywords": ["risk management"]},
                {"name": "Juggling", "level": "Beginner"}
              ],
              "languages": [{"language": "English", "fluency": "Native speaker"}, {"language": "Welsh", "fluency": "a bit"}],
              "awards": [{"title": "IT team of the year"}]
            }
            """;

    @Test
    void aForeignResumeFillsAnEmptyProfile() {
        ProfileContent content = into(ProfileContent.empty(), FOREIGN).content();

        assertThat(content.headline()).isEqualTo("Interim CIO");
        assertThat(content.region()).hasToString("WEST_MIDLANDS");
        assertThat(content.career()).hasSize(2);
        assertThat(content.career().getFirst().organisation()).isEqualTo("Ambermere Housing");
        assertThat(content.career().getFirst().from()).isEqualTo(YearMonth.of(2018, 3));
        assertThat(content.career().getFirst().to()).isEqualTo(YearMonth.of(2022, 12));
        assertThat(content.career().getFirst().achieved())
                .isEqualTo("Ran IT.\n- Cut costs by a fifth\n- Replaced the housing system");
        assertThat(content.responsibilities()).containsExactly(new Capability<>(Responsibility.IT_GOVERNANCE, 4, null));
        assertThat(content.skills()).containsExactly(new Capability<>(Skill.RISK_MANAGEMENT, 4, null));
        assertThat(content.qualifications())
                .extracting(it -> it.title())
                .containsExactly("BSc, Computing", "Certified in Governance");
        assertThat(content.languages().getFirst().fluency()).isEqualTo(Fluency.NATIVE);
        assertThat(content.languages().get(1).fluency()).isNull();
    }

    @Test
    void everythingThatCouldNotBeMappedIsReportedByPath() {
        assertThat(into(ProfileContent.empty(), FOREIGN).leftOut())
                .extracting(LeftOut::path)
                .contains(
                        "basics.email",
                        "basics.phone",
                        "work[0].endDate",
                        "work[1].startDate",
                        "skills[1]",
                        "languages[1].fluency",
                        "awards");
    }

    @Test
    void whatThePersonWroteStays() {
        ProfileContent before = ProfileFixtures.complete();
        Imported imported = into(before, FOREIGN);

        assertThat(imported.content().headline()).isEqualTo(before.headline());
        assertThat(imported.content().career())
                .startsWith(before.career().getFirst())
                .hasSize(3);
        assertThat(imported.content().responsibilities()).isEqualTo(before.responsibilities());
        assertThat(imported.content().dayRate()).isEqualTo(before.dayRate());
        assertThat(imported.leftOut()).extracting(LeftOut::path).contains("basics.label", "basics.summary");
    }

    @Test
    void wrongTypesAreReportedAndDoNoHarm() {
        Imported imported = into(ProfileFixtures.complete(), """
                {"basics": "nobody", "work": {"name": "x"}, "skills": [7, {"name": 3, "keywords": "none"}],
                 "languages": [{"language": ["a"]}], "x-pilotage": {"dayRate": {"amount": "1E999999999", "currency": "GBP"}, "daysPerMonthFree": "1E999999999"}}
                """);

        assertThat(imported.content()).isEqualTo(ProfileFixtures.complete());
        assertThat(imported.leftOut())
                .extracting(LeftOut::path)
                .contains(
                        "basics",
                        "work",
                        "skills[0]",
                        "skills[1].name",
                        "skills[1].keywords",
                        "x-pilotage.dayRate",
                        "x-pilotage.daysPerMonthFree");
    }

    @Test
    void aTextThatIsTooLongIsCutAndReported() {
        Imported imported =
                into(ProfileContent.empty(), "{\"basics\": {\"label\": \"%s\"}}".formatted("w".repeat(300)));

        assertThat(imported.content().headline()).hasSize(120);
        assertThat(imported.leftOut()).extracting(LeftOut::path).containsExactly("basics.label");
    }

    @Test
    void whatIsNoObjectIsNoResume() {
        assertThatThrownBy(() -> into(ProfileContent.empty(), "[1, 2]")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void anExportHoldsNoContactDetailsAndFollowsTheFormat() {
        JsonNode resume = JsonResumeExport.of("Robin Ashdown", ProfileFixtures.complete());

        assertThat(wrong(resume)).isEmpty();
        assertThat(resume.path("basics").propertyNames())
                .containsExactlyInAnyOrder("name", "label", "summary", "location");
        assertThat(resume.at("/work/0/startDate").stringValue()).isEqualTo("2015-04");
        assertThat(resume.at("/skills/0/level").stringValue()).isEqualTo("Expert");
    }

    @Test
    void theFormatIsChecked() {
        assertThat(wrong(json("""
                {"work": [{"startDate": "04/2019"}], "skills": {}, "basics": {"location": 3}}
                """))).containsExactlyInAnyOrder("work[0].startDate", "skills", "basics.location");
    }

    private static List<String> wrong(JsonNode resume) {
        List<String> fields = new ArrayList<>();
        JsonResumeSchema.check(resume, it -> fields.add(it.field()));
        return fields;
    }

    @Test
    void ofEachRuleTheFirstMistakesAreToldAndTheOthersCounted() {
        Imported imported = into(
                ProfileContent.empty(),
                "{\"work\": [%s], \"awards\": 1, \"hobbies\": 2}".formatted("1,".repeat(999) + "1"));

        assertThat(imported.leftOut()).hasSize(ResumeReader.MOST_OF_A_RULE + 2);
        assertThat(imported.leftOut()).extracting(LeftOut::path).contains("work[49]", "awards", "hobbies");
        assertThat(imported.untold()).containsExactly(entry("wrong-type", 1000 - ResumeReader.MOST_OF_A_RULE));
    }

    private static Imported into(ProfileContent present, String resume) {
        return JsonResumeImport.into(present, json(resume));
    }

    private static JsonNode json(String text) {
        return JsonMapper.builder().build().readTree(text);
    }
}
