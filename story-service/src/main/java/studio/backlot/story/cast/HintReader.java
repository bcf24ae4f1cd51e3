package studio.backlot.story.cast;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studio.backlot.contracts.film.Build;
import studio.backlot.contracts.film.Form;
import studio.backlot.contracts.film.Garment;
import studio.backlot.contracts.film.Hair;
import studio.backlot.story.look.GarmentPhrase;
import studio.backlot.story.look.HairPhrase;
import studio.backlot.story.look.Lexicon;
import studio.backlot.story.look.Phrase;
import studio.backlot.story.scene.Beat;
import studio.backlot.story.scene.ScriptScene;
import studio.backlot.story.scene.Speaker;
import studio.backlot.story.source.spec.Timbre;

/** Reads how the action introduces someone: {@code SARAH CHEN, 28, a tall woman with red hair, in a white coat}. */
final class HintReader {

    private static final Map<String, Form> FORMS = Map.ofEntries(
            Map.entry("robot", Form.ROBOT),
            Map.entry("android", Form.ROBOT),
            Map.entry("droid", Form.ROBOT),
            Map.entry("drone", Form.ROBOT),
            Map.entry("hologram", Form.HOLOGRAM),
            Map.entry("projection", Form.HOLOGRAM),
            Map.entry("ghost", Form.HOLOGRAM),
            Map.entry("spirit", Form.HOLOGRAM),
            Map.entry("orb", Form.ORB),
            Map.entry("sphere", Form.ORB),
            Map.entry("creature", Form.CREATURE),
            Map.entry("monster", Form.CREATURE),
            Map.entry("dragon", Form.CREATURE),
            Map.entry("dog", Form.CREATURE),
            Map.entry("cat", Form.CREATURE),
            Map.entry("fox", Form.CREATURE),
            Map.entry("wolf", Form.CREATURE),
            Map.entry("bear", Form.CREATURE),
            Map.entry("alien", Form.CREATURE));
    private static final String FORM_WORDS =
            String.join("|", FORMS.keySet().stream().sorted().toList());
    private static final Pattern FORM_AFTER = Pattern.compile(
            "^\\s*(?:\\([^)]*?\\b(" + FORM_WORDS + ")\\b[^)]*\\)|(?:\\([^)]*\\)|[\\s,\\d]*)\\s*[,—–-]*\\s*"
                    + "(?:is\\s+)?(?:an?|the|his|her|their|our)\\s+(?:[\\w'-]+\\s+){0,4}?(" + FORM_WORDS + ")\\b)");
    private static final Pattern FORM_BEFORE =
            Pattern.compile("\\b(?:an?|the|his|her|their|our)\\s+(?:[\\w'-]+\\s+){0,3}?(" + FORM_WORDS + ")[,:]?\\s*$");
    private static final Pattern REST_OF_NAME = Pattern.compile("^(?:\\s+\\p{Lu}[\\p{Lu}'’.-]+)+");
    private static final Pattern AGE = Pattern.compile(
            "^(?:\\s+[a-z]+,)?[\\s,(]*(?:(?:early|mid|late)[\\s-]*)?(\\d{1,3})(?:'?s)?\\b(?!\\s*(?:minutes|hours|seconds|metres|meters|feet|dollars|years\\s+ago))");
    private static final Lexicon<Timbre> GENDER = new Lexicon<Timbre>()
            .with(
                    Timbre.FEMININE,
                    "she, her, hers, herself, woman, girl, lady, mother, wife, daughter, sister, queen, grandmother, waitress, actress, nun, widow, aunt")
            .with(
                    Timbre.MASCULINE,
                    "he, him, his, himself, man, boy, guy, gentleman, father, husband, son, brother, king, grandfather, waiter, monk, uncle, bloke");
    private static final Lexicon<Integer> AGES = new Lexicon<Integer>()
            .with(8, "child, kid, little girl, little boy, small boy, small girl, toddler")
            .with(12, "boy, girl")
            .with(16, "teen*, schoolgirl, schoolboy")
            .with(27, "young woman, young man, young")
            .with(48, "middle aged")
            .with(72, "old, elderly, ancient, grandmother, grandfather, aged");
    private static final Lexicon<Double> HEIGHTS = new Lexicon<Double>()
            .with(1.9, "tall, towering, lanky, giant")
            .with(1.56, "short, small, tiny, petite, diminutive");
    private static final Lexicon<Build> BUILDS = new Lexicon<Build>()
            .with(Build.SLIGHT, "frail, delicate, thin, gaunt, slight, petite")
            .with(Build.SLIM, "slim, slender, lean, lanky, wiry")
            .with(Build.ATHLETIC, "athletic, muscular, fit, strong")
            .with(Build.STURDY, "sturdy, stocky, broad, burly")
            .with(Build.HEAVY, "heavy, heavyset, fat, large, portly, round");
    private static final String WORN = "(?:ponytail|bob|bun|afro|curls|braids?|plaits?|pigtails|dreadlocks)";
    private static final Pattern HAIR = Pattern.compile("((?:[\\w-]+\\s+){1,3}hair(?:ed)?\\b"
            + "(?:(?:\\s+(?:worn|tied|pulled|back|up|in|into|a|two|tight|loose|neat))+\\s+" + WORN + "\\b)?)"
            + "|\\b(bald)\\b|\\b([a-z]+)-haired\\b|((?:[\\w-]+\\s+){0,2}" + WORN + ")\\b");

