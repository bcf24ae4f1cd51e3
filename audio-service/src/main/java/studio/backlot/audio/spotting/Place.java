package studio.backlot.audio.spotting;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import studio.backlot.audio.atmosphere.Bed;
import studio.backlot.contracts.film.LightState;
import studio.backlot.contracts.film.PieceKind;
import studio.backlot.contracts.film.SetPiece;
import studio.backlot.contracts.film.TimeOfDay;
import studio.backlot.contracts.film.Weather;

/**
 * What a place sounds like, as far as its set, its light and its heading tell.
 *
 * @param words everything that names it, in lower case
 */
record Place(boolean inside, String words, String action, Set<PieceKind> pieces, Weather weather, Moment moment) {

    private static final Pattern MACHINES =
            Pattern.compile("\\b(lab|laboratory|server|control room|bridge|spaceship|station|factory|data ?cent)");
    private static final Pattern CITY =
            Pattern.compile("\\b(street|city|alley|roof|rooftop|road|downtown|highway|avenue)");
    private static final Pattern WATER =
            Pattern.compile("\\b(sea|beach|ocean|harbou?r|shore|pier|coast|lighthouse)\\b");
    private static final Pattern GREEN =
            Pattern.compile("\\b(forest|wood|woods|park|garden|meadow|field|orchard|valley)\\b");
    private static final Pattern HEARTH = Pattern.compile("\\b(fire|fireplace|campfire|hearth|bonfire)\\b");
    private static final Pattern BREAKING_UP = Pattern.compile("glitch|distort|static|stutter|breaks? up|corrupt");

    static Place of(Moment moment) {
        StringBuilder words = new StringBuilder(moment.scene().heading());
        Set<PieceKind> pieces = EnumSet.noneOf(PieceKind.class);
        moment.set().ifPresent(set -> {
            words.append(' ').append(set.name());
            for (SetPiece piece : set.pieces()) {
                words.append(' ').append(piece.name());
                pieces.add(piece.kind());
            }
        });
        String action = moment.shot()
                .map(shot -> shot.brief().action() + " "
                        + String.join(" ", shot.brief().notes()))
                .orElse("");
        String heading = moment.scene().heading().strip().toUpperCase(Locale.ROOT);
        return new Place(
                moment.set().map(set -> set.surfaces().interior()).orElse(!heading.startsWith("EXT")),
                words.toString().toLowerCase(Locale.ROOT).replace('-', ' '),
                action.toLowerCase(Locale.ROOT),
                pieces,
                moment.light().map(LightState::weather).orElse(Weather.CLEAR),
                moment);
    }

    Set<Bed> beds() {
        Set<Bed> beds = EnumSet.of(inside ? Bed.ROOM : Bed.OPEN_AIR);
        add(beds, Bed.MACHINES, inside && (pieces.contains(PieceKind.RACK) || says(MACHINES, words)));
        add(beds, Bed.FIRE, says(HEARTH, words));
        add(beds, Bed.ALARM, moment.pulse() > 0 || moment.lightName().contains("alarm"));
        add(beds, Bed.GLITCH, says(BREAKING_UP, action));
        add(beds, Bed.SEA, says(WATER, words));
        weather(beds);
        if (!inside) {
            outdoors(beds);
        }
        return beds;
    }

    private void weather(Set<Bed> beds) {
        switch (weather) {
            case CLEAR, FOG -> {}
            case RAIN -> beds.add(inside ? Bed.RAIN_ON_WINDOWS : Bed.RAIN);
            case STORM -> {
                beds.add(inside ? Bed.RAIN_ON_WINDOWS : Bed.RAIN);
                beds.add(Bed.THUNDER);
                add(beds, Bed.WIND, !inside);
            }
            case SNOW, DUST -> add(beds, Bed.WIND, !inside);
        }
    }

    private void outdoors(Set<Bed> beds) {
        boolean city = says(CITY, words);
        boolean dark = moment.hour() == TimeOfDay.NIGHT || moment.hour() == TimeOfDay.DUSK;
        boolean green = pieces.contains(PieceKind.TREE) || says(GREEN, words);
        add(beds, Bed.CITY, city);
        add(beds, Bed.BIRDS, weather == Weather.CLEAR && green && !dark);
        add(beds, Bed.CRICKETS, weather == Weather.CLEAR && !city && dark);
    }

    private static void add(Set<Bed> beds, Bed bed, boolean wanted) {
        if (wanted) {
            beds.add(bed);
        }
    }

    private static boolean says(Pattern pattern, String text) {
        return pattern.matcher(text).find();
    }
}
