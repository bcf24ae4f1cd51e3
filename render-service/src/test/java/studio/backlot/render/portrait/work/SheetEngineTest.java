package studio.backlot.render.portrait.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.backlot.render.prompt.profile.PictureProfiles;
import studio.backlot.render.prompt.profile.Profile;
import studio.backlot.render.provider.ImageAccounts;
import studio.backlot.render.provider.fake.UnaskedPainter;

class SheetEngineTest {
    private static final UnaskedPainter LUMEN = UnaskedPainter.at(Optional.empty());
    private static final Profile BLIND = PictureProfiles.drawing(
            "lumen", "lumen-2", LUMEN.imageProfile().evidence(), new PictureProfiles.Takes(List.of("3:2"), false, 0));

    @Test
    void unless_a_model_is_hired_the_built_in_engine_draws() {
        assertThat(engine("animatic", "lumen", LUMEN).hired()).isEmpty();
        assertThat(engine("lumen", "lumen", LUMEN).hired()).contains(LUMEN);
    }

    @Test
    void a_name_that_nobody_has_ends_the_start_and_says_who_there_is() {
        assertThatThrownBy(() -> engine("parrot", "lumen", LUMEN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("BACKLOT_MODEL_SHEETS_ENGINE: nobody is called 'parrot'; there are animatic, lumen");
    }

    @Test
    void a_model_that_looks_at_no_pictures_would_draw_another_face() {
        assertThatThrownBy(() -> engine("lumen", "lumen", new UnaskedPainter(Optional.empty(), BLIND)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "BACKLOT_MODEL_SHEETS_ENGINE: lumen-2 of lumen looks at no pictures, so that its model sheets would show another face");
    }

    @Test
    void there_is_no_sheet_by_a_model_beside_a_portrait_of_the_built_in_engine() {
        assertThatThrownBy(() -> engine("lumen", "animatic", LUMEN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "BACKLOT_MODEL_SHEETS_ENGINE: expected animatic, as BACKLOT_PORTRAITS_ENGINE is: a sheet by a model shows the face of a portrait by a model");
    }

    private static SheetEngine engine(String sheets, String portraits, ImageAccounts painter) {
        return new SheetEngine(sheets, portraits, List.of(painter));
    }
}
