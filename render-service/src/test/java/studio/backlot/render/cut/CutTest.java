package studio.backlot.render.cut;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.event.CutClip;
import studio.backlot.contracts.event.ProductionGreenlit;
import studio.backlot.contracts.event.RenderFacts;
import studio.backlot.contracts.event.ShotRendered;
import studio.backlot.contracts.film.Brief;
import studio.backlot.contracts.film.Shot;
import studio.backlot.contracts.film.Transition;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.contracts.time.TimeRange;
import studio.backlot.render.SampleShots;
import studio.backlot.render.cut.diff.CutSheet;
import studio.backlot.render.cut.diff.Edit;
import studio.backlot.render.cut.diff.Opening;

class CutTest {
    private static final SampleShots FIRST = SampleShots.of("cut");
    private static final ProductionGreenlit GREENLIT =
            FIRST.shot("1C", 2).greenlitWith(FIRST.shot("1A", 0), FIRST.shot("1B", 1));

    @Test
    void clips_follow_each_other_to_the_frame_in_the_order_of_the_shots() {
        List<CutClip> cut = Cut.of(GREENLIT, takes()).clips();

        assertThat(cut).extracting(clip -> clip.shot().value()).containsExactly("1A", "1B", "1C");
        assertThat(cut).extracting(CutClip::range).containsExactly(range(0, 65), range(65, 66), range(131, 67));
    }

    @Test
    void the_timeline_is_otio_with_a_picture_and_a_dialogue_track() throws IOException {
        JsonNode timeline = new ObjectMapper().readTree(OtioDocument.write(GREENLIT, Cut.of(GREENLIT, takes())));

        assertThat(timeline.path("OTIO_SCHEMA").asText()).isEqualTo("Timeline.1");
        assertThat(timeline.at("/tracks/OTIO_SCHEMA").asText()).isEqualTo("Stack.1");
        JsonNode picture = timeline.at("/tracks/children/0");
        assertThat(picture.path("kind").asText()).isEqualTo("Video");
        JsonNode second = picture.at("/children/1");
        assertThat(second.path("OTIO_SCHEMA").asText()).isEqualTo("Clip.2");
        assertThat(second.at("/source_range/duration/value").asDouble()).isEqualTo(66);
        JsonNode media = second.at("/media_references/DEFAULT_MEDIA");
        assertThat(media.path("OTIO_SCHEMA").asText()).isEqualTo("ExternalReference.1");
        assertThat(media.path("target_url").asText()).isEqualTo("media/1B-1.mp4");
        assertThat(media.at("/metadata/backlot/sha256").asText()).hasSize(64);
        assertThat(picture.at("/children/0/markers/0/OTIO_SCHEMA").asText()).isEqualTo("Marker.2");
        assertThat(second.path("markers")).isEmpty();
    }

    @Test
    void what_a_take_has_more_than_its_clip_uses_are_its_handles() throws IOException {
        Edit first = new Edit(new ShotId("1A"), "1A-1", 65, 5, 0, 55, Opening.CUT, 1);
        CutSheet sheet = new CutSheet(24, List.of(first), Opening.CUT, 55);

        JsonNode clip = new ObjectMapper()
                .readTree(OtioDocument.write(GREENLIT, new Reel(GREENLIT, takes(), Optional.of(sheet)).cut()))
                .at("/tracks/children/0/children/0");

        assertThat(clip.at("/source_range/start_time/value").asDouble()).isEqualTo(5);
        assertThat(clip.at("/source_range/duration/value").asDouble()).isEqualTo(55);
        assertThat(clip.at("/media_references/DEFAULT_MEDIA/available_range/duration/value")
                        .asDouble())
                .isEqualTo(65);
    }

    @Test
    void every_line_lies_where_it_sounds_in_the_film() throws IOException {
        JsonNode timeline = new ObjectMapper().readTree(OtioDocument.write(GREENLIT, Cut.of(GREENLIT, takes())));
        JsonNode dialogue = timeline.at("/tracks/children/1/children");

        double at = 0;
        Map<String, Double> starts = new HashMap<>();
        for (JsonNode child : dialogue) {
            starts.put(child.path("name").asText(), at);
            at += child.at("/source_range/duration/value").asDouble();
        }
        assertThat(starts)
                .containsEntry("1A.1", 12.0)
                .containsEntry("1B.1", 77.0)
                .containsEntry("1C.1", 143.0);
    }

