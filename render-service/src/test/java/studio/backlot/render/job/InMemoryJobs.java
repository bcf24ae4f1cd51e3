package studio.backlot.render.job;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.money.Money;
import studio.backlot.render.budget.Budget;
import studio.backlot.render.budget.Movement;
import studio.backlot.render.budget.Scope;

/** Jobs of one process, each written as it would be and read again. */
public final class InMemoryJobs implements Jobs {
    private final Map<JobKey, Job> jobs = new LinkedHashMap<>();
    private final Map<Scope, Budget> budgets = new LinkedHashMap<>();

    @Override
    public synchronized Opening open(Job reserved) {
        Optional<Job> known = find(reserved.org(), reserved.key());
        if (known.isPresent()) {
            return new Known(known.get());
        }
        List<Budget.Exceeded> exceeded = new ArrayList<>();
        Map<Scope, Budget> after = new LinkedHashMap<>();
        for (Scope scope : reserved.order().scopes()) {
            switch (budget(reserved.org(), scope, reserved.order().price())
                    .reserve(reserved.order().most())) {
                case Budget.Denied denied -> {
                    return new Denied(denied);
                }
                case Budget.Exceeded over -> {
                    exceeded.add(over);
                    after.put(scope, over.after());
                }
                case Budget.Granted granted -> after.put(scope, granted.after());
            }
        }
        budgets.putAll(after);
        jobs.put(reserved.key(), reserved);
        return new Opened(reserved, exceeded);
    }

    @Override
    public synchronized Optional<Job> find(OrgId org, JobKey key) {
        return Optional.ofNullable(jobs.get(key)).filter(job -> job.org().equals(org));
    }

    @Override
    public synchronized boolean keep(Job changed) {
        Job before = jobs.get(changed.key());
        if (before == null || before.version() != changed.version()) {
            return false;
        }
        List<Movement> all = changed.account().movements();
        for (Movement movement : all.subList(before.account().movements().size(), all.size())) {
            for (Scope scope : changed.order().scopes()) {
                budgets.computeIfPresent(scope, (unused, budget) -> budget.after(movement));
            }
        }
        jobs.put(
                changed.key(),
                new Job(
                        changed.org(),
                        changed.key(),
                        changed.order(),
                        changed.state(),
                        changed.account(),
                        changed.keys(),
                        changed.version() + 1));
        return true;
    }

    @Override
    public synchronized List<Job> of(OrgId org, String take) {
        return jobs.values().stream()
                .filter(job -> job.org().equals(org) && job.key().take().equals(take))
                .sorted(Comparator.<Job>comparingInt(job -> job.key().attempt())
                        .thenComparingInt(job -> job.key().call()))
                .toList();
    }

    @Override
    public synchronized List<Job> unknown(OrgId org) {
        return jobs.values().stream()
                .filter(job -> job.org().equals(org) && job.state() instanceof JobState.Unknown)
                .toList();
    }

    @Override
    public Optional<Duration> usual(OrgId org, String profile) {
        return Optional.empty();
    }

    @Override
    public synchronized Budget budget(OrgId org, Scope scope, Money like) {
        Money zero = Money.zero(like.currency());
        return budgets.getOrDefault(scope, new Budget(scope, Budget.Policy.OBSERVE, Optional.empty(), zero, zero));
    }

    @Override
    public synchronized void limit(OrgId org, Scope scope, Budget.Policy policy, Money most) {
        Budget before = budget(org, scope, most);
        budgets.put(scope, new Budget(scope, policy, Optional.of(most), before.held(), before.spent()));
    }
}
