package io.pilotage.marketplace.executive;

import io.pilotage.marketplace.shared.LeadershipRole;
import io.pilotage.marketplace.shared.Region;
import io.pilotage.marketplace.shared.Responsibility;
import io.pilotage.marketplace.shared.Sector;
import io.pilotage.marketplace.shared.SizeBand;
import io.pilotage.marketplace.shared.Skill;
import io.pilotage.search.ExecutiveDocument;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Published profiles of about the length that people write (some 200 words), as many as a benchmark asks for and always the same:
 * number {@code n} depends on nothing but {@code n}.
 */
public final class GeneratedProfiles {

    private static final Instant PUBLISHED = Instant.parse("2026-01-05T09:00:00Z");
    private static final String[] SUBJECTS = words(
            "a council,a housing association,a hospice,a grammar school,a charity for young carers,a maker of garden tools,"
                    + "a law firm,a logistics company,a water company,a theatre trust,a credit union,a food bank network,"
                    + "a chain of clinics,a port authority,a software house,a museum service,a police force,a building society");
    private static final String[] DEEDS = words(
            "replaced the finance system,moved the data centre to the cloud,wrote the five-year technology strategy,"
                    + "ended an outsourcing contract early,brought cyber insurance within reach,set up a data protection office,"
                    + "halved the number of applications,built a data warehouse,led a merger of two IT teams,"
                    + "negotiated new licences,introduced agile delivery,opened the first programming interface,"
                    + "recovered the service after ransomware,passed an external audit,designed the customer portal,"
                    + "hired the first engineering team,chaired the change board,rolled out identity management,"
                    + "retired the mainframe,taught the board to read a risk register,digitised planning applications");
    private static final String[] RESULTS = words(
            "which saved a fifth of the budget,within eleven months,without a day of downtime,and the regulator closed its case,"
                    + "so that staff could work from anywhere,after two failed attempts by others,with a team of seven,"
                    + "at half the price of the first quote,and trained a successor,while the organisation grew by a third,"
                    + "and customers noticed the difference,ahead of the funding deadline,under close political scrutiny");
    private static final String[] TOOLS = words(
            "Dynamics,SAP,Oracle,Salesforce,Azure,Kubernetes,Power BI,ServiceNow,Workday,Intune,Sentinel,Snowflake,Jira,"
                    + "Terraform,NetSuite,Xero,Sage,HubSpot,Moodle,SharePoint,VMware,Cisco,Okta,Databricks,Tableau");
    private static final String[] FIRST =
            words("Ada,Bram,Cleo,Dara,Edda,Finn,Greta,Hugo,Ines,Jonas,Kira,Lars,Mira,Nils,Olga,Piet");
    private static final String[] LAST =
            words("Ashdown,Birk,Calder,Dunmore,Elland,Fenwick,Garth,Holm,Ivens,Jarrow,Kelso,Lund,Marr");

    private GeneratedProfiles() {}

    /** One published profile with the document that the index gets of it. */
    public record Generated(ExecutiveId id, String name, ProfileContent content, ExecutiveDocument document) {}

    public static Generated number(int n) {
        var random = new Random(n * 7_919L + 17);
        var id = new ExecutiveId(new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L | n));
        String name = pick(FIRST, random) + " " + pick(LAST, random);
        ProfileContent content = content(n, random);
        return new Generated(
                id, name, content, ProfileIndex.document(id, name, null, content, PUBLISHED.plusSeconds(n)));
    }

    private static ProfileContent content(int n, Random random) {
        var roles = List.of(LeadershipRole.values()[random.nextInt(LeadershipRole.values().length)]);
        return ProfileContent.empty()
                .change()
                .headline(roles.getFirst().label() + " for " + pick(SUBJECTS, random))
                .summary(sentences(3, random) + " Reference " + Integer.toString(n, 36) + ".")
                .roles(roles)
                .responsibilities(some(Responsibility.values(), 4, random).stream()
                        .map(it -> new Capability<>(it, 1 + random.nextInt(4), sentences(1, random)))
                        .toList())
                .skills(some(Skill.values(), 4, random).stream()
                        .map(it -> new Capability<>(it, 1 + random.nextInt(4), sentences(1, random)))
                        .toList())
                .sectors(some(Sector.values(), 1 + random.nextInt(2), random))
                .career(IntStream.range(0, 3)
                        .mapToObj(post -> new CareerEntry(
                                pick(SUBJECTS, random),
                                roles.getFirst().label(),
                                YearMonth.of(2022 - 4 * post, 1),
                                YearMonth.of(2025 - 4 * post, 12),
                                null,
                                SizeBand.values()[(n + post) % SizeBand.values().length],
                                sentences(2, random)))
                        .toList())
                .dayRate(Money.ofMajor(CurrencyUnit.GBP, 650 + 10L * random.nextInt(86)))
                .daysPerMonthFree(BigDecimal.valueOf(1 + random.nextInt(20)))
                .region(Region.values()[random.nextInt(Region.values().length)])
                .travelKm(20 + random.nextInt(200))
                .remotePercent(10 * random.nextInt(11))
                .build();
    }

    private static String sentences(int count, Random random) {
        var text = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            text.add("For " + pick(SUBJECTS, random) + " I " + pick(DEEDS, random) + " on " + pick(TOOLS, random)
                    + " and " + pick(TOOLS, random) + ", " + pick(RESULTS, random) + ".");
        }
        return String.join(" ", text);
    }

    private static <T> List<T> some(T[] values, int count, Random random) {
        var shuffled = new ArrayList<>(Arrays.asList(values));
        Collections.shuffle(shuffled, random);
        return List.copyOf(shuffled.subList(0, count));
    }

    private static String pick(String[] from, Random random) {
        return from[random.nextInt(from.length)];
    }

    private static String[] words(String commaSeparated) {
        return commaSeparated.split(",");
    }
}
