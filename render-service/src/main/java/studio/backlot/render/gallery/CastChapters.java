package studio.backlot.render.gallery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import studio.backlot.contracts.film.Build;
import studio.backlot.contracts.film.FaceShape;
import studio.backlot.contracts.film.Form;
import studio.backlot.contracts.film.GarmentKind;
import studio.backlot.contracts.film.HairStyle;
import studio.backlot.contracts.film.Pattern;
import studio.backlot.contracts.film.ShotSize;
import studio.backlot.render.animatic.direction.Traits;

/** Who can be in a film. */
final class CastChapters {

    private static final String IDENTITY = "cast/*.yaml, spec.identity";
    private static final List<Integer> AGES = List.of(4, 9, 15, 26, 45, 65, 85);

    private CastChapters() {}

    static List<Chapter> all() {
        return List.of(
                new Chapter(
                        "form",
                        "Forms",
                        IDENTITY,
                        Word.each(Form.values(), "form: %s", form -> body(Models.ROSE.of(form)))),
                new Chapter(
                        "build",
                        "Builds",
                        IDENTITY,
                        Word.each(
                                Build.values(),
                                "build: %s",
                                build -> Strip.of(body(Models.ROSE.built(build)), body(Models.OLIVER.built(build))))),
                new Chapter(
                        "age",
                        "Ages",
                        IDENTITY,
                        AGES.stream().map(CastChapters::aged).toList()),
                new Chapter(
                        "face",
                        "Faces",
                        IDENTITY,
                        Word.each(
                                FaceShape.values(),
                                "face: %s",
                                face -> Strip.of(
                                        head(Models.ROSE.faced(face).player()),
                                        head(Models.OLIVER.faced(face).player())))),
                new Chapter(
                        "hair",
                        "Hair",
                        IDENTITY,
                        Word.each(HairStyle.values(), "hair: {style: %s}", CastChapters::hair)),
                new Chapter(
                        "garment",
                        "Clothes",
                        "cast/*.yaml, spec.wardrobe",
                        Word.each(
                                GarmentKind.values(),
                                "{kind: %s}",
                                kind -> body(Models.ROSE.wearing(kind, Optional.empty())))),
                new Chapter(
                        "pattern",
                        "Patterns",
                        "cast/*.yaml, spec.wardrobe",
                        Word.each(
                                Pattern.values(),
                                "{kind: sweater, pattern: %s}",
                                pattern -> bust(Models.ROSE.wearing(GarmentKind.SWEATER, Optional.of(pattern))))),
                new Chapter("genetics", "Special traits", "cast/*.yaml, spec.genetics", traits()));
    }

    static Still head(Player player) {
        return Still.square(Setup.of(Places.corner(), Styles.PLAIN, ShotSize.CU, player))
                .sized(320, 360);
    }

    private static Still bust(Models models) {
        return Still.square(Setup.of(Places.corner(), Styles.PLAIN, ShotSize.MS, models.player()));
    }

    private static Still body(Models models) {
        return Still.tall(Setup.of(Places.corner(), Styles.PLAIN, ShotSize.FS, models.player()));
    }

    private static Motif hair(HairStyle style) {
        Player player = Models.ROSE.coiffed(style).player().looking(Optional.empty());
        return Strip.around(player, Setup.of(Places.corner(), Styles.PLAIN, ShotSize.MCU, player));
    }

    /** Beside a grown man, so that children are small. */
    private static Subject aged(int age) {
        Player grown = Player.of(Models.OLIVER.member("oliver")).at(0.45, 0, 12);
        Player aged = Player.of(Models.ROSE.aged(age).member("rose")).at(-0.4, 0, -10);
        Setup setup = Setup.of(Places.corner(), Styles.PLAIN, ShotSize.FS, grown, aged);
        Setup near = Setup.of(
                Places.corner(),
                Styles.PLAIN,
                ShotSize.MCU,
                Models.ROSE.aged(age).player());
        return new Subject(
                "age-" + age,
                "age: " + age,
                Strip.of(Still.tall(setup).sized(480, 560), Still.tall(near).sized(400, 560)));
    }

    private static List<Subject> traits() {
        List<Subject> subjects = new ArrayList<>();
        named("ears", Traits.Ears.values()).forEach(word -> subjects.add(trait("ears", word, Form.CREATURE)));
        named("horns", Traits.Horns.values()).forEach(word -> subjects.add(trait("horns", word, Form.CREATURE)));
        named("tail", Traits.Tail.values()).forEach(word -> subjects.add(whole("tail", word, Form.CREATURE)));
        named("markings", Traits.Markings.values())
                .forEach(word -> subjects.add(trait("markings", word, Form.CREATURE)));
        named("beard", Traits.Beard.values()).forEach(word -> subjects.add(trait("beard", word, Form.HUMAN)));
        for (String mark : List.of("moustache", "freckles", "scar")) {
            subjects.add(trait(mark, "yes", Form.HUMAN));
        }
        for (String count : List.of("one", "two")) {
            subjects.add(trait("antenna", count, Form.ROBOT));
        }
        subjects.add(core("golden", Form.ROBOT));
        subjects.add(core("cyan", Form.HOLOGRAM));
        return subjects;
    }

    /** The values that can be written: a trait that is left as it is, is not written. */
    private static Stream<String> named(String trait, Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> Word.of(value).toLowerCase(Locale.ROOT))
                .filter(word -> Traits.of(Map.of(trait, word)).unread().isEmpty());
    }

    private static Subject trait(String trait, String value, Form form) {
        Models model = (form == Form.HUMAN ? Models.OLIVER : Models.ROSE.of(form)).having(trait, value);
        return subject(trait, value, form, head(model.player()));
    }

    /** A chest from the front, as it is and under cloth. */
    private static Subject core(String value, Form form) {
        Models model = Models.ROSE.of(form).having("core", value);
        return subject("core", value, form, Strip.of(bust(model.unclothed()), bust(model)));
    }

    private static Subject whole(String trait, String value, Form form) {
        Player player =
                Models.ROSE.of(form).having(trait, value).player().turned(-62).looking(Optional.empty());
        Still still = Still.tall(Setup.of(Places.corner(), Styles.PLAIN, ShotSize.FS, player));
        return subject(trait, value, form, still.sized(320, 360));
    }

    private static Subject subject(String trait, String value, Form form, Motif motif) {
        String of = Word.of(form);
        return new Subject(
                "%s-%s-%s".formatted(of, trait, value),
                "form: %s, genetics: {%s: %s}".formatted(of, trait, value),
                motif);
    }
}
