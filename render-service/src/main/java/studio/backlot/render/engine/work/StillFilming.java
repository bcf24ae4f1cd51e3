package studio.backlot.render.engine.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongConsumer;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.money.Money;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.kit.store.ObjectStore;
import studio.backlot.media.MediaTools;
import studio.backlot.render.RenderError;
import studio.backlot.render.animatic.ShotScript;
import studio.backlot.render.engine.StillPurchase;
import studio.backlot.render.engine.still.StillFilm;
import studio.backlot.render.image.Delivery;
import studio.backlot.render.image.PictureFile;
import studio.backlot.render.image.work.Buying;
import studio.backlot.render.image.work.PaidImages;
import studio.backlot.render.take.Bill;
import studio.backlot.render.take.FilmedTake;
import studio.backlot.render.take.Filming;
import studio.backlot.render.take.NotAgain;
import studio.backlot.render.take.Trust;
import studio.backlot.render.take.Undrawn;

/** An image model as an engine, for one shot: one picture, which is paid once and held. */
final class StillFilming implements Filming {
    private final OrgId org;
    private final StillPurchase purchase;
    private final Buying buying;
    private final int attempt;
    private final Means means;
    private Money paid;
    private boolean asked;

    /** Where the picture comes from, and where it goes. */
    record Means(PaidImages images, ObjectStore store, MediaTools tools) {}

    /** @param attempt of whoever films, from 1: a model that may draw later is asked a few times */
    StillFilming(OrgId org, StillPurchase purchase, Buying buying, int attempt, Means means) {
        this.org = org;
        this.purchase = purchase;
        this.buying = buying;
        this.attempt = attempt;
        this.means = means;
        this.paid = Money.zero(purchase.price().currency());
    }

    @Override
    public String engine() {
        return purchase.by();
    }

    @Override
    public Trust trust() {
        return Trust.DEPICTED;
    }

    @Override
    public Optional<Bill> bill() {
        return Optional.of(new Bill(purchase.by(), paid.toString()));
    }

    /**
     * The picture, as long as the shot lasts.
     *
     * @throws Undrawn when the model does not draw it
     */
    @Override
    public FilmedTake film(ShotScript script, Path folder, LongConsumer progress) throws IOException {
        if (asked) {
            throw new NotAgain("It would draw the same picture.");
        }
        asked = true;
        Delivery.Delivered delivered = delivered();
        paid = delivered
                .cost()
                .map(cost -> means.images().costFor(org, buying, cost))
                .orElse(paid);
        try {
            FilmedTake take = new StillFilm(means.tools())
                    .film(
                            script,
                            PictureFile.read(Files.readAllBytes(means.store().fetch(org, delivered.picture()))),
                            folder);
            progress.accept(script.frames());
            return take;
        } catch (PictureFile.Unusable unusable) {
            throw new Undrawn("What came cannot be used. " + unusable.message());
        }
    }

    private Delivery.Delivered delivered() {
        Delivery delivery = draw();
        if (!delivery.mayComeAfter(attempt)) {
            means.images().giveUp(org, buying);
        }
        return switch (delivery) {
            case Delivery.Delivered here -> here;
            case Delivery.Later later
            when later.mayComeAfter(attempt) ->
                throw new ProblemException(RenderError.STILL_DELAYED, later.why(), later.pause());
            case Delivery.Later later -> throw new Undrawn(later.why());
            case Delivery.Lost lost
            when lost.mayComeAfter(attempt) -> throw new ProblemException(RenderError.STILL_DELAYED, lost.why());
            case Delivery.Lost lost -> throw new Undrawn(lost.why());
            case Delivery.Never never -> throw new Undrawn(never.why());
            case Delivery.Denied denied -> throw new Undrawn(denied.why() + " Raise it, and make the stills again.");
            case Delivery.NoAccount _ ->
                throw new Undrawn("There are no keys for %s any more.".formatted(purchase.provider()));
        };
    }

    private Delivery draw() {
        try {
            return means.images().draw(org, buying);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while a picture was drawn", stopped);
        }
    }
}
