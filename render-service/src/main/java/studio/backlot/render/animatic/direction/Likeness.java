package studio.backlot.render.animatic.direction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.backlot.contracts.film.Body;
import studio.backlot.contracts.film.Build;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.film.Colour;
import studio.backlot.contracts.film.Dna;
import studio.backlot.contracts.film.Eyes;
import studio.backlot.contracts.film.FaceShape;
import studio.backlot.contracts.film.Form;
import studio.backlot.contracts.film.Garment;
import studio.backlot.contracts.film.GarmentKind;
import studio.backlot.contracts.film.Hair;
import studio.backlot.contracts.film.HairStyle;
import studio.backlot.contracts.film.Identity;
import studio.backlot.contracts.film.Manner;
import studio.backlot.contracts.film.Outfit;

/**
 * A character as they can be drawn: what their DNA leaves out is filled in, what contradicts itself is decided, and each
 * repair is told in a sentence.
 */
public record Likeness(CastMember member, List<String> warnings) {

    /** Metres that a child of 0, 3, 6, 9 and 12 years measures: WHO growth standards, rounded medians. */
    private static final double[] GROWTH = {0.5, 0.96, 1.16, 1.33, 1.49};

    /** A child may be this much taller than the median before its age is not believed. */
    private static final double TALL = 1.3;

    private static final int ADULT = 17;
    private static final double LEAST_PERSON = 0.45;
    private static final double MOST_ORB = 1.5;

    public Likeness {
        warnings = List.copyOf(warnings);
    }

    public static Likeness of(CastMember member) {
        List<String> warnings = new ArrayList<>();
        Dna dna = member.dna();
        Identity identity = whole(dna.identity(), warnings);
        Body body = believable(identity.form(), identity.body(), warnings);
        Identity drawn =
                new Identity(identity.form(), body, identity.face(), identity.skin(), identity.eyes(), identity.hair());
        traits(drawn, dna.genetics(), warnings);
        wardrobe(drawn.form(), dna.wardrobe(), warnings);
        Manner calm = new Manner(Optional.empty(), Map.of(), Map.of());
        Manner manner = given(dna.manner(), calm, "manner", "a calm one", warnings);
        palette(manner.emotionalPalette(), warnings);
        CastMember repaired = drawn.equals(dna.identity()) && manner.equals(dna.manner())
                ? member
                : new CastMember(
                        member.id(),
                        member.name(),
                        member.version(),
                        new Dna(drawn, dna.wardrobe(), dna.voice(), manner, dna.genetics()));
        return new Likeness(
                repaired,
                warnings.stream()
                        .map(warning -> "%s: %s.".formatted(member.name(), warning))
                        .toList());
    }

    /** Fills in what is missing: documents of elsewhere may lack any part. */
    private static Identity whole(Identity identity, List<String> warnings) {
        if (identity == null) {
            warnings.add("there is no identity; a plain person is drawn");
            return new Identity(
                    Form.HUMAN,
                    person(),
                    FaceShape.OVAL,
                    Colour.of(0xD9A884),
                    new Eyes(Colour.of(0x6A4A2A)),
                    new Hair(HairStyle.SHORT, Colour.of(0x3A2A20)));
        }
        Form form = given(identity.form(), Form.HUMAN, "form", "a person", warnings);
        int light = form == Form.HOLOGRAM ? 0x7AD8FF : form == Form.ORB ? 0xFFC640 : 0xD9A884;
        Eyes brown = new Eyes(Colour.of(0x6A4A2A));
        Eyes eyes = given(identity.eyes(), brown, "eyes", "brown ones", warnings);
        Hair dark = new Hair(HairStyle.SHORT, Colour.of(0x3A2A20));
        Hair hair = given(identity.hair(), dark, "hair", "short dark hair", warnings);
        return new Identity(
                form,
                given(identity.body(), person(), "body", "an average one of 1.7 metres", warnings),
                given(identity.face(), FaceShape.OVAL, "face shape", "an oval one", warnings),
                given(identity.skin(), Colour.of(light), "skin", "a plain tone", warnings),
                new Eyes(given(eyes.colour(), brown.colour(), "colour of the eyes", "brown", warnings)),
                new Hair(
                        given(hair.style(), HairStyle.SHORT, "hair style", "short hair", warnings),
                        given(hair.colour(), dark.colour(), "colour of the hair", "dark brown", warnings)));
    }

    private static Body person() {
        return new Body(Build.AVERAGE, 1.7, 30);
    }

