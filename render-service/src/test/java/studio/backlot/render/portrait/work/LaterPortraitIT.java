package studio.backlot.render.portrait.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static studio.backlot.render.portrait.work.Likeness.assertSame;
import static studio.backlot.render.portrait.work.Sittings.ACME;
import static studio.backlot.render.portrait.work.Sittings.GLOBEX;
import static studio.backlot.render.portrait.work.Sittings.PRODUCTION;
import static studio.backlot.render.portrait.work.Sittings.person;

import io.quarkus.arc.All;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.fakes.Doing;
import studio.backlot.fakes.End;
import studio.backlot.fakes.comfyui.ComfyUiFake;
import studio.backlot.fakes.image.Painting;
import studio.backlot.fakes.replicate.ReplicateFake;
import studio.backlot.kit.test.Retold;
import studio.backlot.kit.test.StudioBacking;
import studio.backlot.kit.turn.Turns;
import studio.backlot.render.image.HiredGemini;
import studio.backlot.render.image.work.Commissioning;
import studio.backlot.render.portrait.ReferencePortrait;
import studio.backlot.render.portrait.References;
import studio.backlot.render.provider.ImageAccounts;
import studio.backlot.render.provider.ImageOrder;
import studio.backlot.render.provider.fake.MovingClock;

/** Portraits by those whose pictures come later. */
@QuarkusTest
@TestProfile(HiredGemini.class)
@WithTestResource(StudioBacking.class)
class LaterPortraitIT {
    @RegisterExtension
    static final Retold HIRED = HiredGemini.draws("backlot.portraits.engine");

    @Inject
    Sittings sittings;

    @Inject
    Commissioning commissioning;

    @Inject
    KeptReferences kept;

    @Inject
    Turns turns;

    @Inject
    @All
    List<ImageAccounts> accounts;

    @BeforeEach
    void begin() {
        sittings.begin();
    }

    @AfterEach
    void end() {
        sittings.end();
    }

    @Test
    void whoever_goes_on_after_a_death_takes_replicates_picture_and_pays_no_other() throws Exception {
        CastMember lea = person("Lea");
        Portraits hired = hired("replicate");
        MovingClock clock = new MovingClock();
        try (ReplicateFake replicate = new ReplicateFake(clock, _ -> new byte[0], HiredGemini.port("replicate"))) {
            Thread dying = Thread.ofPlatform().start(() -> interrupted(hired, lea));
            await().atMost(Duration.ofMinutes(1)).until(() -> replicate.count(Doing.POLL) > 1);
            assertThat(sittings.rows(ACME)).contains("1 " + replicate.accepted().getFirst());
            dying.interrupt();
            dying.join();
            clock.pass(Duration.ofMinutes(1));
            References references = hired.made(new OrgId(ACME), lea, Portraits.Wanting.locked(PRODUCTION, 2));
            assertSame(sittings.image(ACME, references.portrait()), Likeness.fitted(replicateOrder(lea)));
            assertThat(references.by()).contains("replicate black-forest-labs/flux-1.1-pro");
            assertThat(hired.made(new OrgId(ACME), lea, Portraits.Wanting.locked(PRODUCTION, 1)))
                    .isEqualTo(references);
            assertThat(replicate.accepted()).hasSize(1);
            assertThat(sittings.rows(ACME)).anyMatch(row -> row.startsWith("replicate 0.04 USD {"));

            replicate.ends(End.films(Duration.ZERO));
            References others = hired.made(new OrgId(GLOBEX), lea, Portraits.Wanting.locked(PRODUCTION, 1));
            assertSame(sittings.image(GLOBEX, others.portrait()), Likeness.fitted(replicateOrder(lea)));
            assertThat(replicate.accepted())
                    .as("another organisation pays for itself")
                    .hasSize(2);

            replicate.ends(End.fails(Duration.ZERO, "", "It was flagged as sensitive. (E005)"));
            CastMember mia = person("Mia");
            References refused = hired.made(new OrgId(ACME), mia, Portraits.Wanting.locked(PRODUCTION, 1));
            assertSame(sittings.image(ACME, refused.portrait()), ReferencePortrait.draw(mia));
            assertThat(refused.by()).isEmpty();
            assertThat(refused.instead()).contains("replicate does not draw this: It was flagged as sensitive. (E005)");
            assertThat(hired.made(new OrgId(ACME), mia, Portraits.Wanting.locked(PRODUCTION, 1)))
                    .isEqualTo(refused);
            assertThat(replicate.accepted())
                    .as("a refusal is never asked for again")
                    .hasSize(3);
        }
    }

    @Test
    void comfyui_draws_at_no_cost_and_for_each_organisation() throws Exception {
        CastMember nia = person("Nia");
        Portraits hired = hired("comfyui");
        try (ComfyUiFake comfyUi = new ComfyUiFake(new MovingClock(), _ -> new byte[0], HiredGemini.port("comfyui"))) {
            Painting painting =
                    new Painting(ReferencePortrait.order(nia, "flux-1-schnell").words(), 832, 1024);
            for (String org : List.of(ACME, GLOBEX)) {
                comfyUi.ends(End.films(Duration.ZERO));
                References references = hired.made(new OrgId(org), nia, Portraits.Wanting.locked(PRODUCTION, 1));
                assertSame(sittings.image(org, references.portrait()), Likeness.fitted(painting));
                assertThat(hired.made(new OrgId(org), nia, Portraits.Wanting.locked(PRODUCTION, 1)))
                        .isEqualTo(references);
                assertThat(sittings.rows(org))
                        .anyMatch(row -> row.startsWith("comfyui  {\"model\":\"flux-1-schnell\""));
            }
            assertThat(comfyUi.submitted()).hasSize(2);
        }
    }

    /** As the studio would be with another engine. */
    private Portraits hired(String engine) {
        return new Portraits(new PortraitEngine(engine, accounts), commissioning, kept, turns, Duration.ofMinutes(4));
    }

    private static void interrupted(Portraits portraits, CastMember sitter) {
        try {
            portraits.made(new OrgId(ACME), sitter, Portraits.Wanting.locked(PRODUCTION, 1));
        } catch (InterruptedException died) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ImageOrder replicateOrder(CastMember sitter) {
        return ReferencePortrait.order(sitter, "black-forest-labs/flux-1.1-pro");
    }
}
