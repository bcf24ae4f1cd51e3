package studio.backlot.render.provider.google.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import studio.backlot.render.provider.Download;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.FaultClass;
import studio.backlot.render.provider.OutputFolder;
import studio.backlot.render.provider.RemoteFile;
import studio.backlot.render.provider.Traces;
import studio.backlot.render.provider.google.CloudAccount;
import studio.backlot.render.provider.google.GoogleAnswer;
import studio.backlot.render.provider.google.GoogleError;
import studio.backlot.render.provider.http.Fetched;
import studio.backlot.render.provider.http.Unanswered;
import studio.backlot.wire.Authorised;
import studio.backlot.wire.Outcome;
import studio.backlot.wire.Reply;

/**
 * The bucket that Google's models write to.
 *
 * @param limit of a listing
 */
public record CloudStorage(CloudAccount account, Authorised wire, Duration limit) {

    /** The videos that lie in a folder. */
    public Traces look(OutputFolder output) throws InterruptedException {
        Outcome<Reply> outcome = wire.get(account.listing(output), limit);
        return outcome instanceof Outcome.Answered<Reply> answered
                ? GoogleAnswer.traces(answered.body(), account, output)
                : Unanswered.any(outcome);
    }

    /** Fetches a result of a call, from its folder and from nowhere else; after a fault the file is gone. */
    public Download download(RemoteFile file, OutputFolder output, Path into) throws InterruptedException {
        try {
            return switch (file) {
                case RemoteFile.Inline inline -> write(inline.bytes(), into);
                case RemoteFile.Stored stored -> fetch(stored, output, into);
            };
        } catch (IOException full) {
            return Fault.of(FaultClass.BACKOFF, "disk", "The video cannot be written here.");
        }
    }

    private static Download write(byte[] bytes, Path into) throws IOException {
        Files.write(into, bytes);
        return new Download.Complete(bytes.length);
    }

    private Download fetch(RemoteFile.Stored stored, OutputFolder output, Path into)
            throws InterruptedException, IOException {
        Optional<URI> address = account.object(stored.address(), output);
        if (address.isEmpty()) {
            return Fault.of(FaultClass.NEVER, "elsewhere", "The result lies outside the folder it was ordered for.");
        }
        Download end = fetched(wire.fetch(address.get(), into), into);
        if (end instanceof Fault) {
            Files.deleteIfExists(into);
        }
        return end;
    }

    private static Download fetched(Outcome<HttpHeaders> outcome, Path file) throws IOException {
        Download end = Fetched.of(outcome, file, error -> GoogleError.of(error).any());
        return end instanceof Download.Complete
                        && outcome instanceof Outcome.Answered<HttpHeaders> answered
                        && !Checksum.of(answered.headers()).isOf(file)
                ? Fault.of(FaultClass.BACKOFF, "damaged", "The video's bytes are not those of the store.")
                : end;
    }
}