    private static <T> T given(T value, T otherwise, String what, String instead, List<String> warnings) {
        if (value == null) {
            warnings.add("the DNA says nothing of the %s; drawn instead: %s".formatted(what, instead));
            return otherwise;
        }
        return value;
    }

    private static Body believable(Form form, Body told, List<String> warnings) {
        Build build = given(told.build(), Build.AVERAGE, "build", "an average one", warnings);
        double height = told.height();
        int age = told.age();
        if (form == Form.ORB && height > MOST_ORB) {
            warnings.add("an orb of %.2f metres fills the frame; it is drawn with %.2f".formatted(height, MOST_ORB));
            height = MOST_ORB;
        }
        if (form == Form.HUMAN) {
            if (age >= 3 && height < LEAST_PERSON) {
                warnings.add("a person of %d years cannot be %.2f metres tall; %.2f are drawn"
                        .formatted(age, height, LEAST_PERSON));
                height = LEAST_PERSON;
            }
            int grown = youngest(height);
            if (age < grown) {
                warnings.add(
                        "a child of %d years is not %.2f metres tall; the height holds and the face is drawn as of %d"
                                .formatted(age, height, grown));
                age = grown;
            }
        }
        return new Body(build, height, age);
    }

    /** The age from which on someone may be that tall. */
    private static int youngest(double height) {
        if (height > GROWTH[GROWTH.length - 1] * TALL) {
            return ADULT;
        }
        for (int step = GROWTH.length - 1; step > 0; step--) {
            if (height > GROWTH[step - 1] * TALL) {
                return step * 3;
            }
        }
        return 0;
    }

    private static void traits(Identity identity, Map<String, String> genetics, List<String> warnings) {
        warnings.addAll(Traits.of(genetics).unread());
        HairStyle style = identity.hair().style();
        Optional<String> told = new TraitReader(genetics).value("hair");
        boolean hairless = told.filter(value -> value.startsWith("no") || value.contains("bald"))
                .isPresent();
        if (told.isPresent() && hairless != (style == HairStyle.BALD)) {
            warnings.add("the traits say hair '%s', the identity says %s; the identity holds"
                    .formatted(told.get(), style == HairStyle.BALD ? "bald" : "otherwise"));
        }
        switch (identity.form()) {
            case ROBOT, ORB -> {
                if (style != HairStyle.BALD) {
                    warnings.add(
                            "a %s has no hair; none is drawn".formatted(identity.form() == Form.ORB ? "orb" : "robot"));
                }
            }
            case HUMAN, HOLOGRAM, CREATURE -> {}
        }
    }

    private static void wardrobe(Form form, List<Outfit> wardrobe, List<String> warnings) {
        boolean dressed =
                wardrobe.stream().anyMatch(outfit -> !outfit.garments().isEmpty());
        switch (form) {
            case HUMAN, HOLOGRAM -> {
                if (!dressed) {
                    warnings.add("the wardrobe is empty; plain clothes are drawn");
                }
            }
            case ORB -> {
                if (dressed) {
                    warnings.add("an orb wears nothing; the wardrobe is not drawn");
                }
            }
            case CREATURE, ROBOT -> {}
        }
        for (Outfit outfit : wardrobe) {
            clashes(outfit, warnings);
        }
    }

    private static void clashes(Outfit outfit, List<String> warnings) {
        List<GarmentKind> kinds = outfit.garments().stream().map(Garment::kind).toList();
        boolean whole = kinds.contains(GarmentKind.DRESS) || kinds.contains(GarmentKind.ROBE);
        if (whole && (kinds.contains(GarmentKind.TROUSERS) || kinds.contains(GarmentKind.SKIRT))) {
            warnings.add("the outfit '%s' has a dress or robe over trousers or a skirt; the outer one is drawn"
                    .formatted(outfit.name()));
        }
        if (kinds.stream().distinct().count() < kinds.size()) {
            warnings.add(
                    "the outfit '%s' has two garments of one kind; the last of them is drawn".formatted(outfit.name()));
        }
    }

    private static void palette(Map<String, Map<String, String>> palette, List<String> warnings) {
        palette.forEach((feeling, changes) -> {
            String glow = changes.get("glow");
            if (glow != null && !glow.matches("[0-9]{1,3}(\\.[0-9]{1,6})?")) {
                warnings.add("the feeling '%s' has a glow of '%s', which is no number; it glows as ever"
                        .formatted(feeling, glow));
            }
        });
    }
}
