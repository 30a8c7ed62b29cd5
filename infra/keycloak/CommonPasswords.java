import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Writes the list of passwords that are refused although they are long enough, made from the patterns that people fall back on:
 * {@code java infra/keycloak/CommonPasswords.java > infra/keycloak/password-blacklists/common.txt}. Keycloak compares in small letters.
 */
class CommonPasswords {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 20;

    private static final String[] WORDS = """
            password passwort passw0rd passphrase passcode letmein welcome administrator admin administration superuser root system
            computer internet network security secure secret private confidential access account login signin default changeme
            temporary temppass testing tester example sample demo guest user username mypassword thepassword newpassword
            password1 p4ssword master manager director executive technology technical information officer charity council
            government company business office market marketplace pilotage pilot contract contractor consultant consulting
            london england britain scotland ireland wales cardiff edinburgh manchester liverpool birmingham newcastle bristol
            leicester nottingham sheffield southampton chelsea arsenal tottenham everton villa united rangers celtic
            football cricket rugby tennis hockey basketball baseball soccer champion liverpoolfc manutd
            january february march april may june july august september october november december
            monday tuesday wednesday thursday friday saturday sunday spring summer autumn winter christmas easter birthday holiday
            michael jennifer jessica charlotte elizabeth alexander christopher matthew daniel andrew william benjamin jonathan
            nicholas samantha victoria stephanie catherine katherine rebecca margaret patricia caroline francesca isabella
            george charlie thomas oliver harry jack james robert richard david edward joseph anthony sophie emily olivia amelia
            iloveyou ilovemy loveyou lovely sweetheart darling princess angel babygirl beautiful sunshine rainbow butterfly
            chocolate cheesecake strawberry blueberry banana orange cherry pepper cookie coffee
            dragon monkey tiger lion panda elephant dolphin penguin unicorn phoenix eagle falcon wolf bear kitten puppy
            superman batman spiderman ironman starwars startrek pokemon pikachu minecraft fortnite nintendo playstation
            microsoft windows google facebook instagram youtube twitter amazon apple samsung iphone android linux ubuntu
            ferrari mercedes porsche mustang corvette harley yamaha honda toyota
            freedom forever whatever nothing something everything trustno1 ncc1701 shadow hunter ranger warrior ninja samurai
            killer hacker matrix thunder lightning diamond golden silver purple yellow green black white orange
            family mother father brother sister daughter children granddad grandma friends friendship
            qwerty qwertyuiop qwerty123 asdfgh asdfghjkl zxcvbn zxcvbnm abc123 a1b2c3 q1w2e3 1q2w3e 1qaz2wsx
            """.strip().split("\\s+");

    private static final String[] PHRASES = """
            correcthorsebatterystaple|thequickbrownfox|letmeinplease|letmeinnow|iloveyouforever|iloveyousomuch|ihatepasswords
            thisismypassword|thisisapassword|thisisasecret|mysecretpassword|passwordispassword|nopasswordhere|passwordpassword
            yourpassword|changemeplease|changethispassword|pleasechangeme|enterpassword|forgotpassword|rememberme|openthedoor
            opensesame|abracadabra|hocuspocus|godsavethequeen|godsavetheking|rulebritannia|neverwalkalone|youllneverwalkalone
            manchesterunited|manchestercity|newcastleunited|tottenhamhotspur|leicestercity|westhamunited|astonvillafc
            maytheforcebewithyou|winteriscoming|tobeornottobe|onceuponatime|happybirthday|merrychristmas|happynewyear
            keepcalmandcarryon|keepcalmcarryon|livelaughlove|hakunamatata|bohemianrhapsody|stairwaytoheaven|hellokitty
            helloworld|hellohello|goodmorning|goodnight|welcomehome|welcomeback|chiefinformationofficer|chieftechnologyofficer
            informationtechnology|pilotagepassword|pilotagepilotage|pilotage.example
            """.strip().split("[|\\s]+");

