package studio.backlot.render.provider;

import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.money.Money;

/** How far an accepted call is. A {@link Fault} says nothing of the call: it is the asking that went wrong. */
public sealed interface Progress permits Progress.Running, Progress.Done, Progress.Broken, Refusal, Fault {

    /** It is not done. */
    record Running() implements Progress {}

    /**
     * It is done.
     *
     * @param files one or more
     * @param withheld number of results that the provider keeps back
     * @param reasons why it does
     * @param cost what the provider says that it costs; empty when it does not say
     */
    record Done(List<RemoteFile> files, int withheld, List<String> reasons, Optional<Money> cost) implements Progress {
        public Done {
            files = Absent.list(files);
            reasons = Absent.list(reasons);
            cost = Absent.optional(cost);
            if (files.isEmpty()) {
                throw new IllegalArgumentException("files: expected one or more");
            }
        }

        /** Of a provider that does not say what it costs. */
        public Done(List<RemoteFile> files, int withheld, List<String> reasons) {
            this(files, withheld, reasons, Optional.empty());
        }
    }

    /**
     * It has failed for good. The fault's class says whether another call, paid anew, may do better.
     *
     * @param cost what it costs all the same; empty when that is nothing
     */
    record Broken(Fault fault, Optional<Money> cost) implements Progress {
        public Broken {
            cost = Absent.optional(cost);
        }

        /** At no cost. */
        public Broken(Fault fault) {
            this(fault, Optional.empty());
        }
    }
}
