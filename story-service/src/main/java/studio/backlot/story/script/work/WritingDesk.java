package studio.backlot.story.script.work;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.json.Json;
import studio.backlot.kit.task.Tasks;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.story.look.Slug;
import studio.backlot.story.script.Draft;
import studio.backlot.story.script.Drafting;
import studio.backlot.story.script.Script;
import studio.backlot.story.script.ScriptBrief;
import studio.backlot.story.script.WriterEngine;
import studio.backlot.story.script.db.PostgresCommissions;
import studio.backlot.story.script.db.PostgresScripts;
import studio.backlot.story.script.writer.Unwritten;

/** Where drafts are ordered: templates write at once, language models in a task. The same order is the same script. */
@ApplicationScoped
public class WritingDesk {
    private static final int HASH = 8;

    private final Writers writers;
    private final TenantTransactions transactions;
    private final PostgresScripts scripts;
    private final PostgresCommissions commissions;
    private final Tasks tasks;
    private final Drafting drafting = new Drafting();

    /** What a model's script is named by: another model writes another script. */
    private record Identity(WriterEngine engine, String model, ScriptBrief brief) {}

    WritingDesk(
            Writers writers,
            TenantTransactions transactions,
            PostgresScripts scripts,
            PostgresCommissions commissions,
            Tasks tasks) {
        this.writers = writers;
        this.transactions = transactions;
        this.scripts = scripts;
        this.commissions = commissions;
        this.tasks = tasks;
    }

    /**
     * Has a brief written by the engine that is named, else by the deployment's; refuses one that is not set up.
     *
     * @return the script, which a model may still be at
     */
    public Uni<Script> order(OrgId org, String by, ScriptBrief brief, Optional<WriterEngine> named) {
        try {
            WriterEngine engine = writers.engine(named);
            return writers.model(engine)
                    .map(model -> commissioned(org, model, new WritingOrder(engine, brief, by)))
                    .orElseGet(() -> drafted(org, by, brief));
        } catch (Unwritten unset) {
            throw Refusals.problem(unset, 1);
        }
    }

    private Uni<Script> drafted(OrgId org, String by, ScriptBrief brief) {
        Draft draft = drafting.draft(brief);
        String id = id(draft.title(), brief);
        return transactions.in(org, session -> scripts.keep(session, org, by, id, brief, draft));
    }

    private Uni<Script> commissioned(OrgId org, String model, WritingOrder order) {
        ScriptBrief brief = order.brief();
        String id = id(brief.title().orElse("Untitled"), new Identity(order.engine(), model, brief));
        return transactions.in(org, session -> scripts.begin(session, org, id, brief)
                .chain(() -> commissions.open(session, org, id, order.engine(), model))
                .chain(opened -> opened
                        ? tasks.submit(session, org, WritingTask.KIND, id, order)
                        : Uni.createFrom().voidItem())
                .chain(() -> scripts.find(org, id)));
    }

    private static String id(String title, Object identity) {
        return Slug.of(title) + "-" + Json.sha256(Json.canonical(identity)).substring(0, HASH);
    }
}
