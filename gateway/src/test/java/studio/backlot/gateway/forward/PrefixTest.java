package studio.backlot.gateway.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrefixTest {

    @ParameterizedTest
    @CsvSource({
        "/api/v1/characters,             CHARACTER",
        "/api/v1/characters/sarah,       CHARACTER",
        "/api/v1/scripts/1,              STORY",
        "/api/v1/productions/x/revisions, STORY",
        "/api/v1/productions/x/revisions/1/source, STORY",
        "/api/v1/productions/x/ledger,   RENDER",
        "/api/v1/productions/x/plan,     RENDER",
        "/api/v1/productions/x/bill,     RENDER",
        "/api/v1/productions/x/scenes/2/ledger, RENDER",
        "/api/v1/productions/x/shots/1A/reviews, PREPRODUCTION",
        "/api/v1/productions/x/cut.otio, RENDER",
        "/api/v1/productions/x/cut.edl,  RENDER",
        "/api/v1/productions/x/cut/diff, RENDER",
        "/api/v1/projects,               PREPRODUCTION",
        "/api/v1/production/generate-shot, RENDER",
        "/api/v1/shots/12B,              RENDER",
        "/api/v1/shots/x@1:12B/request,  RENDER",
        "/api/v1/profiles,               RENDER",
        "/api/v1/providers,              RENDER",
        "/api/v1/shots/x@1:12B/route,    RENDER",
        "/api/v1/jobs/a.1.1/close,       RENDER",
        "/api/v1/budgets,                RENDER",
        "/api/v1/policies/people,        RENDER",
        "/api/v1/webhooks/replicate/acme/take/1-1/proof, RENDER",
        "/api/v1/footage,                RENDER",
        "/api/v1/productions/x/footage/gaps, RENDER",
        "/api/v1/footage/uploads/1/parts/2, RENDER",
        "/api/v1/shots/x@1:12B/footage,  RENDER",
        "/api/v1/shots/x@1:12B/takes/12B-2/match, RENDER",
        "/api/v1/post-production/voice,  AUDIO",
        "/api/v1/schemas/character,  STORY",
        "/api/v1/recordings/1,           AUDIO",
        "/api/v1/marketing/trailer,      MARKETING",
    })
    void a_path_belongs_to_one_service(String path, Service service) {
        assertThat(Prefix.of(path)).map(Prefix::service).contains(service);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/productions/x",
                "/api/v1/productions/x/events",
                "/api/v1/productions/revisions",
                "/api/v1/productions/x/cutXotio",
                "/api/v1/productions/x/artefacts/cut.otio",
                "/api/v1/shotsize",
                "/api/v1/",
                "/characters",
                "/q/health",
                "/api/v1/assets/1"
            })
    void other_paths_are_not_forwarded(String path) {
        assertThat(Prefix.of(path)).isEmpty();
    }

    @Test
    void everyone_may_read_and_only_some_may_write() {
        assertThat(Prefix.CHARACTERS.permits("GET", Set.of("viewer"))).isTrue();
        assertThat(Prefix.CHARACTERS.permits("DELETE", Set.of("viewer"))).isFalse();
        assertThat(Prefix.CHARACTERS.permits("POST", Set.of("viewer", "writer")))
                .isTrue();
        assertThat(Prefix.PROJECTS.permits("POST", Set.of("director"))).isFalse();
        assertThat(Prefix.BUDGETS.permits("PUT", Set.of("director"))).isFalse();
        assertThat(Prefix.JOBS.permits("POST", Set.of("producer"))).isTrue();
    }

    @Test
    void only_webhooks_ask_nobody_who_he_is_and_do_one_thing() {
        assertThat(Prefix.values()).filteredOn(Prefix::isOpen).containsExactly(Prefix.WEBHOOKS);
        assertThat(Prefix.WEBHOOKS.permits("POST", Set.of())).isTrue();
        assertThat(Prefix.WEBHOOKS.permits("GET", Set.of("admin"))).isFalse();
        assertThat(Prefix.WEBHOOKS.permits("DELETE", Set.of("admin"))).isFalse();
    }
}