    private HintReader() {}

    static Hints read(Speaker speaker, List<ScriptScene> scenes) {
        String name = speaker.name();
        Pattern mention = Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:" + Pattern.quote(name) + "|" + Pattern.quote(firstWord(name))
                        + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        String before = "";
        String after = "";
        StringBuilder around = new StringBuilder();
        for (ScriptScene scene : scenes) {
            for (Beat beat : scene.beats()) {
                if (beat instanceof Beat.Happening happening) {
                    Matcher found = mention.matcher(happening.text());
                    if (found.find()) {
                        around.append(' ').append(happening.text());
                        if (after.isEmpty()) {
                            before = happening.text().substring(Math.max(0, found.start() - 60), found.start());
                            after = sentence(REST_OF_NAME
                                    .matcher(happening.text().substring(found.end()))
                                    .replaceFirst(""));
                        }
                    }
                }
            }
        }
        return of(name, before.toLowerCase(Locale.ROOT), after.toLowerCase(Locale.ROOT), around.toString());
    }

    private static String firstWord(String name) {
        String first = name.split("\\s+", 2)[0];
        return first.length() > 3 || first.equals(name) ? first : name;
    }

    private static String sentence(String text) {
        int end = text.indexOf(". ");
        String one = end < 0 ? text : text.substring(0, end);
        return one.length() > 200 ? one.substring(0, 200) : one;
    }

    private static Hints of(String name, String before, String after, String around) {
        String lowered = name.toLowerCase(Locale.ROOT);
        Optional<Form> form = FORMS.keySet().stream()
                .filter(word -> List.of(lowered.split("[^a-z]+", -1)).contains(word))
                .findFirst()
                .or(() -> group(FORM_AFTER.matcher(after)))
                .or(() -> group(FORM_BEFORE.matcher(before)))
                .map(FORMS::get);
        Optional<Timbre> timbre = GENDER.first(lowered)
                .or(() -> GivenNames.timbre(name))
                .or(() -> GENDER.first(after))
                .or(() -> most(around));
        Matcher age = AGE.matcher(after);
        boolean decade = age.find() && after.substring(0, age.end()).endsWith("s");
        Optional<Integer> years =
                age.reset().find() ? Optional.of(Integer.parseInt(age.group(1)) + (decade ? 4 : 0)) : Optional.empty();
        return new Hints(
                form,
                timbre,
                years.filter(said -> said <= 110).or(() -> AGES.first(lowered).or(() -> AGES.first(intro(after)))),
                HEIGHTS.first(intro(after)),
                BUILDS.first(lowered + " " + intro(after)),
                hair(after).or(() -> FaceReader.hair(after)),
                FaceReader.skin(after),
                FaceReader.traits(after),
                clothes(after));
    }

    /** What follows a name until it starts to do something; looks are said first. */
    private static String intro(String after) {
        return after.startsWith(",") || after.matches("(?s)\\s*[(—–].*|\\s+[a-z]+,.*") ? after : "";
    }

    private static Optional<String> group(Matcher matcher) {
        if (!matcher.find()) {
            return Optional.empty();
        }
        for (int i = 1; i <= matcher.groupCount(); i++) {
            if (matcher.group(i) != null) {
                return Optional.of(matcher.group(i));
            }
        }
        return Optional.empty();
    }

    /** Pronouns around the name, when most of them agree. */
    private static Optional<Timbre> most(String around) {
        List<Timbre> said = GENDER.in(around);
        long feminine =
                said.stream().filter(timbre -> timbre == Timbre.FEMININE).count();
        long masculine = said.size() - feminine;
        return feminine == masculine
                ? Optional.empty()
                : Optional.of(feminine > masculine ? Timbre.FEMININE : Timbre.MASCULINE);
    }

    private static Optional<Hair> hair(String after) {
        Matcher found = HAIR.matcher(after);
        if (!found.find()) {
            return Optional.empty();
        }
        String phrase = group(HAIR.matcher(after)).orElse("");
        List<String> words = new ArrayList<>(List.of(phrase.strip().split("\\s+", -1)));
        while (!words.isEmpty()) {
            if (HairPhrase.parse(String.join(" ", words)) instanceof Phrase.Meaning<Hair>(Hair hair)) {
                return Optional.of(hair);
            }
            words.removeFirst();
        }
        return Optional.empty();
    }

    private static List<Garment> clothes(String after) {
        List<Garment> garments = new ArrayList<>();
        for (String part : after.split(",| and |;", -1)) {
            List<String> words = new ArrayList<>(List.of(part.strip().split("[^\\w'#-]+", -1)));
            while (!words.isEmpty() && !GarmentPhrase.namesClothing(words.getLast())) {
                words.removeLast();
            }
            while (!words.isEmpty()) {
                if (GarmentPhrase.parse(String.join(" ", words)) instanceof Phrase.Meaning<Garment>(Garment garment)) {
                    garments.add(garment);
                    break;
                }
                words.removeFirst();
            }
        }
        return garments;
    }
}
