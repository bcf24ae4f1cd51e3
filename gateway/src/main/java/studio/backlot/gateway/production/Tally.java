package studio.backlot.gateway.production;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import studio.backlot.contracts.film.Absent;

/** Things of one kind: how many there are to be, and which are done. Doing one twice counts once. */
public record Tally(int total, SortedSet<String> names) {
    static final Tally NONE = new Tally(0, new TreeSet<>());

    public Tally {
        names = Collections.unmodifiableSortedSet(
                new TreeSet<>(Absent.list(names == null ? null : names.stream().toList())));
    }

    Tally of(int expected) {
        return new Tally(expected, names);
    }

    Tally with(String name) {
        SortedSet<String> more = new TreeSet<>(names);
        more.add(name);
        return new Tally(total, more);
    }

    public int done() {
        return names.size();
    }

    public boolean complete() {
        return done() >= total;
    }
}