    private static final String[] WALKS = {
        "abcdefghijklmnopqrstuvwxyz", "12345678901234567890", "01234567890123456789", "qwertyuiopasdfghjklzxcvbnm",
        "1234567890qwertyuiop", "qwertyuiop1234567890", "qwertyuiop[]asdfghjkl;'", "1q2w3e4r5t6y7u8i9o0p", "q1w2e3r4t5y6u7i8o9p0",
        "1qaz2wsx3edc4rfv5tgb6yhn", "qazwsxedcrfvtgbyhnujm", "zaq12wsxcde34rfvbgt5", "!qaz2wsx#edc4rfv", "1234qwerasdfzxcv",
        "qweasdzxcqweasdzxc", "123qweasdzxc123qweasd", "a1b2c3d4e5f6g7h8i9j0", "abcd1234abcd1234", "1a2b3c4d5e6f7g8h9i0j",
        "asdfghjkl;'zxcvbnm,./", "azertyuiopqsdfghjklm", "qwertzuiopasdfghjkl", "147258369147258369", "159357159357159357",
        "112233445566778899", "11112222333344445555", "111222333444555666", "123123123123123123", "098765432109876543",
    };

    private static final String[] UNITS = {
        "ab", "abc", "abcd", "abc123", "123abc", "qwe", "qwer", "qwerty", "qwe123", "asd", "asdf", "zxc", "zxcv", "1q2w", "q1w2", "1qaz",
        "12", "123", "1234", "12345", "123456", "321", "4321", "654321", "007", "000111", "101010", "xyz", "aaa111", "1a2b", "no", "yes",
        "test", "pass", "love", "hello", "admin", "king", "lol", "haha", "blah", "secret",
    };

    private final TreeSet<String> list = new TreeSet<>();

    public static void main(String[] arguments) {
        CommonPasswords common = new CommonPasswords();
        common.repetitions();
        common.walks();
        common.words();
        common.list.forEach(System.out::println);
    }

    private void repetitions() {
        for (char c : "abcdefghijklmnopqrstuvwxyz0123456789.-_!*#@".toCharArray()) {
            repeat(String.valueOf(c));
        }
        IntStream.range(0, 100).forEach(number -> repeat("%02d".formatted(number)));
        for (String unit : UNITS) {
            repeat(unit);
        }
    }

    private void repeat(String unit) {
        for (int length = SHORTEST; length <= LONGEST; length++) {
            add(unit.repeat(LONGEST).substring(0, length));
        }
    }

    private void walks() {
        for (String walk : WALKS) {
            pieces(walk);
            pieces(new StringBuilder(walk).reverse().toString());
        }
    }

    private void pieces(String walk) {
        for (int from = 0; from <= walk.length() - SHORTEST; from++) {
            for (int to = from + SHORTEST; to <= Math.min(walk.length(), from + LONGEST); to++) {
                add(walk.substring(from, to));
            }
        }
    }

    private void words() {
        List<String> endings = endings();
        for (String phrase : PHRASES) {
            spell(phrase, List.of("", "1", "12", "123", "1234", "!", "1!", "123!", "."));
        }
        for (String word : WORDS) {
            spell(word, endings);
            years(word);
            add(word + word);
            for (String beginning : List.of("my", "123", "1234", "123456")) {
                add(beginning + word);
                add(beginning + word + "123");
            }
        }
    }

    private static List<String> endings() {
        List<String> endings = new ArrayList<>(List.of("", "1", "12", "!", "1!", "12!", "123!", "1234!", "@123", "@1234", "#123", "#1234"));
        for (int length = 3; length <= 8; length++) {
            endings.add("1234567890".substring(0, length));
        }
                endings.addAll(List.of("321", "4321", "54321", "007", "abc", "abc123", "qwerty", "password", "admin"));
        return endings;
    }

    private void years(String word) {
        for (int year = 1970; year <= 2030; year++) {
            add(word + year);
        }
        for (int year = 2020; year <= 2030; year++) {
            add(word + year + "!");
        }
    }

    private void spell(String word, List<String> endings) {
        for (String spelling : List.of(
                word,
                word.replace('o', '0'),
                word.replace('a', '@').replace('o', '0'))) {
            endings.forEach(ending -> add(spelling + ending));
        }
    }

    private void add(String password) {
        if (password.length() >= SHORTEST && password.length() <= 2 * LONGEST) {
            list.add(password.toLowerCase(Locale.ROOT));
        }
    }
}
