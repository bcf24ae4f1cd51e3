package studio.backlot.render.plate.work;

import io.quarkus.arc.All;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import studio.backlot.contracts.event.Artist;
import studio.backlot.contracts.event.Quoted;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.kit.store.ObjectStore;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.kit.turn.Turns;
import studio.backlot.render.image.Delivery;
import studio.backlot.render.image.Painters;
import studio.backlot.render.image.PngFile;
import studio.backlot.render.image.work.Buying;
import studio.backlot.render.image.work.Commissioning;
import studio.backlot.render.plate.KeptPlate;
import studio.backlot.render.plate.MasterShot;
import studio.backlot.render.plate.db.PlateTable;
import studio.backlot.render.prompt.Place;
import studio.backlot.render.prompt.Reference;
import studio.backlot.render.prompt.work.KnownPlates;
import studio.backlot.render.provider.ImageAccounts;
import studio.backlot.render.provider.Picture;

/**
 * Draws plates, or has them drawn by a model that is paid and shown our drawing. What a place was given first stays, so that all shots are shown the same:
 * also when the built-in engine drew it because the model did not. A name that nobody has ends the start.
 */
@Startup
@ApplicationScoped
public class Plates implements KnownPlates {
    private static final Logger LOG = Logger.getLogger(Plates.class);
    private static final String THING = "a plate";
    private static final String UNBOUGHT = "A retake buys no plate, and none had been bought.";

    /** Nothing is waited for, and what was denied stays so: shots that are paid have been shown our drawing. */
    private static final Commissioning.Terms TERMS = new Commissioning.Terms(
            Delivery.MOST_ATTEMPTS, "name another model or change the set: until then this plate stays");

    private final Optional<ImageAccounts> hired;
    private final Commissioning commissioning;
    private final PlateTable table;
    private final ObjectStore store;
    private final TenantTransactions transactions;
    private final Turns turns;
    private final Duration lease;

    Plates(
            @ConfigProperty(name = "backlot.plates.engine") String engine,
            @All List<ImageAccounts> accounts,
            Commissioning commissioning,
            PlateTable table,
            ObjectStore store,
            TenantTransactions transactions,
            Turns turns,
            @ConfigProperty(name = "backlot.images.lease") Duration lease) {
        this.hired = Painters.named("BACKLOT_PLATES_ENGINE", engine, accounts);
        this.commissioning = commissioning;
        this.table = table;
        this.store = store;
        this.transactions = transactions;
        this.turns = turns;
        this.lease = lease;
    }

    @Override
    public Uni<Optional<AssetRef>> known(Mutiny.Session session, OrgId org, Place place) {
        return kept(session, org, place).map(plate -> plate.map(KeptPlate::picture));
    }

    /** The plate of a place that there is; ours says that it is shown unbought, where a model is hired that was not asked yet. */
    public Uni<Optional<KeptPlate>> kept(Mutiny.Session session, OrgId org, Place place) {
        return table.find(session, org, key(place))
                .chain(plate -> plate.isPresent() || hired.isEmpty()
                        ? Uni.createFrom().item(plate)
                        : table.find(session, org, MasterShot.key(place))
                                .map(ours -> ours.map(KeptPlate::picture).map(Plates::unbought)));
    }

    private static KeptPlate unbought(AssetRef ours) {
        return new KeptPlate(ours, Artist.builtIn(Optional.of(UNBOUGHT)));
    }

    @Override
    public AssetRef sketched(OrgId org, Place place) {
        return find(org, key(place)).orElseGet(() -> ours(org, place)).picture();
    }

    /** What the model that is hired would be paid for the plate of a place; empty when nothing is. From worker threads only. */
    public Optional<Quoted> quote(OrgId org, ProductionRef production, Place place) {
        return hired.filter(_ -> find(org, key(place)).isEmpty())
                .flatMap(accounts -> commissioning.quote(
                        org, List.of(), buying(org, production, place, accounts, ours(org, place))));
    }

    /** The plate of a place that a shot is to be shown, paid where it is not there yet. From worker threads only. */
    public KeptPlate drawn(OrgId org, ProductionRef production, Place place) {
        String key = key(place);
        Optional<KeptPlate> known = find(org, key);
        if (known.isPresent() || hired.isEmpty()) {
            return known.orElseGet(() -> ours(org, place));
        }
        ImageAccounts accounts = hired.get();
        try {
            return turns.once(
                    org, key, lease, () -> find(org, key), () -> commissioned(org, production, place, accounts));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a plate was drawn", interrupted);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private KeptPlate commissioned(OrgId org, ProductionRef production, Place place, ImageAccounts accounts)
            throws IOException, InterruptedException {
        KeptPlate ours = ours(org, place);
        Buying buying = buying(org, production, place, accounts, ours);
        return switch (commissioning.drawn(org, List.of(), buying, TERMS)) {
            case Commissioning.Outcome.Drawn drawn ->
                keep(
                        org,
                        key(place),
                        new KeptPlate(
                                stored(org, MasterShot.fitted(place, drawn.picture())),
                                Artist.hired(accounts.provider(), accounts.imageModel(), drawn.cost())));
            case Commissioning.Outcome.Never never -> keep(org, key(place), instead(ours, place, never.why()));
            case Commissioning.Outcome.NotNow notNow -> instead(ours, place, notNow.why());
        };
    }

    private Buying buying(OrgId org, ProductionRef production, Place place, ImageAccounts accounts, KeptPlate ours) {
        return new Buying(
                THING,
                accounts,
                MasterShot.of(place).order(accounts.imageProfile(), drawing(org, ours.picture())),
                production,
                false);
    }

    private static KeptPlate instead(KeptPlate ours, Place place, String why) {
        LOG.warnf("The built-in engine draws the plate of %s: %s", place.words(), why);
        return new KeptPlate(ours.picture(), Artist.builtIn(Optional.of(why)));
    }

    private KeptPlate ours(OrgId org, Place place) {
        String key = MasterShot.key(place);
        return find(org, key)
                .orElseGet(() -> keep(
                        org,
                        key,
                        new KeptPlate(stored(org, MasterShot.of(place).draw()), Artist.builtIn(Optional.empty()))));
    }

    private String key(Place place) {
        return hired.map(accounts -> MasterShot.key(place, accounts.provider(), accounts.imageModel()))
                .orElseGet(() -> MasterShot.key(place));
    }

    private Optional<KeptPlate> find(OrgId org, String key) {
        return transactions.await(org, session -> table.find(session, org, key));
    }

    private KeptPlate keep(OrgId org, String key, KeptPlate plate) {
        return transactions.await(org, session -> table.keep(session, org, key, plate));
    }

    private AssetRef stored(OrgId org, BufferedImage image) {
        return store.put(org, PngFile.of(image), "image/png");
    }

    private Picture drawing(OrgId org, AssetRef asset) {
        try {
            return new Picture(Reference.Role.PLATE, asset.mediaType(), Files.readAllBytes(store.fetch(org, asset)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
