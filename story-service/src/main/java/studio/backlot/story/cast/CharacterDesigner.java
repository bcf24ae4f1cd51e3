package studio.backlot.story.cast;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import studio.backlot.contracts.film.Body;
import studio.backlot.contracts.film.Build;
import studio.backlot.contracts.film.CharacterSource;
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
import studio.backlot.contracts.film.Voice;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.story.look.Choice;
import studio.backlot.story.look.ColourNames;
import studio.backlot.story.look.GarmentPhrase;
import studio.backlot.story.look.HairPhrase;
import studio.backlot.story.look.Phrase;
import studio.backlot.story.source.Colours;
import studio.backlot.story.source.Cursor;
import studio.backlot.story.source.spec.CharacterSpec;
import studio.backlot.story.source.spec.GarmentSpec;
import studio.backlot.story.source.spec.HairSpec;
import studio.backlot.story.source.spec.IdentitySpec;
import studio.backlot.story.source.spec.Timbre;
import studio.backlot.story.source.spec.Trait;
import studio.backlot.story.source.spec.VoiceSpec;

/**
 * Makes characters of what their author wrote and of what the screenplay lets slip. What nobody says is chosen by the
 * character's name, the same every time, and unlike the characters that were made before.
 */
final class CharacterDesigner {

    private static final List<Integer> SKINS =
            List.of(0xF2D3BD, 0xE8BE9E, 0xD9A57E, 0xB97F56, 0x8E5A3A, 0x5E3A28, 0xEFC9A8, 0xC68E63);
    private static final List<Integer> FAIR_SKINS = List.of(0xF2D3BD, 0xEFC9A8, 0xE8BE9E);
    private static final List<Integer> EYES = List.of(0x5A3A22, 0x3F6EA5, 0x4C7A4A, 0x7A5A2B, 0x5E6B77, 0x2E2A28);
    private static final List<Integer> HAIR =
            List.of(0x241B17, 0x4A2E1E, 0x6B3A26, 0x8A5A2E, 0xC9A45C, 0x8F2F1C, 0x15161C, 0x5C463A, 0xA8542A);
    private static final List<Integer> CLOTHES = List.of(
            0x2F5FA8, 0xB23A3A, 0x2E7D62, 0xC98A2B, 0x6A4A96, 0x1E7F83, 0xA14A6B, 0x55632F, 0x3B4A6B, 0xB7632F,
            0x7E8A94, 0x8A3F57);
    private static final Set<GarmentKind> TOPS = Set.of(
            GarmentKind.SHIRT,
            GarmentKind.SWEATER,
            GarmentKind.JACKET,
            GarmentKind.COAT,
            GarmentKind.ROBE,
            GarmentKind.DRESS);
    private static final List<GarmentKind> EVERYDAY =
            List.of(GarmentKind.SWEATER, GarmentKind.SHIRT, GarmentKind.JACKET, GarmentKind.COAT);
    private static final List<GarmentKind> UNDER_APRONS = List.of(GarmentKind.SWEATER, GarmentKind.SHIRT);
    private static final List<Integer> LIGHTS = List.of(0x7FE3FF, 0xFFD56A, 0x9BF2C4, 0xC9A6FF, 0xFF9FB0);
    private static final List<HairStyle> LONGER = List.of(
            HairStyle.BOB, HairStyle.LONG, HairStyle.PONYTAIL, HairStyle.BUN, HairStyle.CURLY, HairStyle.BRAIDS);
    private static final List<HairStyle> SHORTER =
            List.of(HairStyle.SHORT, HairStyle.SPIKY, HairStyle.CURLY, HairStyle.SHORT);

    private final String language;
    private final Map<String, Set<Integer>> taken = new LinkedHashMap<>();

    CharacterDesigner(String language) {
        this.language = language;
    }

    CharacterSource design(CharacterId id, String name, CharacterSpec spec, Cursor at, Hints hints) {
        Choice choice = new Choice(id.value());
        Form form = spec.identity().form().or(hints::form).orElse(Form.HUMAN);
        Timbre timbre = spec.voice()
                .timbre()
                .or(hints::timbre)
                .orElseGet(() -> form == Form.HUMAN
                        ? choice.of(List.of(Timbre.FEMININE, Timbre.MASCULINE), "timbre")
                        : Timbre.NEUTRAL);
        Identity identity = identity(spec.identity(), at.field("identity"), hints, form, timbre, choice);
        Dna dna = new Dna(
                identity,
                wardrobe(spec.wardrobe(), at.field("wardrobe"), hints, form, choice),
                voice(spec.voice(), at.field("voice"), identity, timbre, choice),
                new Manner(spec.expression(), Trait.texts(spec.motion()), palette(spec), spec.conflicts()),
                genetics(spec, hints));
        return new CharacterSource(id, name, dna);
    }

