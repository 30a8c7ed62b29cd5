package io.pilotage.search.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TaxonomyTests {

    private static final List<String> RULES = Taxonomy.rules().toList();

    @ParameterizedTest
    @MethodSource
    void knowsTheTitlesThatLeadersCarry(String title) {
        assertThat(names(RULES)).contains(title);
    }

    static Stream<String> knowsTheTitlesThatLeadersCarry() {
        return lines("""
                CIO, chief information officer, CTO, chief technology officer, chief technical officer, CISO
                chief information security officer, chief ICT security officer, CDO, chief data officer
                chief analytics officer, chief digital officer, chief digital and information officer, IT director
                information technology director, technology director, technical director, ICT director
                information systems director, MIS director, computing services director, digital transformation director
                software development director, software engineering director, application development director
                enterprise architecture director, data operations director, IT infrastructure director
                network director, technical solutions director, consulting technical director
                head of IT, head of IT security, head of security, head of technology, head of digital, head of data
                IT manager, information systems manager, computer and information systems manager
                ICT operations manager, IT operations manager, systems and networks manager, data processing manager
                data centre manager, network manager, ICT security manager, information security manager
                ICT resilience manager, disaster recovery manager, vulnerability manager
                ICT vendor relationship manager, IT vendor relationship manager, ICT project manager, IT project manager
                ICT product manager, product manager, digital portfolio manager, programme delivery manager
                delivery manager, service owner, business relationship manager, change and release manager
                incident manager, problem manager, service desk manager, IT service manager, service transition manager
                data governance manager, test manager, knowledge manager, development manager
                information services manager, technical services manager, computer security manager
                enterprise architect, business architect, data architect, network architect, security architect
                solution architect, technical architect, cloud architect, information architect
                IT consultant, ICT advisor, ERP consultant, management consultant, business analyst, data analyst
                performance analyst, data scientist, data engineer, machine learning engineer, analytics engineer
                IT auditor, IT risk specialist, information security analyst, information security specialist
                information security officer, threat hunter, infrastructure engineer, end user computing engineer
                devops engineer, application operations engineer, software developer, frontend developer, test engineer
                user researcher, interaction designer, service designer, content designer, content strategist
                technical writer
                """);
    }

    @ParameterizedTest
    @MethodSource
    void knowsTheDutiesTechnologiesAndAbbreviationsOfBriefs(String name) {
        assertThat(names(RULES)).contains(name);
    }

    static Stream<String> knowsTheDutiesTechnologiesAndAbbreviationsOfBriefs() {
        return lines("""
                strategic IT planning, IT governance, data management, IT infrastructure management, team leadership
                vendor management, technology strategy, product development, research and development
                technology trends, engineering leadership, ERP, CRM, HRMS, BI, GIS, SCADA, PPM, LMS, EPR, MIS, M365
                Dynamics 365, AWS, Azure, SaaS, MSP, VPN, LAN, WAN, SAN, VoIP, IDS, UML, SQL, NoSQL, CICD, DevOps
                SharePoint, Salesforce, NetSuite, PeopleSoft, Primavera, ServiceNow, Tableau, Power BI, Qlikview
                Splunk, Terraform, Ansible, Puppet, Jenkins, Kubernetes, Docker, OpenShift, Active Directory, Hadoop
                MongoDB, PostgreSQL, Redshift, Jira, Confluence, ArcGIS, MEDITECH, NetBackup, Nagios, Wireshark
                GDPR, DPIA, ISO 27001, PMO, RFP, TCO, ROI, SLA, KPI, ITIL, IR35
                """);
    }

    @Test
    void givesEveryRuleTwoNamesAtLeastAndNoneTwice() {
        assertThat(RULES).allSatisfy(rule -> {
            for (var side : rule.split("=>")) {
                var names = Arrays.stream(side.split(",")).map(String::strip).toList();
                assertThat(names).doesNotHaveDuplicates().doesNotContain("");
            }
            assertThat(names(List.of(rule))).hasSizeGreaterThanOrEqualTo(2);
        });
    }

    @Test
    void keepsWhatWasAskedForAmongWhatIsFound() {
        assertThat(RULES.stream().filter(rule -> rule.contains("=>"))).allSatisfy(rule -> {
            var sides = rule.split("=>");
            assertThat(names(List.of(sides[1]))).contains(sides[0].split(",")[0].strip());
        });
    }

    private static Stream<String> lines(String text) {
        return Arrays.stream(text.split("[,\n]"))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty());
    }

    private static Set<String> names(List<String> rules) {
        return rules.stream()
                .flatMap(rule -> Arrays.stream(rule.split("=>|,")))
                .map(String::strip)
                .collect(Collectors.toSet());
    }
}
