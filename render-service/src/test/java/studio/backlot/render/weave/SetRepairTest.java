package studio.backlot.render.weave;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
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
import studio.backlot.render.animatic.SampleSets;

class SetRepairTest {

    private static final Extent ROOM = new Extent(8, 3, 7);

    @Test
    void a_sound_set_is_left_alone() {
        for (SetDesign set : List.of(SampleSets.atelier(), RandomSets.of(ROOM, true, List.of(crate("a", 0, 0, 0))))) {
            assertThat(SetRepair.of(set).warnings()).isEmpty();
        }
    }

    @Test
    void a_piece_without_a_size_gets_one_and_it_is_said() {
        SetPiece flat = piece("ghost", PieceKind.TABLE, new Vector(0, 0, 0), new Extent(1, 0, -0.5));
        SetRepair.Repaired repaired = SetRepair.of(RandomSets.of(ROOM, true, List.of(flat)));
        assertThat(repaired.set().pieces().getFirst().size()).isEqualTo(new Extent(1, 0.005, 0.5));
        assertThat(repaired.warnings())
                .containsExactly("The piece 'ghost' has a height of 0 m that is taken as 0.01 m,"
                        + " a depth of -0.50 m that is taken as 0.50 m.");
    }

    @Test
    void a_piece_without_a_place_is_left_out() {
        SetPiece lost = piece("lost", PieceKind.BOX, new Vector(Double.NaN, 0, 0), new Extent(1, 1, 1));
        SetRepair.Repaired repaired = SetRepair.of(RandomSets.of(ROOM, true, List.of(lost, crate("here", 0, 0, 0))));
        assertThat(repaired.set().pieces()).extracting(SetPiece::name).containsExactly("here");
        assertThat(repaired.warnings())
                .containsExactly("The piece 'lost' has no place that can be found; it is left out.");
    }

    @Test
    void what_reaches_into_a_wall_stands_before_it() {
        SetRepair.Repaired repaired = SetRepair.of(RandomSets.of(ROOM, true, List.of(crate("case", 3.9, 0, 0))));
        assertThat(repaired.set().pieces().getFirst().position().x()).isEqualTo(3.48);
        assertThat(repaired.warnings())
                .containsExactly("The piece 'case' reached 0.42 m into a wall; it stands before it now.");
    }

    @Test
    void what_is_beyond_the_walls_is_said_to_be_hidden() {
        assertThat(SetRepair.of(RandomSets.of(ROOM, true, List.of(crate("moon", 0, 0, 40))))
                        .warnings())
                .containsExactly("The piece 'moon' stands outside the room, where walls hide it.");
    }

    @Test
    void ten_thousand_pieces_become_as_many_as_can_be_drawn() {
        List<SetPiece> many = new ArrayList<>();
        for (int at = 0; at < 10_000; at++) {
            many.add(crate("c" + at, at % 60 * 0.1 - 3, 0, at % 50 * 0.1 - 2));
        }
        SetRepair.Repaired repaired = SetRepair.of(RandomSets.of(ROOM, true, many));
        assertThat(repaired.set().pieces()).hasSize(SetRepair.MOST_PIECES);
        assertThat(repaired.warnings()).containsExactly("The set 'Any' has 10000 pieces; the 2000 largest are kept.");
    }

    @Test
    void every_piece_has_a_name_of_its_own() {
        SetRepair.Repaired repaired = SetRepair.of(
                RandomSets.of(ROOM, true, List.of(crate("a", 0, 0, 0), crate("a", 1, 0, 0), crate(" ", 2, 0, 0))));
        assertThat(repaired.set().pieces()).extracting(SetPiece::name).containsExactly("a", "a-2", "crate");
        assertThat(repaired.warnings()).hasSize(2);
    }

    @Test
    void a_set_without_size_light_or_colour_is_seen_all_the_same() {
        Colour black = Colour.of(0);
        LightSource broken = new LightSource("lamp", LightKind.POINT, black, -3, Optional.empty(), Optional.empty());
        LightState dark = new LightState("dark", TimeOfDay.NIGHT, Weather.CLEAR, black, List.of(broken), 0);
        SetDesign sample = SampleSets.lab();
        SetDesign set = new SetDesign(
                sample.id(),
                "Void",
                new Extent(0, Double.NaN, -7),
                new SetSurfaces(true, black, black, black, List.of()),
                List.of(),
                List.of(dark, dark),
                Map.of("outside", "city by the sea", "gravity", "sideways", "walls", "none"));
        SetRepair.Repaired repaired = SetRepair.of(set);
        assertThat(repaired.set().size()).isEqualTo(ROOM);
        assertThat(repaired.warnings())
                .containsExactlyInAnyOrder(
                        "The set 'Void' is 0 × NaN × -7 m; it is taken as 8 × 3 × 7 m.",
                        "Floor and walls of the set 'Void' are black; they are drawn as dark as can be seen.",
                        "Two light states of the set 'Void' are called 'dark'; the first holds.",
                        "The light 'lamp' of the set 'Void' has an intensity of -3; it is taken as 0.",
                        "Nothing lights the set 'Void' in 'dark'; it is shown as on a moonless night.",
                        "Outside the set 'Void' there cannot be city and sea at once; city is drawn.",
                        "The set 'Void' is an interior without walls; it is drawn with walls.",
                        "The gravity of the set 'Void' is 'sideways'; it is taken as 1.");
    }

    private static SetPiece crate(String name, double x, double y, double z) {
        return piece(name, PieceKind.CRATE, new Vector(x, y, z), new Extent(1, 1, 1));
    }

    private static SetPiece piece(String name, PieceKind kind, Vector at, Extent size) {
        return RandomSets.piece(name, kind, at, size, 0, 0x808080);
    }
}
