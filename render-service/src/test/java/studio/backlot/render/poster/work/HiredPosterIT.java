package studio.backlot.render.poster.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Base64;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import studio.backlot.contracts.event.Artist;
import studio.backlot.contracts.event.CharacterLocked;
import studio.backlot.contracts.event.PictureLocked;
import studio.backlot.contracts.event.PortraitDrawn;
import studio.backlot.contracts.event.PosterArt;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.money.Money;
import studio.backlot.fakes.Trick;
import studio.backlot.fakes.gemini.GeminiFake;
import studio.backlot.kit.store.ObjectStore;
import studio.backlot.kit.test.Retold;
import studio.backlot.kit.test.StudioBacking;
import studio.backlot.kit.test.TestKafka;
import studio.backlot.render.SampleShots;
import studio.backlot.render.budget.Budget;
import studio.backlot.render.budget.Scope;
import studio.backlot.render.image.HiredGemini;
import studio.backlot.render.job.db.PostgresJobs;

/** Films that are cut in a studio that has hired Gemini to draw the key art of their posters. */
@QuarkusTest
@TestProfile(HiredGemini.class)
@WithTestResource(StudioBacking.class)
class HiredPosterIT {
    @RegisterExtension
    static final Retold HIRED = HiredGemini.draws("backlot.posters.engine");

    private static final Money PRICE = Money.of("0.067 USD");
    private static final String BLOCKED =
            "{\"promptFeedback\":{\"blockReason\":\"SAFETY\",\"blockReasonMessage\":\"Not this.\"}}";

    @AutoClose
    private final TestKafka kafka = new TestKafka();

    @Inject
    ObjectStore store;

    @Inject
    PostgresJobs jobs;

    private Optional<GeminiFake> fake = Optional.empty();

    @BeforeEach
    void begin() {
        fake = Optional.of(new GeminiFake(HiredGemini.port()));
    }

    @AfterEach
    void end() {
        gemini().close();
    }

    @Test
    void a_film_that_is_cut_gets_key_art_of_its_cast_which_is_paid_once() throws IOException {
        String org = "posters-once";
        kafka.publish(org, new CharacterLocked(SampleShots.of("poster").production(), SampleShots.emma()));
        AssetRef portrait = kafka.await(PortraitDrawn.class, org, event -> true).portrait();

        PictureLocked first = cut(org, "poster");
        PictureLocked again = cut(org, "poster-again");

        PosterArt art = first.posterArt().orElseThrow();
        assertThat(art.artist()).isEqualTo(Artist.hired("gemini", "gemini-3.1-flash-image", Optional.of(PRICE)));
        var picture = ImageIO.read(
                store.fetch(new OrgId(org), art.picture().orElseThrow()).toFile());
        assertThat(picture.getHeight()).isGreaterThan(picture.getWidth());
        assertThat(again.posterArt()).isEqualTo(first.posterArt());
        assertThat(gemini().count()).isEqualTo(1);
        assertThat(gemini().easel().bodies().getFirst())
                .contains("Picture 1: the master portrait of Emma.")
                .contains(base64(org, portrait))
                .contains(base64(org, first.cut().getFirst().take().keyFrame()));
        assertThat(organisation(org).spent()).isEqualTo(PRICE);
        assertThat(organisation(org).held()).isEqualTo(Money.of("0 USD"));
    }

    @Test
    void what_the_model_refuses_stops_no_film() {
        gemini().play(new Trick.Says(BLOCKED));
        assertThat(cut("posters-refused", "refused").posterArt())
                .contains(new PosterArt(
                        Optional.empty(), Artist.builtIn(Optional.of("gemini does not draw this: Not this."))));
    }

    @Test
    void another_organisation_pays_for_its_own() {
        assertThat(cut("posters-here", "here").posterArt().flatMap(PosterArt::picture))
                .isPresent();
        assertThat(cut("posters-there", "here").posterArt().flatMap(PosterArt::picture))
                .isPresent();
        assertThat(gemini().easel().drawn()).isEqualTo(2);
    }

    @Test
    void a_cap_denies_key_art_before_anybody_is_asked() {
        String org = "posters-capped";
        jobs.limit(new OrgId(org), new Scope(Scope.Kind.ORGANISATION, org), Budget.Policy.CAP, Money.of("0.05 USD"));
        PosterArt art = cut(org, "capped").posterArt().orElseThrow();
        assertThat(art.picture()).isEmpty();
        assertThat(art.artist().instead().orElseThrow())
                .contains("key art for a poster by gemini with gemini-3.1-flash-image costs up to 0.067 USD")
                .endsWith("Raise it, and make the film again.");
        assertThat(gemini().count()).isZero();
    }

    private PictureLocked cut(String org, String project) {
        SampleShots shot = SampleShots.of(project);
        kafka.publish(org, shot.greenlitWith());
        kafka.publish(org, shot.requested());
        return kafka.await(
                PictureLocked.class,
                org,
                event -> event.production().project().value().equals(project));
    }

    private String base64(String org, AssetRef asset) throws IOException {
        return Base64.getEncoder().encodeToString(Files.readAllBytes(store.fetch(new OrgId(org), asset)));
    }

    private Budget organisation(String org) {
        return jobs.budget(new OrgId(org), new Scope(Scope.Kind.ORGANISATION, org), Money.of("0 USD"));
    }

    private GeminiFake gemini() {
        return fake.orElseThrow();
    }
}
