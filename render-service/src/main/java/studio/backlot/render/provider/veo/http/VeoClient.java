package studio.backlot.render.provider.veo.http;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import studio.backlot.render.provider.VideoBefore;
import studio.backlot.render.provider.VideoOrder;
import studio.backlot.render.provider.VideoProvider;
import studio.backlot.render.provider.google.CloudAccount;
import studio.backlot.render.provider.google.http.CloudStorage;
import studio.backlot.render.provider.http.Unanswered;
import studio.backlot.render.provider.veo.VeoAddress;
import studio.backlot.render.provider.veo.VeoAnswers;
import studio.backlot.wire.AccessTokens;
import studio.backlot.wire.Authorised;
import studio.backlot.wire.Outcome;
import studio.backlot.wire.Patience;
import studio.backlot.wire.Reply;

/** Asks Veo on Vertex AI, and fetches from the bucket that it writes to. */
public final class VeoClient implements VideoProvider {
    private final VeoAddress address;
    private final Patience patience;
    private final Authorised wire;
    private final CloudStorage storage;

    public VeoClient(CloudAccount account, AccessTokens tokens, Patience patience) {
        this.address = new VeoAddress(account);
        this.patience = patience;
        this.wire = new Authorised(tokens, patience);
        this.storage = new CloudStorage(account, wire, patience.poll());
    }

    @Override
    public Submission submit(VideoOrder order) throws InterruptedException {
        Traces before = order.before().isPresent() ? find(order.before().get()) : new Traces.Nothing();
        return switch (before) {
            case Traces.Found found -> submit(order, Optional.of(found.files().getFirst()));
            case Traces.Nothing _ -> submit(order, Optional.empty());
            case Fault fault -> fault;
        };
    }

    /** Where it was left, when nothing else is there; else its bytes. */
    private Traces find(VideoBefore before) throws InterruptedException {
        Traces left = before.left().isPresent() ? storage.look(before.left().get()) : new Traces.Nothing();
        boolean alone = left instanceof Traces.Found found && found.files().size() == 1;
        if (alone || left instanceof Fault) {
            return left;
        }
        try {
            return new Traces.Found(List.of(new RemoteFile.Inline(Files.readAllBytes(before.file()))));
        } catch (IOException unreadable) {
            return Fault.of(FaultClass.BACKOFF, "disk", "The video to go on from cannot be read here.");
        }
    }

    private Submission submit(VideoOrder order, Optional<RemoteFile> before) throws InterruptedException {
        byte[] body = VeoAnswers.request(order, before, address.account());
        Outcome<Reply> outcome = wire.post(address.submit(order.model()), body, patience.submit());
        return outcome instanceof Outcome.Answered<Reply> answered
                ? VeoAnswers.submission(answered.body())
                : Unanswered.submit(outcome);
    }

    @Override
    public Progress poll(Operation operation) throws InterruptedException {
        Optional<URI> question = address.poll(operation.name());
        if (question.isEmpty()) {
            return Fault.of(FaultClass.NEVER, "gone", "The operation is none of Veo's.");
        }
        byte[] body = Json.canonical(Map.of("operationName", operation.name()));
        Outcome<Reply> outcome = wire.post(question.get(), body, patience.poll());
        return outcome instanceof Outcome.Answered<Reply> answered
                ? VeoAnswers.progress(answered.body(), operation)
                : Unanswered.any(outcome);
    }

    @Override
    public Traces look(OutputFolder output) throws InterruptedException {
        return storage.look(output);
    }

    @Override
    public Download download(RemoteFile file, OutputFolder output, Path into) throws InterruptedException {
        return storage.download(file, output, into);
    }

    @Override
    public void close() {
        wire.close();
    }
}
