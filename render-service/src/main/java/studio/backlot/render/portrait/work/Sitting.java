package studio.backlot.render.portrait.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.money.Money;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.kit.store.ObjectStore;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.render.RenderError;
import studio.backlot.render.image.Delivery;
import studio.backlot.render.image.PictureFile;
import studio.backlot.render.image.work.Buying;
import studio.backlot.render.image.work.PaidImages;
import studio.backlot.render.people.db.PeopleTable;

/** Has a character drawn by a model that is paid, or says why it is not. */
@ApplicationScoped
class Sitting {
    private final PaidImages images;
    private final PeopleTable people;
    private final ObjectStore store;
    private final TenantTransactions transactions;

    Sitting(PaidImages images, PeopleTable people, ObjectStore store, TenantTransactions transactions) {
        this.images = images;
        this.people = people;
        this.store = store;
        this.transactions = transactions;
    }

    /** What came of it. */
    sealed interface Outcome {
        /** The picture as it came. */
        record Drawn(BufferedImage picture, Optional<Money> cost) implements Outcome {}

        /** The model was asked, and is not asked again. */
        record Never(String why) implements Outcome {}

        /** Nobody was asked: the model may draw another time. */
        record NotNow(String why) implements Outcome {}
    }

    /**
     * Asks once at most; from worker threads only.
     *
     * @param attempt 1 for the first
     * @throws ProblemException when the model may draw later, a few times
     */
    Outcome drawn(OrgId org, CastMember character, Buying buying, int attempt)
            throws IOException, InterruptedException {
        Optional<String> barred =
                transactions.await(org, session -> people.find(session, org)).against(List.of(character));
        if (barred.isPresent()) {
            return new Outcome.NotNow(barred.get());
        }
        Delivery delivery = images.draw(org, buying);
        if (!delivery.mayComeAfter(attempt)) {
            images.giveUp(org, buying);
        }
        return switch (delivery) {
            case Delivery.Delivered delivered -> read(org, delivered);
            case Delivery.Later later when later.mayComeAfter(attempt) -> throw delayed(later.why(), later.pause());
            case Delivery.Later later -> new Outcome.Never(later.why());
            case Delivery.Lost lost when lost.mayComeAfter(attempt) -> throw delayed(lost.why(), Duration.ZERO);
            case Delivery.Lost lost -> new Outcome.Never(lost.why());
            case Delivery.Never never -> new Outcome.Never(never.why());
            case Delivery.Denied denied ->
                new Outcome.NotNow(denied.why() + " Raise it, and lock the character again.");
            case Delivery.NoAccount _ ->
                new Outcome.NotNow("%s has no keys with %s"
                        .formatted(org, buying.accounts().provider()));
        };
    }

    private Outcome read(OrgId org, Delivery.Delivered delivered) throws IOException {
        try {
            return new Outcome.Drawn(
                    PictureFile.read(Files.readAllBytes(store.fetch(org, delivered.picture()))), delivered.cost());
        } catch (PictureFile.Unusable unusable) {
            return new Outcome.Never("What came cannot be used. " + unusable.message());
        }
    }

    private static ProblemException delayed(String why, Duration pause) {
        return new ProblemException(RenderError.PORTRAIT_DELAYED, why, pause);
    }
}
