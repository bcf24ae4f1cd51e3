package studio.backlot.render.weave;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import studio.backlot.contracts.film.Colour;
import studio.backlot.contracts.film.Extent;
import studio.backlot.contracts.film.LightState;
import studio.backlot.contracts.film.PieceKind;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.contracts.film.SetPiece;
import studio.backlot.contracts.film.SetSurfaces;
import studio.backlot.contracts.film.TimeOfDay;
import studio.backlot.contracts.film.Vector;
import studio.backlot.contracts.film.Weather;
import studio.backlot.contracts.id.SetId;

/** Sets and cameras by chance, the same for the same seed: pieces overlap, abut, stand on each other and hang on walls. */
public final class RandomSets {

    /** Names that are makes of several kinds. */
    private static final List<String> WORDS = List.of(
            "thing stool armchair barrel chest clock mirror board fence candle lantern lamppost tank bush flowers pine palm"
                    .concat(" cabinet wardrobe fridge fireplace stove laptop truck boat")
                    .split(" ", -1));

    private static final List<PieceKind> KINDS = List.of(PieceKind.values());

    private RandomSets() {}

    public static SetDesign set(long seed, int most) {
        Random chance = new Random(seed);
        double wide = 5 + chance.nextDouble() * 7;
        double deep = 5 + chance.nextDouble() * 6;
        double high = 2.6 + chance.nextDouble() * 2;
        boolean interior = chance.nextInt(4) > 0;
        List<SetPiece> pieces = new ArrayList<>();
        int count = 1 + chance.nextInt(most);
        for (int index = 0; index < count; index++) {
            PieceKind kind = KINDS.get(chance.nextInt(KINDS.size()));
            double x = (chance.nextDouble() - 0.5) * wide * 0.9;
            double z = (chance.nextDouble() - 0.5) * deep * 0.9;
            double y = chance.nextInt(4) == 0 ? chance.nextDouble() * 1.2 : 0;
            double turn = chance.nextInt(3) == 0 ? chance.nextInt(4) * 90 : chance.nextDouble() * 360 - 180;
            Extent size = new Extent(
                    0.2 + chance.nextDouble() * 1.8, 0.2 + chance.nextDouble() * 2, 0.1 + chance.nextDouble() * 1.2);
            switch (chance.nextInt(5)) {
                case 0 -> {
                    z = deep / 2 - 0.03;
                    turn = 0;
                }
                case 1 -> {
                    if (!pieces.isEmpty()) {
                        SetPiece under = pieces.getLast();
                        x = under.position().x();
                        y = under.position().y() + under.size().height();
                        z = under.position().z();
                    }
                }
                case 2 -> {
                    if (!pieces.isEmpty()) {
                        SetPiece beside = pieces.getLast();
                        x = beside.position().x() + (beside.size().width() + size.width()) / 2;
                        z = beside.position().z();
                        turn = beside.turn();
                    }
                }
                default -> {}
            }
            String word = WORDS.get(chance.nextInt(WORDS.size()));
            pieces.add(piece(word + "-" + index, kind, new Vector(x, y, z), size, turn, chance.nextInt(0x1000000)));
        }
        return of(new Extent(wide, high, deep), interior, pieces);
    }

    public static SetDesign of(Extent size, boolean interior, List<SetPiece> pieces) {
        LightState day = new LightState("day", TimeOfDay.DAY, Weather.CLEAR, Colour.of(0x808080), List.of(), 0);
        SetSurfaces surfaces =
                new SetSurfaces(interior, Colour.of(0x7A6A58), Colour.of(0xB8B0A8), Colour.of(0x4A7A8A), List.of());
        return new SetDesign(new SetId("any"), "Any", size, surfaces, pieces, List.of(day), Map.of());
    }

    public static SetPiece piece(String name, PieceKind kind, Vector at, Extent size, double turn, int rgb) {
        return new SetPiece(name, kind, at, size, turn, Colour.of(rgb), Optional.empty());
    }

    public static Camera camera(long seed, SetDesign set) {
        Random chance = new Random(seed * 31 + 7);
        Stage stage = new Stage(set);
        Point place = stage.withinWalls(new Point(
                (chance.nextDouble() - 0.5) * set.size().width() * 1.1,
                0.3 + chance.nextDouble() * 2.2,
                (chance.nextDouble() - 0.75) * set.size().depth() * 1.3));
        return new Camera(
                place,
                (chance.nextDouble() - 0.5) * 150,
                (chance.nextDouble() - 0.5) * 50,
                chance.nextInt(3) == 0 ? (chance.nextDouble() - 0.5) * 30 : 0,
                16 + chance.nextDouble() * 70);
    }
}
