package studio.backlot.render.provider;

import java.util.List;
import studio.backlot.contracts.film.Absent;

/** What a call has left behind, when nobody knows whether it was accepted. */
public sealed interface Traces permits Traces.Found, Traces.Nothing, Fault {

    /** It was accepted, and this is what it made. */
    record Found(List<RemoteFile> files) implements Traces {
        public Found {
            files = Absent.list(files);
        }
    }

    /** Nothing is there yet; it may come. */
    record Nothing() implements Traces {}
}
