package studio.backlot.story.script.db;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.json.Json;
import studio.backlot.story.script.Commission;
import studio.backlot.story.script.Commission.Refusal;
import studio.backlot.story.script.WriterEngine;
import studio.backlot.story.script.writer.Question.Correction;
import studio.backlot.story.script.writer.Usage;

/** What language models are at; every method belongs into a transaction of the organisation. */
@ApplicationScoped
public class PostgresCommissions {

    private static final String OPEN = """
            insert into script_commission (org_id, script, engine, model, state)
            values (:org, :script, :engine, :model, 'WRITING')
            on conflict (org_id, script) do update
            set engine = excluded.engine, model = excluded.model, state = 'WRITING', problem = null, correction = null
            where script_commission.state = 'FAILED'
            """;
    private static final String SPEND = """
            update script_commission
            set prompt_tokens = prompt_tokens + :prompt, completion_tokens = completion_tokens + :completion,
                cost = case when cast(:cost as numeric) is null then cost
                            else coalesce(cost, 0) + cast(:cost as numeric) end
            where org_id = :org and script = :script
            """;
    private static final String CORRECT =
            "update script_commission set correction = :correction where org_id = :org and script = :script";
    private static final String WRITTEN =
            "update script_commission set state = 'WRITTEN', correction = null where org_id = :org and script = :script";
    private static final String FAILED = """
            update script_commission set state = 'FAILED', problem = :problem, correction = null
            where org_id = :org and script = :script
            """;

    /** Notes that a draft is to be written; false when that is under way or done. */
    public Uni<Boolean> open(Mutiny.Session session, OrgId org, String script, WriterEngine engine, String model) {
        return session.createNativeQuery(OPEN)
                .setParameter("org", org.value())
                .setParameter("script", script)
                .setParameter("engine", engine.name())
                .setParameter("model", model)
                .executeUpdate()
                .map(changed -> changed > 0);
    }

    /** Adds what an answer took. */
    public Uni<Void> spend(Mutiny.Session session, OrgId org, String script, Usage usage) {
        return session.createNativeQuery(SPEND)
                .setParameter("org", org.value())
                .setParameter("script", script)
                .setParameter("prompt", usage.promptTokens())
                .setParameter("completion", usage.completionTokens())
                .setParameter(
                        "cost", usage.cost().map(cost -> cost.toPlainString()).orElse(null))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Keeps an answer that could not be used, so that it is not paid again when the next one fails to come. */
    public Uni<Void> correct(Mutiny.Session session, OrgId org, String script, Correction correction) {
        return update(
                org,
                script,
                session.<Void>createNativeQuery(CORRECT).setParameter("correction", Json.write(correction)));
    }

    public Uni<Void> written(Mutiny.Session session, OrgId org, String script) {
        return update(org, script, session.<Void>createNativeQuery(WRITTEN));
    }

    public Uni<Void> failed(Mutiny.Session session, OrgId org, String script, Refusal refusal) {
        return update(
                org, script, session.<Void>createNativeQuery(FAILED).setParameter("problem", Json.write(refusal)));
    }

    private static Uni<Void> update(OrgId org, String script, Mutiny.Query<Void> statement) {
        return statement
                .setParameter("org", org.value())
                .setParameter("script", script)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Empty when templates wrote the script. */
    public Uni<Optional<Commission>> find(OrgId org, String script) {
        return row(org, script).map(row -> row.map(CommissionRow::commission));
    }

    /** The answer that could not be used, when the model is to be told about one. */
    public Uni<Optional<Correction>> correction(OrgId org, String script) {
        return row(org, script).map(row -> row.flatMap(CommissionRow::asked));
    }

    private static Uni<Optional<CommissionRow>> row(OrgId org, String script) {
        return CommissionRow.<CommissionRow>findById(new CommissionRow.Key(org.value(), script))
                .map(Optional::ofNullable);
    }
}
