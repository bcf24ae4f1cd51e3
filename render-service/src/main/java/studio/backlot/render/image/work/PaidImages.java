package studio.backlot.render.image.work;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.money.Money;
import studio.backlot.kit.json.Json;
import studio.backlot.kit.store.ObjectStore;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.kit.turn.Turns;
import studio.backlot.render.image.Delivery;
import studio.backlot.render.image.ImageCall;
import studio.backlot.render.image.LaterDrawing;
import studio.backlot.render.image.PictureFile;
import studio.backlot.render.image.db.PaidImageTable;
import studio.backlot.render.image.db.PostgresImageCalls;
import studio.backlot.render.provider.Credentials;
import studio.backlot.render.provider.Drawing;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.FaultClass;
import studio.backlot.render.provider.ImageAccounts;
import studio.backlot.render.provider.ImageProvider;
import studio.backlot.render.provider.ImagesAtOnce;
import studio.backlot.render.provider.ImagesLater;
import studio.backlot.render.provider.KeyHolding;
import studio.backlot.render.provider.KeyTerm;
import studio.backlot.render.provider.KeysAway;
import studio.backlot.render.provider.Refusal;

/** Where pictures come from: out of the library when they were paid before, else from the model, paid once. */
@ApplicationScoped
public class PaidImages {
    private static final Logger LOG = Logger.getLogger(PaidImages.class);

    private final ObjectStore store;
    private final TenantTransactions transactions;
    private final PaidImageTable images;
    private final Credentials credentials;
    private final Turns turns;
    private final Duration lease;
    private final PostgresImageCalls calls;
    private final PictureFunds funds;
    private final Clock clock;
    private final Path folder;

    PaidImages(
            ObjectStore store,
            TenantTransactions transactions,
            PaidImageTable images,
            Credentials credentials,
            Turns turns,
            PostgresImageCalls calls,
            PictureFunds funds,
            Clock clock,
            @ConfigProperty(name = "backlot.images.lease") Duration lease,
            @ConfigProperty(name = "backlot.scratch") Path scratch) {
        this.store = store;
        this.transactions = transactions;
        this.images = images;
        this.credentials = credentials;
        this.turns = turns;
        this.lease = lease;
        this.calls = calls;
        this.funds = funds;
        this.clock = clock;
        this.folder = scratch.resolve("images");
    }

