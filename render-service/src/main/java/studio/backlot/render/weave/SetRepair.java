package studio.backlot.render.weave;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import studio.backlot.contracts.film.Colour;
import studio.backlot.contracts.film.Extent;
import studio.backlot.contracts.film.LightSource;
import studio.backlot.contracts.film.LightState;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.contracts.film.SetPiece;
import studio.backlot.contracts.film.SetSurfaces;

/** Makes of any set one that can be drawn and seen, and says what it had to change. A sound set stays the same object. */
public final class SetRepair {

    /** A set has no more pieces than this; the largest stay. */
    public static final int MOST_PIECES = 2000;

    private static final double LEAST_ROOM = 1;
    private static final double MOST_ROOM = 1000;
    private static final int DARK = 0x141416;

    private final SetDesign set;
    private final Set<String> warnings = new LinkedHashSet<>();

    private SetRepair(SetDesign set) {
        this.set = set;
    }

    /** A set that holds, and one sentence for each thing that did not. */
    public record Repaired(SetDesign set, List<String> warnings) {

        public Repaired {
            warnings = List.copyOf(warnings);
        }
    }

    public static Repaired of(SetDesign set) {
        return new SetRepair(set).repaired();
    }

    private Repaired repaired() {
        Extent size = room(set.size());
        SetSurfaces surfaces = surfaces(set.surfaces());
        List<SetPiece> pieces = pieces(size);
        List<LightState> lights = lights();
        traits();
        boolean same = size.equals(set.size())
                && surfaces.equals(set.surfaces())
                && pieces.equals(set.pieces())
                && lights.equals(set.lights());
        SetDesign sound =
                same ? set : new SetDesign(set.id(), set.name(), size, surfaces, pieces, lights, set.physics());
        return new Repaired(sound, List.copyOf(warnings));
    }

    private void warn(String sentence) {
        warnings.add(sentence);
    }

    private Extent room(Extent size) {
        Extent held = new Extent(held(size.width(), 8), held(size.height(), 3), held(size.depth(), 7));
        if (!held.equals(size)) {
            warn("The set '%s' is %s × %s × %s m; it is taken as %s × %s × %s m."
                    .formatted(
                            set.name(),
                            metres(size.width()),
                            metres(size.height()),
                            metres(size.depth()),
                            metres(held.width()),
                            metres(held.height()),
                            metres(held.depth())));
        }
        return held;
    }

    private static double held(double metres, double usual) {
        double size = Math.abs(metres);
        return !Double.isFinite(metres) || size == 0 ? usual : Math.clamp(size, LEAST_ROOM, MOST_ROOM);
    }

    static String metres(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e6
                ? Long.toString((long) value)
                : String.format(Locale.ROOT, "%.2f", value);
    }

    private SetSurfaces surfaces(SetSurfaces given) {
        if (brightest(given.floor()) > 8 || brightest(given.walls()) > 8) {
            return given;
        }
        warn("Floor and walls of the set '%s' are black; they are drawn as dark as can be seen.".formatted(set.name()));
        return new SetSurfaces(given.interior(), Colour.of(DARK), Colour.of(DARK), given.accent(), given.palette());
    }

    private static int brightest(Colour colour) {
        int rgb = colour.rgb();
        return Math.max(rgb >> 16 & 255, Math.max(rgb >> 8 & 255, rgb & 255));
    }

    private List<SetPiece> pieces(Extent size) {
        PieceRepair repair = new PieceRepair(size, set.surfaces().interior(), warnings::add);
        List<SetPiece> kept = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (SetPiece piece : largest()) {
            repair.of(piece).ifPresent(sound -> kept.add(named(sound, names)));
        }
        return kept;
    }

    private List<SetPiece> largest() {
        List<SetPiece> all = set.pieces();
        if (all.size() <= MOST_PIECES) {
            return all;
        }
        warn("The set '%s' has %d pieces; the %d largest are kept.".formatted(set.name(), all.size(), MOST_PIECES));
        List<Integer> order = new ArrayList<>();
        for (int index = 0; index < all.size(); index++) {
            order.add(index);
        }
        order.sort(Comparator.comparingDouble((Integer index) -> -bulk(all.get(index))));
        return order.subList(0, MOST_PIECES).stream().sorted().map(all::get).toList();
    }