    private static Map<String, String> genetics(CharacterSpec spec, Hints hints) {
        Map<String, String> told = new LinkedHashMap<>(hints.genetics());
        told.putAll(Trait.texts(spec.genetics()));
        return told;
    }

    private Identity identity(IdentitySpec spec, Cursor at, Hints hints, Form form, Timbre timbre, Choice choice) {
        int age = spec.age().or(hints::age).orElseGet(() -> 24 + choice.below(26, "age"));
        double usual =
                switch (form) {
                    case ORB -> 0.45;
                    case CREATURE -> 1.2;
                    case HUMAN, HOLOGRAM, ROBOT ->
                        age < 14 ? 0.85 + age * 0.05 : timbre == Timbre.MASCULINE ? 1.78 : 1.67;
                };
        boolean grown = form != Form.ORB && age >= 14;
        double height = spec.height()
                .or(hints::height)
                .orElseGet(() ->
                        Math.round((usual + (grown ? (choice.below(9, "height") - 4) * 0.015 : 0)) * 100) / 100.0);
        boolean shines = form == Form.HOLOGRAM || form == Form.ORB;
        int skin = shines
                ? free(choice, "light", LIGHTS)
                : form == Form.ROBOT
                        ? free(choice, "shell", List.of(0xB9C2CC, 0xD8D4C8, 0x8FA3B5, 0xC9B08A))
                        : skin(hints, choice);
        return new Identity(
                form,
                new Body(
                        spec.build()
                                .or(hints::build)
                                .orElseGet(() -> choice.of(
                                        List.of(Build.SLIM, Build.AVERAGE, Build.AVERAGE, Build.ATHLETIC), "build")),
                        height,
                        age),
                spec.face().orElseGet(() -> choice.of(List.of(FaceShape.values()), "face")),
                Colours.of(spec.skin(), at.field("skin"), Colour.of(skin)),
                new Eyes(Colours.of(
                        spec.eyes(), at.field("eyes"), Colour.of(shines ? 0xF4FBFF : choice.of(EYES, "eyes")))),
                hair(spec, at.field("hair"), hints, form, timbre, age, choice));
    }

    private int skin(Hints hints, Choice choice) {
        return hints.skin()
                .map(Colour::rgb)
                .orElseGet(() ->
                        hints.hair().filter(CharacterDesigner::isFairOrRed).isPresent()
                                ? choice.of(FAIR_SKINS, "skin")
                                : free(choice, "skin", SKINS));
    }

    private static boolean isFairOrRed(Hair hair) {
        int rgb = hair.colour().rgb();
        int red = rgb >> 16;
        return red > 0x78 && red - (rgb & 0xFF) > 0x40;
    }

    private Hair hair(IdentitySpec spec, Cursor at, Hints hints, Form form, Timbre timbre, int age, Choice choice) {
        if (spec.hair().isPresent()) {
            return written(spec.hair().get(), at);
        }
        if (hints.hair().isPresent()) {
            return hints.hair().get();
        }
        boolean bare = form == Form.ORB || form == Form.ROBOT || form == Form.CREATURE;
        HairStyle style =
                bare ? HairStyle.BALD : choice.of(timbre == Timbre.MASCULINE ? SHORTER : LONGER, "hair style");
        int colour = free(choice, "hair", HAIR);
        return new Hair(style, Colour.of(age > 60 ? ColourNames.mixed(colour, 0xDADADA, 0.75) : colour));
    }

    private static Hair written(HairSpec spec, Cursor at) {
        if (spec.words().isPresent()) {
            return switch (HairPhrase.parse(spec.words().get())) {
                case Phrase.Meaning<Hair>(Hair hair) -> hair;
                case Phrase.Unclear<Hair>(String objection) -> {
                    at.complain(objection);
                    yield new Hair(HairStyle.SHORT, Colour.of(0x5A3825));
                }
            };
        }
        return new Hair(
                spec.style().orElse(HairStyle.SHORT),
                Colours.of(spec.colour(), at.field("colour"), Colour.of(0x5A3825)));
    }

    private List<Outfit> wardrobe(
            Map<String, List<GarmentSpec>> spec, Cursor at, Hints hints, Form form, Choice choice) {
        List<Outfit> outfits = new ArrayList<>();
        spec.forEach((name, garments) -> {
            List<Garment> worn = new ArrayList<>();
            for (int i = 0; i < garments.size(); i++) {
                garment(garments.get(i), at.field(name).item(i)).ifPresent(worn::add);
            }
            outfits.add(new Outfit(name, worn));
        });
        if (outfits.isEmpty() && (form == Form.HUMAN || form == Form.HOLOGRAM)) {
            outfits.add(new Outfit("everyday", everyday(hints, choice)));
        }
        return outfits;
    }

