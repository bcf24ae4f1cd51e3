package studio.backlot.render.prompt.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.film.Dna;
import studio.backlot.contracts.film.Form;
import studio.backlot.contracts.film.HairStyle;
import studio.backlot.contracts.film.Identity;
import studio.backlot.render.prompt.Section;

/** The identity lock: one sentence for everyone in the frame, the same in every shot, never shortened. */
final class IdentityWords {
    private static final int GROWN = 18;

    private IdentityWords() {}

    static void tell(Moment moment, FactSheet sheet) {
        for (CastMember member : moment.material().people()) {
            FactSheet.Statement statement = sheet.about(
                    Section.IDENTITY,
                    "cast/" + member.id(),
                    Pointers.cast(moment.material(), member, "/name"),
                    Pointers.cast(moment.material(), member, "/dna/identity"),
                    Pointers.cast(moment.material(), member, "/dna/voice/timbre"),
                    Pointers.cast(moment.material(), member, "/dna/genetics"));
            if (moment.isInFrame(member)) {
                statement.says(of(member));
            } else {
                statement.dropped("on the set, but never in the frame");
            }
        }
    }

    /** Such as "Sarah, always the same: a slim woman of 34, 1.7 m tall, …". */
    static String of(CastMember member) {
        Dna dna = member.dna();
        Identity identity = dna.identity();
        List<String> parts = new ArrayList<>();
        parts.add(body(identity, dna.voice().timbre()));
        switch (identity.form()) {
            case HUMAN, HOLOGRAM, CREATURE -> {
                parts.add(Say.word(identity.face()) + " face");
                parts.add(surface(identity));
                parts.add(ColourName.of(identity.eyes().colour()) + " eyes");
                parts.add(hair(identity));
            }
            case ROBOT -> {
                parts.add(Say.word(identity.face()) + " face");
                parts.add(surface(identity));
                parts.add(ColourName.of(identity.eyes().colour()) + " eyes");
            }
            case ORB -> parts.add(surface(identity));
        }
        dna.genetics().forEach((trait, value) -> parts.add(Say.key(trait) + ": " + Say.clause(value)));
        return "%s, always the same: %s".formatted(member.name(), String.join(", ", parts));
    }

    private static String body(Identity identity, String timbre) {
        String tall = size(identity.body().height());
        if (identity.form() == Form.ORB) {
            return "a floating orb, %s across".formatted(tall);
        }
        String build = Say.word(identity.body().build());
        int age = identity.body().age();
        String kind =
                switch (identity.form()) {
                    case HUMAN -> person(age, timbre);
                    case HOLOGRAM -> "translucent hologram of a %s".formatted(person(age, timbre));
                    case CREATURE -> "creature";
                    case ROBOT -> "robot";
                    case ORB -> "orb";
                };
        String aged =
                switch (identity.form()) {
                    case HUMAN, HOLOGRAM -> " of %d".formatted(age);
                    case CREATURE, ROBOT -> " that looks %d years old".formatted(age);
                    case ORB -> "";
                };
        String noun = identity.form() == Form.HOLOGRAM ? kind + aged + ", " + build : build + " " + kind + aged;
        return "%s, %s tall".formatted(Say.article(noun), tall);
    }

    /** The contract has no word for sex; the voice tells how a person is read, else they are a person. */
    private static String person(int age, String timbre) {
        boolean grown = age >= GROWN;
        return switch (timbre.toLowerCase(Locale.ROOT)) {
            case "feminine" -> grown ? "woman" : "girl";
            case "masculine" -> grown ? "man" : "boy";
            default -> grown ? "person" : "child";
        };
    }

    private static String size(double metres) {
        return metres < 1 ? Math.round(metres * 100) + " cm" : String.format(Locale.ROOT, "%.2f m", metres);
    }

    private static String surface(Identity identity) {
        String colour = ColourName.of(identity.skin());
        return switch (identity.form()) {
            case HUMAN -> colour + " skin";
            case HOLOGRAM -> "body of " + colour + " light";
            case ORB -> colour + " glow";
            case CREATURE -> colour + " coat";
            case ROBOT -> colour + " shell";
        };
    }

    private static String hair(Identity identity) {
        if (identity.hair().style() == HairStyle.BALD) {
            return "no hair";
        }
        String colour = ColourName.of(identity.hair().colour());
        return switch (identity.hair().style()) {
            case BALD -> "no hair";
            case SHORT, LONG, CURLY, SPIKY ->
                "%s %s hair".formatted(Say.word(identity.hair().style()), colour);
            case BOB, PONYTAIL, BUN ->
                "%s hair in a %s".formatted(colour, Say.word(identity.hair().style()));
            case BRAIDS -> colour + " hair in braids";
        };
    }
}
