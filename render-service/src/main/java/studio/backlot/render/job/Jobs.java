package studio.backlot.render.job;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.money.Money;
import studio.backlot.render.budget.Budget;
import studio.backlot.render.budget.Scope;

/** All jobs of all organisations. Each method is one transaction, committed when it returns. */
public interface Jobs {

    /** Whether a job may begin. */
    sealed interface Opening {}

    /** Its price is held, and somebody will do it. */
    record Opened(Job job, List<Budget.Exceeded> exceeded) implements Opening {
        public Opened {
            exceeded = List.copyOf(exceeded);
        }
    }

    /** There is a job of this key, as it was; nothing else is held. */
    record Known(Job job) implements Opening {}

    /** Nothing is held. */
    record Denied(Budget.Denied by) implements Opening {}

    /** Holds the price of a job in every budget of its order, or in none. */
    Opening open(Job reserved);

    Optional<Job> find(OrgId org, JobKey key);

    /**
     * Keeps a change and moves the money that it moves.
     *
     * @return whether it was kept; not, when the job has changed since it was read
     */
    boolean keep(Job changed);

    /** All calls and attempts of a take, in their order. */
    List<Job> of(OrgId org, String take);

    /** What nobody knows, oldest first. */
    List<Job> unknown(OrgId org);

    /** How long the last results of a profile took, in the middle. */
    Optional<Duration> usual(OrgId org, String profile);

    /** A scope's budget in a currency; without a limit when nobody has set one. */
    Budget budget(OrgId org, Scope scope, Money zero);

    /** Sets what a scope may spend from now on. */
    void limit(OrgId org, Scope scope, Budget.Policy policy, Money most);
}