    @Test
    void transitions_lie_over_the_cut_and_leave_its_length() throws IOException {
        ProductionGreenlit greenlit = with(
                List.of(Transition.DISSOLVE, Transition.WIPE, Transition.FADE), Optional.of(Transition.FADE_WHITE));
        Cut cut = Cut.of(greenlit, takes());

        assertThat(cut.clips()).extracting(CutClip::range).containsExactly(range(0, 65), range(65, 66), range(131, 67));
        assertThat(cut.clips())
                .extracting(CutClip::transition)
                .containsExactly(Transition.FADE, Transition.WIPE, Transition.FADE);
        assertThat(cut.clips())
                .extracting(clip -> clip.overlap().orElseThrow().value())
                .containsExactly(18L, 19L, 18L);

        JsonNode picture =
                new ObjectMapper().readTree(OtioDocument.write(greenlit, cut)).at("/tracks/children/0/children");
        List<String> told = new ArrayList<>();
        for (JsonNode child : picture) {
            told.add(
                    child.path("OTIO_SCHEMA").asText().equals("Transition.1")
                            ? "%s %s %.0f/%.0f"
                                    .formatted(
                                            child.path("name").asText(),
                                            child.path("transition_type").asText(),
                                            child.at("/in_offset/value").asDouble(),
                                            child.at("/out_offset/value").asDouble())
                            : child.path("name").asText());
        }
        assertThat(told)
                .containsExactly(
                        "fade Custom_Transition 0/18",
                        "1A-1",
                        "wipe Custom_Transition 0/19",
                        "1B-1",
                        "fade Custom_Transition 18/18",
                        "1C-1",
                        "fade-white Custom_Transition 33/0");
    }

    @Test
    void a_dissolve_is_an_otio_dissolve_and_a_match_cut_a_cut() throws IOException {
        ProductionGreenlit greenlit =
                with(List.of(Transition.CUT, Transition.DISSOLVE, Transition.MATCH), Optional.empty());
        JsonNode picture = new ObjectMapper()
                .readTree(OtioDocument.write(greenlit, Cut.of(greenlit, takes())))
                .at("/tracks/children/0/children");
        assertThat(picture).hasSize(4);
        assertThat(picture.at("/1/transition_type").asText()).isEqualTo("SMPTE_Dissolve");
        assertThat(picture.at("/1/out_offset/value").asDouble()).isEqualTo(24);
        assertThat(picture.at("/3/metadata/backlot/transition").asText()).isEqualTo("match");
    }

    /** The same production with shots that begin like that, and end like that. */
    private static ProductionGreenlit with(List<Transition> transitions, Optional<Transition> ending) {
        List<Shot> shots = new ArrayList<>();
        for (Shot shot : Cut.inOrder(GREENLIT)) {
            boolean last = shots.size() + 1 == transitions.size();
            Brief brief = shot.brief();
            Brief other = new Brief(
                    brief.action(),
                    brief.camera(),
                    brief.changes(),
                    brief.dialogue(),
                    brief.light(),
                    transitions.get(shots.size()),
                    last ? ending : Optional.empty(),
                    brief.notes());
            shots.add(new Shot(shot.id(), shot.scene(), shot.order(), shot.link(), other, shot.duration()));
        }
        return new ProductionGreenlit(
                GREENLIT.production(),
                GREENLIT.title(),
                GREENLIT.format(),
                GREENLIT.style(),
                GREENLIT.scenes(),
                shots,
                GREENLIT.cast());
    }

    private static Map<ShotId, ShotRendered> takes() {
        return SampleTakes.of(GREENLIT, shot -> 65 + shot.order(), new RenderFacts(false, 7, 100, List.of()));
    }

    private static TimeRange range(long start, long frames) {
        return new TimeRange(new RationalTime(start, 24), new RationalTime(frames, 24));
    }
}
