package studio.backlot.render.gallery;

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
import studio.backlot.contracts.film.Pattern;
import studio.backlot.contracts.film.Voice;
import studio.backlot.contracts.id.CharacterId;

/** Who stands before the gallery's camera: two people, and the same with one trait changed. */
record Models(Identity identity, List<Garment> garments, Map<String, String> genetics) {

    /** A young woman in a blue sweater. */
    static final Models ROSE = new Models(
            new Identity(
                    Form.HUMAN,
                    new Body(Build.SLIM, 1.68, 26),
                    FaceShape.OVAL,
                    Colour.of(0xF2CBA8),
                    new Eyes(Colour.of(0x4A7A58)),
                    new Hair(HairStyle.BOB, Colour.of(0x6E3A22))),
            List.of(
                    plain(GarmentKind.SHIRT, 0xF0E6D4),
                    plain(GarmentKind.SWEATER, 0x3F6FA8),
                    plain(GarmentKind.TROUSERS, 0x4A4640),
                    plain(GarmentKind.SHOES, 0x5A3A28)),
            Map.of());

    /** A man in a shirt. */
    static final Models OLIVER = new Models(
            new Identity(
                    Form.HUMAN,
                    new Body(Build.AVERAGE, 1.8, 38),
                    FaceShape.SQUARE,
                    Colour.of(0xA8704A),
                    new Eyes(Colour.of(0x4A3220)),
                    new Hair(HairStyle.SHORT, Colour.of(0x221A18))),
            List.of(
                    plain(GarmentKind.SHIRT, 0xC8553A),
                    plain(GarmentKind.TROUSERS, 0x343C4C),
                    plain(GarmentKind.SHOES, 0x2A2422)),
            Map.of());

    private static Garment plain(GarmentKind kind, int rgb) {
        return new Garment(kind, Colour.of(rgb), Optional.empty(), Optional.empty());
    }

    CastMember member(String name) {
        return new CastMember(
                new CharacterId(name),
                name,
                1,
                new Dna(
                        identity,
                        List.of(new Outfit("outfit", garments)),
                        new Voice("en-GB", "neutral", 50, 150),
                        new Manner(Optional.empty(), Map.of(), Map.of()),
                        genetics));
    }

    Player player() {
        return Player.of(member("model"));
    }

    /** Of another form, with the size and the surface that suit it. */
    Models of(Form form) {
        return switch (form) {
            case HUMAN -> this;
            case HOLOGRAM -> shaped(form, identity.body().height(), 0x5AD8FF, 0x8AE4FF);
            case ORB -> shaped(form, 0.3, 0xFFC23A, 0xFFFFFF);
            case CREATURE -> shaped(form, 1.5, 0xC0803E, 0x8A5426);
            case ROBOT -> shaped(form, 1.7, 0xB8C4D0, 0x5AD8FF);
        };
    }

    private Models shaped(Form form, double height, int surface, int hair) {
        return new Models(
                new Identity(
                        form,
                        new Body(
                                identity.body().build(), height, identity.body().age()),
                        identity.face(),
                        Colour.of(surface),
                        identity.eyes(),
                        new Hair(identity.hair().style(), Colour.of(hair))),
                garments,
                genetics);
    }

    Models built(Build build) {
        return of(new Body(build, identity.body().height(), identity.body().age()));
    }

    /** Of an age, as tall as people of that age are. */
    Models aged(int age) {
        double height = age < 18
                ? Math.min(identity.body().height(), 0.78 + 0.05 * age)
                : identity.body().height() - (age > 60 ? 0.04 : 0);
        return of(new Body(identity.body().build(), height, age));
    }

    private Models of(Body body) {
        return with(new Identity(
                identity.form(), body, identity.face(), identity.skin(), identity.eyes(), identity.hair()));
    }

    Models faced(FaceShape face) {
        return with(new Identity(
                identity.form(), identity.body(), face, identity.skin(), identity.eyes(), identity.hair()));
    }

    Models coiffed(HairStyle style) {
        return with(new Identity(
                identity.form(),
                identity.body(),
                identity.face(),
                identity.skin(),
                identity.eyes(),
                new Hair(style, identity.hair().colour())));
    }

    Models skinned(int rgb) {
        return with(new Identity(
                identity.form(), identity.body(), identity.face(), Colour.of(rgb), identity.eyes(), identity.hair()));
    }

    private Models with(Identity other) {
        return new Models(other, garments, genetics);
    }

    /** Over a shirt, trousers and shoes, or instead of them. */
    Models wearing(GarmentKind kind, Optional<Pattern> pattern) {
        Garment shown = new Garment(kind, Colour.of(0x3F6FA8), pattern.map(any -> Colour.of(0xF0C060)), pattern);
        List<Garment> under = List.of(
                plain(GarmentKind.SHIRT, 0xF0E6D4),
                plain(GarmentKind.TROUSERS, 0x5A5048),
                plain(GarmentKind.SHOES, 0x4A3628));
        List<Garment> worn = new ArrayList<>(
                under.stream().filter(garment -> garment.kind() != kind).toList());
        worn.add(shown);
        return new Models(identity, worn, genetics);
    }

    Models unclothed() {
        return new Models(identity, List.of(), genetics);
    }

    Models having(String trait, String value) {
        return new Models(identity, garments, Map.of(trait, value));
    }
}
