package studio.backlot.audio.recording.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import studio.backlot.audio.AudioError;
import studio.backlot.audio.recording.Bill;
import studio.backlot.audio.recording.Line;
import studio.backlot.audio.recording.RecordedLine;
import studio.backlot.audio.recording.db.PostgresRecordings;
import studio.backlot.audio.sound.Rate;
import studio.backlot.audio.speech.Speaker;
import studio.backlot.audio.speech.SpeechEngine;
import studio.backlot.audio.speech.SpokenLine;
import studio.backlot.audio.speech.Unspoken;
import studio.backlot.audio.speech.hired.Fee;
import studio.backlot.audio.speech.work.Speakers;
import studio.backlot.audio.speech.work.Speakers.Hired;
import studio.backlot.contracts.event.Expense;
import studio.backlot.contracts.event.Quoted;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.money.Money;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.kit.funds.Payer;
import studio.backlot.kit.funds.Purse;
import studio.backlot.kit.funds.Unfunded;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.kit.store.ObjectStore;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.kit.turn.Turns;

/** Where lines are recorded: from the library when they were spoken before, else by whoever speaks for the voice. */
@ApplicationScoped
public class Studio {
    private static final Logger LOG = Logger.getLogger(Studio.class);

    private final Speakers speakers;
    private final ObjectStore store;
    private final TenantTransactions transactions;
    private final PostgresRecordings recordings;
    private final Turns turns;
    private final Purse purse;
    private final Duration lease;

    Studio(
            Speakers speakers,
            ObjectStore store,
            TenantTransactions transactions,
            PostgresRecordings recordings,
            Turns turns,
            Purse purse,
            @ConfigProperty(name = "backlot.speech.lease") Duration lease) {
        this.speakers = speakers;
        this.store = store;
        this.transactions = transactions;
        this.recordings = recordings;
        this.turns = turns;
        this.purse = purse;
        this.lease = lease;
    }

    /** What a line's recording is kept under; refuses a voice that nobody here can speak. */
    public String key(Line line) {
        try {
            return key(line, speakers.of(line.voice()));
        } catch (Unspoken unset) {
            throw Refusals.problem(unset, 1);
        }
    }

    /**
     * Records a line, blocking; refuses what cannot be recorded.
     *
     * @param attempt 1 for the first
     * @throws Unfunded when its money is not held yet
     */
    RecordedLine record(Payer payer, Line line, int attempt) throws IOException, InterruptedException {
        OrgId org = payer.org();
        try {
            Hired hired = speakers.of(line.voice());
            String key = key(line, hired);
            Optional<RecordedLine> kept = kept(org, key);
            if (kept.isPresent()) {
                return kept.get();
            }
            return hired.paid()
                    ? turns.once(org, key, lease, () -> kept(org, key), () -> paid(payer, line, key, hired))
                    : speak(org, line, hired);
        } catch (SpeechEngine.Missing missing) {
            throw new ProblemException(AudioError.NO_VOICE_ENGINE, String.valueOf(missing.getMessage()), missing);
        } catch (Unspoken unspoken) {
            throw Refusals.problem(unspoken, attempt);
        }
    }

    /** A line for a plan: who would be paid for it, and silence of about its length; empty when it costs nothing to record it. */
    Optional<Reckoned> reckon(OrgId org, Line line) {
        try {
            Hired hired = speakers.of(line.voice());
            if (!hired.paid() || kept(org, key(line, hired)).isPresent()) {
                return Optional.empty();
            }
            bounded(line, hired);
            Bill bill = bill(line, hired);
            SpokenLine silence = Speaker.reckoned(line.voice(), line.manner(), line.text());
            return Optional.of(new Reckoned(
                    stored(org, silence),
                    new Quoted(
                            bill.engine(),
                            bill.cost(),
                            hired.fees().apply(line.voice()).flatMap(Fee::listed))));
        } catch (Unspoken unspoken) {
            throw Refusals.problem(unspoken, 1);
        }
    }

    /** A line that was not spoken. */
    record Reckoned(RecordedLine silence, Quoted quoted) {}

    private static String key(Line line, Hired hired) throws Unspoken {
        return line.key(hired.speaker().version(line.voice()));
    }

    private Optional<RecordedLine> kept(OrgId org, String key) {
        return transactions.await(org, session -> recordings.recorded(session, org, key));
    }

    /** What is paid is kept before anything else can go wrong. */
    private RecordedLine paid(Payer payer, Line line, String key, Hired hired)
            throws IOException, InterruptedException {
        OrgId org = payer.org();
        Bill bill = bill(line, hired);
        Optional<Money> price = bill.cost().filter(cost -> !cost.isZero());
        RecordedLine spoken =
                price.isPresent() ? funded(payer, line, hired, bill, price.get()) : speak(org, line, hired);
        transactions.await(org, session -> recordings
                .keep(session, org, key, line, spoken)
                .chain(() -> recordings.bill(session, org, key, bill))
                .chain(() -> purse.paid(session, payer, price)));
        LOG.infof(
                "%s spoke %d characters for %s",
                bill.engine(),
                bill.characters(),
                bill.cost().map(Money::toString).orElse("a price that nobody has set"));
        return spoken;
    }

    /** Nobody is asked before the money is held. */
    private RecordedLine funded(Payer payer, Line line, Hired hired, Bill bill, Money price)
            throws IOException, InterruptedException {
        bounded(line, hired);
        purse.begin(
                payer,
                new Purse.Wanted(
                        Expense.Medium.SPEECH,
                        "a line of %d characters by %s".formatted(bill.characters(), bill.engine()),
                        price),
                price);
        try {
            return speak(payer.org(), line, hired);
        } catch (Unspoken unspoken) {
            purse.paid(payer, unspoken.why().mayBePaid() ? price : Money.zero(price.currency()));
            throw unspoken;
        }
    }

    private static Bill bill(Line line, Hired hired) {
        int characters = Speaker.characters(line.text());
        return new Bill(
                hired.engine(), characters, hired.fees().apply(line.voice()).map(fee -> fee.of(characters)));
    }

    private RecordedLine speak(OrgId org, Line line, Hired hired) throws IOException, InterruptedException {
        bounded(line, hired);
        return stored(org, hired.speaker().speak(line.voice(), line.manner(), line.text()));
    }

    private RecordedLine stored(OrgId org, SpokenLine spoken) {
        return new RecordedLine(
                store.put(org, spoken.wav(), "audio/wav"),
                new RationalTime(spoken.samples(), Rate.HZ),
                spoken.mouths(),
                spoken.loudness());
    }

    private static void bounded(Line line, Hired hired) throws Unspoken {
        int longest = hired.speaker().longestText();
        if (line.text().length() > longest) {
            throw new Unspoken(
                    Unspoken.Why.TOO_LONG,
                    "The line has %d characters; at most %d can be recorded at once. Divide it."
                            .formatted(line.text().length(), longest));
        }
    }
}
