package studio.backlot.story.script.db;

import com.fasterxml.jackson.core.JacksonException;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.backlot.kit.json.Json;
import studio.backlot.story.script.Commission;
import studio.backlot.story.script.Commission.Refusal;
import studio.backlot.story.script.Commission.Spent;
import studio.backlot.story.script.Commission.Status;
import studio.backlot.story.script.WriterEngine;
import studio.backlot.story.script.writer.Question.Correction;

/** Row of {@code script_commission}. */
@Entity
@Table(name = "script_commission")
@IdClass(CommissionRow.Key.class)
class CommissionRow extends PanacheEntityBase {

    @Id
    String orgId = "";

    @Id
    String script = "";

    String engine = "";
    String model = "";
    String state = "";

    @Nullable
    String problem;

    @Nullable
    String correction;

    long promptTokens;
    long completionTokens;

    @Nullable
    BigDecimal cost;

    record Key(String orgId, String script) {}

    Commission commission() {
        return new Commission(
                WriterEngine.valueOf(engine),
                Optional.of(model),
                Status.valueOf(state),
                Optional.of(new Spent(
                        promptTokens,
                        completionTokens,
                        Optional.ofNullable(cost)
                                .map(usd -> usd.stripTrailingZeros().toPlainString() + " USD"))),
                Optional.ofNullable(problem).map(json -> read(json, Refusal.class)));
    }

    Optional<Correction> asked() {
        return Optional.ofNullable(correction).map(json -> read(json, Correction.class));
    }

    private <T> T read(String json, Class<T> type) {
        try {
            return Json.read(json, type);
        } catch (JacksonException unreadable) {
            throw new IllegalStateException("the commission of " + script + " cannot be read", unreadable);
        }
    }
}
