package studio.backlot.story.production;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.backlot.contracts.film.LightState;
import studio.backlot.contracts.film.Link;
import studio.backlot.contracts.film.Scene;
import studio.backlot.contracts.film.TimeOfDay;
import studio.backlot.contracts.film.Weather;

/** Which set a heading means, and in which lights it is seen. */
class PlacesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INT. SARAH'S LAB - NIGHT | servers-left",
                "INT. OFFICE - DAY | computer",
                "INT. LIGHTHOUSE KITCHEN - NIGHT | stove",
                "EXT. CITY STREET - NIGHT | streetlight-left",
                "EXT. DARK FOREST - DUSK | tree-a",
                "INT. HOTEL - BEDROOM - NIGHT | bed",
                "INT. OLD LIBRARY - DAY | bookshelf-left",
                "INT. CAFÉ DE PARIS - MORNING | counter",
                "EXT. POST OFFICE ROOFTOP - NIGHT | parapet",
                "INT. LAB - CORRIDOR - NIGHT | door-end",
                "INT. TOM'S CAR (MOVING) - DAY | seat-left",
                "EXT. BEACH - DAWN | water",
                "INT. QWERTYUIOP - DAY | table",
                "EXT. QWERTYUIOP - DAY | hill-left",
                "EXT. FERRY DECK - DAWN | fence",
                "INT. FERRY - WHEELHOUSE - NIGHT | wheel-post",
                "EXT. OFFICE BUILDING - DAY | streetlight-left",
                "EXT. SPACESHIP - HULL | hill-left",
                "INT. BEACH HOUSE - DAY | sofa",
                "INT. GREENHOUSE - DAY | flowers-left",
                "EXT. DESERT ROAD - DAY | dune-left",
                "EXT. FOREST TRAIL - DAY | tree-a",
                "EXT. COUNTRY ROAD - DAY | roadbed",
                "EXT. HIGHWAY - NIGHT | roadbed",
                "EXT. ROAD - DAY | streetlight-left",
                "EXT. CITY BRIDGE - DAY | streetlight-left",
                "EXT. MARKET SQUARE - DAY | awning-left",
                "EXT. VILLAGE SQUARE - DAY | streetlight-left"
            })
    void a_heading_finds_its_place(String heading, String piece) {
        Production production = Productions.bare(heading + "\n\nNothing.\n");
        assertThat(production.sets().getFirst().pieces())
                .extracting(each -> each.name())
                .contains(piece);
    }

    @Test
    void a_set_has_a_light_for_each_hour_and_sky_that_its_scenes_ask_for() {
        Production production = Productions.bare(
                "INT. LAB - NIGHT\n\nX.\n\nINT. LAB - DAWN\n\nRain on the glass.\n\nINT. LAB - LATER\n\nY.\n");
        assertThat(production.sets()).hasSize(1);
        assertThat(production.sets().getFirst().lights())
                .extracting(LightState::name)
                .containsExactly("night", "dawn-rain", "dawn");
        assertThat(production.sets().getFirst().lights().get(1).weather()).isEqualTo(Weather.RAIN);
        assertThat(production.scenes())
                .extracting(Scene::timeOfDay)
                .containsExactly(TimeOfDay.NIGHT, TimeOfDay.DAWN, TimeOfDay.DAWN);
        assertThat(production.scenes()).extracting(Scene::storyDay).containsExactly(1, 2, 2);
        assertThat(production.shots().stream()
                        .filter(shot -> shot.link() == Link.OPENS)
                        .map(shot -> shot.brief().light()))
                .containsExactly(Optional.of("night"), Optional.of("dawn-rain"), Optional.of("dawn"));
    }
}