    private static Optional<Garment> garment(GarmentSpec spec, Cursor at) {
        if (spec.words().isPresent()) {
            return switch (GarmentPhrase.parse(spec.words().get())) {
                case Phrase.Meaning<Garment>(Garment garment) -> Optional.of(garment);
                case Phrase.Unclear<Garment>(String objection) -> {
                    at.complain(objection);
                    yield Optional.empty();
                }
            };
        }
        if (spec.kind().isEmpty()) {
            at.complain("'kind' is missing; write what it is, such as 'kind: coat', or in words, such as 'white coat'");
            return Optional.empty();
        }
        GarmentKind kind = spec.kind().get();
        Optional<Colour> accent = spec.accent().flatMap(paint -> Colours.find(paint, at.field("accent")));
        Colour colour = Colours.of(spec.colour(), at.field("colour"), GarmentPhrase.usualColour(kind));
        return Optional.of(new Garment(kind, colour, accent, spec.pattern()));
    }

    private List<Garment> everyday(Hints hints, Choice choice) {
        Map<GarmentKind, Garment> worn = new EnumMap<>(GarmentKind.class);
        int colour = free(choice, "clothes", CLOTHES);
        Set<GarmentKind> known = hints.garments().stream().map(Garment::kind).collect(Collectors.toUnmodifiableSet());
        GarmentKind top = choice.of(known.contains(GarmentKind.APRON) ? UNDER_APRONS : EVERYDAY, "top");
        put(worn, GarmentKind.SHIRT, ColourNames.mixed(colour, 0xF2EDE2, 0.6));
        put(worn, GarmentKind.TROUSERS, ColourNames.mixed(colour, 0x23262E, 0.7));
        put(worn, GarmentKind.SHOES, 0x2A211C);
        if (known.stream().noneMatch(TOPS::contains)) {
            put(worn, top, colour);
        }
        hints.garments().forEach(garment -> worn.put(garment.kind(), garment));
        if (worn.containsKey(GarmentKind.DRESS) || worn.containsKey(GarmentKind.SKIRT)) {
            worn.remove(GarmentKind.TROUSERS);
        }
        return List.copyOf(worn.values());
    }

    private static void put(Map<GarmentKind, Garment> worn, GarmentKind kind, int colour) {
        worn.put(kind, new Garment(kind, Colour.of(colour), Optional.empty(), Optional.empty()));
    }

    private Voice voice(VoiceSpec spec, Cursor at, Identity identity, Timbre timbre, Choice choice) {
        String tongue = spec.language().orElse(language);
        if (!tongue.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")) {
            at.field("language").complain("expected a BCP 47 tag, such as en-GB or de, not '" + tongue + "'");
        }
        Optional<String> wrong = Voice.objection(spec.engine(), spec.name());
        wrong.ifPresent(at::complain);
        int middle =
                switch (timbre) {
                    case FEMININE -> 60;
                    case MASCULINE -> 36;
                    case NEUTRAL -> 50;
                };
        int age = identity.body().age();
        int young = age < 14 ? 18 : age > 65 ? -4 : 0;
        int pitch = Math.clamp(middle + young + (freeSlot(choice, "pitch " + timbre, 7) - 3) * 3L, 5, 95);
        return new Voice(
                tongue,
                timbre.word(),
                spec.pitch().orElse(pitch),
                spec.rate().orElseGet(() -> 145 + choice.below(5, "rate") * 6),
                spec.engine().filter(_ -> wrong.isEmpty()),
                spec.name().filter(_ -> wrong.isEmpty()));
    }

    private static Map<String, Map<String, String>> palette(CharacterSpec spec) {
        Map<String, Map<String, String>> palette = new LinkedHashMap<>();
        spec.emotionalPalette().forEach((feeling, changes) -> palette.put(feeling, Trait.texts(changes)));
        return palette;
    }

    private int free(Choice choice, String topic, List<Integer> choices) {
        return choices.get(freeSlot(choice, topic, choices.size()));
    }

    /** The chosen place, or the next that nobody has; when all are taken, people share. */
    private int freeSlot(Choice choice, String topic, int slots) {
        Set<Integer> used = taken.computeIfAbsent(topic, _ -> new HashSet<>());
        if (used.size() >= slots) {
            used.clear();
        }
        int slot = choice.below(slots, topic);
        while (!used.add(slot)) {
            slot = (slot + 1) % slots;
        }
        return slot;
    }
}
