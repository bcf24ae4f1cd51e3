package studio.backlot.render.image.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.event.Quoted;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.money.Money;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.kit.store.ObjectStore;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.render.RenderError;
import studio.backlot.render.image.Delivery;
import studio.backlot.render.image.PictureFile;
import studio.backlot.render.people.db.PeopleTable;
import studio.backlot.render.provider.ImageAccounts;

/** Has a picture of people drawn by a model that is paid, or says why it is not. */
@ApplicationScoped
public class Commissioning {
    private final PaidImages images;
    private final PeopleTable people;
    private final ObjectStore store;
    private final TenantTransactions transactions;

    Commissioning(PaidImages images, PeopleTable people, ObjectStore store, TenantTransactions transactions) {
        this.images = images;
        this.people = people;
        this.store = store;
        this.transactions = transactions;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** The picture as it came. */
        record Drawn(BufferedImage picture, Optional<Money> cost) implements Outcome {}

        /** The model was asked, and is not asked again. */
        record Never(String why) implements Outcome {}

        /** Nobody was asked: the model may draw another time. */
        record NotNow(String why) implements Outcome {}
    }

    /**
     * When it is asked, and what is said of money.
     *
     * @param attempt 1 for the first
     * @param again what to do once a budget is raised that denied it, such as {@code lock the character again}
     */
    public record Terms(int attempt, String again) {}

    /**
     * Asks once at most; from worker threads only.
     *
     * @param seen in the picture
     * @throws ProblemException when the model may draw later, a few times
     */
    public Outcome drawn(OrgId org, List<CastMember> seen, Buying buying, Terms terms)
            throws IOException, InterruptedException {
        Optional<String> barred =
                transactions.await(org, session -> people.find(session, org)).against(seen);
        if (barred.isPresent()) {
            return new Outcome.NotNow(barred.get());
        }
        Delivery delivery = images.draw(org, buying);
        if (!delivery.mayComeAfter(terms.attempt())) {
            images.giveUp(org, buying);
        }
        return switch (delivery) {
            case Delivery.Delivered delivered -> read(org, delivered);
            case Delivery.Later later
            when later.mayComeAfter(terms.attempt()) -> throw delayed(later.why(), later.pause());
            case Delivery.Later later -> new Outcome.Never(later.why());
            case Delivery.Lost lost when lost.mayComeAfter(terms.attempt()) -> throw delayed(lost.why(), Duration.ZERO);
            case Delivery.Lost lost -> new Outcome.Never(lost.why());
            case Delivery.Never never -> new Outcome.Never(never.why());
            case Delivery.Denied denied ->
                new Outcome.NotNow("%s Raise it, and %s.".formatted(denied.why(), terms.again()));
            case Delivery.NoAccount _ ->
                new Outcome.NotNow("%s has no keys with %s"
                        .formatted(org, buying.accounts().provider()));
        };
    }

    /** What would be paid for a picture now; empty when nothing is, as below, and when it was bought before. From worker threads only. */
    public Optional<Quoted> quote(OrgId org, List<CastMember> seen, Buying buying) {
        return images.isPaid(org, buying)
                ? Optional.empty()
                : quote(org, seen, buying.accounts(), buying.order().pictures().size());
    }

    /**
     * The same of one whose request is not known yet. Nobody is asked, and nothing is paid where the model costs nothing, the organisation
     * has no keys, or lets models show nobody of those who are seen.
     *
     * @param shown how many pictures the model looks at for it
     */
    public Optional<Quoted> quote(OrgId org, List<CastMember> seen, ImageAccounts accounts, int shown) {
        boolean barred = transactions
                .await(org, session -> people.find(session, org))
                .against(seen)
                .isPresent();
        return barred || accounts.drawsForNothing() || !images.isHired(org, accounts)
                ? Optional.empty()
                : Optional.of(new Quoted(
                        accounts.provider() + " " + accounts.imageModel(),
                        accounts.imagePrice(shown),
                        accounts.imagePriceListed()));
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
