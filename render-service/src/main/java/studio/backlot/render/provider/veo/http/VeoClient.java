package studio.backlot.render.provider.veo.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import studio.backlot.kit.json.Json;
import studio.backlot.render.provider.Download;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.FaultClass;
import studio.backlot.render.provider.Operation;
import studio.backlot.render.provider.OutputFolder;
import studio.backlot.render.provider.Progress;
import studio.backlot.render.provider.RemoteFile;
import studio.backlot.render.provider.Submission;
import studio.backlot.render.provider.Traces;
import studio.backlot.render.provider.VideoOrder;
import studio.backlot.render.provider.VideoProvider;
import studio.backlot.render.provider.http.Unanswered;
import studio.backlot.render.provider.veo.VeoAccount;
import studio.backlot.render.provider.veo.VeoAnswers;
import studio.backlot.wire.AccessTokens;
import studio.backlot.wire.Authorised;
import studio.backlot.wire.Outcome;
import studio.backlot.wire.Patience;
import studio.backlot.wire.Reply;
import studio.backlot.wire.RetryAfter;

/** Asks Veo on Vertex AI, and fetches from the bucket that it writes to. */
public final class VeoClient implements VideoProvider {
    private final VeoAccount account;
    private final Patience patience;
    private final Authorised wire;

    public VeoClient(VeoAccount account, AccessTokens tokens, Patience patience) {
        this.account = account;
        this.patience = patience;
        this.wire = new Authorised(tokens, patience);
    }

    @Override
    public Submission submit(VideoOrder order) throws InterruptedException {
        byte[] body = VeoAnswers.request(order, account.bucket());
        Outcome<Reply> outcome = wire.post(account.submit(order.model()), body, patience.submit());
        return outcome instanceof Outcome.Answered<Reply> answered
                ? VeoAnswers.submission(answered.body())
                : Unanswered.submit(outcome);
    }

    @Override
    public Progress poll(Operation operation) throws InterruptedException {
        Optional<URI> address = account.poll(operation.name());
        if (address.isEmpty()) {
            return Fault.of(FaultClass.NEVER, "gone", "The operation is none of Veo's.");
        }
        byte[] body = Json.canonical(Map.of("operationName", operation.name()));
        return read(
                wire.post(address.get(), body, patience.poll()),
                reply -> VeoAnswers.progress(reply, operation),
                fault -> fault);
    }

    @Override
    public Traces look(OutputFolder output) throws InterruptedException {
        return read(
                wire.get(account.listing(output), patience.poll()),
                reply -> VeoAnswers.traces(reply, account.bucket(), output),
                fault -> fault);
    }

    @Override
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

    @Override
    public void close() {
        wire.close();
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
        if (!(outcome instanceof Outcome.Answered<HttpHeaders> answered)) {
            return Unanswered.any(outcome);
        }
        if (answered.status() != 200) {
            return VeoAnswers.fault(new Reply(answered.status(), new byte[0], RetryAfter.of(answered.headers())));
        }
        return Checksum.of(answered.headers()).isOf(file)
                ? new Download.Complete(Files.size(file))
                : Fault.of(FaultClass.BACKOFF, "damaged", "The video's bytes are not those of the store.");
    }

    private static <A> A read(
            Outcome<Reply> outcome, Function<Reply, A> reading, Function<Fault, ? extends A> failing) {
        return outcome instanceof Outcome.Answered<Reply> answered
                ? reading.apply(answered.body())
                : failing.apply(Unanswered.any(outcome));
    }
}
