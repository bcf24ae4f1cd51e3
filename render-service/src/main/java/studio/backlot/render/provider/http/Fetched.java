package studio.backlot.render.provider.http;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;
import studio.backlot.render.provider.Download;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.FaultClass;
import studio.backlot.wire.Outcome;
import studio.backlot.wire.Reply;
import studio.backlot.wire.RetryAfter;

/** What became of a file that was fetched, where nothing but its coming whole tells that it is the right one. */
public final class Fetched {
    private Fetched() {}

    /**
     * After a fault the file is gone.
     *
     * @param errors what a status other than 200 means
     */
    public static Download of(Outcome<HttpHeaders> outcome, Path file, Function<Reply, Fault> errors)
            throws IOException {
        Download end = read(outcome, file, errors);
        if (end instanceof Fault) {
            Files.deleteIfExists(file);
        }
        return end;
    }

    private static Download read(Outcome<HttpHeaders> outcome, Path file, Function<Reply, Fault> errors)
            throws IOException {
        if (!(outcome instanceof Outcome.Answered<HttpHeaders> answered)) {
            return Unanswered.any(outcome);
        }
        if (answered.status() != 200) {
            return errors.apply(new Reply(answered.status(), new byte[0], RetryAfter.of(answered.headers())));
        }
        return isText(answered.headers())
                ? Fault.of(FaultClass.BACKOFF, "damaged", "The answer is words, and no file.")
                : new Download.Complete(Files.size(file));
    }

    /** An error that comes with a good status. */
    private static boolean isText(HttpHeaders headers) {
        String type = headers.firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        return type.startsWith("application/json") || type.startsWith("text/");
    }
}
