package studio.backlot.story.script.work;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;
import studio.backlot.contracts.event.Expense;
import studio.backlot.contracts.money.Money;
import studio.backlot.kit.funds.Payer;
import studio.backlot.kit.funds.Purse;
import studio.backlot.kit.funds.Unfunded;
import studio.backlot.kit.task.Completion;
import studio.backlot.kit.task.Failure;
import studio.backlot.kit.task.Task;
import studio.backlot.kit.task.TaskHandler;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.story.script.Commission;
import studio.backlot.story.script.Draft;
import studio.backlot.story.script.ScriptBrief;
import studio.backlot.story.script.db.PostgresCommissions;
import studio.backlot.story.script.db.PostgresScripts;
import studio.backlot.story.script.writer.Answer;
import studio.backlot.story.script.writer.LanguageModel;
import studio.backlot.story.script.writer.ManuscriptReader;
import studio.backlot.story.script.writer.Question;
import studio.backlot.story.script.writer.Question.Correction;
import studio.backlot.story.script.writer.Reading;
import studio.backlot.story.script.writer.Tariff;
import studio.backlot.story.script.writer.Unwritten;
import studio.backlot.story.script.writer.Unwritten.Why;

/** Has a language model write a draft, and notes what each answer took before anything is made of it. */
@ApplicationScoped
@Unremovable
public class WritingTask implements TaskHandler<WritingOrder> {

    /** The kind of these tasks; the key is the script's id. */
    public static final String KIND = "writing";

    private static final Logger LOG = Logger.getLogger(WritingTask.class);
    private static final int MOST_SAID = 300;

    private final Writers writers;
    private final TenantTransactions transactions;
    private final PostgresScripts scripts;
    private final PostgresCommissions commissions;
    private final Purse purse;

    WritingTask(
            Writers writers,
            TenantTransactions transactions,
            PostgresScripts scripts,
            PostgresCommissions commissions,
            Purse purse) {
        this.writers = writers;
        this.transactions = transactions;
        this.scripts = scripts;
        this.commissions = commissions;
        this.purse = purse;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<WritingOrder> payload() {
        return WritingOrder.class;
    }

    @Override
    public int concurrency() {
        return 2;
    }

    @Override
    public Completion run(Task<WritingOrder> task) throws InterruptedException {
        try {
            LanguageModel model = writers.open(task.payload().engine());
            Draft draft = draft(task, model);
            return session -> scripts.finish(
                            session, task.org(), task.payload().by(), task.key(), draft, "Draft by " + model.name())
                    .chain(() -> commissions.written(session, task.org(), task.key()))
                    .chain(() -> purse.close(session, payer(task)));
        } catch (Unfunded waiting) {
            return purse.parked(task, waiting);
        } catch (Unwritten unwritten) {
            throw Refusals.problem(unwritten, task.attempt());
        }
    }

    /** Asks, and once more with what was wrong. */
    private Draft draft(Task<WritingOrder> task, LanguageModel model) throws Unwritten, Unfunded, InterruptedException {
        ScriptBrief brief = task.payload().brief();
        Optional<Correction> told = transactions.await(task.org(), _ -> commissions.correction(task.org(), task.key()));
        Optional<Tariff> tariff = writers.tariff(task.payload().engine());
        Question question = writers.question(brief, told);
        Answer answer = tariff.isPresent() ? funded(task, model, tariff.get(), question) : model.answer(question);
        transactions.await(task.org(), session -> commissions
                .spend(session, task.org(), task.key(), answer.usage())
                .chain(() -> purse.paid(session, payer(task), tariff.map(prices -> prices.of(answer.usage())))));
        LOG.infof("%s wrote %d tokens", model.name(), answer.usage().completionTokens());
        String text = complete(answer, model);
        return switch (ManuscriptReader.read(text, brief, model.name())) {
            case Reading.Fits(Draft draft) -> draft;
            case Reading.Unfit(String objection)
            when told.isPresent() ->
                throw new Unwritten(
                        Why.UNUSABLE,
                        "Neither of two answers of %s is a draft. Of the second: %s"
                                .formatted(model.name(), objection));
            case Reading.Unfit(String objection) -> {
                var correction = new Correction(text, objection);
                transactions.await(
                        task.org(), session -> commissions.correct(session, task.org(), task.key(), correction));
                yield draft(task, model);
            }
        };
    }

    /** Nobody is asked before the money is held. */
    private Answer funded(Task<WritingOrder> task, LanguageModel model, Tariff tariff, Question question)
            throws Unwritten, Unfunded, InterruptedException {
        Payer payer = payer(task);
        Money price = tariff.most(question);
        purse.begin(
                payer,
                new Purse.Wanted(
                        Expense.Medium.SCREENPLAY,
                        "a draft by %s".formatted(model.name()),
                        tariff.mostOfDraft(question)),
                price);
        try {
            return model.answer(question);
        } catch (Unwritten unwritten) {
            purse.paid(payer, unwritten.why().mayBePaid() ? price : Money.zero(price.currency()));
            throw unwritten;
        }
    }

    private static Payer payer(Task<WritingOrder> task) {
        return Payer.of(task, Optional.empty());
    }

    private static String complete(Answer answer, LanguageModel model) throws Unwritten {
        return switch (answer.ending()) {
            case COMPLETE -> answer.text();
            case CUT_OFF ->
                throw new Unwritten(
                        Why.TRUNCATED,
                        "%s was cut off after %d tokens: set BACKLOT_WRITER_MOST_TOKENS higher, or ask for fewer minutes."
                                .formatted(model.name(), answer.usage().completionTokens()));
            case REFUSED ->
                throw new Unwritten(
                        Why.REFUSED, "%s does not write this: %s".formatted(model.name(), words(answer.text())));
        };
    }

    private static String words(String text) {
        String words = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return words.isEmpty() ? "it does not say why." : words.substring(0, Math.min(words.length(), MOST_SAID));
    }

    @Override
    public Completion failed(Task<WritingOrder> task, Failure failure) {
        return session -> commissions
                .failed(session, task.org(), task.key(), Commission.Refusal.of(failure.code(), failure.detail()))
                .chain(() -> purse.close(session, payer(task)));
    }
}