    private static double bulk(SetPiece piece) {
        Extent size = piece.size();
        double bulk = Math.abs(size.width() * size.height()) + Math.abs(size.depth() * size.height());
        return Double.isFinite(bulk) ? bulk : 0;
    }

    private SetPiece named(SetPiece piece, Set<String> names) {
        if (!piece.name().isBlank() && names.add(piece.name())) {
            return piece;
        }
        String wanted = piece.name().isBlank() ? piece.kind().name().toLowerCase(Locale.ROOT) : piece.name();
        String name = wanted;
        for (int number = 2; !names.add(name); number++) {
            name = wanted + "-" + number;
        }
        if (piece.name().isBlank()) {
            warn("A piece of the set '%s' has no name; it is called '%s'.".formatted(set.name(), name));
        } else {
            warn("Two pieces of the set '%s' are called '%s'; one is now '%s'.".formatted(set.name(), wanted, name));
        }
        return new SetPiece(
                name, piece.kind(), piece.position(), piece.size(), piece.turn(), piece.colour(), piece.material());
    }

    private List<LightState> lights() {
        List<LightState> lights = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (LightState state : set.lights()) {
            if (!names.add(state.name())) {
                warn("Two light states of the set '%s' are called '%s'; the first holds."
                        .formatted(set.name(), state.name()));
            }
            lights.add(light(state));
        }
        return lights;
    }

    private LightState light(LightState state) {
        List<LightSource> sources = state.sources().stream().map(this::source).toList();
        boolean shines = sources.stream().anyMatch(source -> source.intensity() > 0.02);
        Colour ambient = state.ambient();
        if (!shines && brightest(ambient) < 24) {
            warn("Nothing lights the set '%s' in '%s'; it is shown as on a moonless night."
                    .formatted(set.name(), state.name()));
            ambient = Colour.of(0x2A3040);
        }
        double pulse = Double.isFinite(state.pulse()) ? Math.clamp(state.pulse(), 0, 12) : 0;
        if (sources.equals(state.sources()) && ambient.equals(state.ambient()) && pulse == state.pulse()) {
            return state;
        }
        return new LightState(state.name(), state.timeOfDay(), state.weather(), ambient, sources, pulse);
    }

    private LightSource source(LightSource source) {
        double intensity = source.intensity();
        if (Double.isFinite(intensity) && intensity >= 0 && intensity <= 40) {
            return source;
        }
        double held = Double.isFinite(intensity) ? Math.clamp(intensity, 0, 40) : 1;
        warn("The light '%s' of the set '%s' has an intensity of %s; it is taken as %s."
                .formatted(source.name(), set.name(), metres(intensity), metres(held)));
        return new LightSource(
                source.name(), source.kind(), source.colour(), held, source.position(), source.direction());
    }

    /** Traits that say two things at once, or nothing that can be drawn. */
    private void traits() {
        String outside = set.physics().getOrDefault("outside", "").toLowerCase(Locale.ROOT);
        List<String> known = List.of("city", "hills", "forest", "sea").stream()
                .filter(outside::contains)
                .toList();
        if (known.size() > 1) {
            warn("Outside the set '%s' there cannot be %s at once; %s is drawn."
                    .formatted(set.name(), String.join(" and ", known), known.getFirst()));
        } else if (known.isEmpty() && !outside.isBlank()) {
            warn("Nobody knows how '%s' looks outside the set '%s'; its name decides.".formatted(outside, set.name()));
        }
        String walls = set.physics().getOrDefault("walls", "").toLowerCase(Locale.ROOT);
        if (set.surfaces().interior() && walls.equals("none")) {
            warn("The set '%s' is an interior without walls; it is drawn with walls.".formatted(set.name()));
        }
        String gravity = set.physics().getOrDefault("gravity", "1");
        if (!gravity.matches("\\d+(\\.\\d+)?")) {
            warn("The gravity of the set '%s' is '%s'; it is taken as 1.".formatted(set.name(), gravity));
        }
    }
}
