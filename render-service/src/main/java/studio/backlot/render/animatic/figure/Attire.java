package studio.backlot.render.animatic.figure;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import studio.backlot.contracts.film.Colour;
import studio.backlot.contracts.film.Form;
import studio.backlot.contracts.film.Garment;
import studio.backlot.contracts.film.GarmentKind;
import studio.backlot.contracts.film.Outfit;
import studio.backlot.render.animatic.canvas.Shade;

/**
 * An outfit sorted by where it is worn. Who wears nothing in particular gets a plain shirt, trousers and shoes.
 *
 * @param bare whether the trunk is the body's own surface: machines and furred creatures need no clothes
 * @param top shirt, sweater or the upper part of a dress or robe
 * @param over jacket or coat
 * @param apron over all of these
 * @param legs trousers, skirt, or the lower part of a dress or robe
 */
record Attire(
        Garment top,
        Optional<Garment> over,
        Optional<Garment> apron,
        Garment legs,
        Garment shoes,
        Optional<Garment> scarf,
        Optional<Garment> hat,
        Optional<Garment> glasses,
        boolean bare) {

    private static final Garment SHIRT = plain(GarmentKind.SHIRT, 0x8FA3B8);
    private static final Garment TROUSERS = plain(GarmentKind.TROUSERS, 0x3A4152);
    private static final Garment SHOES = plain(GarmentKind.SHOES, 0x2A2624);

    static Attire of(Optional<Outfit> outfit, Form form, int skin) {
        List<Garment> garments = outfit.map(Outfit::garments).orElse(List.of());
        boolean own = form == Form.ROBOT || form == Form.CREATURE;
        Garment trunk = own ? plain(GarmentKind.SHIRT, skin) : SHIRT;
        Garment limbs =
                own ? plain(GarmentKind.TROUSERS, form == Form.ROBOT ? Shade.times(skin, 0.86) : skin) : TROUSERS;
        Garment feet = own ? plain(GarmentKind.SHOES, Shade.times(skin, 0.7)) : SHOES;
        Optional<Garment> whole = last(garments, GarmentKind.DRESS).or(() -> last(garments, GarmentKind.ROBE));
        Garment top = last(garments, GarmentKind.SWEATER)
                .or(() -> whole)
                .or(() -> last(garments, GarmentKind.SHIRT))
                .orElse(trunk);
        Garment legs = whole.or(() -> last(garments, GarmentKind.SKIRT))
                .or(() -> last(garments, GarmentKind.TROUSERS))
                .orElse(limbs);
        return new Attire(
                top,
                last(garments, GarmentKind.COAT).or(() -> last(garments, GarmentKind.JACKET)),
                last(garments, GarmentKind.APRON),
                legs,
                last(garments, GarmentKind.SHOES).orElse(feet),
                last(garments, GarmentKind.SCARF),
                last(garments, GarmentKind::isHeadwear),
                last(garments, GarmentKind.GLASSES),
                own && top.equals(trunk));
    }

    private static Optional<Garment> last(List<Garment> garments, GarmentKind kind) {
        return last(garments, kind::equals);
    }

    private static Optional<Garment> last(List<Garment> garments, Predicate<GarmentKind> wanted) {
        return garments.stream().filter(garment -> wanted.test(garment.kind())).reduce((first, second) -> second);
    }

    private static Garment plain(GarmentKind kind, int rgb) {
        return new Garment(kind, Colour.of(rgb), Optional.empty(), Optional.empty());
    }

    /** What is seen on the arms. */
    Garment sleeves() {
        return over.orElse(top);
    }

    boolean skirted() {
        return switch (legs.kind()) {
            case SKIRT, DRESS, ROBE -> true;
            case SHIRT, SWEATER, JACKET, COAT, TROUSERS, SHOES, SCARF, HAT, CAP, BEANIE, GLASSES, APRON -> false;
        };
    }

    boolean longRobe() {
        return legs.kind() == GarmentKind.ROBE;
    }

    boolean longCoat() {
        return over.filter(garment -> garment.kind() == GarmentKind.COAT).isPresent();
    }
}
