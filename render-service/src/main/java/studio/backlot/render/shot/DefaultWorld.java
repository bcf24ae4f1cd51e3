package studio.backlot.render.shot;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.backlot.contracts.film.Colour;
import studio.backlot.contracts.film.Extent;
import studio.backlot.contracts.film.LightKind;
import studio.backlot.contracts.film.LightSource;
import studio.backlot.contracts.film.LightState;
import studio.backlot.contracts.film.PieceKind;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.contracts.film.SetPiece;
import studio.backlot.contracts.film.SetSurfaces;
import studio.backlot.contracts.film.Style;
import studio.backlot.contracts.film.StylePreset;
import studio.backlot.contracts.film.TimeOfDay;
import studio.backlot.contracts.film.Vector;
import studio.backlot.contracts.film.Weather;
import studio.backlot.contracts.id.SetId;

/** The rehearsal stage that a shot is taken on when nobody says where. */
public final class DefaultWorld {
    public static final Style STYLE = new Style("Cinematic", StylePreset.CINEMATIC, List.of(), Map.of());

    public static final SetDesign SET = new SetDesign(
            new SetId("rehearsal-stage"),
            "Rehearsal stage",
            new Extent(8, 3.2, 7),
            new SetSurfaces(true, new Colour("#6B5B4B"), new Colour("#8C97A3"), new Colour("#3E4C59"), List.of()),
            List.of(
                    piece("window", PieceKind.WINDOW, new Vector(-1.8, 1, 3.4), new Extent(1.8, 1.5, 0.1), "#BFD7EA"),
                    piece("shelf", PieceKind.SHELF, new Vector(2.4, 0, 3.2), new Extent(1.6, 2, 0.4), "#7A5C3E"),
                    piece("table", PieceKind.TABLE, new Vector(1.6, 0, 1.2), new Extent(1.4, 0.75, 0.8), "#8A6A48"),
                    piece("chair", PieceKind.CHAIR, new Vector(1.5, 0, 0.5), new Extent(0.5, 0.95, 0.5), "#5C4632")),
            List.of(new LightState(
                    "day",
                    TimeOfDay.DAY,
                    Weather.CLEAR,
                    new Colour("#9AA5B1"),
                    List.of(new LightSource(
                            "window",
                            LightKind.AREA,
                            new Colour("#FFF1D6"),
                            1.2,
                            Optional.of(new Vector(-1.8, 2, 3)),
                            Optional.of(new Vector(0.5, -0.6, -1)))),
                    0)),
            Map.of());

    private DefaultWorld() {}

    private static SetPiece piece(String name, PieceKind kind, Vector position, Extent size, String colour) {
        return new SetPiece(name, kind, position, size, 0, new Colour(colour), Optional.empty());
    }
}
