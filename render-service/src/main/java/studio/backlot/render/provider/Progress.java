package studio.backlot.render.provider;

import java.util.List;
import studio.backlot.contracts.film.Absent;

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
     */
    record Done(List<RemoteFile> files, int withheld, List<String> reasons) implements Progress {
        public Done {
            files = Absent.list(files);
            reasons = Absent.list(reasons);
            if (files.isEmpty()) {
                throw new IllegalArgumentException("files: expected one or more");
            }
        }
    }

    /** It has failed for good. The fault's class says whether another call, paid anew, may do better. */
    record Broken(Fault fault) implements Progress {}
}
