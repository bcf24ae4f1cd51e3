package studio.backlot.render.animatic.set;

import java.util.Locale;
import studio.backlot.contracts.film.PieceKind;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.contracts.film.SetSurfaces;
import studio.backlot.render.animatic.canvas.Shade;

/**
 * What lies beyond a set: it belongs to the place and is the same in every light. {@code physics: {outside: sea}} says it;
 * else names tell, else a place with a wooden or green floor lies among hills and any other one in a city.
 */
enum Surroundings {
    CITY,
    HILLS,
    FOREST,
    SEA;

    static Surroundings of(SetDesign set) {
        String told = (set.physics().getOrDefault("outside", "") + " " + set.name() + " " + set.id())
                .toLowerCase(Locale.ROOT);
        for (Surroundings candidate : values()) {
            if (told.contains(candidate.name().toLowerCase(Locale.ROOT))) {
                return candidate;
            }
        }
        if (told.contains("beach") || told.contains("harbour") || told.contains("ship")) {
            return SEA;
        }
        if (told.contains("wood")
                || set.pieces().stream()
                                .filter(piece -> piece.kind() == PieceKind.TREE)
                                .count()
                        > 5) {
            return FOREST;
        }
        if (told.contains("street") || told.contains("roof") || told.contains("office") || told.contains("lab")) {
            return CITY;
        }
        return isRural(set.surfaces()) ? HILLS : CITY;
    }

    private static boolean isRural(SetSurfaces surfaces) {
        int floor = surfaces.floor().rgb();
        boolean wooden = Shade.red(floor) > Shade.blue(floor) + 14;
        boolean green = Shade.green(floor) > Shade.red(floor) && Shade.green(floor) > Shade.blue(floor);
        return wooden || green;
    }
}
