package studio.backlot.render.prompt.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.backlot.render.SampleShots;
import studio.backlot.render.prompt.Material;
import studio.backlot.render.prompt.Notice;
import studio.backlot.render.prompt.PromptSamples;
import studio.backlot.render.prompt.Reference;
import studio.backlot.render.prompt.Request;
import studio.backlot.render.prompt.profile.Catalogue;

/** What becomes of a still that somebody has approved, in the requests for its shot. */
class ApprovedStillTest {
    private static final Catalogue CATALOGUE = Catalogue.bundled();
    private static final String VEO = "veo-3.1";

    @Test
    void a_video_begins_with_it_in_its_first_call() {
        Request request = compiled(VEO, approved(PromptSamples.twentySeconds(), "still"));
        assertThat(request.calls().getFirst().sent().references()).containsExactly(still("still"));
        assertThat(request.calls().get(1).sent().references())
                .extracting(Reference::of)
                .containsExactly("call 1");
        assertThat(reasons(request, "reference/portrait/"))
                .containsOnly("beside a first frame the model takes no reference pictures");
    }

    @Test
    void another_one_is_another_request() {
        Material shot = PromptSamples.oneCharacter();
        assertThat(key(approved(shot, "still")))
                .isEqualTo(key(approved(shot, "still")))
                .isNotEqualTo(key(approved(shot, "another")))
                .isNotEqualTo(key(shot));
    }

    private static String key(Material shot) {
        return compiled(VEO, shot).key();
    }

    @Test
    void a_shot_that_goes_on_from_another_one_lists_it() {
        Request request = compiled(VEO, approved(PromptSamples.twoCharacters(), "still"));
        assertThat(reasons(request, "reference/first-frame/the approved still"))
                .containsExactly("the picture goes on from the shot before");
        assertThat(request.calls().getFirst().sent().references()).doesNotContain(still("still"));
    }

    @Test
    void a_model_that_takes_no_frame_lists_it() {
        assertThat(reasons(
                        compiled("text-to-video", approved(PromptSamples.oneCharacter(), "still")),
                        "reference/first-frame/"))
                .containsExactly("the model goes on from no frame");
    }

    private static Reference still(String name) {
        return Reference.approved(SampleShots.asset(name, "image/png"));
    }

    private static Material approved(Material shot, String still) {
        return new Material(
                shot.shot(),
                shot.passage(),
                shot.world(),
                shot.timing(),
                shot.supply().beginning(Optional.of(still(still))),
                shot.context());
    }

    private static Request compiled(String profile, Material material) {
        return new PromptCompiler(
                        CATALOGUE.profile(profile).orElseThrow(),
                        CATALOGUE.templates().getFirst())
                .compile(material);
    }

    private static List<String> reasons(Request request, String about) {
        return request.calls().getFirst().listed().stream()
                .filter(notice -> notice.about().startsWith(about))
                .map(Notice::reason)
                .toList();
    }
}
