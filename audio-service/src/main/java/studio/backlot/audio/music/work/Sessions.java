package studio.backlot.audio.music.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import studio.backlot.audio.music.Patron;
import studio.backlot.audio.music.Unplayed;
import studio.backlot.audio.music.db.PostgresClips;
import studio.backlot.audio.music.hired.Clip;
import studio.backlot.audio.music.hired.Musicians;
import studio.backlot.audio.music.hired.Sheet;
import studio.backlot.contracts.event.Expense;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.money.Money;
import studio.backlot.kit.funds.Purse;
import studio.backlot.kit.json.Json;
import studio.backlot.kit.store.ObjectStore;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.kit.turn.Turns;

/** Where clips come from: out of the library when they were paid before, else from the musicians, paid once. */
@ApplicationScoped
class Sessions {
    private static final Logger LOG = Logger.getLogger(Sessions.class);

    private final ObjectStore store;
    private final TenantTransactions transactions;
    private final PostgresClips clips;
    private final Turns turns;
    private final Purse purse;
    private final Duration lease;
    private final Path scratch;

    /**
     * A clip that is wanted of somebody.
     *
     * @param number of the clip in its piece
     * @param price of the clip, when there is one, said or listed
     */
    record Hiring(Musicians musicians, Sheet sheet, int number, Optional<Money> price) {

        private record Identity(String engine, Sheet sheet, int number) {}

        String key() {
            return Json.sha256(Json.canonical(new Identity(musicians.version(), sheet, number)));
        }
    }

    Sessions(
            ObjectStore store,
            TenantTransactions transactions,
            PostgresClips clips,
            Turns turns,
            Purse purse,
            @ConfigProperty(name = "backlot.music.lease") Duration lease,
            @ConfigProperty(name = "backlot.scratch") Path scratch) {
        this.store = store;
        this.transactions = transactions;
        this.clips = clips;
        this.turns = turns;
        this.purse = purse;
        this.lease = lease;
        this.scratch = scratch;
    }

    /** A local copy, blocking. */
    Path clip(Patron patron, Hiring hiring) throws IOException, InterruptedException {
        OrgId org = patron.payer().org();
        String key = hiring.key();
        Optional<AssetRef> kept = kept(org, key);
        AssetRef sound = kept.isPresent()
                ? kept.get()
                : turns.once(org, key, lease, () -> kept(org, key), () -> paid(patron, key, hiring));
        return store.fetch(org, sound);
    }

    private Optional<AssetRef> kept(OrgId org, String key) {
        return transactions.await(org, session -> clips.find(session, org, key));
    }

    private AssetRef paid(Patron patron, String key, Hiring hiring) throws IOException, InterruptedException {
        OrgId org = patron.payer().org();
        Optional<Money> price = hiring.price().filter(money -> !money.isZero());
        Clip clip = price.isPresent() ? funded(patron, hiring, price.get()) : played(hiring);
        AssetRef sound = stored(org, clip);
        String engine = hiring.musicians().version();
        String cost = hiring.price().map(Money::toString).orElse("");
        var bill = new PostgresClips.Bill(engine, Json.write(hiring.sheet()), cost);
        transactions.await(org, session -> clips.keep(session, org, key, sound, bill)
                .chain(() -> purse.paid(session, patron.payer(), price)));
        LOG.infof("%s played a clip for %s", engine, cost.isEmpty() ? "a price that nobody has set" : cost);
        return sound;
    }

    /** Nobody is asked before the money is held. */
    private Clip funded(Patron patron, Hiring hiring, Money price) throws IOException, InterruptedException {
        purse.begin(
                patron.payer(),
                new Purse.Wanted(
                        Expense.Medium.MUSIC,
                        "music of up to %d clips by %s"
                                .formatted(patron.clips(), hiring.musicians().version()),
                        price.times(patron.clips())),
                price);
        try {
            return played(hiring);
        } catch (Unplayed unplayed) {
            purse.paid(patron.payer(), unplayed.why().mayBePaid() ? price : Money.zero(price.currency()));
            throw unplayed;
        }
    }

    private static Clip played(Hiring hiring) throws Unplayed, InterruptedException {
        return Clip.heard(hiring.musicians().play(hiring.sheet()));
    }

    private AssetRef stored(OrgId org, Clip clip) throws IOException {
        Files.createDirectories(scratch);
        Path file = Files.createTempFile(scratch, "clip-", ".wav");
        try {
            clip.write(file);
            return store.put(org, file, "audio/wav");
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
