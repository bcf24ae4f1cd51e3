package studio.backlot.render.portrait.work;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.backlot.render.portrait.work.Likeness.assertSame;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;
import javax.imageio.ImageIO;
import studio.backlot.contracts.event.CharacterLocked;
import studio.backlot.contracts.event.PortraitDrawn;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.money.Money;
import studio.backlot.fakes.gemini.GeminiFake;
import studio.backlot.fakes.replicate.ReplicateFake;
import studio.backlot.kit.store.ObjectStore;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.kit.test.TestKafka;
import studio.backlot.render.SampleShots;
import studio.backlot.render.image.HiredGemini;
import studio.backlot.render.job.db.PostgresJobs;
import studio.backlot.render.portrait.ReferencePortrait;

/** People of two organisations who sit for a studio that has hired Gemini: what it draws of them, what is told, and what is paid. */
@Singleton
class Sittings {
    static final String ACME = "acme-sits";
    static final String GLOBEX = "globex-sits";
    static final String MODEL = "gemini-3.1-flash-image";
    static final ProductionRef PRODUCTION = SampleShots.of("sitting").production();

    private final TestKafka kafka = new TestKafka();
    private final LogLines listening = new LogLines();
    private final ObjectStore store;
    private final TenantTransactions transactions;
    private final PostgresJobs jobs;
    private Optional<GeminiFake> gemini = Optional.empty();

    Sittings(ObjectStore store, TenantTransactions transactions, PostgresJobs jobs) {
        this.store = store;
        this.transactions = transactions;
        this.jobs = jobs;
    }

    @PreDestroy
    void disconnect() {
        kafka.close();
    }

    /** Gemini is there, and what is logged is heard. */
    void begin() {
        gemini = Optional.of(new GeminiFake(HiredGemini.port()));
        listening.clear();
        Logger.getLogger("").addHandler(listening);
    }

    /** Nothing is held, and no key is kept or logged. */
    void end() {
        Logger.getLogger("").removeHandler(listening);
        gemini().close();
        for (String org : List.of(ACME, GLOBEX)) {
            assertThat(jobs.budgets(new OrgId(org)))
                    .allSatisfy(budget -> assertThat(budget.held()).isEqualTo(Money.of("0 USD")));
            assertThat(rows(org))
                    .noneMatch(row -> row.contains(GeminiFake.KEY))
                    .noneMatch(row -> row.contains(ReplicateFake.KEY));
        }
        assertThat(logged())
                .noneMatch(line -> line.contains(GeminiFake.KEY))
                .noneMatch(line -> line.contains(ReplicateFake.KEY));
    }

    GeminiFake gemini() {
        return gemini.orElseThrow();
    }

    TestKafka kafka() {
        return kafka;
    }

    List<String> logged() {
        return listening.lines();
    }

    static CastMember person(String name) {
        return SampleShots.person("sitter", name, "en");
    }

    static CharacterLocked locked(String project, CastMember character) {
        return new CharacterLocked(SampleShots.of(project).production(), character);
    }

    PortraitDrawn drawn(String org, String project) {
        return kafka.await(PortraitDrawn.class, org, event -> is(event, project));
    }

    static boolean is(PortraitDrawn event, String project) {
        return event.production().project().value().equals(project);
    }

    static BufferedImage fitted(CastMember sitter) throws IOException {
        return Likeness.fitted(ReferencePortrait.order(sitter, MODEL));
    }

    void assertOurs(PortraitDrawn drawn, CastMember sitter) throws IOException {
        assertOurs(ACME, drawn, sitter);
    }

    void assertOurs(String org, PortraitDrawn drawn, CastMember sitter) throws IOException {
        assertSame(image(org, drawn.portrait()), ReferencePortrait.draw(sitter));
    }

    BufferedImage image(String org, AssetRef asset) throws IOException {
        assertThat(asset.mediaType()).isEqualTo("image/png");
        return ImageIO.read(store.fetch(new OrgId(org), asset).toFile());
    }

    /** All that an organisation has of portraits. */
    List<String> rows(String org) {
        return transactions.await(new OrgId(org), session -> session.createNativeQuery(
                        "select provider || ' ' || cost || ' ' || request || picture from paid_image"
                                + " union all select document from portrait"
                                + " union all select number || ' ' || coalesce(operation, '') from image_call",
                        String.class)
                .getResultList());
    }
}
