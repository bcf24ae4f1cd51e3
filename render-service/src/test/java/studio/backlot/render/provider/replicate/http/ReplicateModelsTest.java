package studio.backlot.render.provider.replicate.http;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.backlot.render.provider.replicate.http.ReplicateCalls.client;
import static studio.backlot.render.provider.replicate.http.ReplicateCalls.fake;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.backlot.fakes.Doing;
import studio.backlot.fakes.Trick;
import studio.backlot.fakes.replicate.ReplicateFake;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.ListedModel;
import studio.backlot.render.provider.Listing;
import studio.backlot.render.provider.fake.MovingClock;
import studio.backlot.wire.Patience;

class ReplicateModelsTest {
    private static final String FAST = "google/veo-3.1-fast";

    private final ReplicateFake fake = fake(new MovingClock());

    @AfterEach
    void close() {
        fake.close();
    }

    @Test
    void a_collection_is_not_whole_so_known_models_are_asked_after_one_by_one() throws InterruptedException {
        List<ListedModel> models = models(Set.of("google/veo-3.1", FAST, "google/veo-2"));
        assertThat(models)
                .extracting(ListedModel::model)
                .containsExactlyInAnyOrder("google/veo-3.1", "wan-video/wan-3-schnell", FAST);
        assertThat(models).allSatisfy(model -> {
            assertThat(model.takes().seconds()).containsExactly(4, 6, 8);
            assertThat(model.takes().resolutions()).containsExactly("720p", "1080p");
            assertThat(model.takes().aspectRatios()).containsExactly("16:9", "9:16");
            assertThat(model.takes().firstFrame()).contains(true);
            assertThat(model.costs().perSecond()).isEmpty();
        });
        fake.shelf().remove(FAST);
        assertThat(models(Set.of(FAST))).extracting(ListedModel::model).doesNotContain(FAST);
    }

    @Test
    void a_model_that_is_known_by_its_version_keeps_the_name_that_it_has() throws InterruptedException {
        String version = FAST + ":" + ReplicateFake.VERSION;
        assertThat(models(Set.of(version))).extracting(ListedModel::model).contains(version);
    }

    /** Whatever is no list leaves the catalogue as it is. */
    @ParameterizedTest
    @ValueSource(strings = {"", "no json", "[]", "{}", "{\"models\":[]}"})
    void what_is_no_list_is_a_fault(String body) throws InterruptedException {
        fake.play(Doing.MODELS, new Trick.Says(body));
        assertThat(listed(Set.of())).isInstanceOf(Fault.class).hasFieldOrPropertyWithValue("code", "malformed");
    }

    @Test
    void a_question_that_is_lost_or_turned_away_says_nothing_of_a_model() throws InterruptedException {
        fake.play(Doing.MODELS, new Trick.Turned(500, ReplicateFake.error(500, "It does not work.")));
        assertThat(listed(Set.of(FAST))).isInstanceOf(Fault.class);
        fake.play(
                Doing.MODELS,
                new Trick.Says("{\"models\":[{\"owner\":\"google\",\"name\":\"veo-3.1\"}]}"),
                new Trick.Turned(503, ReplicateFake.error(503, "It does not work.")));
        assertThat(listed(Set.of(FAST))).isInstanceOf(Fault.class);
        try (ReplicateClient stranger = client(fake, "another", Patience.USUAL)) {
            assertThat(stranger.models(Set.of())).hasFieldOrPropertyWithValue("code", "credentials");
        }
    }

    private List<ListedModel> models(Set<String> known) throws InterruptedException {
        return ((Listing.Listed) listed(known)).models();
    }

    private Listing listed(Set<String> known) throws InterruptedException {
        try (ReplicateClient client = client(fake, ReplicateFake.KEY, Patience.USUAL)) {
            return client.models(known);
        }
    }
}
