package studio.backlot.story.place;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import studio.backlot.contracts.film.Colour;
import studio.backlot.contracts.film.Extent;
import studio.backlot.contracts.film.LightKind;
import studio.backlot.contracts.film.LightSource;
import studio.backlot.contracts.film.LightState;
import studio.backlot.contracts.film.PieceKind;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.contracts.film.SetPiece;
import studio.backlot.contracts.film.SetSurfaces;
import studio.backlot.contracts.film.TimeOfDay;
import studio.backlot.contracts.film.Vector;
import studio.backlot.contracts.film.Weather;
import studio.backlot.contracts.id.SetId;
import studio.backlot.story.source.Colours;
import studio.backlot.story.source.Cursor;
import studio.backlot.story.source.spec.LightSpec;
import studio.backlot.story.source.spec.Metres;
import studio.backlot.story.source.spec.PieceSpec;
import studio.backlot.story.source.spec.SetSpec;
import studio.backlot.story.source.spec.SizeSpec;
import studio.backlot.story.source.spec.SourceSpec;
import studio.backlot.story.source.spec.Trait;

/** Makes a set of what its author wrote; what is left open is usual for the kind of piece, the hour and the sky. */
public final class SetDesigner {

    private static final Extent ROOM = new Extent(8, 3, 6);
    private static final double LARGEST = 500;

    private SetDesigner() {}

    /** An hour and a sky that a scene asks of its set. */
    public record Conditions(TimeOfDay hour, Weather weather) {

        /** Name of the state of light, when the set's author names none. */
        public String lightName() {
            return Daylight.name(hour, weather);
        }
    }

    /**
     * The set.
     *
     * @param needed what its scenes ask for, in order; matters only when the author gives no lights
     */
    public static SetDesign design(SetId id, String title, SetSpec spec, Cursor at, Set<Conditions> needed) {
        boolean interior = spec.interior().orElse(true);
        List<SetPiece> pieces = new ArrayList<>();
        spec.pieces()
                .forEach((name, piece) ->
                        pieces.add(piece(name, piece, at.field("pieces").field(name))));
        Colour floor = Colours.of(spec.floor(), at.field("floor"), Colour.of(interior ? 0x6B5B4A : 0x6E7A5C));
        Colour walls = Colours.of(spec.walls(), at.field("walls"), Colour.of(interior ? 0xB8AD9C : 0x8FA0A8));
        Colour accent = Colours.of(spec.accent(), at.field("accent"), Colour.of(0xC79A4B));
        List<Colour> palette = Colours.all(spec.palette(), at.field("palette"));
        return new SetDesign(
                id,
                title,
                spec.size().map(size -> extent(size, at.field("size"))).orElse(ROOM),
                new SetSurfaces(
                        interior, floor, walls, accent, palette.isEmpty() ? List.of(floor, walls, accent) : palette),
                pieces,
                lights(spec, interior, pieces, at, needed),
                Trait.texts(spec.physics()));
    }

    private static SetPiece piece(String name, PieceSpec spec, Cursor at) {
        PieceKind kind = spec.kind().orElseGet(() -> PieceShapes.kind(name));
        Metres place = spec.at();
        double y = place.numbers().size() < 3 ? PieceShapes.base(kind) : place.y();
        return new SetPiece(
                name,
                kind,
                new Vector(place.x(), y, place.z()),
                spec.size().map(size -> extent(size, at.field("size"))).orElseGet(() -> PieceShapes.size(kind)),
                spec.turn().orElse(0.0),
                Colours.of(spec.colour(), at.field("colour"), PieceShapes.colour(kind, spec.material())),
                spec.material());
    }

    private static Extent extent(SizeSpec size, Cursor at) {
        Extent extent = size.extent();
        for (double length : size.numbers()) {
            if (!(length > 0 && length <= LARGEST)) {
                at.complain("expected width, height and depth of more than 0 and at most 500 metres, not " + length);
                return ROOM;
            }
        }
        return extent;
    }

    private static List<LightState> lights(
            SetSpec spec, boolean interior, List<SetPiece> pieces, Cursor at, Set<Conditions> needed) {
        List<LightState> lights = new ArrayList<>();
        spec.lights()
                .forEach((name, light) -> lights.add(
                        light(name, light, interior, pieces, at.field("lights").field(name))));
        if (lights.isEmpty()) {
            Set<Conditions> states = new LinkedHashSet<>(needed);
            if (states.isEmpty()) {
                states.add(new Conditions(TimeOfDay.DAY, Weather.CLEAR));
            }
            states.forEach(state ->
                    lights.add(Daylight.state(state.lightName(), state.hour(), state.weather(), interior, pieces)));
        }
        return lights;
    }

    private static LightState light(String name, LightSpec spec, boolean interior, List<SetPiece> pieces, Cursor at) {
        TimeOfDay hour = spec.timeOfDay().orElse(TimeOfDay.DAY);
        Weather weather = spec.weather().orElse(Weather.CLEAR);
        List<LightSource> sources = new ArrayList<>();
        spec.sources()
                .forEach((source, light) ->
                        sources.add(source(source, light, at.field("sources").field(source))));
        return new LightState(
                name,
                hour,
                weather,
                Colours.of(spec.ambient(), at.field("ambient"), Daylight.ambient(hour, weather)),
                sources.isEmpty() ? Daylight.sources(hour, weather, interior, pieces) : sources,
                spec.pulse().orElse(0.0));
    }

    private static LightSource source(String name, SourceSpec spec, Cursor at) {
        Optional<Vector> position = spec.at().map(SetDesigner::vector);
        LightKind kind = spec.kind()
                .orElse(position.isEmpty() && spec.direction().isPresent() ? LightKind.DIRECTIONAL : LightKind.POINT);
        if (kind != LightKind.DIRECTIONAL && position.isEmpty()) {
            at.complain(
                    "'at' is missing; a light that is not directional stands somewhere, such as 'at: [0, 2.5, -1]'");
        }
        return new LightSource(
                name,
                kind,
                Colours.of(spec.colour(), at.field("colour"), Colour.of(0xFFFFFF)),
                spec.intensity().orElse(1.0),
                position,
                spec.direction().map(SetDesigner::vector));
    }

    private static Vector vector(Metres metres) {
        return new Vector(metres.x(), metres.y(), metres.z());
    }
}
