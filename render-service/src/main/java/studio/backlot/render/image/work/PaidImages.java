package studio.backlot.render.image.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.json.Json;
import studio.backlot.kit.store.ObjectStore;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.kit.turn.Turns;
import studio.backlot.render.budget.Money;
import studio.backlot.render.image.Delivery;
import studio.backlot.render.image.LaterDrawing;
import studio.backlot.render.image.PictureFile;
import studio.backlot.render.image.db.PaidImageTable;
import studio.backlot.render.image.db.PostgresImageCalls;
import studio.backlot.render.provider.Credentials;
import studio.backlot.render.provider.Drawing;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.ImageAccounts;
import studio.backlot.render.provider.ImageOrder;
import studio.backlot.render.provider.ImageProvider;
import studio.backlot.render.provider.ImagesAtOnce;
import studio.backlot.render.provider.ImagesLater;
import studio.backlot.render.provider.Refusal;
import studio.backlot.wire.Keys;

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
    private final LaterDrawing later;
    private final Path folder;

    PaidImages(
            ObjectStore store,
            TenantTransactions transactions,
            PaidImageTable images,
            Credentials credentials,
            Turns turns,
            PostgresImageCalls calls,
            Clock clock,
            @ConfigProperty(name = "backlot.images.lease") Duration lease,
            @ConfigProperty(name = "backlot.scratch") Path scratch) {
        this.store = store;
        this.transactions = transactions;
        this.images = images;
        this.credentials = credentials;
        this.turns = turns;
        this.lease = lease;
        this.later = new LaterDrawing(calls, clock, Thread::sleep, lease.dividedBy(2));
        this.folder = scratch.resolve("images");
    }

    /** Asks once at most; from worker threads only. */
    public Delivery draw(OrgId org, ImageAccounts accounts, ImageOrder order) throws InterruptedException {
        String key = Json.sha256(Json.canonical(new Identity(accounts.provider(), order)));
        Optional<Delivery> kept = kept(org, key);
        try {
            return kept.isPresent()
                    ? kept.get()
                    : turns.once(org, key, lease, () -> kept(org, key), () -> ordered(org, key, accounts, order));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private record Identity(String provider, ImageOrder order) {}

    private Optional<Delivery> kept(OrgId org, String key) {
        return transactions
                .await(org, session -> images.find(session, org, key))
                .map(Delivery.Delivered::new);
    }

    private Delivery ordered(OrgId org, String key, ImageAccounts accounts, ImageOrder order)
            throws InterruptedException {
        Optional<Keys> keys = credentials.of(org, accounts);
        if (keys.isEmpty()) {
            return new Delivery.NoAccount();
        }
        store.find(org, key); // while the store is away nothing is paid that could not be kept
        try (ImageProvider provider = accounts.images(keys.get())) {
            Drawing drawing =
                    switch (provider) {
                        case ImagesAtOnce once -> once.draw(order);
                        case ImagesLater slower -> drawnLater(org, key, slower, order);
                    };
            return switch (drawing) {
                case Drawing.Drawn drawn -> kept(org, key, accounts.provider(), order, drawn);
                case Refusal refusal -> Delivery.instead(accounts.provider(), refusal);
                case Fault fault -> Delivery.instead(accounts.provider(), fault);
            };
        }
    }

    private Drawing drawnLater(OrgId org, String key, ImagesLater provider, ImageOrder order)
            throws InterruptedException {
        try {
            Files.createDirectories(folder);
            Path scratch = Files.createTempFile(folder, "picture", "");
            try {
                return later.draw(org, key, provider, order, scratch);
            } finally {
                Files.deleteIfExists(scratch);
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Kept as it came, before anybody looks closer. */
    private Delivery kept(OrgId org, String key, String provider, ImageOrder order, Drawing.Drawn drawn) {
        Optional<String> mediaType = PictureFile.mediaType(drawn.bytes());
        if (mediaType.isEmpty()) {
            return new Delivery.Never("What %s sent is neither PNG nor JPEG.".formatted(provider));
        }
        AssetRef picture = store.put(org, drawn.bytes(), mediaType.get());
        String cost = drawn.cost().map(Money::toString).orElse("");
        var bill = new PaidImageTable.Bill(provider, Json.write(order), cost);
        transactions.await(org, session -> images.keep(session, org, key, picture, bill));
        LOG.infof(
                "%s drew a picture with %s for %s",
                provider, order.model(), cost.isEmpty() ? "a price that nobody has set" : cost);
        return new Delivery.Delivered(picture);
    }
}
