package studio.backlot.render.prompt.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.film.Link;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.render.prompt.Call;
import studio.backlot.render.prompt.Material;
import studio.backlot.render.prompt.Notice;
import studio.backlot.render.prompt.PromptSamples;
import studio.backlot.render.prompt.Reference;
import studio.backlot.render.prompt.Request;
import studio.backlot.render.prompt.profile.Catalogue;
import studio.backlot.render.prompt.profile.Profile;

/** Requests of a profile whose calls extend the video before, beside those of one whose calls go on from its last frame. */
class ExtendedCallsTest {
    private static final Catalogue CATALOGUE = Catalogue.bundled();
    private static final Profile VEO = CATALOGUE.profile("veo-3.1").orElseThrow();
    private static final Profile EXTENDING = PromptSamples.extending("veo-3.1");

    @Test
    void where_the_profile_says_so_the_calls_of_a_long_shot_extend_the_video_before() {
        Request framed = compile(VEO, PromptSamples.twentySeconds());
        Request request = compile(EXTENDING, PromptSamples.twentySeconds());

        assertThat(request.calls())
                .extracting(call -> call.sent().parameters().get("durationSeconds"))
                .containsExactly(8L, 7L, 7L);
        assertThat(request.calls())
                .extracting(call -> call.sent().references())
                .containsExactly(
                        framed.calls().getFirst().sent().references(),
                        List.of(new Reference(Reference.Role.VIDEO, "call 1", Optional.empty())),
                        List.of(new Reference(Reference.Role.VIDEO, "call 2", Optional.empty())));
        assertThat(request.calls().getLast().sent().length().orElseThrow().at())
                .isEqualTo(new RationalTime(15 * 24, 24));
    }

    @Test
    void beside_a_video_no_portrait_is_given_and_the_list_says_so() {
        Request request = compile(EXTENDING, PromptSamples.twentySeconds());

        assertThat(request.calls().getFirst().sent().references())
                .extracting(Reference::role)
                .contains(Reference.Role.PORTRAIT);
        assertThat(request.calls().get(1).listed())
                .extracting(Notice::about, Notice::reason)
                .contains(tuple("reference/portrait/emma", "beside a video the model takes no reference pictures"));
    }

    @Test
    void a_shot_of_one_call_is_asked_for_as_if_there_were_no_extension() {
        for (Material material : PromptSamples.all().values()) {
            Request request = compile(EXTENDING, material);

            assertThat(request.key().equals(compile(VEO, material).key()))
                    .isEqualTo(request.calls().size() == 1);
        }
    }

    @Test
    void what_extension_cannot_make_goes_on_from_frames() {
        Material twenty = PromptSamples.twentySeconds();
        Profile large = Catalogue.with("""
                        - id: veo-3.1
                          abilities: {lengths: {extension: {used: true, at: [1080p]}}}
                        """).profile("veo-3.1").orElseThrow();
        Material forty = PromptSamples.walk(40);

        assertThat(compile(large, twenty).key())
                .as("another size than it is made at")
                .isEqualTo(compile(VEO, twenty).key());
        assertThat(compile(EXTENDING, forty).key())
                .as("longer than it may become")
                .isEqualTo(compile(VEO, forty).key());
    }

    @Test
    void a_retake_that_can_end_on_a_frame_does_and_another_one_says_that_it_cannot() {
        Material whole = PromptSamples.retaken(Link.CONTINUES, 12);
        Material cut = PromptSamples.retaken(Link.CONTINUES, 11);

        assertThat(compile(EXTENDING, whole).key())
                .isEqualTo(compile(VEO, whole).key());
        assertThat(compile(EXTENDING, whole).calls().getLast().sent().references())
                .extracting(Reference::role)
                .contains(Reference.Role.LAST_FRAME);
        Call last = compile(EXTENDING, cut).calls().getLast();
        assertThat(last.sent().references()).extracting(Reference::role).containsExactly(Reference.Role.VIDEO);
        assertThat(last.listed())
                .extracting(Notice::about, Notice::reason)
                .contains(tuple(
                        "reference/last-frame/the shot after",
                        "the model ends on no frame when it goes on from a video"));
    }

    private static Request compile(Profile profile, Material material) {
        return new PromptCompiler(profile, CATALOGUE.templates().getFirst()).compile(material);
    }
}
