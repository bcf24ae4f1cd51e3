package studio.backlot.render.weave.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import studio.backlot.contracts.film.Extent;
import studio.backlot.contracts.film.PieceKind;
import studio.backlot.contracts.film.SetPiece;
import studio.backlot.contracts.film.Vector;
import studio.backlot.render.weave.Footprint;
import studio.backlot.render.weave.RandomSets;
import studio.backlot.render.weave.solid.Block;
import studio.backlot.render.weave.solid.Solid;

class MakeTest {

    @ParameterizedTest
    @CsvSource({
        "CRATE, rain-barrel-2, BARREL",
        "CRATE, crate, PLAIN",
        "TREE, old-pine, PINE",
        "TREE, pineapple, PLAIN",
        "CHAIR, Stool, STOOL",
        "TABLE, stool, PLAIN",
        "BOX, fireplace, FIREPLACE",
        "VEHICLE, school-bus, TRUCK"
    })
    void a_name_makes_a_piece_what_it_says(PieceKind kind, String name, Make make) {
        assertThat(Make.of(piece(name, kind, 1, 1, 1))).isEqualTo(make);
    }

    @ParameterizedTest
    @EnumSource(PieceKind.class)
    void every_kind_has_solids_within_or_near_its_box(PieceKind kind) {
        Form form = Form.of(piece("any", kind, 1.2, 1.5, 0.6));
        assertThat(form.solids()).isNotEmpty();
        for (Solid solid : form.solids()) {
            if (solid instanceof Block block) {
                assertThat(block.x0()).isGreaterThanOrEqualTo(-form.box().halfWidth() - 0.15);
                assertThat(block.x1()).isLessThanOrEqualTo(form.box().halfWidth() + 0.15);
                assertThat(block.y0()).isGreaterThanOrEqualTo(-0.1);
                assertThat(block.y1()).isLessThanOrEqualTo(1.6);
            }
        }
    }

    @Test
    void a_vehicle_goes_along_its_longer_side() {
        Footprint box = Form.of(piece("car", PieceKind.VEHICLE, 1.8, 1.4, 4.2)).box();
        assertThat(box.halfWidth()).isEqualTo(2.1);
        assertThat(box.halfDepth()).isEqualTo(0.9);
        assertThat(box.turn()).isEqualTo(90);
    }

    private static SetPiece piece(String name, PieceKind kind, double wide, double high, double deep) {
        return RandomSets.piece(name, kind, new Vector(0, 0, 0), new Extent(wide, high, deep), 0, 0x808080);
    }
}
