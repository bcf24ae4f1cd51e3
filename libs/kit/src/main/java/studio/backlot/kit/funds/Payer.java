package studio.backlot.kit.funds;

import java.util.Optional;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.kit.task.Task;

/**
 * A task that pays. It has one reservation at a time, which ends with it.
 *
 * @param production whose budgets pay, beside the organisation's; absent when it is for none
 */
public record Payer(OrgId org, String kind, String key, Optional<ProductionRef> production) {

    public static Payer of(Task<?> task, Optional<ProductionRef> production) {
        return new Payer(task.org(), task.kind(), task.key(), production);
    }
}
