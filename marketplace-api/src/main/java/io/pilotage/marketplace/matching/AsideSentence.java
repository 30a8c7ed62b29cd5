package io.pilotage.marketplace.matching;

import java.util.List;
import java.util.regex.Pattern;

/** Knows the sentences of a job pack that are not about the work, by their turns of phrase. */
final class AsideSentence {

    private static final List<Pattern> TURNS = List.of(
            // the employer
            phrase(
                    "we are (proud|passionate|one of)\\b|(was|were|been) (founded|established) (in|by)|(founded|established) in \\d{4}"
                            + "|award[- ]winning|(leading|largest|fastest[- ]growing|fast[- ]growing) (provider|company|charity|employer|firm|business"
                            + "|supplier|operator)|our (mission|vision|values|culture|story) (is|are)|(come and )?join (us|our (team|growing|friendly))\\b"
                            + "|great place to work|exciting (opportunity|time)|employs? (over |about |around |more than |some |nearly )?\\d"),
            // the pay
            phrase(
                    "salary|per annum|pro[- ]rata|(your|our|generous|workplace|company|final[- ]salary) pension|pension (scheme|contribution)"
                            + "|annual leave|days['’]? (holiday|leave)|bonus|remuneration|pay (band|scale|grade|award)|(employee|staff|our) benefits"
                            + "|benefits (package|include)|stock options|(health|dental|life) (insurance|assurance)|season ticket loan|cycle to work"
                            + "|[£€$] ?\\d[\\d,.]*k? ?(-|–|—|to|per|a|/) ?([£€$]? ?\\d|day|year|annum|hour)"),
            // applying
            phrase("to apply([,:]| (please|for|online|by|via|you))|apply (now|online|by|via|here|today|for this)"
                    + "|please (apply|send|submit|note|contact|visit|see)|your application|application (form|pack|process|deadline)"
                    + "|applications? (close|must be (received|submitted)|should be (sent|submitted)|will be (considered|accepted|reviewed))"
                    + "|(your|a) (cv|resume|résumé|covering letter|cover letter)|closing date|interviews? (will|are|take)|shortlist\\w*|referees"
                    + "|right to work|background check|dbs check|visa sponsor\\w*|informal (chat|conversation|discussion)|no agencies"
                    + "|(successful|unsuccessful) (candidate|applicant)s? will be"),
            // equal opportunities
            phrase(
                    "equal (opportunit\\w+|employ\\w+)|regardless of|without regard to|protected characteristic|reasonable adjustments?"
                            + "|disability confident|under-?represented|welcomes? applications|sexual orientation|gender identity|national origin"
                            + "|committed to (diversity|equality|equity|inclusion)|diverse (workforce|backgrounds)"),
            // addresses
            phrase("https?://|www\\.|[\\w.+-]{1,64}@[\\w-]{1,63}\\.\\w|(\\+|0)\\d[\\d ()-]{7,}\\d"));

    private AsideSentence() {}

    static boolean is(String sentence) {
        return TURNS.stream().anyMatch(turn -> turn.matcher(sentence).find());
    }

    private static Pattern phrase(String alternatives) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])(" + alternatives + ")", Pattern.CASE_INSENSITIVE);
    }
}