    /** Asks once at most; from worker threads only. */
    public Delivery draw(OrgId org, Buying buying) throws InterruptedException {
        String key = buying.key();
        Optional<Delivery> kept = kept(org, key);
        try {
            return kept.isPresent()
                    ? kept.get()
                    : turns.once(org, key, lease, () -> kept(org, key), () -> ordered(org, key, buying));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Whether a picture is here, so that it is not paid again. */
    public boolean isPaid(OrgId org, Buying buying) {
        return kept(org, buying.key()).isPresent();
    }

    /** Whether an organisation has keys with a provider, be it that they are away. */
    boolean isHired(OrgId org, ImageAccounts accounts) {
        return !(credentials.holding(org, accounts, Optional.empty()) instanceof KeyHolding.None);
    }

    /** What a picture has cost the production that wants it: nothing when it was bought for another one. */
    public Money costFor(OrgId org, Buying buying, Money cost) {
        return funds.isPayer(org, buying, cost) ? cost : Money.zero(cost.currency());
    }

    /** Nobody is going to ask for it again; a call of which there is still a note may be paid. */
    public void giveUp(OrgId org, Buying buying) {
        funds.end(org, buying, calls.find(org, buying.key()).isPresent());
    }

    private Optional<Delivery> kept(OrgId org, String key) {
        return transactions
                .await(org, session -> images.find(session, org, key))
                .map(bought -> new Delivery.Delivered(bought.picture(), bought.cost()));
    }

    private Delivery ordered(OrgId org, String key, Buying buying) throws InterruptedException {
        ImageAccounts accounts = buying.accounts();
        Optional<KeyTerm> begun = calls.find(org, key).map(ImageCall::keys);
        return switch (credentials.holding(org, accounts, begun)) {
            case KeyHolding.Here here -> ordered(org, key, buying, here);
            case KeyHolding.None _ -> new Delivery.NoAccount();
            case KeysAway away -> throw away.problem();
        };
    }

    private Delivery ordered(OrgId org, String key, Buying buying, KeyHolding.Here keys) throws InterruptedException {
        store.find(org, key); // while the store is away nothing is paid that could not be kept
        try (ImageProvider provider = buying.accounts().images(keys.keys())) {
            Optional<String> denied = funds.hold(org, buying, provider instanceof ImagesLater);
            if (denied.isPresent()) {
                return new Delivery.Denied(denied.get());
            }
            return switch (provider) {
                case ImagesAtOnce once -> atOnce(org, key, once, buying);
                case ImagesLater slower -> later(org, key, drawing(keys.term()), new Asked(slower, buying));
            };
        }
    }

    /** An answer that did not come may have been paid. */
    private Delivery atOnce(OrgId org, String key, ImagesAtOnce provider, Buying buying) throws InterruptedException {
        return switch (provider.draw(buying.order())) {
            case Drawing.Drawn drawn -> kept(org, key, buying, drawn);
            case Refusal refusal -> {
                funds.end(org, buying, false);
                yield Delivery.instead(buying.accounts().provider(), refusal);
            }
            case Fault fault -> {
                funds.end(org, buying, fault.kind() == FaultClass.AMBIGUOUS);
                yield Delivery.instead(buying.accounts().provider(), fault);
            }
        };
    }

    private LaterDrawing drawing(KeyTerm keys) {
        return new LaterDrawing(calls.with(keys), clock, Thread::sleep, lease.dividedBy(2));
    }

    private record Asked(ImagesLater provider, Buying buying) {}

    /** The money of a call that goes on stays held, until it is given up. */
    private Delivery later(OrgId org, String key, LaterDrawing drawing, Asked asked) throws InterruptedException {
        Buying buying = asked.buying();
        return switch (drawnLater(org, key, drawing, asked)) {
            case Drawing.Drawn drawn -> kept(org, key, buying, drawn);
            case Refusal refusal -> Delivery.instead(buying.accounts().provider(), refusal);
            case Fault fault -> Delivery.instead(buying.accounts().provider(), fault);
        };
    }

    private Drawing drawnLater(OrgId org, String key, LaterDrawing drawing, Asked asked) throws InterruptedException {
        try {
            Files.createDirectories(folder);
            Path scratch = Files.createTempFile(folder, "picture", "");
            try {
                return drawing.draw(org, key, asked.provider(), asked.buying().order(), scratch);
            } finally {
                Files.deleteIfExists(scratch);
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Kept as it came, before anybody looks closer, and settled with it. */
    private Delivery kept(OrgId org, String key, Buying buying, Drawing.Drawn drawn) {
        String provider = buying.accounts().provider();
        Optional<Money> paid = drawn.cost().or(buying::price);
        Optional<String> mediaType = PictureFile.mediaType(drawn.bytes());
        if (mediaType.isEmpty()) {
            transactions.await(org, session -> settled(session, org, buying, paid));
            return new Delivery.Never("What %s sent is neither PNG nor JPEG.".formatted(provider));
        }
        AssetRef picture = store.put(org, drawn.bytes(), mediaType.get());
        String cost = paid.map(Money::toString).orElse("");
        var bill = new PaidImageTable.Bill(provider, Json.write(buying.order()), cost);
        transactions.await(org, session -> images.keep(session, org, key, picture, bill)
                .chain(() -> settled(session, org, buying, paid)));
        LOG.infof(
                "%s drew a picture with %s for %s",
                provider, buying.order().model(), cost.isEmpty() ? "a price that nobody has set" : cost);
        return new Delivery.Delivered(picture, paid);
    }

    private Uni<Void> settled(Mutiny.Session session, OrgId org, Buying buying, Optional<Money> paid) {
        return paid.map(money -> funds.settle(session, org, buying, money))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }
}
